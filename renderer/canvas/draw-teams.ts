// Teams that are not in the DOM, and the ring around those selected.
import { type TeamStyle, teamLook } from "../../shared/diagram/draw-team.ts";
import { foldedIn } from "../../shared/graph/stand-in.ts";
import type { TeamNode } from "../../shared/graph/types.ts";
import { PALETTES } from "../../shared/notation.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { TeamScores } from "../../shared/score/types.ts";
import { teamOutline } from "../../shared/shapes.ts";
import type { Detail } from "./detail.ts";
import { foldPicture } from "./fold-picture.ts";
import { paintItems, pathOf } from "./paint.ts";
import { isBroken, teamPicture } from "./team-picture.ts";

/** Below this zoom corners, dashes and hatching are smaller than a pixel: a filled box with a line says the same. */
const BOX_ZOOM = 0.16;
const LEAST_OUTLINE = 0.8;

export function drawTeams(
  ctx: CanvasRenderingContext2D,
  nodes: readonly TeamNode[],
  detail: Detail,
  style: TeamStyle,
  scores: ReadonlyMap<TeamKey, TeamScores>,
  zoom: number,
): void {
  if (zoom >= BOX_ZOOM) {
    for (const node of nodes) {
      const group = foldedIn(node.team);
      const items =
        group === null ? teamPicture(node, detail, style, scores.get(node.key)) : foldPicture(group, detail, zoom, style, scores);
      paintItems(ctx, items, node.rect.x, node.rect.y);
    }
    return;
  }
  const palette = PALETTES[style.theme];
  ctx.setLineDash([]);
  ctx.lineWidth = Math.max(palette.outlineWidth, LEAST_OUTLINE / zoom);
  for (const { key, team, rect } of nodes) {
    const group = foldedIn(team);
    if (group !== null) {
      paintItems(ctx, foldPicture(group, detail, zoom, style, scores), rect.x, rect.y);
      ctx.setLineDash([]);
      ctx.lineWidth = Math.max(palette.outlineWidth, LEAST_OUTLINE / zoom);
      continue;
    }
    const { look } = teamLook(team, style, scores.get(key));
    if (look.fill !== "none") {
      ctx.fillStyle = look.fill;
      ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
    }
    ctx.strokeStyle = isBroken(team) ? palette.error : look.stroke;
    ctx.strokeRect(rect.x, rect.y, rect.width, rect.height);
  }
}

export function drawRings(ctx: CanvasRenderingContext2D, nodes: readonly TeamNode[], style: TeamStyle, zoom: number): void {
  ctx.strokeStyle = PALETTES[style.theme].accent;
  ctx.setLineDash([]);
  ctx.lineWidth = Math.max(2.5, 1.6 / zoom);
  for (const { team, rect } of nodes) {
    ctx.translate(rect.x, rect.y);
    ctx.stroke(pathOf(teamOutline(team.type, rect.width, rect.height)));
    ctx.translate(-rect.x, -rect.y);
  }
}
