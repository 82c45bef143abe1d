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
}

/** Spots to choose among; more are looked for only where cards leave fewer. */
const ENOUGH = 6;
const SHARES = [0.5, 0.36, 0.64, 0.24, 0.76, 0.14, 0.86];
const AROUND = BADGE_RADIUS + 3;
const boxOf = (at: Point): Rect => ({ x: at.x - AROUND, y: at.y - AROUND, width: 2 * AROUND, height: 2 * AROUND });

/** Spots on a way: the middles of the longest stretches that it has for itself, then of the shared ones. */
export function badgeSpots(way: readonly Point[], others: Spots["others"], plan: Plan, { cards, titles }: Terrain): Spots {
  const { area } = plan;
  const made = (list: readonly Badge[]): Spots => ({ way, others, area, list });
  const touching = overlaps(plan.from.rect, plan.to.rect, 4);
  const [first, last] = [way[0], way.at(-1)];
  // The boxes touch or all but do: the badge lies over their boundary, as in the official picture.
  if (touching && first !== undefined && last !== undefined)
    return made([{ at: middleOf(first, last), angle: Math.atan2(last.y - first.y, last.x - first.x) }]);
  const free: Badge[] = [];
  const poor: Badge[] = [];
  for (const { p, q, angle, own } of partsOf(way, others)) {
    if (free.length >= ENOUGH) break;
    const room = Math.abs(p.x - q.x) + Math.abs(p.y - q.y) >= 2 * AROUND;
    for (const share of SHARES) {
      const at = { x: p.x + (q.x - p.x) * share, y: p.y + (q.y - p.y) * share };
      const box = boxOf(at);
      if (cards.some(box, () => true)) continue;
      if (own && room && !titles.some(box, () => true)) free.push({ at, angle });
      else poor.push({ at, angle });
    }
  }
  if (free.length + poor.length > 0) return made([...free, ...poor]);
  const anywhere = middleOfLongest(way);
  return made(anywhere === null ? [] : [anywhere]);
}

/** Whatever lies there. */
export function middleOfLongest(way: readonly Point[]): Badge | null {
  const [longest] = partsOf(way, []);
  return longest === undefined ? null : { at: middleOf(longest.p, longest.q), angle: longest.angle };
}

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
  const length = ({ p, q }: Part): number => Math.abs(p.x - q.x) + Math.abs(p.y - q.y);
  return parts.sort((a, b) => Number(b.own) - Number(a.own) || length(b) - length(a));
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

const sameEnds = (a: readonly Point[], b: readonly Point[]): boolean =>
  a.length === b.length && a.every((point, i) => point.x === b[i]?.x && point.y === b[i]?.y);

/** Takes each edge's best spot that no edge before it has taken, in the order of keys. */
export function settleBadges(edges: ReadonlyMap<string, Spots>): ReadonlyMap<string, Badge> {
  const taken = new RectGrid<{ readonly rect: Rect }>();
  const settled = new Map<string, Badge>();
  for (const [key, { list }] of edges) {
    const badge = list.find(({ at }) => !taken.some(boxOf(at), () => true)) ?? list[0];
    if (badge === undefined) continue;
    taken.add({ rect: boxOf(badge.at) });
    settled.set(key, badge);
  }
  return settled;
}
