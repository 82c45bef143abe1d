// Where a folded grouping stands and how large it is: in the middle of its teams, off the cards that stay.
import { boundsOf, centre, inflate, type Point, type Rect } from "../geometry.ts";
import { measureText } from "../text/measure.ts";
import type { RectGrid } from "./rect-grid.ts";
import type { TeamNode } from "./types.ts";

/** Canvas units. The name's size is the one that diagram/draw-fold.ts draws it in. */
export const FOLD_NAME = { size: 15, weight: 600 } as const;
export const FOLD_PADDING = 18;
/** Sheets behind the first one reach this far beyond it, to the right and downwards. */
export const FOLD_SHEETS = 8;
const LEAST = { width: 240, height: 96 } as const;
const MOST_WIDTH = 400;
const GAP = 16;

/** @param taken rectangles that stay, folded groupings placed before this one among them */
export function placeFolded(name: string, nodes: readonly TeamNode[], taken: RectGrid<{ readonly rect: Rect }>): Rect {
  const wished = measureText(name, FOLD_NAME.size, FOLD_NAME.weight) + 2 * FOLD_PADDING + FOLD_SHEETS;
  const width = Math.round(Math.min(MOST_WIDTH, Math.max(LEAST.width, wished)));
  const size = { width, height: LEAST.height };
  const rects = nodes.map((node) => node.rect);
  const middle = centre(boundsOf(rects) ?? { x: 0, y: 0, width: 0, height: 0 });
  const far = (p: Point): number => Math.hypot(p.x - middle.x, p.y - middle.y);
  const spots = [middle, ...rects.map(centre).sort((a, b) => far(a) - far(b) || a.y - b.y || a.x - b.x)];
  const around = (at: Point): Rect => ({ x: Math.round(at.x - width / 2), y: Math.round(at.y - size.height / 2), ...size });
  const free = spots.find((at) => !taken.some(inflate(around(at), GAP), () => true));
  return around(free ?? middle);
}
