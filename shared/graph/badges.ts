// Where the mode's badge sits on its way: on a free stretch that its way has for itself, off every card, every title and every other badge.

import { overlaps, type Point, type Rect } from "../geometry.ts";
import { BADGE_RADIUS } from "../notation.ts";
import { RectGrid } from "./rect-grid.ts";
import type { Line, Stretch, Terrain } from "./route-types.ts";
import { finished } from "./steps.ts";
import type { GraphEdge } from "./types.ts";
import { stretchesOf } from "./way.ts";

type Badge = GraphEdge["badge"];

/** Where on a stretch a badge sits, the best first. */
const SHARES = [0.5, 0.36, 0.64, 0.24, 0.76, 0.14, 0.86];
/** Free space around a badge, canvas units: where there is room, and at least. */
const ROOMY = 3;
const TIGHT = -0.5;
/** How far a badge may sit beside its line, canvas units. */
const OFFSETS = [0, -3, 3, -6, 6, -8, 8];
/** What is further than this from a line does not touch its badge. */
export const FURTHEST_BADGE = Math.max(...OFFSETS) + BADGE_RADIUS + ROOMY;
/** Badges between two pauses. */
const SLICE = 120;
/** Distance between two spots when all are looked at, canvas units. */
const STEP = 8;

/**
 * Each way takes the best spot that no way before it has taken, the shortest first: a long one finds room elsewhere.
 * @param points the lines' ways after they were moved apart
 */
export function settleBadges(
  lines: readonly Line[],
  points: ReadonlyMap<string, readonly Point[]>,
  terrain: Terrain,
): ReadonlyMap<string, Badge> {
  return finished(badgesInSlices(lines, points, terrain));
}

/** The same, with a pause after every few milliseconds of work. */
export function* badgesInSlices(
  lines: readonly Line[],
  points: ReadonlyMap<string, readonly Point[]>,
  terrain: Terrain,
): Generator<null, ReadonlyMap<string, Badge>> {
  const shared = stretchesByBundle(lines, points);
  const taken = new RectGrid<{ readonly rect: Rect }>();
  const isTaken = ({ at }: Badge, room: number): boolean => taken.some(boxOf(at, room), () => true);
  const settled = new Map<string, Badge>();
  const inTurn = lines.map((line) => ({ line, way: points.get(line.key) ?? [] }));
  const lengths = new Map(inTurn.map(({ line, way }) => [line, wayLength(way)]));
  inTurn.sort((a, b) => (lengths.get(a.line) ?? 0) - (lengths.get(b.line) ?? 0) || (a.line.key < b.line.key ? -1 : 1));
  for (const [i, { line, way }] of inTurn.entries()) {
    if (i % SLICE === SLICE - 1) yield null;
    const badge = boundarySpot(way, line) ?? bestSpot(partsOf(way, line.key, shared.get(line.bundle)), terrain, isTaken);
    if (badge === null) continue;
    taken.add({ rect: boxOf(badge.at, TIGHT) });
    settled.set(line.key, badge);
  }
  return settled;
}

type IsTaken = (badge: Badge, room: number) => boolean;

/** The boxes touch or all but do: the badge lies over their boundary, as in the official picture. */
function boundarySpot(way: readonly Point[], { from, to }: Line): Badge | null {
  const [p, q] = [way[0], way.at(-1)];
  if (p === undefined || q === undefined || !overlaps(from.rect, to.rect, 4)) return null;
  return { at: middleOf(p, q), angle: Math.atan2(q.y - p.y, q.x - p.x) };
}

/** The middles of the longest stretches that a way has for itself; where those are taken, whatever is free. */
function bestSpot(parts: readonly Part[], terrain: Terrain, isTaken: IsTaken): Badge | null {
  for (const part of parts) {
    if (!part.own || lengthOf(part) < 2 * (BADGE_RADIUS + ROOMY)) break;
    for (const share of SHARES) {
      const badge = spotAt(part, share);
      if (!isTaken(badge, ROOMY) && isFree(badge, ROOMY, terrain)) return badge;
    }
  }
  const { free, covered } = allSpots(parts, terrain);
  for (const spots of [free, covered])
    for (const room of [ROOMY, TIGHT]) {
      const spot = spots.find((one) => !isTaken(one, room));
      if (spot !== undefined) return spot;
    }
  return free[0] ?? covered[0] ?? null;
}

/** Free ones first, then those with less room around them, then those that others of the bundle share; apart, those on a card. */
function allSpots(
  parts: readonly Part[],
  terrain: Terrain,
): { readonly free: readonly Badge[]; readonly covered: readonly Badge[] } {
  const ranked: Badge[][] = [[], [], []];
  const covered: Badge[] = [];
  for (const part of parts) {
    const steps = Math.max(1, Math.floor(lengthOf(part) / STEP / 2));
    for (let step = 0; step <= 2 * steps - 1; step++) {
      const away = Math.ceil(step / 2) * (step % 2 === 0 ? 1 : -1);
      const badge = spotAt(part, 0.5 + away / (2 * steps));
      if (isFree(badge, ROOMY, terrain)) ranked[part.own ? 0 : 2]?.push(badge);
      else {
        const beside = besideLine(badge, terrain);
        if (beside === null) covered.push(badge);
        else ranked[part.own ? 1 : 2]?.push(beside);
      }
    }
  }
  return { free: ranked.flat(), covered };
}

