// Where a card over the canvas goes, so that it covers as little as can be of what it is about. Pure; CSS pixels.
import { boundsOf, type Point, type Rect } from "../../shared/geometry.ts";
import type { Size } from "./viewport.ts";

/** Between the card and what it stands beside. */
const GAP = 18;

/**
 * Beside the point, beside one of what is to be kept clear, or beside all of it: the first of these places that covers the least of that.
 * Always inside `room`, as far as the card fits there.
 * @returns its top left corner
 */
export function placeBeside(point: Point, clear: readonly Rect[], size: Size, room: Rect): Point {
  const all = boundsOf(clear);
  const around = [{ ...point, width: 0, height: 0 }, ...clear, ...(all === null ? [] : [all])];
  let best: Point = { x: room.x, y: room.y };
  let least = Infinity;
  for (const wished of around.flatMap((rect) => sidesOf(rect, size))) {
    const at = within(wished, size, room);
    const covered = clear.reduce((sum, rect) => sum + shared({ ...at, ...size }, rect), 0);
    if (covered < least) [best, least] = [at, covered];
  }
  return best;
}

/** Keeps a card inside the room; one that is larger begins at its corner. */
export function within(at: Point, size: Size, room: Rect): Point {
  return {
    x: Math.max(room.x, Math.min(at.x, room.x + room.width - size.width)),
    y: Math.max(room.y, Math.min(at.y, room.y + room.height - size.height)),
  };
}

/** At the right, at the left, below, above. */
function sidesOf({ x, y, width, height }: Rect, size: Size): readonly Point[] {
  const across = x + width / 2 - size.width / 2;
  const down = y + height / 2 - size.height / 3;
  return [
    { x: x + width + GAP, y: down },
    { x: x - GAP - size.width, y: down },
    { x: across, y: y + height + GAP },
    { x: across, y: y - GAP - size.height },
  ];
}

/** Area that two rectangles share, the gap around the second one counted. */
function shared(a: Rect, b: Rect): number {
  const half = GAP / 2;
  const width = Math.min(a.x + a.width, b.x + b.width + half) - Math.max(a.x, b.x - half);
  const height = Math.min(a.y + a.height, b.y + b.height + half) - Math.max(a.y, b.y - half);
  return width > 0 && height > 0 ? width * height : 0;
}
