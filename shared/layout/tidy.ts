// Tidying a few selected teams: aligned, spread evenly, at the same distance. On the grid, and never one team on another where there is
// room beside it.
import type { Position } from "../card/types.ts";
import { boundsOf, overlaps, type Rect } from "../geometry.ts";
import type { TeamKey } from "../org/types.ts";
import { GRID, onGrid, upToGrid } from "./spacing.ts";

export const ALIGNMENTS = ["left", "centre", "right", "top", "middle", "bottom"] as const;
export type Alignment = (typeof ALIGNMENTS)[number];
/** "across": by their x. */
export type Axis = "across" | "down";

export type Moves = ReadonlyMap<TeamKey, Position>;
type Rects = ReadonlyMap<TeamKey, Rect>;

/** Left free between two teams that would have come to lie on each other. */
const APART = 2 * GRID;

/**
 * @param rects the selected teams
 * @param others teams that stay
 * @returns new top left corners of those that move
 */
export function aligned(rects: Rects, how: Alignment, others: readonly Rect[]): Moves {
  const around = boundsOf(rects.values());
  if (around === null) return new Map();
  const upright = how === "left" || how === "centre" || how === "right";
  const lined = new Map(Array.from(rects, ([key, rect]) => [key, { ...rect, ...onLine(rect, how, around) }]));
  return movesTo(rects, apart(lined, upright ? "down" : "across", others));
}

function onLine(rect: Rect, how: Alignment, around: Rect): Position {
  const { x, y } = rect;
  switch (how) {
    case "left":
      return { x: onGrid(around.x), y };
    case "centre":
      return { x: onGrid(around.x + around.width / 2 - rect.width / 2), y };
    case "right":
      return { x: onGrid(around.x + around.width) - rect.width, y };
    case "top":
      return { x, y: onGrid(around.y) };
    case "middle":
      return { x, y: onGrid(around.y + around.height / 2 - rect.height / 2) };
    case "bottom":
      return { x, y: onGrid(around.y + around.height) - rect.height };
  }
}

/** The outer two stay; those between stand at the same distance from each other, as exactly as the grid allows. */
export function distributed(rects: Rects, axis: Axis, others: readonly Rect[]): Moves {
  const order = inOrder(rects, axis);
  const [first, last] = [order[0], order.at(-1)];
  if (first === undefined || last === undefined || order.length < 3) return new Map();
  const { at, length } = ruler(axis);
  const taken = order.reduce((sum, [, rect]) => sum + length(rect), 0);
  const gap = (at(last[1]) + length(last[1]) - at(first[1]) - taken) / (order.length - 1);
  // Where they do not fit between the outer two, they need more room than that.
  if (gap < APART) return movesTo(rects, inTurn(order, axis, APART, others));
  let next = at(first[1]);
  const placed = order.map(([key, rect], i): readonly [TeamKey, Rect] => {
    const here = i === 0 || i === order.length - 1 ? at(rect) : onGrid(next);
    next += length(rect) + gap;
    return [key, moved(rect, axis, here)];
  });
  // Where somebody else stands in between, who would lie there is set beside them instead.
  return movesTo(rects, apart(new Map(placed), axis, others));
}

/** Each at the same distance from the one before, in the direction in which they are laid out: the usual distance among them. */
export function spaced(rects: Rects, others: readonly Rect[]): Moves {
  const around = boundsOf(rects.values());
  if (around === null || rects.size < 2) return new Map();
  const axis: Axis = around.width >= around.height ? "across" : "down";
  const order = inOrder(rects, axis);
  const { at, length } = ruler(axis);
  const gaps = order.slice(1).map(([, rect], i) => {
    const before = order[i]?.[1] ?? rect;
    return at(rect) - at(before) - length(before);
  });
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? APART;
  return movesTo(rects, inTurn(order, axis, Math.max(APART, onGrid(usual)), others));
}

/** One after the other from where the first stands. */
function inTurn(order: readonly (readonly [TeamKey, Rect])[], axis: Axis, gap: number, others: readonly Rect[]): Rects {
  const { at, length } = ruler(axis);
  let next = order[0] === undefined ? 0 : onGrid(at(order[0][1]));
  const row = new Map<TeamKey, Rect>();
  for (const [key, rect] of order) {
    row.set(key, moved(rect, axis, next));
    next = upToGrid(next + length(rect) + gap);
  }
  return apart(row, axis, others);
}

/** Pushed along one axis, only as far as it takes to lie on nobody. */
function apart(rects: Rects, axis: Axis, others: readonly Rect[]): Rects {
  const { at, length } = ruler(axis);
  const standing = [...others];
  const result = new Map<TeamKey, Rect>();
  for (const [key, rect] of inOrder(rects, axis)) {
    let here = rect;
    for (let hit = firstHit(here, standing); hit !== undefined; hit = firstHit(here, standing))
      here = moved(here, axis, upToGrid(at(hit) + length(hit) + APART));
    standing.push(here);
    result.set(key, here);
  }
  return result;
}

const firstHit = (rect: Rect, others: readonly Rect[]): Rect | undefined => others.find((other) => overlaps(other, rect));

const moved = (rect: Rect, axis: Axis, to: number): Rect => (axis === "across" ? { ...rect, x: to } : { ...rect, y: to });

function ruler(axis: Axis) {
  return axis === "across"
    ? { at: (r: Rect) => r.x, length: (r: Rect) => r.width }
    : { at: (r: Rect) => r.y, length: (r: Rect) => r.height };
}

function inOrder(rects: Rects, axis: Axis): readonly (readonly [TeamKey, Rect])[] {
  const { at } = ruler(axis);
  const across = ruler(axis === "across" ? "down" : "across").at;
  return [...rects].sort(([a, p], [b, q]) => at(p) - at(q) || across(p) - across(q) || (a < b ? -1 : 1));
}

function movesTo(from: Rects, to: Rects): Moves {
  return new Map(
    [...to].flatMap(([key, { x, y }]) => {
      const old = from.get(key);
      return old === undefined || (old.x === x && old.y === y) ? [] : [[key, { x, y }] as const];
    }),
  );
}
