// Titles of groupings: at their place in the top left corner, never smaller than can be read, and kept in view while the grouping is.
import { drawGroup } from "../../shared/diagram/draw-group.ts";
import type { TextItem } from "../../shared/diagram/scene-types.ts";
import { overlaps, type Rect } from "../../shared/geometry.ts";
import type { GroupNode } from "../../shared/graph/types.ts";
import { GROUP_PADDING, PALETTES, type Theme } from "../../shared/notation.ts";
import { fitText, measureText } from "../../shared/text/measure.ts";
import { paintItems } from "./paint.ts";

/** Titles never get smaller than this, CSS pixels; far out, where groupings stand close on the screen, a little smaller. */
const LEAST_SIZE = 11;
const LEAST_SIZE_FAR = 10;
const FAR_ZOOM = 0.2;
/** A grouping narrower than this on the screen has no room for a title that says anything, CSS pixels. */
const LEAST_WIDTH = 48;

export function drawTitles(
  ctx: CanvasRenderingContext2D,
  groups: readonly GroupNode[],
  visible: Rect,
  zoom: number,
  theme: Theme,
): void {
  for (const group of groups) {
    if (!overlaps(group.rect, visible, 40) || group.rect.width * zoom < LEAST_WIDTH) continue;
    const title = drawGroup(group, theme).title.find((item) => item.kind === "text");
    if (title === undefined) continue;
    const { item, inside } = readable(title, group, visible, zoom);
    const palette = PALETTES[theme];
    const width = measureText(item.text, item.size, item.weight);
    // A patch in the colour of what is behind, so that lines do not cross the letters.
    ctx.fillStyle = inside ? palette.groupings[group.grouping.kind].fill : palette.ground;
    ctx.fillRect(item.at.x - 4, item.at.y - item.size * 0.85, width + 8, item.size * 1.1);
    paintItems(ctx, [item]);
  }
}

/** Inside the grouping where there is room above its teams, else on top of it. */
function readable(
  title: TextItem,
  { rect, grouping }: GroupNode,
  visible: Rect,
  zoom: number,
): { readonly item: TextItem; readonly inside: boolean } {
  const size = Math.max(title.size, (zoom < FAR_ZOOM ? LEAST_SIZE_FAR : LEAST_SIZE) / zoom);
  const inside = size * 1.4 <= GROUP_PADDING.top;
  const name = grouping.name.replace(/\s+/gu, " ").trim();
  const text = size === title.size ? title.text : fitText(name, rect.width, size, title.weight);
  const start = inside ? title.at.x : rect.x;
  const end = rect.x + rect.width - GROUP_PADDING.side - measureText(text, size, title.weight);
  const x = Math.max(start, Math.min(visible.x + GROUP_PADDING.side / zoom, end));
  const y = inside ? rect.y + Math.max(24, size * 1.15) : rect.y - size * 0.25;
  return { item: { ...title, text, size, at: { x, y } }, inside };
}
