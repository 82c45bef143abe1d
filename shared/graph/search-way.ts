// The shortest way with few bends over a lattice of lanes (Dijkstra). For the few relations that no simple way can serve.
import type { Point, Rect } from "../geometry.ts";

const TURN_COST = 60;
const CLEARANCE = 8;
/** Lanes of one direction; the ones nearest to both ends are kept. */
const MOST_LANES = 40;

interface Terrain {
  readonly from: Rect;
  readonly to: Rect;
  readonly obstacles: readonly Rect[];
}

/** Points from `start` to `goal`, both included; null where every way is blocked. */
export function searchWay(
  { from, to, obstacles }: Terrain,
  start: Point,
  goal: Point,
  laneXs: readonly number[],
  laneYs: readonly number[],
): readonly Point[] | null {
  const xs = nearest([...laneXs, start.x, goal.x], start.x, goal.x);
  const ys = nearest([...laneYs, start.y, goal.y], start.y, goal.y);
  const columns = xs.length;
  const blocked = (p: Point, q: Point): boolean => {
    const left = Math.min(p.x, q.x);
    const right = Math.max(p.x, q.x);
    const top = Math.min(p.y, q.y);
    const bottom = Math.max(p.y, q.y);
    return obstacles.some((r) => {
      const gap = r === from || r === to ? 2 : CLEARANCE;
      return left < r.x + r.width + gap && right > r.x - gap && top < r.y + r.height + gap && bottom > r.y - gap;
    });
  };
  const pointOf = (cell: number): Point => ({ x: xs[cell % columns] as number, y: ys[Math.floor(cell / columns)] as number });
  const cellOf = (p: Point): number => ys.indexOf(p.y) * columns + xs.indexOf(p.x);
  // A state is a cell and the axis it was entered along: 0 sideways, 1 up or down.
  const costs = new Map<number, number>();
  const cameFrom = new Map<number, number>();
  const queue: { state: number; cost: number }[] = [];
  const push = (state: number, cost: number, parent: number | null) => {
    if (cost >= (costs.get(state) ?? Number.POSITIVE_INFINITY)) return;
    costs.set(state, cost);
    if (parent !== null) cameFrom.set(state, parent);
    let at = queue.length;
    while (at > 0 && (queue[at - 1]?.cost ?? 0) < cost) at--;
    queue.splice(at, 0, { state, cost });
  };
  const goalCell = cellOf(goal);
  push(cellOf(start) * 2, 0, null);
  push(cellOf(start) * 2 + 1, 0, null);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { state, cost } = next;
    if (cost > (costs.get(state) ?? 0)) continue;
    const cell = state >> 1;
    if (cell === goalCell) return trace(state, cameFrom, pointOf);
    const here = pointOf(cell);
    const column = cell % columns;
    for (const [step, axis, inside] of [
      [-1, 0, column > 0],
      [1, 0, column < columns - 1],
      [-columns, 1, cell >= columns],
      [columns, 1, cell + columns < columns * ys.length],
    ] as const) {
      if (!inside) continue;
      const there = pointOf(cell + step);
      if (blocked(here, there)) continue;
      const length = Math.abs(there.x - here.x) + Math.abs(there.y - here.y);
      push((cell + step) * 2 + axis, cost + length + ((state & 1) === axis ? 0 : TURN_COST), state);
    }
  }
  return null;
}

function trace(state: number, cameFrom: ReadonlyMap<number, number>, pointOf: (cell: number) => Point): readonly Point[] {
  const points: Point[] = [];
  for (let at: number | undefined = state; at !== undefined; at = cameFrom.get(at)) points.push(pointOf(at >> 1));
  return points.reverse();
}

function nearest(lanes: readonly number[], a: number, b: number): readonly number[] {
  const far = (lane: number) => Math.min(Math.abs(lane - a), Math.abs(lane - b));
  return [...new Set(lanes)]
    .sort((p, q) => far(p) - far(q))
    .slice(0, MOST_LANES)
    .sort((p, q) => p - q);
}
