// The lowest surface: the ground with its dots, and the groupings' areas.
import { drawGroup } from "../../shared/diagram/draw-group.ts";
import { overlaps, type Rect } from "../../shared/geometry.ts";
import type { GroupNode } from "../../shared/graph/types.ts";
import { PALETTES, type Theme } from "../../shared/notation.ts";
import { paintItems } from "./paint.ts";
import { pixelRatio } from "./surface.ts";
import type { Viewport } from "./types.ts";

const DOT_GAP = 20;
/** Dots never stand closer than this, CSS pixels: further out, every second one is left away. */
const LEAST_GAP = 14;

export function drawGround(
  ctx: CanvasRenderingContext2D,
  groups: readonly GroupNode[],
  visible: Rect,
  viewport: Viewport,
  theme: Theme,
): void {
  ctx.fillStyle = PALETTES[theme].ground;
  ctx.fillRect(visible.x, visible.y, visible.width, visible.height);
  drawDots(ctx, visible, viewport, PALETTES[theme].dot);
  for (const group of inDrawingOrder(groups)) {
    if (overlaps(group.rect, visible)) paintItems(ctx, [drawGroup(group, theme).area]);
  }
}

export function inDrawingOrder(groups: readonly GroupNode[]): readonly GroupNode[] {
  return groups.toSorted((a, b) => a.depth - b.depth);
}

/** One tile with one dot, repeated by the canvas itself: thousands of single dots would cost more than all teams. */
function drawDots(ctx: CanvasRenderingContext2D, visible: Rect, viewport: Viewport, color: string): void {
  let gap = DOT_GAP;
  while (gap * viewport.zoom < LEAST_GAP) gap *= 2;
  const ratio = pixelRatio();
  const pixels = Math.max(1, Math.round(gap * viewport.zoom * ratio));
  const pattern = ctx.createPattern(dotTile(pixels, ratio, color), "repeat");
  if (pattern === null) return;
  const scale = gap / pixels;
  pattern.setTransform(new DOMMatrix([scale, 0, 0, scale, 0, 0]));
  ctx.fillStyle = pattern;
  ctx.fillRect(visible.x, visible.y, visible.width, visible.height);
}

let tile: { readonly key: string; readonly canvas: OffscreenCanvas } | null = null;

function dotTile(pixels: number, ratio: number, color: string): OffscreenCanvas {
  const key = `${pixels} ${ratio} ${color}`;
  if (tile?.key === key) return tile.canvas;
  const canvas = new OffscreenCanvas(pixels, pixels);
  const ctx = canvas.getContext("2d");
  if (ctx !== null) {
    ctx.fillStyle = color;
    ctx.beginPath();
    ctx.arc(ratio, ratio, ratio, 0, 2 * Math.PI);
    ctx.fill();
  }
  tile = { key, canvas };
  return canvas;
}
