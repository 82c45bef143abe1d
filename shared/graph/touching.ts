// The way between two ends that touch or lie over each other: a short line across their common boundary, with the badge on it, as
// in the official picture.
import { centre, contains, overlaps, type Point, type Rect } from "../geometry.ts";

/** Ends closer than this are drawn as touching, canvas units. */
const TOUCH = 4;
/** A line needs some length to have a direction. */
const LEAST = 1;

/** Null where there is room between the two. */
export function touchingWay(from: Rect, to: Rect): readonly [Point, Point] | null {
  if (!overlaps(from, to, TOUCH)) return null;
  const inner = within(to, from) ? to : within(from, to) ? from : null;
  // One inside the other: across the top of the inner one, inwards to what the relation goes to.
  if (inner !== null) {
    const outside = { x: centre(inner).x, y: inner.y - LEAST };
    const inside = { x: centre(inner).x, y: inner.y + LEAST };
    return inner === to ? [outside, inside] : [inside, outside];
  }
  const left = Math.max(from.x, to.x);
  const right = Math.min(from.x + from.width, to.x + to.width);
  const top = Math.max(from.y, to.y);
  const bottom = Math.min(from.y + from.height, to.y + to.height);
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  if (right - left <= bottom - top) {
    const half = Math.max(Math.abs(right - left) / 2, LEAST) * (centre(from).x <= centre(to).x ? 1 : -1);
    return [
      { x: middle.x - half, y: middle.y },
      { x: middle.x + half, y: middle.y },
    ];
  }
  const half = Math.max(Math.abs(bottom - top) / 2, LEAST) * (centre(from).y <= centre(to).y ? 1 : -1);
  return [
    { x: middle.x, y: middle.y - half },
    { x: middle.x, y: middle.y + half },
  ];
}

function within(inner: Rect, outer: Rect): boolean {
  return contains(outer, inner) && contains(outer, { x: inner.x + inner.width, y: inner.y + inner.height });
}
