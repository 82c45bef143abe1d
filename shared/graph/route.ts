// Sides and ways of relations among the cards that stand around them: one after the other, and all of a bundle together.

import { boundsOf, centre, inflate, type Point, type Rect } from "../geometry.ts";
import { farWay, isFar } from "./far-way.ts";
import type { Load } from "./load.ts";
import type { RectGrid } from "./rect-grid.ts";
import type { End, Plan, Ports, Side, Sides, Stretch, Terrain } from "./route-types.ts";
import { OUTWARD, portAt, type SpanOf, sidesToTry } from "./sides.ts";
import { spansOn } from "./spans.ts";
import { touchingWay } from "./touching.ts";
import {
  CLEAR,
  plainCost,
  STUB,
  searchedWay,
  simpleWay,
  stretchesOf,
  type Task,
  THROUGH_COST,
  TITLE_COST,
  widened,
} from "./way.ts";

/** The ways of one bundle, with what they were made from. */
export interface Routed {
  readonly name: string;
  readonly members: readonly { readonly plan: Plan; readonly ports: Ports }[];
  /** What stands in one of these may change a way; what stands elsewhere cannot. */
  readonly reaches: readonly Rect[];
  /** By relation. */
  readonly ways: ReadonlyMap<string, readonly Point[]>;
  /** Around all of them, and where they may come to run. */
  readonly around: Rect;
}

/** A way that is longer than the direct one by no more than this is taken without looking further. */
const NO_DETOUR = 130;
/** What each less natural pair of sides costs. */
const RANK_COST = 30;
/** From this on a simple way is bad enough to search for another. */
const BAD = 350;
/** And so much longer than the direct one is a long way. */
const FAR_DETOUR = 1.2;
/** So many pairs of sides are searched from; none where more cards than this stand around. */
const SEARCHED = 4;
const MANY = 60;

/** The sides between which the cheapest simple way runs; the natural ones first. */
export function sidesOf(from: End, to: End, area: Rect, terrain: Terrain): Sides {
  const tries = sidesToTry(from.rect, to.rect);
  if (isFar(area)) return farSidesOf(tries, from, to, area, terrain);
  const around = { obstacles: rectsIn(terrain.cards, area), titles: rectsIn(terrain.titles, area) };
  const [a, b] = [centre(from.rect), centre(to.rect)];
  const enough = Math.abs(a.x - b.x) + Math.abs(a.y - b.y) + NO_DETOUR;
  const spanOf = spansOn(terrain);
  const freeMiddle = (end: End, side: Side): Point => freePort(end, side, spanOf);
  let best = tries[0] as Sides;
  let least = Number.POSITIVE_INFINITY;
  for (const [rank, sides] of tries.entries()) {
    if (rank * RANK_COST >= least) break;
    const ports = { from: freeMiddle(from, sides[0]), to: freeMiddle(to, sides[1]) };
    const { cost } = simpleWay({ ports, sides, from: from.rect, to: to.rect, ...around, area, hub: null, trunk: [] });
    if (cost + rank * RANK_COST < least) {
      least = cost + rank * RANK_COST;
      best = sides;
    }
    if (cost < enough) break;
  }
  if (least < enough + BAD) return best;
  // Every simple way runs over something: the sides are those that a search does best from.
  const open = openOf(tries, from, to, terrain);
  if (around.obstacles.length > MANY) return least < THROUGH_COST && open.includes(best) ? best : (open[0] ?? best);
  for (const [rank, sides] of open.slice(0, SEARCHED).entries()) {
    const ports = { from: freeMiddle(from, sides[0]), to: freeMiddle(to, sides[1]) };
    const task = { ports, sides, from: from.rect, to: to.rect, ...around, area, hub: null, trunk: [] };
    const cost = (searchedWay(task, false)?.cost ?? Number.POSITIVE_INFINITY) + rank * RANK_COST;
    if (cost >= least) continue;
    least = cost;
    best = sides;
  }
  return least < THROUGH_COST ? best : (open[0] ?? best);
}

/** The same for a long way: the first pair that leads straight into it, else the cheapest of a few. */
function farSidesOf(tries: readonly Sides[], from: End, to: End, area: Rect, terrain: Terrain): Sides {
  const spanOf = spansOn(terrain);
  let best = tries[0] as Sides;
  let least = Number.POSITIVE_INFINITY;
  for (const [rank, sides] of tries.slice(0, SEARCHED).entries()) {
    const ports = { from: freePort(from, sides[0], spanOf), to: freePort(to, sides[1], spanOf) };
    const task = { ports, sides, from: from.rect, to: to.rect, area, hub: null, trunk: [] };
    const cost = (farWay(task, terrain)?.cost ?? Number.POSITIVE_INFINITY) + rank * RANK_COST;
    if (cost < least) {
      least = cost;
      best = sides;
    }
    if (cost < lengthOf(ports) * FAR_DETOUR + BAD) break;
  }
  if (least < Number.POSITIVE_INFINITY) return best;
  return openOf(tries, from, to, terrain)[0] ?? best;
}

