// How well a diagram reads, in two figures: how long its lines are, and how often they cross.
import type { Point, Rect } from "../geometry.ts";
import { RectGrid } from "../graph/rect-grid.ts";
import type { Graph } from "../graph/types.ts";

export interface Measured {
  /** Of all lines together, canvas units. */
  readonly length: number;
  /** Null where there are too many lines to count in a moment. */
  readonly crossings: number | null;
}

/** Straight parts of lines; above this many, crossings are not counted. */
const MOST_PARTS = 12_000;

interface Part {
  readonly edge: string;
  readonly from: Point;
  readonly to: Point;
  readonly rect: Rect;
}

export function measured({ edges }: Pick<Graph, "edges">): Measured {
  const parts: Part[] = [];
  let length = 0;
  for (const { key, points } of edges.values()) {
    for (let i = 1; i < points.length; i++) {
      const [from, to] = [points[i - 1], points[i]];
      if (from === undefined || to === undefined) continue;
      length += Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
      parts.push({ edge: key, from, to, rect: around(from, to) });
    }
  }
  return { length: Math.round(length), crossings: parts.length > MOST_PARTS ? null : crossingsOf(parts) };
}

/** Lines have upright and level parts only: one of each may cross, and a touch at a corner is none. */
function crossingsOf(parts: readonly Part[]): number {
  const level = new RectGrid(parts.filter(({ from, to }) => from.y === to.y));
  let count = 0;
  for (const { edge, from, to, rect } of parts) {
    if (from.x !== to.x) continue;
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
    for (const other of level.within(rect)) {
      const [left, right] = [Math.min(other.from.x, other.to.x), Math.max(other.from.x, other.to.x)];
      if (other.edge !== edge && left < from.x && from.x < right && top < other.from.y && other.from.y < bottom) count++;
    }
  }
  return count;
}

/** With an area even where the part is a line: a grid finds only what shares some. */
const around = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x) - 0.5,
  y: Math.min(a.y, b.y) - 0.5,
  width: Math.abs(a.x - b.x) + 1,
  height: Math.abs(a.y - b.y) + 1,
});
