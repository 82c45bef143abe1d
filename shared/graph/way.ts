// The way of one relation: straight where it can be, with few bends around cards where it cannot. Orthogonal throughout.
import { overlaps, type Point, type Rect } from "../geometry.ts";
import { searchWay } from "./search-way.ts";
import { OUTWARD, type Ports, type Side, type Sides } from "./sides.ts";

/** Free space a way keeps from cards it passes, canvas units. */
const CLEAR = 10;
/** How far a way goes straight out of a card before it may turn. */
const STUB = 24;
const BEND_COST = 40;
/** More than any detour: a way through a card is taken only where there is no other. */
export const THROUGH_COST = 100_000;
/** Beyond this many cards in the area a search would take longer than anyone waits; the simple ways must do. */
const SEARCH_LIMIT = 60;

export interface Way {
  readonly points: readonly Point[];
  readonly cost: number;
}

export interface Task {
  readonly ports: Ports;
  readonly sides: Sides;
  readonly from: Rect;
  readonly to: Rect;
  /** Cards in the area, both ends among them. */
  readonly obstacles: readonly Rect[];
  readonly area: Rect;
  /** Shifts the lanes of this way a little, so that neighbours do not lie on one line; canvas units. */
  readonly shift: number;
}

/** The cheapest of the simple ways; where all of them run through a card and `search` is allowed, the way that a search finds. */
export function wayOf(task: Task, search: boolean): Way {
  const { from, to } = task.ports;
  if (overlaps(task.from, task.to, 4)) return { points: [from, to], cost: 0 };
  const straight = straightWay(task);
  const plain = straight === null ? Number.POSITIVE_INFINITY : costOf(straight, task);
  // Nothing is shorter or has fewer bends than a straight line that is free.
  if (straight !== null && plain < THROUGH_COST) return { points: straight, cost: plain };
  let best: Way = { points: straight ?? [from, to], cost: plain };
  for (const points of bentWays(task)) {
    if (lengthAndBends(points) >= best.cost) continue;
    const cost = costOf(points, task);
    if (cost < best.cost) best = { points, cost };
  }
  if (best.cost < THROUGH_COST || !search || task.obstacles.length > SEARCH_LIMIT) return best;
  const points = searchWay(task, out(from, task.sides[0]), out(to, task.sides[1]), lanes(task, "x"), lanes(task, "y"));
  if (points === null) return best;
  const found = tidy([from, ...points, to]);
  const cost = costOf(found, task);
  return cost < best.cost ? { points: found, cost } : best;
}

function out(port: Point, side: Side): Point {
  return { x: port.x + OUTWARD[side].x * STUB, y: port.y + OUTWARD[side].y * STUB };
}

const isFlat = (side: Side): boolean => side === "left" || side === "right";

function* bentWays(task: Task): Generator<readonly Point[]> {
  const { ports, sides } = task;
  const { from: a, to: b } = ports;
  const first = out(a, sides[0]);
  const last = out(b, sides[1]);
  const flatFrom = isFlat(sides[0]);
  const flatTo = isFlat(sides[1]);
  if (flatFrom !== flatTo) {
    const corner = flatFrom ? { x: b.x, y: a.y } : { x: a.x, y: b.y };
    const leaves = flatFrom
      ? (corner.x - a.x) * OUTWARD[sides[0]].x >= STUB / 2
      : (corner.y - a.y) * OUTWARD[sides[0]].y >= STUB / 2;
    const arrives = flatTo
      ? (corner.x - b.x) * OUTWARD[sides[1]].x >= STUB / 2
      : (corner.y - b.y) * OUTWARD[sides[1]].y >= STUB / 2;
    if (leaves && arrives) yield [a, corner, b];
  }
  for (const x of lanes(task, "x")) {
    if (flatFrom && flatTo && leavesOutward(a.x, x, sides[0]) && leavesOutward(b.x, x, sides[1]))
      yield tidy([a, { x, y: a.y }, { x, y: b.y }, b]);
    else yield tidy([a, first, { x, y: first.y }, { x, y: last.y }, last, b]);
  }
  for (const y of lanes(task, "y")) {
    if (!flatFrom && !flatTo && leavesOutward(a.y, y, sides[0]) && leavesOutward(b.y, y, sides[1]))
      yield tidy([a, { x: a.x, y }, { x: b.x, y }, b]);
    else yield tidy([a, first, { x: first.x, y }, { x: last.x, y }, last, b]);
  }
}

