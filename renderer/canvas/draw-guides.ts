// Alignment guides while a team is moved: a line through everything it is in line with.
import { PALETTES, type Theme } from "../../shared/notation.ts";
import type { Guide } from "./snap.ts";

const OVERHANG = 10;

export function drawGuides(ctx: CanvasRenderingContext2D, guides: readonly Guide[], zoom: number, theme: Theme): void {
  ctx.strokeStyle = PALETTES[theme].accent;
  ctx.lineWidth = 1 / zoom;
  ctx.setLineDash([]);
  ctx.beginPath();
  for (const { axis, at, from, to } of guides) {
    const [start, end] = [from - OVERHANG / zoom, to + OVERHANG / zoom];
    if (axis === "vertical") {
      ctx.moveTo(at, start);
      ctx.lineTo(at, end);
    } else {
      ctx.moveTo(start, at);
      ctx.lineTo(end, at);
    }
  }
  ctx.stroke();
}
