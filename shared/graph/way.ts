// The way of one relation: straight where it can be, with few bends around cards where it cannot. Orthogonal throughout. Relations of
// one bundle are asked for one after the other and run along what is there of their trunk.
import { inflate, type Point, type Rect } from "../geometry.ts";
import type { Ports, Side, Sides, Stretch } from "./route-types.ts";
import { searchWay } from "./search-way.ts";
import { isFlat, OUTWARD } from "./sides.ts";

/** Free space a way keeps from cards it passes, canvas units. */
export const CLEAR = 8;
/** How far a way goes straight out of a card before it may turn. */
export const STUB = 24;
/** How far beside a card the lanes along it run. */
export const LANE = 20;
export const BESIDE_TITLE = 8;
export const BEND_COST = 40;
/** More than any detour: a way through a card is taken only where there is no other. */
export const THROUGH_COST = 100_000;
/** Two stretches no further apart than this are laid on one line where that is free. */
const JOG = 24;
/** For each card that a way passes closer than it should. */
const CLOSE_COST = 300;
/** For each grouping's title that a way runs over. */
export const TITLE_COST = 700;
/** What a unit of length costs less where the bundle's trunk runs already. */
export const SHARED = 0.7;
/** Among ways that are as good otherwise: what it costs a lane to lie away from where it is wished. */
const ASTRAY = 0.02;
/** Beyond this many cards in the area there are too many lanes for the simple ways; only the search tries them all. */
const MANY = 60;

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
  /** Boxes of grouping titles in the area. */
  readonly titles: readonly Rect[];
  readonly area: Rect;
  /** The end that is shared with the rest of a bundle, and the stretches of the bundle that have their way. */
  readonly hub: "from" | "to" | null;
  readonly trunk: readonly Stretch[];
}

/** The cheapest of the simple ways: straight, one bend, two bends, and four around something. */
export function simpleWay(task: Task): Way {
  const { from, to } = task.ports;
  const straight = straightWay(task);
  const plain = straight === null ? Number.POSITIVE_INFINITY : costOf(straight, task, Number.POSITIVE_INFINITY);
  let best: Way = { points: straight ?? [from, to], cost: plain };
  // Nothing is shorter or has fewer bends than a straight line that is free.
  if (straight !== null && plain < CLOSE_COST + lengthAndBends(straight)) return best;
  for (const { points, astray } of bentWays(task)) {
    const cost = astray + costOf(points, task, best.cost - astray);
    if (cost < best.cost) best = { points, cost };
  }
  return best;
}

/**
 * The best way that a search over all lanes finds; null where every one is blocked.
 * @param thorough with lanes close along every card too, for what has no other way out
 */
export function searchedWay(task: Task, thorough: boolean): Way | null {
  const { ports, sides } = task;
  const reach = thorough ? CLEAR : STUB;
  const start = out(ports.from, sides[0], reach);
  const goal = out(ports.to, sides[1], reach);
  const points = searchWay(task, { start, goal, sides, xs: lanes(task, "x", true), ys: lanes(task, "y", true), thorough });
  if (points === null) return null;
  const found = tidy([ports.from, ...points, ports.to]);
  return straightened({ points: found, cost: costOf(found, task, Number.POSITIVE_INFINITY) }, task);
}

/** Without the small jogs that come from lanes lying close to each other. */
function straightened(way: Way, task: Task): Way {
  let best = way;
  for (let i = 1; i + 3 < best.points.length; i++) {
    const [p, q, r, s] = best.points.slice(i - 1, i + 3) as [Point, Point, Point, Point];
    const axis = p.x === q.x ? "x" : "y";
    if (Math.abs(q[axis] - r[axis]) > JOG || r[axis] !== s[axis]) continue;
    // Either the stretch before the jog is moved onto the one after it, or the other way round; ports stay.
    for (const [first, last, at] of [
      [i - 1, i, r[axis]],
      [i + 1, i + 2, q[axis]],
    ] as const) {
      if (first === 0 || last === best.points.length - 1) continue;
      const points = tidy(best.points.map((point, at2) => (at2 === first || at2 === last ? { ...point, [axis]: at } : point)));
      const cost = costOf(points, task, best.cost);
      if (cost < best.cost) best = { points, cost };
    }
  }
  return best;
}

export function stretchesOf(points: readonly Point[]): readonly Stretch[] {
  return points.slice(1).map((q, i) => {
    const p = points[i] ?? q;
    return p.x === q.x
      ? { axis: "x", at: p.x, low: Math.min(p.y, q.y), high: Math.max(p.y, q.y) }
      : { axis: "y", at: p.y, low: Math.min(p.x, q.x), high: Math.max(p.x, q.x) };
  });
}

export function out(port: Point, side: Side, by: number): Point {
  return { x: port.x + OUTWARD[side].x * by, y: port.y + OUTWARD[side].y * by };
}

interface Bent {
  readonly points: readonly Point[];
  readonly astray: number;
}

