// What words may not lie on, of a whole graph, kept from one graph to the next: only what differs between the two is taken out and put in.
import type { Rect } from "../geometry.ts";
import { badgeBox, groundOn, groupBox, type LabelGround, stretchBoxes, type Thing } from "./label-ground.ts";
import { sameRect } from "./nodes.ts";
import { RectGrid } from "./rect-grid.ts";
import type { Graph, GraphEdge } from "./types.ts";

/** What lies there of one card, title or edge. */
interface Held {
  readonly of: object;
  readonly things: readonly Thing[];
  readonly lines: readonly Thing[];
}

export class KeptGround {
  readonly #things = new RectGrid<Thing>();
  readonly #lines = new RectGrid<Thing>();
  readonly #nodes = new Map<string, Held>();
  readonly #groups = new Map<string, Held>();
  readonly #edges = new Map<string, Held>();
  readonly ground: LabelGround = groundOn(this.#things, this.#lines);

  /** From now on it is that of another graph. @param changed told where something lay, or comes to lie, that is not the same */
  become({ nodes, groups, edges }: Graph, changed: (rect: Rect) => void): void {
    this.#take(this.#nodes, nodes, changed, (node, old) => ({ of: node, ...asBefore([node.rect], [], old) }));
    const byKey = new Map(groups.map((group) => [group.key, group]));
    this.#take(this.#groups, byKey, changed, (group, old) => ({ of: group, ...asBefore([groupBox(group)], [], old) }));
    this.#take(this.#edges, edges, changed, (edge, old) =>
      old !== undefined && drawnSame(old.of as GraphEdge, edge)
        ? { ...old, of: edge }
        : { of: edge, ...asBefore([badgeBox(edge)], stretchBoxes(edge), old) },
    );
  }

  #take<T extends object>(
    held: Map<string, Held>,
    now: ReadonlyMap<string, T>,
    changed: (rect: Rect) => void,
    holdOf: (item: T, old: Held | undefined) => Held,
  ): void {
    for (const [key, item] of now) {
      const old = held.get(key);
      if (old?.of === item) continue;
      const next = holdOf(item, old);
      held.set(key, next);
      this.#exchange(old, next, changed);
    }
    if (held.size === now.size) return;
    for (const [key, old] of held) {
      if (now.has(key)) continue;
      held.delete(key);
      this.#exchange(old, undefined, changed);
    }
  }

  /** What is in both stays where it is. */
  #exchange(old: Held | undefined, next: Held | undefined, changed: (rect: Rect) => void): void {
    for (const [grid, before, after] of [
      [this.#things, old?.things ?? [], next?.things ?? []],
      [this.#lines, old?.lines ?? [], next?.lines ?? []],
    ] as const) {
      for (const thing of before) {
        if (after.includes(thing)) continue;
        grid.remove(thing);
        changed(thing.rect);
      }
      for (const thing of after) {
        if (before.includes(thing)) continue;
        grid.add(thing);
        changed(thing.rect);
      }
    }
  }
}

/** Things at these rectangles: those that were there before are the same. */
function asBefore(things: readonly Rect[], lines: readonly Rect[], old: Held | undefined): Pick<Held, "things" | "lines"> {
  const takenOver = (rects: readonly Rect[], before: readonly Thing[]): readonly Thing[] => {
    const left = [...before];
    return rects.map((rect) => {
      const at = left.findIndex((thing) => sameRect(thing.rect, rect));
      return left.splice(at, at < 0 ? 0 : 1)[0] ?? { rect };
    });
  };
  return { things: takenOver(things, old?.things ?? []), lines: takenOver(lines, old?.lines ?? []) };
}

const drawnSame = (a: GraphEdge, b: GraphEdge): boolean => a.points === b.points && a.badge === b.badge && a.sum === b.sum;
