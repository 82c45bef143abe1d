// Paints scene items on a 2D canvas whose transform is already set to canvas units. Knows no teams.
import type { Look, SceneItem, TextItem } from "../../shared/diagram/scene-types.ts";
import { assertNever } from "../../shared/result.ts";
import type { Brush } from "./brush.ts";
import { pathOf, type TracedPath, tracedPath } from "./traced-path.ts";

const FONT = '"Inter", system-ui, sans-serif';

export function paintItems(ctx: Brush, items: readonly SceneItem[], x = 0, y = 0): void {
  if (x !== 0 || y !== 0) ctx.translate(x, y);
  for (const item of items) paintItem(ctx, item);
  if (x !== 0 || y !== 0) ctx.translate(-x, -y);
}

function paintItem(ctx: Brush, item: SceneItem): void {
  switch (item.kind) {
    case "path":
      placed(ctx, item.at, item.turn, () => paintPath(ctx, pathOf(item.data), item));
      break;
    case "rect": {
      const path = tracedPath();
      path.box(item.rect.x, item.rect.y, item.rect.width, item.rect.height, item.radius);
      paintPath(ctx, path, item);
      break;
    }
    case "text":
      placed(ctx, item.at, item.turn, () => paintText(ctx, item));
      break;
    default:
      assertNever(item);
  }
}

export function paintPath(ctx: Brush, path: TracedPath, look: Look): void {
  if (look.fill !== "none") {
    ctx.fillStyle = look.fill;
    if (look.fillOpacity === undefined) ctx.fill(path);
    else {
      const alpha = ctx.globalAlpha;
      ctx.globalAlpha = alpha * look.fillOpacity;
      ctx.fill(path);
      ctx.globalAlpha = alpha;
    }
  }
  if (look.stroke === "none") return;
  ctx.strokeStyle = look.stroke;
  ctx.lineWidth = look.strokeWidth;
  ctx.setLineDash(look.dash as number[]);
  ctx.stroke(path);
}

export const fontOf = (size: number, weight: number): string => `${weight} ${size}px ${FONT}`;

function paintText(ctx: Brush, item: TextItem): void {
  ctx.font = fontOf(item.size, item.weight);
  ctx.textAlign = item.anchor === "middle" ? "center" : item.anchor;
  ctx.fillStyle = item.fill;
  ctx.fillText(item.text, 0, 0);
}

function placed(ctx: Brush, at: { x: number; y: number }, turn: number, paint: () => void): void {
  const radians = (turn * Math.PI) / 180;
  ctx.translate(at.x, at.y);
  if (radians !== 0) ctx.rotate(radians);
  paint();
  if (radians !== 0) ctx.rotate(-radians);
  ctx.translate(-at.x, -at.y);
}
