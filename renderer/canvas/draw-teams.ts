// Teams that are not in the DOM, and the ring around those selected.
import type { TeamStyle } from "../../shared/diagram/draw-team.ts";
import { foldedIn } from "../../shared/graph/stand-in.ts";
import type { TeamNode } from "../../shared/graph/types.ts";
import { PALETTES } from "../../shared/notation.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { TeamScores } from "../../shared/score/types.ts";
import { teamOutline } from "../../shared/shapes.ts";
import type { Brush } from "./brush.ts";
import { type Detail, isBox, teamDetail } from "./detail.ts";
import { foldPicture } from "./fold-picture.ts";
import { paintItems } from "./paint.ts";
import { boxColours, boxOutline, teamPicture } from "./team-picture.ts";
import type { PlacedTitle } from "./titles.ts";
import { pathOf } from "./traced-path.ts";
import { isUnderTitle } from "./under-title.ts";

/** @param titles of groupings that names keep clear of */
export function drawTeams(
  ctx: Brush,
  nodes: readonly TeamNode[],
  detail: Detail,
  style: TeamStyle,
  scores: ReadonlyMap<TeamKey, TeamScores>,
  zoom: number,
  titles: readonly PlacedTitle[] = [],
): void {
  if (!isBox(zoom)) {
    const own = teamDetail(detail, zoom);
    for (const node of nodes) {
      const group = foldedIn(node.team);
      const items =
        group === null
          ? teamPicture(node, own === "one-line" && isUnderTitle(node, titles) ? detail : own, style, scores.get(node.key))
          : foldPicture(group, detail, zoom, style, scores);
      paintItems(ctx, items, node.rect.x, node.rect.y);
    }
    return;
  }
  ctx.setLineDash([]);
  ctx.lineWidth = boxOutline(style.theme, zoom);
  for (const { key, team, rect } of nodes) {
    const group = foldedIn(team);
    if (group !== null) {
      paintItems(ctx, foldPicture(group, detail, zoom, style, scores), rect.x, rect.y);
      ctx.setLineDash([]);
      ctx.lineWidth = boxOutline(style.theme, zoom);
      continue;
    }
    const { fill, stroke } = boxColours(team, style, scores.get(key));
    if (fill !== "none") {
      ctx.fillStyle = fill;
      ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
    }
    ctx.strokeStyle = stroke;
    ctx.strokeRect(rect.x, rect.y, rect.width, rect.height);
  }
}

export function drawRings(ctx: Brush, nodes: readonly TeamNode[], style: TeamStyle, zoom: number): void {
  ctx.strokeStyle = PALETTES[style.theme].accent;
  ctx.setLineDash([]);
  ctx.lineWidth = Math.max(2.5, 1.6 / zoom);
  for (const { team, rect } of nodes) {
    ctx.translate(rect.x, rect.y);
    ctx.stroke(pathOf(teamOutline(team.type, rect.width, rect.height)));
    ctx.translate(-rect.x, -rect.y);
  }
}
