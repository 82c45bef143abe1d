// Room for a piece among teams that stay: on nobody, in no foreign grouping, as near as possible to where it would like to be.
import { boundsOf, inflate, overlaps, type Point, type Rect } from "../geometry.ts";
import { padded } from "../graph/groups.ts";
import { ringAt } from "../graph/place-spot.ts";
import type { RectGrid } from "../graph/rect-grid.ts";
import type { Piece } from "./piece.ts";
import { type Gaps, GRID, onGrid } from "./spacing.ts";

const STEP = 4 * GRID;
/** Rings of the search; far enough to leave any organisation. */
const MOST_RINGS = 3000;

interface Standing {
  readonly rect: Rect;
}

export interface Room {
  readonly teams: RectGrid<Standing>;
  /** Frames of groupings that the piece does not belong to. */
  readonly frames: RectGrid<Standing>;
}

/**
 * @param wish where the piece's middle would like to be
 * @param own what its grouping's teams take up already; a spot that makes this larger costs as much as it adds. Null where it founds one
 * @param frame true: the piece brings a frame of its own, `own` or not
 * @returns top left corner, on the grid
 */
export function roomFor(piece: Piece, wish: Point, own: Rect | null, frame: boolean, room: Room, gaps: Gaps): Point {
  const start = { x: onGrid(wish.x - piece.width / 2), y: onGrid(wish.y - piece.height / 2) };
  const gap = Math.min(gaps.x, gaps.y) / 2;
  let best: Point | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let ring = 0; ring < MOST_RINGS && (best === null || ring * STEP <= least); ring++) {
    for (const [dx, dy] of ringAt(ring)) {
      const rect = { x: start.x + dx * STEP, y: start.y + dy * STEP, width: piece.width, height: piece.height };
      const grown = own === null ? rect : (boundsOf([rect, own]) ?? rect);
      const cost = Math.hypot(dx, dy) * STEP + (own === null ? 0 : grown.width - own.width + grown.height - own.height);
      if (cost >= least) continue;
      const taken = inflate(rect, gap);
      if (room.teams.some(taken, (other) => overlaps(other.rect, taken))) continue;
      const frameNow = frame ? inflate(padded(grown), gap / 2) : taken;
      // A frame that lies on another one already cannot be held against a spot that does not make it worse.
      if (room.frames.some(frameNow, (other) => own === null || !overlaps(other.rect, padded(own)))) continue;
      [best, least] = [{ x: rect.x, y: rect.y }, cost];
    }
  }
  return best ?? start;
}
