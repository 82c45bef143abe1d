// A relation as scene items: its line, and on top of it the mode's badge, or the arrow head and sign of a dependency.
// Lines and tops are apart because teams are drawn between them.
import type { GraphEdge } from "../graph/types.ts";
import { BADGE_RADIUS, DASHES, EDGE_CORNER, MODE_FORMS, modePaint, PALETTES, type Theme } from "../notation.ts";
import type { Dependency, Interaction, Team, TeamKey } from "../org/types.ts";
import { assertNever } from "../result.ts";
import { arrowHead, badgeTurn, dependencySign, modeBadge, roundedRoute } from "../shapes.ts";
import { markItems } from "./draw-team.ts";
import { degrees, pathItem, rectItem } from "./items.ts";
import type { SceneItem } from "./scene-types.ts";

const ARROW = 9;
const SIGN_RADIUS = 7;
const ORIGIN = { x: 0, y: 0 };

export interface EdgeParts {
  readonly line: readonly SceneItem[];
  readonly top: readonly SceneItem[];
}

export function drawEdge(edge: GraphEdge, nameOf: (key: TeamKey) => string, theme: Theme): EdgeParts {
  const { relation } = edge;
  switch (relation.kind) {
    case "interaction":
      return drawInteraction(edge, relation, nameOf, theme);
    case "dependency":
      return drawDependency(edge, relation, nameOf, theme);
    default:
      return assertNever(relation);
  }
}

function drawInteraction(edge: GraphEdge, relation: Interaction, nameOf: (key: TeamKey) => string, theme: Theme): EdgeParts {
  const { outline: stroke, fill } = modePaint(theme, relation.mode);
  const { at, angle } = edge.badge;
  const data = roundedRoute(edge.points, EDGE_CORNER);
  const about = aboutInteraction(relation, nameOf);
  const disagree =
    relation.conflict === null ? [] : markItems({ x: at.x + BADGE_RADIUS, y: at.y - BADGE_RADIUS }, "warning", theme);
  return {
    line: [pathItem(data, ORIGIN, { stroke, strokeWidth: 1.6, dash: DASHES.mode }, 0, about)],
    top: [
      pathItem(
        modeBadge(relation.mode, BADGE_RADIUS),
        at,
        { fill, stroke, strokeWidth: 1.5, dash: DASHES.modeOutline },
        degrees(badgeTurn(relation.mode, angle)),
        about,
      ),
      ...disagree,
    ],
  };
}

function drawDependency(edge: GraphEdge, relation: Dependency, nameOf: (key: TeamKey) => string, theme: Theme): EdgeParts {
  const palette = PALETTES[theme];
  const color = palette.dependencies[relation.type];
  const about = aboutDependency(relation, nameOf);
  const line = pathItem(
    roundedRoute(shortened(edge.points), EDGE_CORNER),
    ORIGIN,
    { stroke: color, strokeWidth: 1.4, dash: DASHES.dependency },
    0,
    about,
  );
  const end = edge.points.at(-1);
  const before = edge.points.at(-2);
  if (end === undefined || before === undefined) return { line: [line], top: [] };
  const head = pathItem(arrowHead(ARROW), end, { fill: color }, degrees(Math.atan2(end.y - before.y, end.x - before.x)));
  return { line: [line], top: [head, ...signItems(relation.type, edge.badge.at, theme)] };
}

/** The sign on its disc; nothing for a dependency that is fine. */
export function signItems(type: Dependency["type"], at: { x: number; y: number }, theme: Theme): readonly SceneItem[] {
  const sign = dependencySign(type, SIGN_RADIUS);
  if (sign === "") return [];
  const palette = PALETTES[theme];
  const r = SIGN_RADIUS;
  const disc = { x: at.x - r, y: at.y - r, width: 2 * r, height: 2 * r };
  return [
    rectItem(disc, r, { fill: palette.dependencies[type], stroke: palette.ground, strokeWidth: 1.5 }),
    pathItem(sign, at, { fill: palette.ground }),
  ];
}

/** The way without its last bit, which lies under the arrow head and would show beside its tip. */
function shortened(points: GraphEdge["points"]): GraphEdge["points"] {
  const end = points.at(-1);
  const before = points.at(-2);
  if (end === undefined || before === undefined) return points;
  const length = Math.hypot(end.x - before.x, end.y - before.y);
  if (length <= ARROW) return points;
  const share = (length - ARROW * 0.9) / length;
  return [...points.slice(0, -1), { x: before.x + (end.x - before.x) * share, y: before.y + (end.y - before.y) * share }];
}

function aboutInteraction(relation: Interaction, nameOf: (key: TeamKey) => string): string {
  const joint = relation.direction === "symmetric" ? "–" : "→";
  const mode = relation.mode === null ? relation.modeText || "mode not recorded" : MODE_FORMS[relation.mode].label;
  const disagreement = relation.conflict === null ? null : "the two cards name different modes";
  return sentence([`${nameOf(relation.from)} ${joint} ${nameOf(relation.to)}`, mode, relation.purpose, disagreement]);
}

function aboutDependency(relation: Dependency, nameOf: (key: TeamKey) => string): string {
  const state = relation.type === "ok" ? null : relation.type;
  return sentence([`${nameOf(relation.from)} depends on ${nameOf(relation.to)}`, state, relation.reason]);
}

const sentence = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== "").join(", ");

/** Display name of each team by key; the key itself for one that is not there. */
export function namesOf(teams: Iterable<Team>): (key: TeamKey) => string {
  const names = new Map(Array.from(teams, (team) => [team.key, team.name] as const));
  return (key) => names.get(key) ?? key;
}
