// Where the mode's badge sits on its way: on a free stretch that its way has for itself, off every card, every title and every other badge.
import { overlaps, type Point, type Rect } from "../geometry.ts";
import { BADGE_RADIUS } from "../notation.ts";
import { RectGrid } from "./rect-grid.ts";
import type { Terrain } from "./route.ts";
import type { Plan } from "./sides.ts";
import type { GraphEdge } from "./types.ts";
import { stretchesOf } from "./way.ts";

type Badge = GraphEdge["badge"];

/** Spots on a way, the best first, and what they were found from. */
export interface Spots {
  readonly way: readonly Point[];
  /** The ways of its bundle, itself among them. */
  readonly others: readonly (readonly Point[])[];
  readonly area: Rect;
  readonly list: readonly Badge[];
  /** All that there are, close together; for a badge whose spots are taken by others. */
  readonly all: () => readonly Badge[];
}

/** Spots to choose among at first. */
const ENOUGH = 6;
const SHARES = [0.5, 0.36, 0.64, 0.24, 0.76, 0.14, 0.86];
/** Free space around a badge, canvas units: where there is room, and at least. */
const ROOMY = 3;
const TIGHT = -0.5;
/** How far a badge may sit beside its line, canvas units. */
const OFFSETS = [0, -3, 3, -6, 6, -8, 8];
/** Distance between two spots when all are looked at, canvas units. */
const STEP = 8;

/** Spots on a way: the middles of the longest stretches that it has for itself, then of the shared ones. */
export function badgeSpots(way: readonly Point[], others: Spots["others"], plan: Plan, terrain: Terrain): Spots {
  const { area } = plan;
  const [first, last] = [way[0], way.at(-1)];
  // The boxes touch or all but do: the badge lies over their boundary, as in the official picture.
  if (overlaps(plan.from.rect, plan.to.rect, 4) && first !== undefined && last !== undefined) {
    const list = [{ at: middleOf(first, last), angle: Math.atan2(last.y - first.y, last.x - first.x) }];
    return { way, others, area, list, all: () => list };
  }
  const parts = partsOf(way, others);
  let known: readonly Badge[] | null = null;
  const all = (): readonly Badge[] => {
    known ??= allSpots(parts, terrain);
    return known;
  };
  const list: Badge[] = [];
  for (const part of parts) {
    if (list.length >= ENOUGH || !part.own || lengthOf(part) < 2 * (BADGE_RADIUS + ROOMY)) break;
    for (const share of SHARES) {
      const badge = spotAt(part, share);
      if (isFree(badge, ROOMY, terrain)) list.push(badge);
    }
  }
  return { way, others, area, list: list.length > 0 ? list : all().slice(0, ENOUGH), all };
}

/** Free ones first, then those with less room around them, then those that others of the bundle share; at worst, on a card. */
function allSpots(parts: readonly Part[], terrain: Terrain): readonly Badge[] {
  const ranked: Badge[][] = [[], [], [], []];
  for (const part of parts) {
    const steps = Math.max(1, Math.floor(lengthOf(part) / STEP / 2));
    for (let step = 0; step <= 2 * steps - 1; step++) {
      const away = Math.ceil(step / 2) * (step % 2 === 0 ? 1 : -1);
      const badge = spotAt(part, 0.5 + away / (2 * steps));
      if (isFree(badge, ROOMY, terrain)) ranked[part.own ? 0 : 2]?.push(badge);
      else {
        const beside = besideLine(badge, terrain);
        ranked[beside === null ? 3 : part.own ? 1 : 2]?.push(beside ?? badge);
      }
    }
  }
  return ranked.flat();
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

/** Stretches of a way, cut where others of its bundle run along; own ones first, then the longest. */
function partsOf(way: readonly Point[], others: Spots["others"]): readonly Part[] {
  const parts: Part[] = [];
  const shared = others.length < 2 ? [] : others.filter((other) => other !== way && !sameEnds(other, way)).flatMap(stretchesOf);
  for (const [i, { axis, at, low, high }] of stretchesOf(way).entries()) {
    const forward = axis === "x" ? (way[i + 1]?.y ?? 0) > (way[i]?.y ?? 0) : (way[i + 1]?.x ?? 0) > (way[i]?.x ?? 0);
    const angle = axis === "x" ? (forward ? Math.PI / 2 : -Math.PI / 2) : forward ? 0 : Math.PI;
    const cuts = [low, high];
    const along = shared.filter(
      (other) => other.axis === axis && Math.abs(other.at - at) < 1 && other.low < high && other.high > low,
    );
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

const lengthOf = ({ p, q }: Part): number => Math.abs(p.x - q.x) + Math.abs(p.y - q.y);

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

const sameEnds = (a: readonly Point[], b: readonly Point[]): boolean =>
  a.length === b.length && a.every((point, i) => point.x === b[i]?.x && point.y === b[i]?.y);

/** Takes each edge's best spot that no edge before it has taken, in the order of keys. */
export function settleBadges(edges: ReadonlyMap<string, Spots>): ReadonlyMap<string, Badge> {
  const taken = new RectGrid<{ readonly rect: Rect }>();
  const settled = new Map<string, Badge>();
  for (const [key, spots] of edges) {
    const isTaken = ({ at }: Badge, room: number): boolean => taken.some(boxOf(at, room), () => true);
    const badge =
      spots.list.find((spot) => !isTaken(spot, ROOMY)) ??
      spots.all().find((spot) => !isTaken(spot, ROOMY)) ??
      spots.all().find((spot) => !isTaken(spot, TIGHT)) ??
      spots.list[0];
    if (badge === undefined) continue;
    taken.add({ rect: boxOf(badge.at, TIGHT) });
    settled.set(key, badge);
  }
  return settled;
}

/** Whatever lies there. */
export function middleOfLongest(way: readonly Point[]): Badge | null {
  const [longest] = partsOf(way, []);
  return longest === undefined ? null : { at: middleOf(longest.p, longest.q), angle: longest.angle };
}
