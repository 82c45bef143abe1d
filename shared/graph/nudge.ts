// Ways that would lie on one line are moved apart, as far as the gutter they run in has room; those of one bundle are laid on
// one line. Looks at all ways together and gives the same for the same ways, whatever their order.

import type { Point } from "../geometry.ts";
import { type Axis, confine, lanesOf } from "./nudge-lanes.ts";
import { settle } from "./nudge-settle.ts";
import type { Line, Terrain } from "./route-types.ts";
import { tidy } from "./way.ts";

/** Across first, then down, and once more, since each shifts the ends of the other. */
const PASSES: readonly Axis[] = ["x", "y", "x", "y"];

/**
 * @param lines in the order of their keys
 * @returns points by key; the very same array for a line that was not moved
 */
export function nudge(lines: readonly Line[], terrain: Terrain): ReadonlyMap<string, readonly Point[]> {
  const points = lines.map((line) => line.points);
  const moved = new Set<number>();
  for (const axis of PASSES) {
    const lanes = lanesOf(lines, points, axis);
    settle(lanes, (lane) => confine(lane, axis, terrain));
    for (const lane of lanes) {
      if (lane.at === lane.before) continue;
      for (const { line, index } of lane.stretches) {
        if (!moved.has(line)) points[line] = (points[line] ?? []).map((point) => ({ ...point }));
        moved.add(line);
        shift(points[line] ?? [], index, axis, lane.at);
      }
    }
  }
  return new Map(lines.map(({ key }, i) => [key, moved.has(i) ? tidy(points[i] ?? []) : (points[i] ?? [])]));
}

/** The stretch between points `index` and `index + 1`, moved to `at`. */
function shift(points: readonly Point[], index: number, axis: Axis, at: number): void {
  for (const point of [points[index], points[index + 1]]) if (point !== undefined) (point as { x: number; y: number })[axis] = at;
}
