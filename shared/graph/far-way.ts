// Long ways: out of the card into the gutter along its row, through one gutter across all rows between, or through two where no single
// one leads through, along the other end's row, in. The gutter across is looked for next to the hub, so that all ways of a bundle share
// it and branch where their ends stand. Free lanes only: what finds none is for the search (way.ts), which takes long among hundreds of cards.

import { overlaps, type Point, type Rect } from "../geometry.ts";
import { type Axis, type Beside, type Gutters, guttersOf, isFreeOn } from "./gutters.ts";
import type { Load } from "./load.ts";
import type { Side, Terrain } from "./route-types.ts";
import { isFlat, OUTWARD } from "./sides.ts";
import { BEND_COST, CLEAR, LANE, out, plainCost, SHARED, STUB, stretchesOf, type Task, tidy, type Way } from "./way.ts";

/** An area with more of this is a long way's, square canvas units: some sixty cards as they usually stand. */
const FAR = 4_000_000;
/** Gutters are looked for this far around both ends, canvas units. */
const AROUND = { x: 480, y: 270 } as const;
/** The same for a way that is to keep off full ones. */
const FURTHER = 2.5;
/** How many lanes are tried along each end's row, and across. */
const TRIED = { rows: 4, across: 8, pairs: 6 } as const;
/** Among ways that are as good otherwise: what it costs the gutter across to be away from the hub. */
const ASTRAY = 0.05;

type LongWay = Omit<Task, "obstacles" | "titles">;

export const isFar = (area: Rect): boolean => area.width * area.height > FAR;

/** The cheapest of the long ways; null where every one comes too near to something. */
export function farWay(task: LongWay, terrain: Terrain, load: Load | null = null): Way | null {
  const { sides } = task;
  const axes: readonly Axis[] = isFlat(sides[0]) && isFlat(sides[1]) ? ["y", "x"] : ["x", "y"];
  const gutters = guttersOf(terrain);
  for (const axis of axes) {
    const best = new Best(task, axis, load);
    const ways = laidOut(task, axis, gutters, load === null ? 1 : FURTHER);
    throughOne(ways, best, gutters);
    if (best.way === null || load !== null) throughTwo(ways, best, gutters);
    // What the sides suggest is taken where there is any.
    if (best.way !== null) return best.way;
  }
  return null;
}

/** The best way so far. */
class Best {
  readonly #trunk: LongWay["trunk"];
  readonly #load: Load | null;
  /** Where the gutter across should lie. */
  readonly #wish: number;
  /** What a unit of length costs at least. */
  readonly #least: number;
  way: Way | null = null;

  constructor({ hub, ports, trunk }: LongWay, axis: Axis, load: Load | null) {
    this.#trunk = trunk;
    this.#load = load;
    this.#wish = (hub === "to" ? ports.to : ports.from)[axis];
    this.#least = trunk.length === 0 ? 1 : 1 - SHARED;
  }

  /** @param length of a way through the gutter `at`, and how many stretches it has: at least */
  mayBeat(length: number, stretches: number, at: number): boolean {
    if (this.way === null) return true;
    return length * this.#least + stretches * BEND_COST + Math.abs(at - this.#wish) * ASTRAY < this.way.cost;
  }

