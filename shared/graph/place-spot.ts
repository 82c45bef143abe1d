// The free spot nearest to a wish: overlapping no team, and no foreign grouping.
import { boundsOf, inflate, overlaps, type Point, type Rect } from "../geometry.ts";
import { TEAM_GAP } from "../notation.ts";
import { padded } from "./groups.ts";
import type { Block } from "./place-block.ts";
import type { Ground } from "./place-ground.ts";

const STEP = 32;
/** Rings of the spiral; far enough to leave any organisation, so that a spot is always found. */
const MOST_RINGS = 4000;

/**
 * @param wish where the middle of the block would like to be
 * @param own rectangle of the block's grouping as it stands; a spot outside it costs, since the grouping would have to grow
 * @returns top left corner
 */
export function freeSpot(ground: Ground, block: Block, wish: Point, own: Rect | null): Point {
  const taken = [...ground.rects.values()];
  const foreign = foreignGroups(ground, block);
  const start = { x: snap(wish.x - block.width / 2), y: snap(wish.y - block.height / 2) };
  let best: Point | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let ring = 0; ring < MOST_RINGS; ring++) {
    if (best !== null && ring * STEP > least) break;
    for (const [dx, dy] of ringAt(ring)) {
      const at = { x: start.x + dx * STEP, y: start.y + dy * STEP };
      const rect = { ...at, width: block.width, height: block.height };
      const frame = block.grouping === null ? rect : padded(own === null ? rect : (boundsOf([rect, inflate(own, -40)]) ?? rect));
      if (
        taken.some((other) => overlaps(other, rect, TEAM_GAP / 2)) ||
        foreign.some((other) => overlaps(other, frame, TEAM_GAP / 4))
      )
        continue;
      const cost = Math.hypot(dx, dy) * STEP + (own === null ? 0 : growth(own, rect));
      if (cost < least) {
        least = cost;
        best = at;
      }
    }
  }
  return best ?? start;
}

/** How much the grouping would have to grow for it, canvas units. */
function growth(own: Rect, rect: Rect): number {
  const around = boundsOf([own, padded(rect)]) ?? own;
  return around.width - own.width + (around.height - own.height);
}

/** Rectangles of the groupings that the block is not in, nor inside of. */
function foreignGroups({ org, rects }: Ground, block: Block): readonly Rect[] {
  const own = new Set<string>();
  for (let at = block.grouping; at !== null; at = at.parent === null ? null : (org.groupings.get(at.parent) ?? null))
    own.add(at.key);
  return [...org.groupings.values()].flatMap((grouping) => {
    if (own.has(grouping.key)) return [];
    const around = boundsOf(grouping.teams.flatMap((key) => rects.get(key) ?? []));
    return around === null ? [] : [padded(around)];
  });
}

/** Steps of a square ring around a point: every place that is `ring` steps away in one axis at least. */
export function* ringAt(ring: number): Generator<readonly [number, number]> {
  if (ring === 0) yield [0, 0];
  for (let i = -ring; i <= ring && ring > 0; i++) {
    yield [i, -ring];
    yield [i, ring];
    if (Math.abs(i) === ring) continue;
    yield [-ring, i];
    yield [ring, i];
  }
}

const snap = (n: number): number => Math.round(n / 4) * 4;
