// The cheapest way over a lattice of lanes (Dijkstra). For the relations that no simple way can serve.

import { overlaps, type Point, type Rect } from "../geometry.ts";
import { type Heap, heap } from "./heap.ts";
import type { Sides, Stretch } from "./route-types.ts";
import { isFlat } from "./sides.ts";

const TURN_COST = 60;
const CLEARANCE = 8;
/** What a unit of length costs more where it runs close along a card, over a title, and less along the bundle's trunk. */
const CLOSE = 4;
const OVER_TITLE = 20;
const ALONG_TRUNK = 0.3;
/** Close along a card, where nothing else is left: this far off it. */
const HUG = 3;
/** Lanes that close are looked at around both ends, within this. */
const TIGHT = 300;
/** Lanes of one direction; the ones nearest to both ends are kept. */
const MOST_LANES = { usual: 56, thorough: 320 } as const;

interface Terrain {
  readonly from: Rect;
  readonly to: Rect;
  readonly obstacles: readonly Rect[];
  readonly titles: readonly Rect[];
  readonly trunk: readonly Stretch[];
}

interface Quest {
  readonly start: Point;
  readonly goal: Point;
  readonly sides: Sides;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly thorough: boolean;
}

/** Points from start to goal, both included; null where every way is blocked. */
export function searchWay(terrain: Terrain, quest: Quest): readonly Point[] | null {
  const { start, goal, sides, thorough } = quest;
  const most = thorough ? MOST_LANES.thorough : MOST_LANES.usual;
  const tight = thorough
    ? terrain.obstacles.filter((r) => overlaps(r, terrain.from, TIGHT) || overlaps(r, terrain.to, TIGHT))
    : [];
  const hugging = (axis: "x" | "y", length: "width" | "height"): readonly number[] =>
    tight.flatMap((r) => [r[axis] - HUG, r[axis] + r[length] + HUG]);
  const xs = nearest([...quest.xs, ...hugging("x", "width")], start.x, goal.x, most);
  const ys = nearest([...quest.ys, ...hugging("y", "height")], start.y, goal.y, most);
  const columns = xs.length;
  const cells = columns * ys.length;
  const costs = stepCosts(terrain, xs, ys);
  const cellOf = (p: Point): number => ys.indexOf(p.y) * columns + xs.indexOf(p.x);
  const goalCell = cellOf(goal);
  const goalAxis = isFlat(sides[1]) ? 0 : 1;
  // A state is a cell and the axis it was entered along: 0 sideways, 1 up or down.
  const best = new Float64Array(cells * 2).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(cells * 2).fill(-1);
  const queue: Heap = heap();
  const first = cellOf(start) * 2 + (isFlat(sides[0]) ? 0 : 1);
  best[first] = 0;
  queue.push(first, 0);
  for (let next = queue.pop(); next !== null; next = queue.pop()) {
    const { item: state, cost } = next;
    if (cost > (best[state] ?? 0)) continue;
    const cell = state >> 1;
    if (cell === goalCell && (state & 1) === goalAxis) return trace(state, cameFrom, xs, ys);
    const column = cell % columns;
    const visit = (there: number, step: number): void => {
      const total = cost + step;
      if (total >= (best[there] ?? 0)) return;
      best[there] = total;
      cameFrom[there] = state;
      queue.push(there, total);
    };
    visit(state ^ 1, TURN_COST);
    if ((state & 1) === 0) {
      if (column > 0) visit(state - 2, costs.across[cell - 1] ?? 0);
      if (column < columns - 1) visit(state + 2, costs.across[cell] ?? 0);
    } else {
      if (cell >= columns) visit(state - 2 * columns, costs.down[cell - columns] ?? 0);
      if (cell + columns < cells) visit(state + 2 * columns, costs.down[cell] ?? 0);
    }
  }
  return null;
}

interface StepCosts {
  /** From each cell to the one at its right. */
  readonly across: Float64Array;
  /** From each cell to the one below. */
  readonly down: Float64Array;
}

function stepCosts(terrain: Terrain, xs: readonly number[], ys: readonly number[]): StepCosts {
  const columns = xs.length;
  const across = new Float64Array(columns * ys.length);
  const down = new Float64Array(columns * ys.length);
  for (let row = 0; row < ys.length; row++) {
    for (let column = 0; column < columns; column++) {
      across[row * columns + column] = (xs[column + 1] ?? 0) - (xs[column] ?? 0);
      down[row * columns + column] = (ys[row + 1] ?? 0) - (ys[row] ?? 0);
    }
  }
  const weigh = (left: number, top: number, right: number, bottom: number, factor: number): void => {
    const [c1, c2] = [above(xs, left), above(xs, right)];
    const [r1, r2] = [above(ys, top), above(ys, bottom)];
    for (let row = r1; row < ys.length && (ys[row] ?? 0) < bottom; row++)
      for (let column = Math.max(0, c1 - 1); column < Math.min(c2 + 1, columns - 1); column++)
        if ((xs[column] ?? 0) < right && (xs[column + 1] ?? 0) > left) times(across, row * columns + column, factor);
    for (let column = c1; column < columns && (xs[column] ?? 0) < right; column++)
      for (let row = Math.max(0, r1 - 1); row < Math.min(r2 + 1, ys.length - 1); row++)
        if ((ys[row] ?? 0) < bottom && (ys[row + 1] ?? 0) > top) times(down, row * columns + column, factor);
  };
  const around = (r: Rect, gap: number, factor: number): void =>
    weigh(r.x - gap, r.y - gap, r.x + r.width + gap, r.y + r.height + gap, factor);
  for (const { axis, at, low, high } of terrain.trunk) {
    if (axis === "x") weigh(at - 0.1, low, at + 0.1, high, ALONG_TRUNK);
    else weigh(low, at - 0.1, high, at + 0.1, ALONG_TRUNK);
  }
  for (const r of terrain.titles) around(r, 0.5, OVER_TITLE);
  for (const r of terrain.obstacles) {
    around(r, CLEARANCE - 0.5, CLOSE);
    around(r, 0, Number.POSITIVE_INFINITY);
  }
  return { across, down };
}

function times(costs: Float64Array, at: number, factor: number): void {
  costs[at] = (costs[at] ?? 0) * factor;
}

/** Index of the first lane beyond `value`; lanes ascend. */
function above(lanes: readonly number[], value: number): number {
  let low = 0;
  let high = lanes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lanes[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function trace(state: number, cameFrom: Int32Array, xs: readonly number[], ys: readonly number[]): readonly Point[] {
  const points: Point[] = [];
  for (let at = state; at >= 0; at = cameFrom[at] ?? -1) {
    const cell = at >> 1;
    points.push({ x: xs[cell % xs.length] ?? 0, y: ys[Math.floor(cell / xs.length)] ?? 0 });
  }
  return points.reverse();
}

function nearest(lanes: readonly number[], a: number, b: number, most: number): readonly number[] {
  const far = (lane: number) => Math.min(Math.abs(lane - a), Math.abs(lane - b));
  return [...new Set([...lanes, a, b])]
    .sort((p, q) => far(p) - far(q) || p - q)
    .slice(0, most)
    .sort((p, q) => p - q);
}
