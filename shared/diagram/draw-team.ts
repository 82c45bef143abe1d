// A team as scene items: its form, name and facts, and the marks of its scores. A team that was not judged shows only that its card
// has a problem.
import { mix } from "../contrast.ts";
import type { Rect } from "../geometry.ts";
import type { TeamNode } from "../graph/types.ts";
import { CORNER, DASHES, formOf, isKnownType, PALETTES, type Paint, type Theme, teamPaint } from "../notation.ts";
import type { CustomTeamType, Team } from "../org/types.ts";
import type { TeamScores } from "../score/types.ts";
import { octagonCut, teamOutline } from "../shapes.ts";
import { drawMark } from "./draw-marks.ts";
import { drawSubteam } from "./draw-subteam.ts";
import { hatching } from "./hatch.ts";
import { pathItem, rectItem, textItem } from "./items.ts";
import { teamLabel } from "./labels.ts";
import { type Overlay, overlayMark } from "./overlay.ts";
import { overlayPaint } from "./overlay-paint.ts";
import type { Look, SceneItem } from "./scene-types.ts";
import { unknownSizeItems } from "./size-edge.ts";
import { fitSubteams } from "./subteam-row.ts";
import { marksOf } from "./team-marks.ts";
import { type TeamText, teamText } from "./team-text.ts";

export interface TeamStyle {
  readonly theme: Theme;
  /** The folder's own team types by id. */
  readonly types: ReadonlyMap<string, CustomTeamType>;
  /** What fills tell; the type where it is left out. Forms tell the type in any case. */
  readonly overlay?: Overlay;
  /** Teams are as high as they are large: who is of unknown size is marked. */
  readonly sized?: boolean;
  /** YYYY-MM-DD that the times of interactions are judged against; left out, nothing is overdue. */
  readonly asOf?: string;
}

/** @param scores undefined for a team that was not judged */
export function drawTeam(node: TeamNode, style: TeamStyle, scores?: TeamScores): readonly SceneItem[] {
  const { team, rect } = node;
  return [...teamShape(team, rect, style, scores), ...teamContent(team, rect, style, scores)];
}

/** The form alone, and what its height says. */
export function teamShape(team: Team, rect: Rect, style: TeamStyle, scores?: TeamScores): readonly SceneItem[] {
  const { look, hatch, text } = teamLook(team, style, scores);
  const label = teamLabel(team);
  const spoken = marksOf(team, scores).map((mark) => mark.spoken);
  const about = [label.name, typeName(team, style), label.facts, ...spoken].filter((part) => part !== "").join(", ");
  const outline = teamOutline(team.type, rect.width, rect.height);
  const corner = { x: rect.x, y: rect.y };
  const unknown = style.sized === true && team.kind !== "ghost" && team.size === null;
  const edge = unknown ? unknownSizeItems(rect, text, edgeInset(team.type, rect)) : [];
  if (hatch === null) return [pathItem(outline, corner, look, 0, about), ...edge];
  return [
    pathItem(outline, corner, { fill: look.fill }, 0, about),
    pathItem(hatching(team.type, rect.width, rect.height), corner, { stroke: hatch, strokeWidth: 2 }),
    pathItem(outline, corner, { ...look, fill: "none" }),
    ...edge,
  ];
}

/** How far from its corners the lower edge of a form is straight. */
function edgeInset(type: string, rect: Rect): number {
  const { shape } = formOf(type);
  return shape === "octagon" ? octagonCut(rect.width, rect.height) : shape === "rounded" ? CORNER : 3;
}

/** What stands inside the form. */
export function teamContent(team: Team, rect: Rect, style: TeamStyle, scores: TeamScores | undefined): readonly SceneItem[] {
  const { text: fill, look } = teamLook(team, style, scores);
  const { lines, boxes, marks } = layTeamOut(team, rect, scores);
  return [
    ...lines.map(({ text, at, size, weight, anchor, turn }) => textItem(text, at, { size, weight, fill }, { anchor, turn })),
    ...boxes.flatMap((box) => drawSubteam(box, mix(look.fill, fill, 0.6), fill)),
    ...marks.flatMap((mark) => drawMark(mark, style.theme)),
    ...(scores === undefined ? problemMark(team, rect, style.theme) : []),
  ];
}

/** Where name, facts, subteams and marks stand. */
export function layTeamOut(team: Team, rect: Rect, scores: TeamScores | undefined): TeamText {
  return teamText(team.type, rect, teamLabel(team), marksOf(team, scores), (room) => fitSubteams(team, room));
}

/** How a team's outline is drawn, and the colour of its text: shared with the legend. */
export function teamLook(
  team: Pick<Team, "kind" | "type">,
  { theme, types, overlay }: TeamStyle,
  scores?: TeamScores,
): { readonly look: Look; readonly text: string; readonly hatch: string | null } {
  const palette = PALETTES[theme];
  if (team.kind === "ghost") {
    const { fill, outline, text } = palette.ghost;
    return { look: { fill, stroke: outline, strokeWidth: palette.outlineWidth / 2, dash: DASHES.ghost }, text, hatch: null };
  }
  const own = types.get(team.type);
  const judged =
    overlay === undefined || overlay === "type" ? null : overlayPaint(theme, overlay, overlayMark(overlay, team, scores));
  const paint: Paint = judged ?? teamPaint(theme, team.type, own?.color);
  const dotted = formOf(team.type).dotted && (own === undefined || isKnownType(team.type));
  const dash = dotted ? DASHES.dotted : [];
  const look = { fill: paint.fill, stroke: paint.outline, strokeWidth: palette.outlineWidth, dash };
  return { look, text: paint.text, hatch: judged?.hatch ?? null };
}

export function typeName(team: Pick<Team, "type">, { types }: TeamStyle): string {
  return isKnownType(team.type) ? formOf(team.type).label : (types.get(team.type)?.name ?? team.type);
}

/** True for what a reader of the picture should know; remarks stay in the app. */
export function worstProblem(team: Team): "error" | "warning" | null {
  if (team.problems.some((problem) => problem.severity === "error")) return "error";
  return team.problems.some((problem) => problem.severity === "warning") ? "warning" : null;
}

/** A disc with "!" over the top right corner, on the outline rather than on the words. */
function problemMark(team: Team, rect: Rect, theme: Theme): readonly SceneItem[] {
  const worst = worstProblem(team);
  if (worst === null || team.kind === "ghost") return [];
  const inset = formOf(team.type).shape === "octagon" ? octagonCut(rect.width, rect.height) / 2 : 4;
  return markItems({ x: rect.x + rect.width - inset, y: rect.y + inset }, worst, theme);
}

export function markItems(
  at: { x: number; y: number },
  severity: "error" | "warning",
  theme: Theme,
  r = 8,
): readonly SceneItem[] {
  const palette = PALETTES[theme];
  const disc = rectItem({ x: at.x - r, y: at.y - r, width: 2 * r, height: 2 * r }, r, {
    fill: severity === "error" ? palette.error : palette.warn,
    stroke: palette.ground,
    strokeWidth: 1.5,
  });
  const size = (r * 11) / 8;
  const baseline = { x: at.x, y: at.y + size * 0.36 };
  return [disc, textItem("!", baseline, { size, weight: 600, fill: palette.ground }, { anchor: "middle" })];
}
