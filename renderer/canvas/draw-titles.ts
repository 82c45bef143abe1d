// Titles of unfolded groupings: a chevron that folds, kind and name, and how many teams. Where they stand is titles.ts.
import { textItem } from "../../shared/diagram/items.ts";
import { overlaps, type Rect } from "../../shared/geometry.ts";
import type { Graph, GroupNode } from "../../shared/graph/types.ts";
import { PALETTES, type Theme } from "../../shared/notation.ts";
import { paintItems } from "./paint.ts";
import { COUNT_WEIGHT, type PlacedTitle, TITLE_WEIGHT, teamCounts, titlesOf } from "./titles.ts";

/**
 * @param graph with its stand-ins: says how many teams are in each
 * @param left titles keep to the right of this, canvas units
 * @param area what to paint
 */
export function drawTitles(
  ctx: CanvasRenderingContext2D,
  groups: readonly GroupNode[],
  graph: Graph,
  left: number,
  area: Rect,
  { zoom, theme }: { readonly zoom: number; readonly theme: Theme },
): void {
  for (const title of titlesOf(groups, teamCounts(graph), zoom, left))
    if (overlaps(title.rect, area)) drawTitle(ctx, title, theme);
}

function drawTitle(ctx: CanvasRenderingContext2D, title: PlacedTitle, theme: Theme): void {
  const { group, text, count, countX, at, size, inside, rect } = title;
  const { groupings, ground, ink3 } = PALETTES[theme];
  const { fill, text: ink } = groupings[group.grouping.kind];
  // A patch in the colour of what is behind, so that lines do not cross the letters.
  ctx.fillStyle = inside ? fill : ground;
  ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
  chevron(ctx, { x: at.x - size * 0.75, y: at.y - size * 0.36 }, size, ink);
  paintItems(ctx, [
    textItem(text, at, { size, weight: TITLE_WEIGHT, fill: ink }),
    ...(count === "" ? [] : [textItem(count, { x: countX, y: at.y }, { size, weight: COUNT_WEIGHT, fill: ink3 })]),
  ]);
}

/** Points down: what is below can be folded away. */
function chevron(ctx: CanvasRenderingContext2D, middle: { x: number; y: number }, size: number, color: string): void {
  const half = size * 0.3;
  ctx.beginPath();
  ctx.moveTo(middle.x - half, middle.y - half / 2);
  ctx.lineTo(middle.x, middle.y + half / 2);
  ctx.lineTo(middle.x + half, middle.y - half / 2);
  ctx.setLineDash([]);
  ctx.lineWidth = size * 0.13;
  ctx.strokeStyle = color;
  ctx.stroke();
}
