// What the selected teams' relations are for and until when, in small words beside the badge.
import { textItem } from "../../shared/diagram/items.ts";
import type { GraphEdge } from "../../shared/graph/types.ts";
import { BADGE_RADIUS, PALETTES, type Theme } from "../../shared/notation.ts";
import { fitText } from "../../shared/text/measure.ts";
import { paintRimmed } from "./paint.ts";
import { relationNotes } from "./relation-words.ts";

const WORDS = { size: 10.5, weight: 500 } as const;
const LINE = 13;
const MAX_WIDTH = 150;

export function drawLabels(ctx: CanvasRenderingContext2D, edges: readonly GraphEdge[], theme: Theme): void {
  const { ink2, ground } = PALETTES[theme];
  for (const { relation, badge } of edges) {
    const lines = relationNotes(relation);
    // Beside the badge where the edge goes up or down there, under it where the edge goes across.
    const upright = Math.abs(Math.sin(badge.angle)) > 0.7;
    const x = badge.at.x + (upright ? BADGE_RADIUS + 6 : 0);
    const y = upright ? badge.at.y - ((lines.length - 1) * LINE) / 2 + 4 : badge.at.y + BADGE_RADIUS + LINE;
    for (const [i, line] of lines.entries()) {
      const text = fitText(line, MAX_WIDTH, WORDS.size, WORDS.weight);
      const at = { x, y: y + i * LINE };
      paintRimmed(ctx, textItem(text, at, { ...WORDS, fill: ink2 }, { anchor: upright ? "start" : "middle" }), ground);
    }
  }
}