const leavesOutward = (port: number, lane: number, side: Side): boolean =>
  (lane - port) * (OUTWARD[side].x + OUTWARD[side].y) >= CLEAR;

/** One line between facing sides that share some height (or width), a little off the ports if need be. */
function straightWay({ from, to, ports, sides }: Task): readonly Point[] | null {
  const { from: a, to: b } = ports;
  const flat = isFlat(sides[0]);
  if (flat !== isFlat(sides[1]) || sides[0] === sides[1]) return null;
  const low = flat ? Math.max(from.y, to.y) + 8 : Math.max(from.x, to.x) + 8;
  const high = flat ? Math.min(from.y + from.height, to.y + to.height) - 8 : Math.min(from.x + from.width, to.x + to.width) - 8;
  const wished = flat ? [a.y, b.y] : [a.x, b.x];
  const at = wished.find((value) => value >= low && value <= high);
  if (at === undefined) return null;
  return flat
    ? [
        { x: a.x, y: at },
        { x: b.x, y: at },
      ]
    : [
        { x: at, y: a.y },
        { x: at, y: b.y },
      ];
}

/** Where a way may run: halfway, just outside both ends, and in the gutters along every card of the area. */
function lanes({ ports, sides, obstacles, area, shift }: Task, axis: "x" | "y"): readonly number[] {
  const length = axis === "x" ? "width" : "height";
  const first = out(ports.from, sides[0])[axis];
  const last = out(ports.to, sides[1])[axis];
  const found = new Set([Math.round((first + last) / 2) + shift, first, last]);
  if (obstacles.length <= SEARCH_LIMIT) {
    for (const r of obstacles) {
      found.add(r[axis] - CLEAR - 8 + shift / 2);
      found.add(r[axis] + r[length] + CLEAR + 8 + shift / 2);
    }
  }
  return [...found].filter((lane) => lane > area[axis] && lane < area[axis] + area[length]).sort((p, q) => p - q);
}

function lengthAndBends(points: readonly Point[]): number {
  let cost = 0;
  for (let i = 1; i < points.length; i++) {
    const p = points[i - 1] as Point;
    const q = points[i] as Point;
    cost += Math.abs(p.x - q.x) + Math.abs(p.y - q.y) + BEND_COST;
  }
  return cost;
}

/** Length, bends, and cards run through. */
function costOf(points: readonly Point[], { from, to, obstacles }: Task): number {
  let cost = lengthAndBends(points);
  for (let i = 1; i < points.length; i++) {
    const p = points[i - 1] as Point;
    const q = points[i] as Point;
    const left = Math.min(p.x, q.x);
    const top = Math.min(p.y, q.y);
    const right = Math.max(p.x, q.x);
    const bottom = Math.max(p.y, q.y);
    for (const r of obstacles) {
      // The first and the last stretch touch their own card's border; nothing may run through its inside.
      const gap = r === from || r === to ? -1 : CLEAR - 2;
      if (left < r.x + r.width + gap && right > r.x - gap && top < r.y + r.height + gap && bottom > r.y - gap)
        cost += THROUGH_COST;
    }
  }
  return cost;
}

/** Without points that lie on the line between their neighbours. */
function tidy(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    const before = kept.at(-2);
    if (
      last !== undefined &&
      before !== undefined &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y))
    )
      kept.pop();
    kept.push(point);
  }
  return kept;
}