/** Those that no other card lies over, nor a title before. */
function openOf(tries: readonly Sides[], from: End, to: End, terrain: Terrain): readonly Sides[] {
  const spanOf = spansOn(terrain);
  const isOpen = (end: End, side: Side): boolean => {
    const port = freePort(end, side, spanOf);
    return (
      !terrain.cards.some(stubBox(port, side, CLEAR), ({ rect }) => rect !== end.rect) &&
      !terrain.titles.some(stubBox(port, side, STUB), () => true)
    );
  };
  return tries.filter((sides) => isOpen(from, sides[0]) && isOpen(to, sides[1]));
}

function freePort(end: End, side: Side, spanOf: SpanOf): Point {
  const { start, end: last } = spanOf(end, side);
  return portAt(end.rect, side, (start + last) / 2);
}

/** The first bit of a way that leaves from a port. */
function stubBox({ x, y }: Point, side: Side, length: number): Rect {
  const [dx, dy] = [OUTWARD[side].x * length, OUTWARD[side].y * length];
  return inflate({ x: Math.min(x, x + dx), y: Math.min(y, y + dy), width: Math.abs(dx), height: Math.abs(dy) }, 1);
}

/** One after the other, the nearest first: each runs along what is there of the trunk as long as that is not too far about. */
export function routeBundle(
  name: string,
  plans: readonly Plan[],
  ports: ReadonlyMap<string, Ports>,
  terrain: Terrain,
  load: Load | null = null,
): Routed {
  const members = plans.flatMap((plan) => {
    const own = ports.get(plan.relation.key);
    return own === undefined ? [] : [{ plan, ports: own, length: lengthOf(own) }];
  });
  members.sort((a, b) => a.length - b.length || (a.plan.relation.key < b.plan.relation.key ? -1 : 1));
  const ways = new Map<string, readonly Point[]>();
  const reaches: Rect[] = [];
  const trunk: Stretch[] = [];
  for (const member of members) {
    const { points, reach } = wayOf(member.plan, member.ports, trunk, terrain, load);
    ways.set(member.plan.relation.key, points);
    reaches.push(reach);
    if (members.length > 1) trunk.push(...stretchesOf(points));
  }
  // A long way may be made once more, anywhere in its area.
  const far = members.flatMap(({ plan: { area } }) => (isFar(area) ? [area] : []));
  const around = boundsOfWays(ways.values());
  return { name, members, reaches, ways, around: far.length === 0 ? around : (boundsOf([around, ...far]) ?? around) };
}

function wayOf(
  plan: Plan,
  ports: Ports,
  trunk: readonly Stretch[],
  terrain: Terrain,
  load: Load | null,
): { readonly points: readonly Point[]; readonly reach: Rect } {
  const { from, to, sides, area } = plan;
  const touching = touchingWay(from.rect, to.rect);
  if (touching !== null) return { points: touching, reach: area };
  const ends = { ports, sides, from: from.rect, to: to.rect, area, hub: plan.hub?.end ?? null, trunk };
  let reach = area;
  if (isFar(area)) {
    // A long way may leave its area along the trunk.
    reach = boundsOf([area, ...trunk.map(rectOf)]) ?? area;
    const far = farWay(ends, terrain, load);
    if (far !== null && (load !== null || far.cost < lengthOf(ports) * FAR_DETOUR + 2 * BAD))
      return { points: far.points, reach };
  }
  const task: Task = { ...ends, obstacles: rectsIn(terrain.cards, area), titles: rectsIn(terrain.titles, area) };
  const simple = simpleWay(task);
  const overTitles = simple.cost - plainCost(simple.points, trunk) >= TITLE_COST;
  if (simple.cost < lengthOf(ports) + BAD && !overTitles) return { points: simple.points, reach };
  const found = searchedWay(task, false);
  const best = found !== null && found.cost < simple.cost ? found : simple;
  if (best.cost < THROUGH_COST) return { points: best.points, reach };
  const wide = widened(area);
  const wider = { ...task, area: wide, obstacles: rectsIn(terrain.cards, wide), titles: rectsIn(terrain.titles, wide) };
  const thorough = searchedWay(wider, true);
  const points = thorough !== null && thorough.cost < best.cost ? thorough.points : best.points;
  return { points, reach: boundsOf([reach, wide]) ?? wide };
}

const rectOf = ({ axis, at, low, high }: Stretch): Rect =>
  axis === "x" ? { x: at, y: low, width: 0, height: high - low } : { x: low, y: at, width: high - low, height: 0 };

const lengthOf = ({ from, to }: Ports): number => Math.abs(from.x - to.x) + Math.abs(from.y - to.y);

/** In an order that does not depend on how the grid was filled. */
function rectsIn(grid: RectGrid<{ readonly rect: Rect }>, area: Rect): readonly Rect[] {
  return grid.within(area).map((item) => item.rect);
}

function boundsOfWays(ways: Iterable<readonly Point[]>): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const way of ways) {
    for (const { x, y } of way) {
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return left === Infinity ? NOWHERE : { x: left, y: top, width: right - left, height: bottom - top };
}

const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };
