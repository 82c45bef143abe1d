// Titles of unfolded groupings: a chevron that folds, kind and name, and how many teams. Where they stand is titles.ts.
import { textItem } from "../../shared/diagram/items.ts";
import { overlaps, type Rect } from "../../shared/geometry.ts";
import type { Graph, GroupNode } from "../../shared/graph/types.ts";
import { PALETTES, type Theme } from "../../shared/notation.ts";
import { measureText } from "../../shared/text/measure.ts";
import type { Brush } from "./brush.ts";
import { fontOf, paintItems } from "./paint.ts";
import { COUNT_WEIGHT, type PlacedTitle, TITLE_WEIGHT, teamCounts, titlesOf } from "./titles.ts";

/** Around letters on both sides together, parts of their size. */
const RIM = 0.42;

/**
 * @param graph with its stand-ins: says how many teams are in each
 * @param left titles keep to the right of this, canvas units
 * @param area what to paint
 */
export function drawTitles(
  ctx: Brush,
  groups: readonly GroupNode[],
  graph: Graph,
  left: number,
  area: Rect,
  { zoom, theme }: { readonly zoom: number; readonly theme: Theme },
): void {
  for (const title of titlesOf(groups, teamCounts(graph), zoom, left))
    if (overlaps(title.rect, area)) drawTitle(ctx, title, theme);
}

function drawTitle(ctx: Brush, title: PlacedTitle, theme: Theme): void {
  const { group, text, count, countX, at, size, inside, rect } = title;
  const { groupings, ground, ink3 } = PALETTES[theme];
  const { fill, text: ink } = groupings[group.grouping.kind];
  // Lines do not cross the letters: inside, they end at a patch of the area's colour; on top, where a box would be seen as one on the
  // ground, the letters have a rim.
  if (inside) {
    ctx.fillStyle = fill;
    ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
  } else rim(ctx, title, ground);
  chevron(ctx, { x: at.x - size * 0.75, y: at.y - size * 0.36 }, size, ink);
  paintItems(ctx, [
    textItem(text, at, { size, weight: TITLE_WEIGHT, fill: ink }),
    ...(count === "" ? [] : [textItem(count, { x: countX, y: at.y }, { size, weight: COUNT_WEIGHT, fill: ink3 })]),
  ]);
}

function rim(ctx: Brush, { text, count, countX, at, size }: PlacedTitle, color: string): void {
  ctx.strokeStyle = color;
  ctx.lineWidth = size * RIM;
  ctx.lineJoin = "round";
  ctx.setLineDash([]);
  ctx.textAlign = "start";
  for (const [said, x, weight] of [
    [text, at.x, TITLE_WEIGHT],
    [count, countX, COUNT_WEIGHT],
  ] as const) {
    ctx.font = fontOf(size, weight);
    ctx.strokeText(said, x, at.y);
  }
  chevron(ctx, { x: at.x - size * 0.75, y: at.y - size * 0.36 }, size, color, RIM);
  if (count === "") return;
  // The gap before the number as well: a line there would look like a dash.
  const end = at.x + measureText(text, size, TITLE_WEIGHT);
  ctx.fillStyle = color;
  ctx.fillRect(end, at.y - size * 0.85, countX - end, size);
}

/** Points down: what is below can be folded away. */
function chevron(ctx: Brush, middle: { x: number; y: number }, size: number, color: string, width = 0.13): void {
  const half = size * 0.3;
  ctx.beginPath();
  ctx.moveTo(middle.x - half, middle.y - half / 2);
  ctx.lineTo(middle.x, middle.y + half / 2);
  ctx.lineTo(middle.x + half, middle.y - half / 2);
  ctx.setLineDash([]);
  ctx.lineWidth = size * width;
  ctx.strokeStyle = color;
  ctx.stroke();
}
