// A team as scene items: outline, name, facts, and a mark where its card has a problem.
import type { Rect } from "../geometry.ts";
import type { TeamNode } from "../graph/types.ts";
import { DASHES, formOf, isKnownType, PALETTES, type Paint, type Theme, teamPaint } from "../notation.ts";
import type { CustomTeamType, Team } from "../org/types.ts";
import { octagonCut, teamOutline } from "../shapes.ts";
import { pathItem, rectItem, textItem } from "./items.ts";
import { teamLabel } from "./labels.ts";
import type { Look, SceneItem } from "./scene-types.ts";
import { teamText } from "./team-text.ts";

export interface TeamStyle {
  readonly theme: Theme;
  /** The folder's own team types by id. */
  readonly types: ReadonlyMap<string, CustomTeamType>;
}

export function drawTeam(node: TeamNode, style: TeamStyle): readonly SceneItem[] {
  const { team, rect } = node;
  const label = teamLabel(team);
  const { look, text } = teamLook(team, style);
  const about = [label.name, typeName(team, style), label.facts].filter((part) => part !== "").join(", ");
  return [
    pathItem(teamOutline(team.type, rect.width, rect.height), { x: rect.x, y: rect.y }, look, 0, about),
    ...teamText(team.type, rect, label).map(({ text: line, at, size, weight, anchor, turn }) =>
      textItem(line, at, { size, weight, fill: text }, { anchor, turn }),
    ),
    ...problemMark(team, rect, style.theme),
  ];
}

/** How a team's outline is drawn, and the colour of its text: shared with the legend. */
export function teamLook(
  team: Pick<Team, "kind" | "type">,
  { theme, types }: TeamStyle,
): { readonly look: Look; readonly text: string } {
  const palette = PALETTES[theme];
  if (team.kind === "ghost") {
    const { fill, outline, text } = palette.ghost;
    return { look: { fill, stroke: outline, strokeWidth: palette.outlineWidth / 2, dash: DASHES.ghost }, text };
  }
  const own = types.get(team.type);
  const paint: Paint = teamPaint(theme, team.type, own?.color);
  const dotted = formOf(team.type).dotted && (own === undefined || isKnownType(team.type));
  const look = { fill: paint.fill, stroke: paint.outline, strokeWidth: palette.outlineWidth, dash: dotted ? DASHES.dotted : [] };
  return { look, text: paint.text };
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

export function markItems(at: { x: number; y: number }, severity: "error" | "warning", theme: Theme): readonly SceneItem[] {
  const palette = PALETTES[theme];
  const r = 8;
  const disc = rectItem({ x: at.x - r, y: at.y - r, width: 2 * r, height: 2 * r }, r, {
    fill: severity === "error" ? palette.error : palette.warn,
    stroke: palette.ground,
    strokeWidth: 1.5,
  });
  return [disc, textItem("!", { x: at.x, y: at.y + 4 }, { size: 11, weight: 600, fill: palette.ground }, { anchor: "middle" })];
}
