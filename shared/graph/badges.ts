// Where the mode's badge sits on its way: on a free stretch, off every card and off every other badge.
import { contains, inflate, overlaps, type Point, type Rect } from "../geometry.ts";
import { BADGE_RADIUS } from "../notation.ts";
import { RectGrid } from "./rect-grid.ts";
import type { GraphEdge } from "./types.ts";

type Badge = GraphEdge["badge"];

/** Spots to choose among; more are looked for only where cards leave fewer. */
const ENOUGH = 4;
const SHARES = [0.5, 0.36, 0.64, 0.24, 0.76, 0.14, 0.86];
const AROUND = BADGE_RADIUS + 3;
const boxOf = (at: Point): Rect => ({ x: at.x - AROUND, y: at.y - AROUND, width: 2 * AROUND, height: 2 * AROUND });

/** Spots on a way, the best first: the middles of its longest stretches, none on a card where that can be helped. */
export function badgeSpots(points: readonly Point[], obstacles: readonly Rect[], ends: readonly [Rect, Rect]): readonly Badge[] {
  const free: Badge[] = [];
  const covered: Badge[] = [];
  for (const { p, q } of stretchesOf(points)) {
    if (free.length >= ENOUGH) break;
    const angle = Math.atan2(q.y - p.y, q.x - p.x);
    for (const share of SHARES) {
      const at = { x: p.x + (q.x - p.x) * share, y: p.y + (q.y - p.y) * share };
      const badge = { at, angle };
      (obstacles.some((r) => overlaps(r, boxOf(at))) ? covered : free).push(badge);
    }
  }
  if (free.length > 0) return free;
  // The boxes touch or all but do: the badge lies over their boundary, as in the official picture.
  const [a, b] = ends;
  const boundary = covered.find(({ at }) => contains(inflate(a, 4), at) && contains(inflate(b, 4), at));
  return boundary === undefined ? covered.slice(0, 1) : [boundary];
}

function stretchesOf(points: readonly Point[]): readonly { readonly p: Point; readonly q: Point }[] {
  const found: { p: Point; q: Point; length: number }[] = [];
  for (let i = 1; i < points.length; i++) {
    const p = points[i - 1] as Point;
    const q = points[i] as Point;
    found.push({ p, q, length: Math.hypot(p.x - q.x, p.y - q.y) });
  }
  return found.sort((s, t) => t.length - s.length);
}

/** Takes each edge's best spot that no edge before it has taken. Edges come in the order of their keys. */
export function settleBadges(
  edges: Iterable<{ readonly key: string; readonly spots: readonly Badge[] }>,
): ReadonlyMap<string, Badge> {
  const taken = new RectGrid<{ readonly rect: Rect }>();
  const settled = new Map<string, Badge>();
  for (const { key, spots } of edges) {
    const badge = spots.find(({ at }) => !taken.some(boxOf(at), () => true)) ?? spots[0];
    if (badge === undefined) continue;
    taken.add({ rect: boxOf(badge.at) });
    settled.set(key, badge);
  }
  return settled;
}
