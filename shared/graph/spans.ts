// Which part of a side is free for ways to end at: not where another card lies over it, nor where a grouping's title stands right before it.

import { contains, type Rect } from "../geometry.ts";
import type { End, Side, Terrain } from "./route-types.ts";
import { insetOf, isFlat, type Span, type SpanOf, wholeSide } from "./sides.ts";

/** What stands closer before a side than this is in the way of what leaves it, canvas units. */
const BEFORE = 30;
/** Free space beside what is in the way. */
const BESIDE = 10;
/** A shorter part of a side is not worth squeezing all its ways into. */
const LEAST = 10;

export function spansOn({ cards, titles }: Terrain): SpanOf {
  return (end, side) => {
    const whole = wholeSide(end.rect, side, insetOf(end));
    const blocked: Span[] = [];
    const strip = stripOf(end.rect, side, BEFORE);
    titles.some(strip, ({ rect }) => blockedBy(rect));
    cards.some(stripOf(end.rect, side, 2), ({ rect }) => rect !== end.rect && !within(rect, end.rect) && blockedBy(rect));
    if (blocked.length === 0) return whole;
    return longestFree(whole, blocked) ?? whole;
    function blockedBy(rect: Rect): false {
      const start = isFlat(side) ? rect.y : rect.x;
      blocked.push({ start: start - BESIDE, end: start + (isFlat(side) ? rect.height : rect.width) + BESIDE });
      return false;
    }
  };
}

/** A grouping's own cards lie in it, not on its sides. */
function within(inner: Rect, outer: Rect): boolean {
  return contains(outer, inner) && contains(outer, { x: inner.x + inner.width, y: inner.y + inner.height });
}

/** Along a side, `by` outwards and one inwards. */
function stripOf({ x, y, width, height }: End["rect"], side: Side, by: number): Rect {
  if (isFlat(side)) return { x: side === "left" ? x - by : x + width - 1, y, width: by + 1, height };
  return { x, y: side === "top" ? y - by : y + height - 1, width, height: by + 1 };
}

function longestFree(whole: Span, blocked: Span[]): Span | null {
  blocked.sort((a, b) => a.start - b.start || a.end - b.end);
  let best: Span | null = null;
  let from = whole.start;
  for (const { start, end } of [...blocked, { start: whole.end, end: whole.end }]) {
    const free = { start: from, end: Math.min(start, whole.end) };
    if (free.end - free.start >= Math.max(LEAST, best === null ? 0 : best.end - best.start + 0.5)) best = free;
    from = Math.max(from, end);
  }
  return best;
}
