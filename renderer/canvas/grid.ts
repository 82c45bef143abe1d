// A uniform grid over rectangles: which of them touch an area. Items come back in the order they were given, each once.
import { overlaps, type Rect } from "../../shared/geometry.ts";

export interface Grid<T> {
  /** Items whose rectangle overlaps `area`, in their given order. */
  within(area: Rect): readonly T[];
}

const CELL = 512;
/** An item over more cells than this is looked at on every query instead of being put into each of them. */
const MAX_CELLS = 64;

export function createGrid<T>(items: readonly T[], rectOf: (item: T) => Rect): Grid<T> {
  const rects = items.map(rectOf);
  const cells = new Map<number, number[]>();
  const large: number[] = [];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [i, rect] of rects.entries()) {
    const span = spanOf(rect);
    left = Math.min(left, span.left);
    top = Math.min(top, span.top);
    right = Math.max(right, span.right);
    bottom = Math.max(bottom, span.bottom);
    if ((span.right - span.left + 1) * (span.bottom - span.top + 1) > MAX_CELLS) {
      large.push(i);
      continue;
    }
    for (let x = span.left; x <= span.right; x++) {
      for (let y = span.top; y <= span.bottom; y++) {
        const key = cellKey(x, y);
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [i]);
        else cell.push(i);
      }
    }
  }
  /** Number of the last query that has seen each item, so that one over several cells comes back once. */
  const seen = new Uint32Array(items.length);
  let query = 0;

  const touching = (candidates: Iterable<number>, area: Rect): readonly T[] => {
    const found: T[] = [];
    for (const i of candidates) {
      const item = items[i];
      const rect = rects[i];
      if (item !== undefined && rect !== undefined && overlaps(rect, area)) found.push(item);
    }
    return found;
  };

  return {
    within(area) {
      const span = spanOf(area);
      const all = span.left <= left && span.top <= top && span.right >= right && span.bottom >= bottom;
      const across = Math.min(span.right, right) - Math.max(span.left, left) + 1;
      const down = Math.min(span.bottom, bottom) - Math.max(span.top, top) + 1;
      if (all || across * down > cells.size) return touching(items.keys(), area);
      query++;
      const hits = [...large];
      for (let x = Math.max(span.left, left); x <= Math.min(span.right, right); x++) {
        for (let y = Math.max(span.top, top); y <= Math.min(span.bottom, bottom); y++) {
          for (const i of cells.get(cellKey(x, y)) ?? []) {
            if (seen[i] === query) continue;
            seen[i] = query;
            hits.push(i);
          }
        }
      }
      return touching(
        hits.sort((a, b) => a - b),
        area,
      );
    },
  };
}

/** One number for a cell: exact for 2^25 cells to each side, which is more canvas than a position can name. */
function cellKey(x: number, y: number): number {
  return (x + 0x2000000) * 0x4000000 + (y + 0x2000000);
}

function spanOf(r: Rect): { left: number; top: number; right: number; bottom: number } {
  return {
    left: Math.floor(r.x / CELL),
    top: Math.floor(r.y / CELL),
    right: Math.floor((r.x + r.width) / CELL),
    bottom: Math.floor((r.y + r.height) / CELL),
  };
}
