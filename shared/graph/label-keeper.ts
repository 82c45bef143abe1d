// Room for words (label-spots.ts) in one graph after the other: what was found is kept where nothing has changed that it was found from.
// What comes out is what labelSpots gives, at the cost of what changed.
import type { Rect } from "../geometry.ts";
import { KeptGround } from "./kept-ground.ts";
import type { Thing } from "./label-ground.ts";
import { type Found, type LabelWish, spotFor } from "./label-spots.ts";
import { sameRect } from "./nodes.ts";
import { RectGrid } from "./rect-grid.ts";
import type { Graph, GraphEdge } from "./types.ts";

/** What a wish got last time. */
interface Answer extends Found {
  /** Its place among all. */
  readonly index: number;
  readonly wish: LabelWish;
  readonly edge: GraphEdge;
}

export class LabelKeeper {
  readonly #kept = new KeptGround();
  #answers: readonly Answer[] = [];

  /** Like labelSpots. */
  spots(graph: Graph, wishes: readonly LabelWish[]): ReadonlyMap<string, Rect> {
    const changed = new RectGrid<Thing>();
    const change = (rect: Rect | null): void => (rect === null ? undefined : changed.add({ rect }));
    this.#kept.become(graph, change);
    const { ground } = this.#kept;
    const known = this.#known(graph, wishes);
    const stay = new Set(known);
    // Words that are no longer there, or no longer in the same turn, leave their room to others.
    for (const answer of this.#answers) if (!stay.has(answer)) change(answer.spot);
    const placed = new RectGrid<Thing>();
    const spots = new Map<string, Rect>();
    const answers: Answer[] = [];
    for (const [index, wish] of wishes.entries()) {
      const edge = graph.edges.get(wish.key);
      if (edge === undefined || spots.has(wish.key)) continue;
      const old = known[index] ?? null;
      const holds = old !== null && !changed.some(old.looked, () => true);
      const { spot, looked } = holds ? old : spotFor(edge, wish, ground, placed);
      if (!holds && !sameSpot(spot, old?.spot ?? null)) {
        change(spot);
        change(old?.spot ?? null);
      }
      answers.push({ index, wish, edge, spot, looked });
      if (spot === null) continue;
      spots.set(wish.key, spot);
      placed.add({ rect: spot });
    }
    this.#answers = answers;
    return spots;
  }

  /** For each wish what it got last time, where it is the same, comes in the same turn and is its edge's only one. */
  #known(graph: Graph, wishes: readonly LabelWish[]): readonly (Answer | null)[] {
    const byKey = new Map<string, Answer | null>();
    for (const answer of this.#answers) byKey.set(answer.wish.key, byKey.has(answer.wish.key) ? null : answer);
    const seen = new Set<string>();
    for (const { key } of wishes) {
      if (seen.has(key)) byKey.delete(key);
      seen.add(key);
    }
    let turn = -1;
    return wishes.map((wish) => {
      const old = byKey.get(wish.key);
      if (old == null || old.index < turn || !sameWish(old.wish, wish)) return null;
      const edge = graph.edges.get(wish.key);
      if (edge === undefined || edge.points !== old.edge.points || edge.badge !== old.edge.badge) return null;
      turn = old.index;
      return old;
    });
  }
}

const sameWish = (a: LabelWish, b: LabelWish): boolean => a.width === b.width && a.height === b.height;

const sameSpot = (a: Rect | null, b: Rect | null): boolean => (a === null || b === null ? a === b : sameRect(a, b));