/** In a narrow gutter a badge may sit a little off its line, which still runs through it. */
function besideLine(badge: Badge, terrain: Terrain): Badge | null {
  const { at, angle } = badge;
  const flat = Math.abs(Math.cos(angle)) > 0.5;
  for (const off of OFFSETS) {
    const moved = { at: flat ? { x: at.x, y: at.y + off } : { x: at.x + off, y: at.y }, angle };
    if (isFree(moved, TIGHT, terrain)) return moved;
  }
  return null;
}

const boxOf = (at: Point, room: number): Rect => {
  const r = BADGE_RADIUS + room;
  return { x: at.x - r, y: at.y - r, width: 2 * r, height: 2 * r };
};

const isFree = ({ at }: Badge, room: number, { cards, titles }: Terrain): boolean =>
  !cards.some(boxOf(at, room), () => true) && !titles.some(boxOf(at, room), () => true);

const spotAt = ({ p, q, angle }: Part, share: number): Badge => ({
  at: { x: round(p.x + (q.x - p.x) * share), y: round(p.y + (q.y - p.y) * share) },
  angle,
});

const round = (n: number): number => Math.round(n * 4) / 4;

const middleOf = (p: Point, q: Point): Point => ({ x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 });

interface Part {
  readonly p: Point;
  readonly q: Point;
  /** Direction of travel. */
  readonly angle: number;
  /** No other way of the bundle runs here. */
  readonly own: boolean;
}

/** The stretches of every way in each bundle of more than one. */
function stretchesByBundle(lines: readonly Line[], points: ReadonlyMap<string, readonly Point[]>): ReadonlyMap<string, Shared> {
  const found = new Map<string, { key: string; way: readonly Point[] }[]>();
  for (const { key, bundle } of lines) {
    const way = points.get(key) ?? [];
    const list = found.get(bundle);
    if (list === undefined) found.set(bundle, [{ key, way }]);
    else list.push({ key, way });
  }
  const shared = new Map<string, Shared>();
  for (const [bundle, ways] of found)
    if (ways.length > 1)
      shared.set(
        bundle,
        ways.flatMap(({ key, way }) => stretchesOf(way).map((stretch) => ({ ...stretch, key }))),
      );
  return shared;
}

type Shared = readonly (Stretch & { readonly key: string })[];

/** Stretches of a way, cut where others of its bundle run along; own ones first, then the longest. */
function partsOf(way: readonly Point[], key: string, shared: Shared = []): readonly Part[] {
  const parts: Part[] = [];
  for (const [i, { axis, at, low, high }] of stretchesOf(way).entries()) {
    const forward = axis === "x" ? (way[i + 1]?.y ?? 0) > (way[i]?.y ?? 0) : (way[i + 1]?.x ?? 0) > (way[i]?.x ?? 0);
    const along = shared.filter(
      (other) => other.key !== key && other.axis === axis && Math.abs(other.at - at) < 1 && other.low < high && other.high > low,
    );
    const angle = axis === "x" ? (forward ? Math.PI / 2 : -Math.PI / 2) : forward ? 0 : Math.PI;
    if (shared.length === 0) {
      const [start, end] = [way[i], way[i + 1]];
      if (start !== undefined && end !== undefined && high - low >= 1) parts.push({ p: start, q: end, angle, own: true });
      continue;
    }
    const cuts = [low, high];
    for (const other of along) cuts.push(clamp(other.low, low, high), clamp(other.high, low, high));
    cuts.sort((a, b) => a - b);
    for (let c = 1; c < cuts.length; c++) {
      const [start, end] = [cuts[c - 1] ?? 0, cuts[c] ?? 0];
      if (end - start < 1) continue;
      const own = !along.some((other) => other.low < end - 0.5 && other.high > start + 0.5);
      const p = axis === "x" ? { x: at, y: start } : { x: start, y: at };
      const q = axis === "x" ? { x: at, y: end } : { x: end, y: at };
      parts.push({ p, q, angle, own });
    }
  }
  return parts.sort((a, b) => Number(b.own) - Number(a.own) || lengthOf(b) - lengthOf(a));
}

const wayLength = (way: readonly Point[]): number => stretchesOf(way).reduce((sum, { low, high }) => sum + high - low, 0);

const lengthOf = ({ p, q }: Part): number => Math.abs(p.x - q.x) + Math.abs(p.y - q.y);

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Whatever lies there. */
export function middleOfLongest(way: readonly Point[]): Badge | null {
  const [longest] = partsOf(way, "");
  return longest === undefined ? null : { at: middleOf(longest.p, longest.q), angle: longest.angle };
}
