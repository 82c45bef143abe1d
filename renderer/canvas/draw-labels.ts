// What the selected teams' relations are for and until when, in small words beside the badge; left away where a card is in the way.
import { textItem } from "../../shared/diagram/items.ts";
import { inflate } from "../../shared/geometry.ts";
import type { Graph, GraphEdge } from "../../shared/graph/types.ts";
import { BADGE_RADIUS, PALETTES, type Theme } from "../../shared/notation.ts";
import { fitText, measureText } from "../../shared/text/measure.ts";
import { indexOf } from "./graph-index.ts";
import { paintItems } from "./paint.ts";
import { relationNotes } from "./relation-words.ts";

const WORDS = { size: 10.5, weight: 500 } as const;
const LINE = 13;
const MAX_WIDTH = 150;

export function drawLabels(ctx: CanvasRenderingContext2D, edges: readonly GraphEdge[], graph: Graph, theme: Theme): void {
  const { ink2, ground } = PALETTES[theme];
  const { teams } = indexOf(graph);
  for (const { relation, badge } of edges) {
    const lines = relationNotes(relation).map((line) => fitText(line, MAX_WIDTH, WORDS.size, WORDS.weight));
    if (lines.length === 0) continue;
    // Beside the badge where the edge goes up or down there, under it where the edge goes across.
    const upright = Math.abs(Math.sin(badge.angle)) > 0.7;
    const width = Math.max(...lines.map((line) => measureText(line, WORDS.size, WORDS.weight)));
    const x = badge.at.x + (upright ? BADGE_RADIUS + 6 : 0);
    const top = upright ? badge.at.y - (lines.length * LINE) / 2 : badge.at.y + BADGE_RADIUS + 3;
    const area = { x: upright ? x : x - width / 2, y: top, width, height: lines.length * LINE };
    if (teams.within(inflate(area, 2)).length > 0) continue;
    ctx.fillStyle = ground;
    ctx.globalAlpha = 0.85;
    ctx.fillRect(area.x - 2, area.y, area.width + 4, area.height);
    ctx.globalAlpha = 1;
    for (const [i, line] of lines.entries()) {
      const at = { x, y: top + i * LINE + WORDS.size };
      paintItems(ctx, [textItem(line, at, { ...WORDS, fill: ink2 }, { anchor: upright ? "start" : "middle" })]);
    }
  }
}