function* bentWays(task: Task): Generator<Bent> {
  const { ports, sides } = task;
  const { from: a, to: b } = ports;
  const first = out(a, sides[0], STUB);
  const last = out(b, sides[1], STUB);
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
    if (leaves && arrives) yield { points: [a, corner, b], astray: 0 };
  }
  const wishX = wished(task.hub, first.x, last.x);
  for (const x of lanes(task, "x", task.obstacles.length <= MANY)) {
    const astray = Math.abs(x - wishX) * ASTRAY;
    if (flatFrom && flatTo && leavesOutward(a.x, x, sides[0]) && leavesOutward(b.x, x, sides[1]))
      yield { points: tidy([a, { x, y: a.y }, { x, y: b.y }, b]), astray };
    else yield { points: tidy([a, first, { x, y: first.y }, { x, y: last.y }, last, b]), astray };
  }
  const wishY = wished(task.hub, first.y, last.y);
  for (const y of lanes(task, "y", task.obstacles.length <= MANY)) {
    const astray = Math.abs(y - wishY) * ASTRAY;
    if (!flatFrom && !flatTo && leavesOutward(a.y, y, sides[0]) && leavesOutward(b.y, y, sides[1]))
      yield { points: tidy([a, { x: a.x, y }, { x: b.x, y }, b]), astray };
    else yield { points: tidy([a, first, { x: first.x, y }, { x: last.x, y }, last, b]), astray };
  }
}

/** A bundle turns near its branches, so that the trunk is long and the branches short; a line of its own turns halfway. */
function wished(hub: Task["hub"], first: number, last: number): number {
  return hub === "from" ? last : hub === "to" ? first : (first + last) / 2;
}

const leavesOutward = (port: number, lane: number, side: Side): boolean =>
  (lane - port) * (OUTWARD[side].x + OUTWARD[side].y) >= CLEAR;

/** One line between facing sides that share some height (or width), a little off the ports if need be. */
function straightWay({ from, to, ports, sides, hub }: Task): readonly Point[] | null {
  const { from: a, to: b } = ports;
  const flat = isFlat(sides[0]);
  if (flat !== isFlat(sides[1]) || sides[0] === sides[1]) return null;
  const outward = OUTWARD[sides[0]];
  if ((b.x - a.x) * outward.x + (b.y - a.y) * outward.y <= 0) return null;
  const inset = 16;
  const low = flat ? Math.max(from.y, to.y) + inset : Math.max(from.x, to.x) + inset;
  const high = flat
    ? Math.min(from.y + from.height, to.y + to.height) - inset
    : Math.min(from.x + from.width, to.x + to.width) - inset;
  // The shared port stays where it is; the other end comes to it if it can.
  const choices = hub === "to" ? [b, a] : [a, b];
  const at = choices.map((port) => (flat ? port.y : port.x)).find((value) => value >= low && value <= high);
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

/** Where a way may run: halfway, just outside both ends, along its trunk, and in the gutters along every card and title of the area. */
function lanes({ ports, sides, obstacles, titles, area, trunk }: Task, axis: "x" | "y", all: boolean): readonly number[] {
  const length = axis === "x" ? "width" : "height";
  const first = out(ports.from, sides[0], STUB)[axis];
  const last = out(ports.to, sides[1], STUB)[axis];
  const found = new Set([Math.round((first + last) / 2), first, last]);
  for (const stretch of trunk) if (stretch.axis === axis) found.add(stretch.at);
  if (all) {
    for (const r of obstacles) {
      found.add(r[axis] - LANE);
      found.add(r[axis] + r[length] + LANE);
    }
    for (const r of titles) {
      found.add(r[axis] - BESIDE_TITLE);
      found.add(r[axis] + r[length] + BESIDE_TITLE);
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

/** Of a way that is free: length and bends, less what it shares with the trunk. */
export const plainCost = (points: readonly Point[], trunk: readonly Stretch[]): number =>
  lengthAndBends(points) - SHARED * sharedLength(points, trunk);

/** Length, bends, titles run over, cards passed too close or run through; counted no further than `most`. */
function costOf(points: readonly Point[], { from, to, obstacles, titles, trunk }: Task, most: number): number {
  let cost = plainCost(points, trunk);
  if (cost >= most) return cost;
  for (let i = 1; i < points.length; i++) {
    const p = points[i - 1] as Point;
    const q = points[i] as Point;
    const left = Math.min(p.x, q.x);
    const top = Math.min(p.y, q.y);
    const right = Math.max(p.x, q.x);
    const bottom = Math.max(p.y, q.y);
    for (const r of obstacles) {
      const gap = CLEAR - 0.5;
      if (left >= r.x + r.width + gap || right <= r.x - gap || top >= r.y + r.height + gap || bottom <= r.y - gap) continue;
      const inside = left < r.x + r.width - 0.5 && right > r.x + 0.5 && top < r.y + r.height - 0.5 && bottom > r.y + 0.5;
      if (inside) cost += THROUGH_COST;
      // The first and the last stretch touch their own card's border.
      else if ((r !== from && r !== to) || (i > 1 && i < points.length - 1)) cost += CLOSE_COST;
    }
    for (const r of titles)
      if (left <= r.x + r.width && right >= r.x && top <= r.y + r.height && bottom >= r.y) cost += TITLE_COST;
  }
  return cost;
}

function sharedLength(points: readonly Point[], trunk: readonly Stretch[]): number {
  if (trunk.length === 0) return 0;
  let shared = 0;
  for (const { axis, at, low, high } of stretchesOf(points)) {
    let most = 0;
    for (const stretch of trunk) {
      if (stretch.axis !== axis || stretch.at !== at) continue;
      most = Math.max(most, Math.min(high, stretch.high) - Math.max(low, stretch.low));
    }
    shared += most;
  }
  return shared;
}

/** Without points that lie on the line between their neighbours. */
export function tidy(points: readonly Point[]): readonly Point[] {
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

/** The area that a thorough search looks at. */
export const widened = (area: Rect): Rect => inflate(area, 450);
