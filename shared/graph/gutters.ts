// Where a straight line may run without coming near a card or over a title: for each lane that is asked for, what stands on it, found
// once. Long ways ask for the same few lanes again and again.
import type { Rect } from "../geometry.ts";
import type { RectGrid } from "./rect-grid.ts";
import type { Terrain } from "./route-types.ts";
import { BESIDE_TITLE, CLEAR, LANE } from "./way.ts";

export type Axis = "x" | "y";

/** Closer to a card than this no lane is free, canvas units. */
const GAP = CLEAR - 0.5;

/** Where so much has changed at once, looking anew takes no longer. */
const MANY = 64;

const known = new WeakMap<Terrain, Gutters>();

/** The gutters of a terrain; nothing may be added to it any more. */
export function guttersOf(terrain: Terrain): Gutters {
  let gutters = known.get(terrain);
  if (gutters === undefined) {
    gutters = new Gutters(terrain);
    known.set(terrain, gutters);
  }
  return gutters;
}

/** Takes over what was found on the terrain before. @param touched where the two differ */
export function keepGutters(before: Terrain, terrain: Terrain, touched: readonly Rect[]): void {
  const old = known.get(before);
  if (old !== undefined && touched.length < MANY) known.set(terrain, old.on(terrain, touched));
}

/** A place for a lane, and what it runs beside. */
export interface Beside {
  readonly at: number;
  readonly rect: Rect;
}

type Taken = Readonly<Record<Axis, Map<number, readonly number[]>>>;

export class Gutters {
  readonly #terrain: Terrain;
  /** By lane: from where to where it is taken, ascending, as pairs one after the other. */
  readonly #taken: Taken;
  readonly #around = new Map<Rect, Map<string, readonly Beside[]>>();

  constructor(terrain: Terrain, taken: Taken = { x: new Map(), y: new Map() }) {
    this.#terrain = terrain;
    this.#taken = taken;
  }

  /** The gutters of another terrain, with the lanes that nothing touched. */
  on(terrain: Terrain, touched: readonly Rect[]): Gutters {
    const clear = (axis: Axis) => {
      const spans = touched.map((rect) => {
        const length = axis === "x" ? rect.width : rect.height;
        return { low: rect[axis] - CLEAR, high: rect[axis] + length + CLEAR };
      });
      return new Map([...this.#taken[axis]].filter(([at]) => spans.every(({ low, high }) => at < low || at > high)));
    };
    return new Gutters(terrain, { x: clear("x"), y: clear("y") });
  }

  /** @param axis of the lane: "x" for one that runs up and down at x = `at` */
  isFree(axis: Axis, at: number, a: number, b: number): boolean {
    return isFreeOn(this.lane(axis, at), a, b);
  }

  /** Where lanes may run around an end: beside every card and title within `across` and `down` of it, ascending. */
  around(rect: Rect, axis: Axis, across: number, down: number): readonly Beside[] {
    const byName = this.#around.get(rect) ?? new Map<string, readonly Beside[]>();
    this.#around.set(rect, byName);
    const name = `${axis}${across}`;
    const found = byName.get(name) ?? this.#edges(inflateBy(rect, across, down), axis);
    byName.set(name, found);
    return found;
  }

  #edges(area: Rect, axis: Axis): readonly Beside[] {
    const length = axis === "x" ? "width" : "height";
    const found: Beside[] = [];
    const { cards, titles } = this.#terrain;
    const add = (rect: Rect, off: number): void => {
      found.push({ at: rect[axis] - off, rect }, { at: rect[axis] + rect[length] + off, rect });
    };
    cards.each(area, ({ rect }) => add(rect, LANE));
    titles.each(area, ({ rect }) => add(rect, BESIDE_TITLE));
    return found.sort((a, b) => a.at - b.at);
  }

  /** How far the lane is free from `start` towards `goal`, no further than there. */
  reach(axis: Axis, at: number, start: number, goal: number): number {
    const taken = this.lane(axis, at);
    const i = firstBeyond(taken, start);
    if ((taken[i] ?? Infinity) < start) return start;
    return goal > start
      ? Math.min(goal, taken[i] ?? Infinity)
      : Math.max(goal, i === 0 ? -Infinity : (taken[i - 1] ?? -Infinity));
  }

  /** From where to where it is taken, ascending, as pairs one after the other: for isFreeOn. */
  lane(axis: Axis, at: number): readonly number[] {
    const lanes = this.#taken[axis];
    let taken = lanes.get(at);
    if (taken === undefined) {
      taken = this.#take(axis, at);
      lanes.set(at, taken);
    }
    return taken;
  }

  #take(axis: Axis, at: number): readonly number[] {
    const spans: [number, number][] = [];
    const collect = (grid: RectGrid<{ readonly rect: Rect }>, gap: number): void => {
      const { bounds } = grid;
      if (bounds === null) return;
      const strip =
        axis === "x"
          ? { x: at - gap, y: bounds.y, width: 2 * gap, height: bounds.height }
          : { x: bounds.x, y: at - gap, width: bounds.width, height: 2 * gap };
      grid.each(strip, ({ rect }) => {
        const [start, length] = axis === "x" ? [rect.y, rect.height] : [rect.x, rect.width];
        spans.push([start - gap, start + length + gap]);
      });
    };
    collect(this.#terrain.cards, GAP);
    collect(this.#terrain.titles, 0.5);
    spans.sort(([a], [b]) => a - b);
    const taken: number[] = [];
    for (const [start, end] of spans) {
      const last = taken.length - 1;
      if (last > 0 && start <= (taken[last] ?? 0)) taken[last] = Math.max(taken[last] ?? 0, end);
      else taken.push(start, end);
    }
    return taken;
  }
}

/** @param taken a lane of a terrain's gutters */
export function isFreeOn(taken: readonly number[], a: number, b: number): boolean {
  const low = a < b ? a : b;
  const i = firstBeyond(taken, low);
  return i >= taken.length || (taken[i] ?? 0) >= (a < b ? b : a);
}

/** Index of the first pair that ends beyond `value`. */
function firstBeyond(taken: readonly number[], value: number): number {
  let low = 0;
  let high = taken.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[2 * middle + 1] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return 2 * low;
}

const inflateBy = ({ x, y, width, height }: Rect, across: number, down: number): Rect => ({
  x: x - across,
  y: y - down,
  width: width + 2 * across,
  height: height + 2 * down,
});
