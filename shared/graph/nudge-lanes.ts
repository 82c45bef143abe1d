// The stretches of all ways along one axis as lanes: where each lies, how far it may be moved, and where it turns at its two ends.
// Stretches of one bundle that lie on one line are one lane.

import type { Point, Rect } from "../geometry.ts";
import type { Line, Terrain } from "./route-types.ts";
import { CLEAR } from "./way.ts";

export type Axis = "x" | "y";

export interface Lane {
  readonly bundle: string;
  /** Where it lies on its axis, before and after it is settled; canvas units. */
  readonly before: number;
  at: number;
  /** From where to where it runs, on the other axis. */
  low: number;
  high: number;
  /** How far it may be moved. */
  least: number;
  most: number;
  /** Where the way goes on at its low and high end: -1 to smaller values of the axis, 1 to larger ones, 0 nowhere. */
  turnLow: number;
  turnHigh: number;
  readonly stretches: { readonly line: number; readonly index: number }[];
}

/** A lane is moved no further than this in each pass, canvas units. */
export const FURTHEST = 40;
/** Stretches of one bundle no further apart than this are on one line. */
const SAME = 0.5;
/** The share of a narrow gutter that stays free along each of its cards. */
const NARROW = 0.15;
/** What stays of the stretch that leads out of a card. */
const STUB_LEFT = 12;

/** @param furthest how far each may be moved */
export function lanesOf(
  lines: readonly Line[],
  points: readonly (readonly Point[])[],
  axis: Axis,
  furthest: number = FURTHEST,
): Lane[] {
  const byBundle = new Map<string, Lane[]>();
  for (const [line, { bundle }] of lines.entries()) {
    const corners = points[line] ?? [];
    for (let index = 0; index + 1 < corners.length; index++) {
      const lane = laneAt(lines[line] as Line, line, corners, index, { axis, furthest });
      if (lane === null) continue;
      const list = byBundle.get(bundle);
      if (list === undefined) byBundle.set(bundle, [lane]);
      else list.push(lane);
    }
  }
  const lanes: Lane[] = [];
  for (const list of byBundle.values()) {
    lanes.push(...(list.length === 1 ? list : join(list)));
  }
  return lanes;
}

interface Along {
  readonly axis: Axis;
  readonly furthest: number;
}

function laneAt(line: Line, number: number, points: readonly Point[], index: number, { axis, furthest }: Along): Lane | null {
  const along = axis === "x" ? "y" : "x";
  const p = points[index] as Point;
  const q = points[index + 1] as Point;
  if (p[axis] !== q[axis] || p[along] === q[along]) return null;
  const at = p[axis];
  const before = points[index - 1];
  const after = points[index + 2];
  const turnP = before === undefined ? 0 : Math.sign(before[axis] - at);
  const turnQ = after === undefined ? 0 : Math.sign(after[axis] - at);
  const up = p[along] < q[along];
  const lane: Lane = {
    bundle: line.bundle,
    before: at,
    at,
    low: up ? p[along] : q[along],
    high: up ? q[along] : p[along],
    least: at - furthest,
    most: at + furthest,
    turnLow: up ? turnP : turnQ,
    turnHigh: up ? turnQ : turnP,
    stretches: [{ line: number, index }],
  };
  if (before === undefined) keepOnSide(lane, line.from, axis);
  else if (index === 1) keepStub(lane, before[axis]);
  if (after === undefined) keepOnSide(lane, line.to, axis);
  else if (index === points.length - 3) keepStub(lane, after[axis]);
  return lane;
}

/** A stretch that ends at a card stays on the side it ends at. */
function keepOnSide(lane: Lane, { rect, inset }: Line["from"], axis: Axis): void {
  const start = rect[axis];
  const length = axis === "x" ? rect.width : rect.height;
  lane.least = Math.max(lane.least, Math.min(lane.at, start + inset));
  lane.most = Math.min(lane.most, Math.max(lane.at, start + length - inset));
}

/** What is left of the stretch that leads out of a card, from `port` to the lane. */
function keepStub(lane: Lane, port: number): void {
  const room = Math.max(0, Math.abs(port - lane.at) - STUB_LEFT);
  if (port < lane.at) lane.least = Math.max(lane.least, lane.at - room);
  else lane.most = Math.min(lane.most, lane.at + room);
}

/** Stretches of one bundle that overlap and lie on one line become one lane. */
function join(lanes: Lane[]): Lane[] {
  lanes.sort((a, b) => a.at - b.at || a.low - b.low || a.high - b.high);
  const joined: Lane[] = [];
  for (const lane of lanes) {
    const home = homeOf(lane, joined);
    if (home === undefined) {
      joined.push(lane);
      continue;
    }
    if (lane.low < home.low) home.turnLow = lane.turnLow;
    else if (lane.low === home.low && home.turnLow !== lane.turnLow) home.turnLow = 0;
    if (lane.high > home.high) home.turnHigh = lane.turnHigh;
    else if (lane.high === home.high && home.turnHigh !== lane.turnHigh) home.turnHigh = 0;
    home.low = Math.min(home.low, lane.low);
    home.high = Math.max(home.high, lane.high);
    home.least = Math.max(home.least, lane.least);
    home.most = Math.min(home.most, lane.most);
    home.stretches.push(...lane.stretches);
  }
  return joined;
}

/** The last of those on one line with a lane that it may become part of. @param joined by place, none beyond the lane's */
function homeOf(lane: Lane, joined: readonly Lane[]): Lane | undefined {
  for (let i = joined.length - 1; i >= 0; i--) {
    const one = joined[i];
    if (one === undefined || lane.at - one.at > SAME) return undefined;
    const meets = lane.low <= one.high && lane.high >= one.low;
    if (meets && Math.max(lane.least, one.least) <= one.at && one.at <= Math.min(lane.most, one.most)) return one;
  }
  return undefined;
}

/** Not into a card or a title, and no closer to one than ways keep; in a narrow gutter closer, or as close as it was. */
export function confine(lane: Lane, axis: Axis, { cards, titles }: Terrain, furthest: number = FURTHEST): void {
  const reach = furthest + CLEAR;
  const { at, low, high } = lane;
  const strip: Rect =
    axis === "x"
      ? { x: at - reach, y: low + 1, width: 2 * reach, height: high - low - 2 }
      : { x: low + 1, y: at - reach, width: high - low - 2, height: 2 * reach };
  if (strip.width <= 0 || strip.height <= 0) return;
  let wallBefore = Number.NEGATIVE_INFINITY;
  let wallAfter = Number.POSITIVE_INFINITY;
  const isWall = ({ rect }: { readonly rect: Rect }): boolean => {
    const start = rect[axis];
    const end = start + (axis === "x" ? rect.width : rect.height);
    if (end <= at) wallBefore = Math.max(wallBefore, end);
    else if (start >= at) wallAfter = Math.min(wallAfter, start);
    return false;
  };
  cards.some(strip, isWall);
  // The stretches at both ends become longer where the lane is moved, and no card stands close along them; a title may.
  titles.some(axis === "x" ? inflateBy(strip, 0, 2) : inflateBy(strip, 2, 0), isWall);
  const clear = Math.min(CLEAR, (wallAfter - wallBefore) * NARROW);
  lane.least = Math.max(lane.least, Math.min(at, wallBefore + clear));
  lane.most = Math.min(lane.most, Math.max(at, wallAfter - clear));
}

const inflateBy = ({ x, y, width, height }: Rect, across: number, down: number): Rect => ({
  x: x - across,
  y: y - down,
  width: width + 2 * across,
  height: height + 2 * down,
});
