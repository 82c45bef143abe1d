// Distances of layouts, canvas units, all on one grid.
import type { Rect } from "../geometry.ts";
import type { Spacing } from "./types.ts";

/** Everything that a layout places stands on multiples of this. */
export const GRID = 8;

export interface Gaps {
  /** Between two teams side by side, and one above the other: room for lines and their badges. */
  readonly x: number;
  readonly y: number;
  /** Between the frames of two groupings. */
  readonly block: number;
}

const GAPS: Readonly<Record<Spacing, Gaps>> = {
  tight: { x: 48, y: 40, block: 48 },
  normal: { x: 72, y: 64, block: 72 },
  wide: { x: 120, y: 96, block: 112 },
};

export const gapsOf = (spacing: Spacing): Gaps => GAPS[spacing];

/** From a grouping's frame to what is in it: what `padded` in graph/groups.ts adds, up to the next step of the grid. */
export const FRAME = { left: 24, top: 40, right: 24, bottom: 24 } as const;

export const onGrid = (n: number): number => Math.round(n / GRID) * GRID;
export const upToGrid = (n: number): number => Math.ceil(n / GRID) * GRID;

/** The corner at which `rect` has its middle at `at`, on the grid. */
export const cornerAt = (size: Pick<Rect, "width" | "height">, at: { readonly x: number; readonly y: number }) => ({
  x: onGrid(at.x - size.width / 2),
  y: onGrid(at.y - size.height / 2),
});