  offer(start: Exit, middle: readonly Point[], end: Exit, at: number): void {
    const points = tidy([...start.points, ...middle, ...end.points.toReversed()]);
    const most = this.way?.cost ?? Number.POSITIVE_INFINITY;
    let cost = plainCost(points, this.#trunk) + Math.abs(at - this.#wish) * ASTRAY;
    if (cost >= most) return;
    if (this.#load !== null) {
      for (const stretch of stretchesOf(points)) {
        cost += this.#load.costOf(stretch);
        if (cost >= most) return;
      }
    }
    this.way = { points, cost };
  }
}

/** Ways out of both ends and gutters near them. */
interface LaidOut {
  readonly axis: Axis;
  readonly other: Axis;
  readonly starts: readonly Exit[];
  readonly ends: readonly Exit[];
  readonly nearStart: readonly number[];
  readonly nearEnd: readonly number[];
}

function laidOut({ ports, sides, from, to, area, trunk }: LongWay, axis: Axis, gutters: Gutters, further: number): LaidOut {
  const other = axis === "x" ? "y" : "x";
  const [aroundFrom, aroundTo] = [windowOf(ports.from, area, further), windowOf(ports.to, area, further)];
  const shared = trunk.flatMap((stretch) => (stretch.axis === axis ? [stretch.at] : []));
  const rows = trunk.flatMap((stretch) => (stretch.axis === other ? [stretch.at] : []));
  const reach = AROUND.x * further;
  const near = (around: Rect, port: Point, end: Rect): readonly number[] => [
    ...new Set([
      ...shared,
      ...nearest(gutters.around(end, axis, reach, AROUND.y), around, axis, port[axis], TRIED.across * further),
    ]),
  ];
  const exits = (port: Point, side: Side, around: Rect, end: Rect): readonly Exit[] =>
    exitsOf(port, side, axis, { around, edges: gutters.around(end, other, reach, AROUND.y) }, rows, gutters);
  return {
    axis,
    other,
    starts: exits(ports.from, sides[0], aroundFrom, from),
    ends: exits(ports.to, sides[1], aroundTo, to),
    nearStart: near(aroundFrom, ports.from, from),
    nearEnd: near(aroundTo, ports.to, to),
  };
}

function throughOne({ axis, other, starts, ends, nearStart, nearEnd }: LaidOut, best: Best, gutters: Gutters): void {
  const startRows = starts.map(({ along }) => gutters.lane(other, along));
  const endRows = ends.map(({ along }) => gutters.lane(other, along));
  for (const at of new Set([...nearStart, ...nearEnd])) {
    const lane = gutters.lane(axis, at);
    for (const [i, start] of starts.entries()) {
      const first = Math.abs(start.at - at);
      if (!best.mayBeat(first, 1, at) || !isFreeOn(startRows[i] ?? [], start.at, at)) continue;
      for (const [j, end] of ends.entries()) {
        const last = Math.abs(end.at - at);
        const stretches = 1 + Math.sign(first) + Math.sign(last);
        if (
          !best.mayBeat(first + Math.abs(start.along - end.along) + last, stretches, at) ||
          !isFreeOn(lane, start.along, end.along) ||
          !isFreeOn(endRows[j] ?? [], end.at, at)
        )
          continue;
        best.offer(start, [pointOf(axis, at, start.along), pointOf(axis, at, end.along)], end, at);
      }
    }
  }
}

/** Through a gutter near each end, from one to the other where both are free. */
function throughTwo({ axis, other, starts, ends, nearStart, nearEnd }: LaidOut, best: Best, gutters: Gutters): void {
  const firsts = legsOf(starts, nearStart, axis, other, gutters);
  const lasts = legsOf(ends, nearEnd, axis, other, gutters);
  for (const first of firsts) {
    for (const last of lasts) {
      const from = first.exit.along;
      const to = last.exit.along;
      const away = Math.sign(to - from);
      if (away === 0) continue;
      const furthest = gutters.reach(axis, first.at, from, to);
      const nearestTo = gutters.reach(axis, last.at, to, from);
      if ((furthest - nearestTo) * away < 0) continue;
      const margin = (LANE - CLEAR) * away;
      for (const across of [furthest - margin, nearestTo + margin]) {
        if ((across - from) * away < 0 || (to - across) * away < 0 || !gutters.isFree(other, across, first.at, last.at)) continue;
        const length = Math.abs(first.exit.at - first.at) + Math.abs(to - from) + Math.abs(first.at - last.at);
        if (!best.mayBeat(length + Math.abs(last.exit.at - last.at), 1, first.at)) continue;
        const middle = [
          pointOf(axis, first.at, from),
          pointOf(axis, first.at, across),
          pointOf(axis, last.at, across),
          pointOf(axis, last.at, to),
        ];
        best.offer(first.exit, middle, last.exit, first.at);
      }
    }
  }
}

/** Each exit with the gutters that it reaches. */
function legsOf(exits: readonly Exit[], lanes: readonly number[], axis: Axis, other: Axis, gutters: Gutters) {
  return lanes.slice(0, TRIED.pairs).flatMap((at) => {
    const exit = exits.find(
      ({ along, at: start }) => gutters.isFree(other, along, start, at) && gutters.isFree(axis, at, along, along),
    );
    return exit === undefined ? [] : [{ at, exit }];
  });
}

/** Out of a port as far as the row's lane. */
interface Exit {
  readonly points: readonly Point[];
  /** Where the lane lies, and where on it the way out of the port ends. */
  readonly along: number;
  readonly at: number;
}

function exitsOf(
  port: Point,
  side: Side,
  axis: Axis,
  { around, edges }: { readonly around: Rect; readonly edges: readonly Beside[] },
  trunk: readonly number[],
  gutters: Gutters,
): readonly Exit[] {
  const other = axis === "x" ? "y" : "x";
  const stub = out(port, side, STUB);
  const close = trunk.filter((at) => Math.abs(at - port[other]) < AROUND[other]);
  const clear = out(port, side, CLEAR);
  if (isFlat(side) === (axis === "x")) {
    // The side leads towards a gutter across: straight into it, or along the row first.
    const lanes = nearest(edges, around, other, stub[other], TRIED.rows, close);
    const straight: Exit = { points: [port], along: port[other], at: clear[axis] };
    const bent = lanes
      .filter((along) => gutters.isFree(axis, stub[axis], stub[other], along))
      .map((along) => ({ points: [port, stub, pointOf(axis, stub[axis], along)], along, at: stub[axis] }));
    return [straight, ...bent];
  }
  const outward = OUTWARD[side][other];
  const leaves = (along: number): boolean => (along - port[other]) * outward >= STUB / 2;
  return nearest(
    edges.filter(({ at }) => leaves(at)),
    around,
    other,
    stub[other],
    TRIED.rows,
    [stub[other], ...close.filter(leaves)],
  )
    .filter((along) => gutters.isFree(axis, port[axis], clear[other], along))
    .map((along) => ({ points: [port, pointOf(axis, port[axis], along)], along, at: port[axis] }));
}

/**
 * The lanes of a window nearest to `wish`, the nearest first.
 * @param edges ascending
 * @param more lanes that count wherever they are
 */
function nearest(
  edges: readonly Beside[],
  around: Rect,
  axis: Axis,
  wish: number,
  most: number,
  more: readonly number[] = [],
): readonly number[] {
  const least = around[axis];
  const greatest = least + (axis === "x" ? around.width : around.height);
  const isIn = ({ at, rect }: Beside): boolean => at > least && at < greatest && overlaps(rect, around);
  let high = 0;
  while (high < edges.length && (edges[high]?.at ?? 0) < wish) high++;
  let low = high - 1;
  const found = new Set<number>();
  while (found.size < most && (low >= 0 || high < edges.length)) {
    const [below, above] = [edges[low], edges[high]];
    const isBelow = above === undefined || (below !== undefined && wish - below.at <= above.at - wish);
    const next = isBelow ? below : above;
    if (isBelow) low--;
    else high++;
    if (next !== undefined && isIn(next)) found.add(next.at);
  }
  if (more.length === 0) return [...found];
  return [...new Set([...more, ...found])].sort((a, b) => Math.abs(a - wish) - Math.abs(b - wish) || a - b).slice(0, most);
}

/** Around a port, no further than the area in which the way may run. */
function windowOf(port: Point, area: Rect, further: number): Rect {
  const across = AROUND.x * further;
  const left = Math.max(area.x, port.x - across);
  const top = Math.max(area.y, port.y - AROUND.y);
  return {
    x: left,
    y: top,
    width: Math.min(area.x + area.width, port.x + across) - left,
    height: Math.min(area.y + area.height, port.y + AROUND.y) - top,
  };
}

const pointOf = (axis: Axis, at: number, along: number): Point => (axis === "x" ? { x: at, y: along } : { x: along, y: at });
