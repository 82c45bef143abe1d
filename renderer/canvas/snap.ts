// Where a moved team comes to rest: in line with its neighbours' edges and centres if it is nearly so, else on the grid. Pure.
import type { Rect } from "../../shared/geometry.ts";
import { type EqualGaps, equalGaps } from "./equal-gaps.ts";

/** A line shown while what is moved is in line with others. `at` is its x (vertical) or y (horizontal), canvas units. */
export interface Guide {
  readonly axis: "vertical" | "horizontal";
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Not a line through what is in line, but a distance that is the same as another. */
  readonly gap?: true;
}

/** Edges and centres that can be snapped to, sorted, taken once at the start of a drag. */
export interface SnapLines {
  /** What can be in line with: teams, and frames of groupings. */
  readonly rects: readonly Rect[];
  readonly teams: readonly Rect[];
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Distance at which a line attracts, CSS pixels. */
const REACH = 6;
const GRID = 4;

/** @param frames of groupings: their borders are lines too, but no neighbours in a row */
export function snapLines(teams: readonly Rect[], frames: readonly Rect[] = []): SnapLines {
  const rects = [...teams, ...frames];
  return {
    rects,
    teams,
    xs: Float64Array.from(rects.flatMap((r) => stops(r.x, r.width))).sort(),
    ys: Float64Array.from(rects.flatMap((r) => stops(r.y, r.height))).sort(),
  };
}

const stops = (at: number, length: number): readonly [number, number, number] => [at, at + length / 2, at + length];

/**
 * @param rect what is moved, where the pointer would have it
 * @returns what to add to its position, and the guides to show there
 */
export function snap(rect: Rect, lines: SnapLines, zoom: number): { dx: number; dy: number; guides: readonly Guide[] } {
  const reach = REACH / zoom;
  const toX = attraction(stops(rect.x, rect.width), lines.xs, reach);
  const toY = attraction(stops(rect.y, rect.height), lines.ys, reach);
  const across = toX === null ? equalGaps(rect, lines.teams, "across", reach) : null;
  const down = toY === null ? equalGaps(rect, lines.teams, "down", reach) : null;
  const dx = toX ?? across?.way ?? onGrid(rect.x) - rect.x;
  const dy = toY ?? down?.way ?? onGrid(rect.y) - rect.y;
  const rested = { ...rect, x: rect.x + dx, y: rect.y + dy };
  const guides = [
    ...(toX === null ? [] : guidesAlong("vertical", rested, lines.rects)),
    ...(toY === null ? [] : guidesAlong("horizontal", rested, lines.rects)),
    ...marksOf("horizontal", across, dy),
    ...marksOf("vertical", down, dx),
  ];
  return { dx, dy, guides };
}

/** @param aside how far the other axis is drawn: a mark lies in the middle of what two teams share, near enough */
function marksOf(axis: Guide["axis"], equal: EqualGaps | null, aside: number): readonly Guide[] {
  return (equal?.gaps ?? []).map(({ from, to, at }) => ({ axis, at: at + aside / 2, from, to, gap: true }));
}

/** The nearest whole step of the grid. */
export const onGrid = (at: number): number => Math.round(at / GRID) * GRID;

/** The shortest way from one of `own` to one of the sorted `lines`, no longer than `reach`. */
function attraction(own: readonly number[], lines: Float64Array, reach: number): number | null {
  let best: number | null = null;
  for (const at of own) {
    const i = firstFrom(lines, at);
    for (const line of [lines[i - 1], lines[i]]) {
      if (line === undefined) continue;
      const way = line - at;
      if (Math.abs(way) <= reach && (best === null || Math.abs(way) < Math.abs(best))) best = way;
    }
  }
  return best;
}

/** Index of the first value that is at least `at`. */
function firstFrom(sorted: Float64Array, at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A guide for each of the three stops that lies in line with at least one other rectangle, long enough to reach all of them. */
function guidesAlong(axis: Guide["axis"], rect: Rect, others: readonly Rect[]): readonly Guide[] {
  const upright = axis === "vertical";
  const own = upright ? stops(rect.x, rect.width) : stops(rect.y, rect.height);
  const across = (r: Rect): readonly [number, number] => (upright ? [r.y, r.y + r.height] : [r.x, r.x + r.width]);
  const guides: Guide[] = [];
  for (const at of own) {
    let [from, to] = across(rect);
    let met = false;
    for (const other of others) {
      const theirs = upright ? stops(other.x, other.width) : stops(other.y, other.height);
      if (!theirs.some((stop) => Math.abs(stop - at) < 0.01)) continue;
      met = true;
      const [start, end] = across(other);
      from = Math.min(from, start);
      to = Math.max(to, end);
    }
    if (met) guides.push({ axis, at, from, to });
  }
  // In line with teams of the same size, both edges and the centre meet: the line through the centres says it.
  const [, through] = guides;
  return guides.length === 3 && through !== undefined ? [through] : guides;
}
