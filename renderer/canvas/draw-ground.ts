// The groupings' areas, and the ground's dots. The dots are one tile that the browser repeats and moves along in a pan, so that they cost nothing.
import { drawGroup } from "../../shared/diagram/draw-group.ts";
import type { RectItem } from "../../shared/diagram/scene-types.ts";
import { overlaps, type Rect } from "../../shared/geometry.ts";
import type { GroupNode } from "../../shared/graph/types.ts";
import { PALETTES, type Theme } from "../../shared/notation.ts";
import type { Brush } from "./brush.ts";
import { paintItems } from "./paint.ts";
import type { Viewport } from "./types.ts";

const DOT_GAP = 20;
/** Dots never stand closer than this, CSS pixels: further out, every second one is left away. */
const LEAST_GAP = 14;

/** From here on outwards an area has a line that is seen, and more of its colour: its dots would be smaller than a pixel. */
const FAR_ZOOM = 0.36;
const FAR = { line: 1, tint: 0.2, quiet: 0.5 } as const;

export function drawGroups(ctx: Brush, groups: readonly GroupNode[], visible: Rect, theme: Theme, zoom: number): void {
  for (const group of inDrawingOrder(groups)) {
    if (!overlaps(group.rect, visible)) continue;
    const { area } = drawGroup(group, theme);
    if (zoom >= FAR_ZOOM) paintItems(ctx, [area]);
    else paintFar(ctx, area, zoom, tintOf(group, theme));
  }
}

/** The outline's hue; ink would only make the area grey. */
function tintOf({ grouping }: GroupNode, theme: Theme): string {
  return PALETTES[theme === "contrast" ? "light" : theme].groupings[grouping.kind].outline;
}

function paintFar(ctx: Brush, area: RectItem, zoom: number, tint: string): void {
  paintItems(ctx, [{ ...area, stroke: "none" }]);
  const alpha = ctx.globalAlpha;
  ctx.globalAlpha = alpha * FAR.quiet;
  const strokeWidth = Math.max(area.strokeWidth, FAR.line / zoom);
  paintItems(ctx, [{ ...area, fill: tint, fillOpacity: FAR.tint, strokeWidth, dash: [] }]);
  ctx.globalAlpha = alpha;
}

export function inDrawingOrder(groups: readonly GroupNode[]): readonly GroupNode[] {
  return groups.toSorted((a, b) => a.depth - b.depth);
}

/** Lays the dots of a viewport on an element, which reaches one step of them beyond the view on every side. */
export function layDots(element: HTMLElement, { x, y, zoom }: Viewport, theme: Theme): void {
  let gap = DOT_GAP * zoom;
  while (gap < LEAST_GAP) gap *= 2;
  const shift = (at: number): number => ((at % gap) + gap) % gap;
  set(element, "backgroundImage", `radial-gradient(circle at 1px 1px, ${PALETTES[theme].dot} 1px, transparent 1.2px)`);
  set(element, "backgroundSize", `${gap}px ${gap}px`);
  set(element, "inset", `${-gap}px`);
  set(element, "transform", `translate(${shift(x)}px, ${shift(y)}px)`);
}

/** What was set last, as it was written: the browser gives styles back in words of its own, and setting them again paints anew. */
const written = new WeakMap<HTMLElement, Map<string, string>>();

function set(element: HTMLElement, property: "backgroundImage" | "backgroundSize" | "inset" | "transform", value: string): void {
  let values = written.get(element);
  if (values === undefined) {
    values = new Map();
    written.set(element, values);
  }
  if (values.get(property) === value) return;
  values.set(property, value);
  element.style[property] = value;
}
