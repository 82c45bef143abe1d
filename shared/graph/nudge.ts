// Ways that would lie on one line are moved apart, as far as the gutter they run in has room; those of one bundle are laid on
// one line. Looks at all ways together and gives the same for the same ways, whatever their order.

import type { Point } from "../geometry.ts";
import { type Axis, confine, FURTHEST, type Lane, lanesOf } from "./nudge-lanes.ts";
import { spreadInSlices } from "./nudge-settle.ts";
import { SPARE_REACH, toSpareRoomInSlices } from "./nudge-spare.ts";
import type { Line, Terrain } from "./route-types.ts";
import { tidy } from "./way.ts";

export interface Nudged {
  /** By key; the very same array for a line that was not moved. */
  readonly ways: ReadonlyMap<string, readonly Point[]>;
  /** As far from where a line ran as anything can have had a say in where it came to lie, canvas units. */
  readonly reach: number;
}

/** Across first, then down, and once more, since each shifts the ends of the other. */
const PASSES: readonly Axis[] = ["x", "y", "x", "y"];

/** Then those that still lie on each other: on one axis after the other, since each shifts the ends of the other. */
const SPARE: readonly Axis[] = ["x", "y", "x", "y", "x", "y"];

/** So many lines are done in a moment. */
const FEW = 100;
const USUAL_REACH = 2 * FURTHEST;
const MOST_REACH = USUAL_REACH + (SPARE.length / 2) * SPARE_REACH;

/** @param lines in the order of their keys */
export function* nudgeInSlices(lines: readonly Line[], terrain: Terrain): Generator<null, Nudged> {
  const points = lines.map((line) => line.points);
  const moved = new Set<number>();
  let reach = USUAL_REACH;
  const apply = (lanes: readonly Lane[], axis: Axis): void => {
    for (const lane of lanes) {
      if (lane.at === lane.before) continue;
      for (const { line, index } of lane.stretches) {
        if (!moved.has(line)) points[line] = (points[line] ?? []).map((point) => ({ ...point }));
        moved.add(line);
        shift(points[line] ?? [], index, axis, lane.at);
      }
    }
  };
  for (const axis of PASSES) {
    const lanes = lanesOf(lines, points, axis);
    yield* spreadInSlices(lanes, (lane) => confine(lane, axis, terrain));
    apply(lanes, axis);
    if (lines.length > FEW) yield null;
  }
  let still = 0;
  for (const axis of SPARE) {
    if (lines.length > FEW) yield null;
    const lanes = lanesOf(lines, points, axis, SPARE_REACH);
    const result = yield* toSpareRoomInSlices(lanes, (lane) => confine(lane, axis, terrain, SPARE_REACH));
    if (result !== "none") reach = MOST_REACH;
    if (result === "moved") apply(lanes, axis);
    still = result === "moved" ? 0 : still + 1;
    if (still === 2) break;
  }
  const ways = new Map(lines.map(({ key }, i) => [key, moved.has(i) ? tidy(points[i] ?? []) : (points[i] ?? [])]));
  return { ways, reach };
}

/** The stretch between points `index` and `index + 1`, moved to `at`. */
function shift(points: readonly Point[], index: number, axis: Axis, at: number): void {
  for (const point of [points[index], points[index + 1]]) if (point !== undefined) (point as { x: number; y: number })[axis] = at;
}
