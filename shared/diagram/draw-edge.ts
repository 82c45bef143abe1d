// A relation as scene items: its line, and on top of it the mode's badge, or the arrow head and sign of a dependency. Lines and tops
// are apart because teams are drawn between them. Words beside the badge are edge-notes.ts; here are only what form and colour tell.
import type { Point } from "../geometry.ts";
import { SUM_TEXT, sumOf, sumPill } from "../graph/sum-pill.ts";
import type { GraphEdge } from "../graph/types.ts";
import {
  BADGE_RADIUS,
  DASHES,
  DEPENDENCY_WIDTHS,
  EDGE_CORNER,
  MODE_FORMS,
  MODE_OPACITY,
  markPaint,
  modeLine,
  modePaint,
  PALETTES,
  type Theme,
} from "../notation.ts";
import type { Dependency, Interaction, Team, TeamKey } from "../org/types.ts";
import { assertNever } from "../result.ts";
import { arrowHead, badgeTurn, clockHands, dependencySign, modeBadge, roundedRoute } from "../shapes.ts";
import { t } from "../words/t.ts";
import { markItems } from "./draw-team.ts";
import { degrees, pathItem, rectItem, textItem } from "./items.ts";
import type { SceneItem } from "./scene-types.ts";
import { type Timing, timingOf, timingWords } from "./timing.ts";

const ARROW = 9;
const SIGN_RADIUS = 7;
/** Signs at a badge's upper corners reach no further than words beside it begin. */
const SIGN_AT_BADGE = 6.2;
const CORNER_SIGN = BADGE_RADIUS * 0.8;
const ORIGIN = { x: 0, y: 0 };

export interface EdgeStyle {
  readonly theme: Theme;
  /** YYYY-MM-DD that times are judged against; left out, nothing is overdue. */
  readonly asOf?: string | undefined;
}

export interface EdgeParts {
  readonly line: readonly SceneItem[];
  readonly top: readonly SceneItem[];
  /** The number of relations, where there are several. */
  readonly sum: readonly SceneItem[];
}

export function drawEdge(edge: GraphEdge, nameOf: (key: TeamKey) => string, style: EdgeStyle): EdgeParts {
  const { relation } = edge;
  const sum = sumOf(edge);
  const parts =
    relation.kind === "interaction"
      ? drawInteraction(edge, relation, nameOf, style)
      : drawDependency(edge, relation, nameOf, style.theme);
  return { ...parts, sum: sum === null ? [] : sumItems(edge, sum, style.theme) };
}

/** How a line says whether its interaction ends: solid goes on, dashed is time-boxed, dotted has not begun. */
export function lineLook(timing: Timing["kind"]): { readonly strokeWidth: number; readonly dash: readonly number[] } {
  switch (timing) {
    case "lasting":
      return { strokeWidth: 1.2, dash: DASHES.lasting };
    case "running":
    case "overdue":
      return { strokeWidth: 1.6, dash: DASHES.timed };
    case "planned":
      return { strokeWidth: 1.5, dash: DASHES.planned };
    default:
      return assertNever(timing);
  }
}

function drawInteraction(
  edge: GraphEdge,
  relation: Interaction,
  nameOf: (key: TeamKey) => string,
  { theme, asOf }: EdgeStyle,
): Omit<EdgeParts, "sum"> {
  const stroke = modeLine(theme, relation.mode);
  const { at, angle } = edge.badge;
  const sum = sumOf(edge);
  // One badge for several relations tells their number; what one of them says of time is not true of all.
  const timing: Timing = sum === null ? timingOf(relation, asOf) : { kind: "lasting" };
  const data = roundedRoute(edge.points, EDGE_CORNER);
  const about = sum === null ? aboutInteraction(relation, timing, nameOf) : aboutSum(relation, sum, nameOf);
  const look = lineLook(timing.kind);
  const width = sum === null ? look.strokeWidth : sumWidth(sum);
  const disagree = sum === null && relation.conflict !== null;
  return {
    line: [pathItem(data, ORIGIN, { ...look, stroke, strokeWidth: width }, 0, about)],
    top: [
      ...badgeItems(relation.mode, at, badgeTurn(relation.mode, angle), theme, { planned: timing.kind === "planned", about }),
      ...(disagree ? markItems({ x: at.x + CORNER_SIGN, y: at.y - CORNER_SIGN }, "warning", theme, SIGN_AT_BADGE) : []),
      ...(timing.kind === "overdue" ? clockItems({ x: at.x - CORNER_SIGN, y: at.y - CORNER_SIGN }, theme) : []),
    ],
  };
}

/** @param turn radians @param options.planned hollow: there is nothing yet */
export function badgeItems(
  mode: Interaction["mode"],
  at: Point,
  turn: number,
  theme: Theme,
  options: { readonly planned?: boolean; readonly about?: string; readonly radius?: number } = {},
): readonly SceneItem[] {
  const { planned = false, about, radius = BADGE_RADIUS } = options;
  const { outline: stroke, fill } = modePaint(theme, mode);
  const opacity = mode === null ? 1 : MODE_OPACITY[mode];
  const small = radius < BADGE_RADIUS;
  const look = {
    fill: planned ? PALETTES[theme].ground : fill,
    ...(opacity < 1 && !planned ? { fillOpacity: opacity } : {}),
    stroke,
    strokeWidth: small ? 1.2 : 1.5,
    dash: small ? [2.5, 1.5] : DASHES.modeOutline,
  };
  return [pathItem(modeBadge(mode, radius), at, look, degrees(turn), about)];
}

/** A clock on a disc in the colour of errors: past its end. */
export function clockItems(at: Point, theme: Theme, r = SIGN_AT_BADGE): readonly SceneItem[] {
  const { error, ground } = PALETTES[theme];
  const line = (1.5 * r) / SIGN_AT_BADGE;
  const disc = { x: at.x - r, y: at.y - r, width: 2 * r, height: 2 * r };
  return [
    rectItem(disc, r, { fill: error, stroke: ground, strokeWidth: line }),
    pathItem(clockHands(r), at, { stroke: ground, strokeWidth: line }),
  ];
}

/** "×5" on a pill at the badge's lower right. */
export function sumItems({ badge }: Pick<GraphEdge, "badge">, count: number, theme: Theme): readonly SceneItem[] {
  const paint = markPaint(theme, "plain", false);
  const { text, rect } = sumPill(badge, count);
  const baseline = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 + SUM_TEXT.size * 0.36 };
  return [
    rectItem(rect, rect.height / 2, { fill: paint.fill, stroke: paint.outline, strokeWidth: paint.outlineWidth }),
    textItem(text, baseline, { ...SUM_TEXT, fill: paint.text }, { anchor: "middle" }),
  ];
}

/** Grows with the number, but never to a bar. */
const sumWidth = (count: number): number => Math.min(4.5, 1.4 + Math.log2(count) * 0.6);

function drawDependency(
  edge: GraphEdge,
  relation: Dependency,
  nameOf: (key: TeamKey) => string,
  theme: Theme,
): Omit<EdgeParts, "sum"> {
  const palette = PALETTES[theme];
  const color = palette.dependencies[relation.type];
  const sum = sumOf(edge);
  const about = sum === null ? aboutDependency(relation, nameOf) : aboutSum(relation, sum, nameOf);
  const line = pathItem(
    roundedRoute(shortened(edge.points), EDGE_CORNER),
    ORIGIN,
    { stroke: color, strokeWidth: DEPENDENCY_WIDTHS[relation.type] },
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
export function signItems(type: Dependency["type"], at: Point, theme: Theme): readonly SceneItem[] {
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

function aboutInteraction(relation: Interaction, timing: Timing, nameOf: (key: TeamKey) => string): string {
  const joint = relation.direction === "symmetric" ? "–" : "→";
  const mode = relation.mode === null ? relation.modeText || t("diagram:edge.noMode") : MODE_FORMS[relation.mode].label;
  const disagreement = relation.conflict === null ? null : t("diagram:edge.disagree");
  const next = relation.nextMode === null ? null : t("notation:followedBy", { mode: MODE_FORMS[relation.nextMode].label });
  const ends = `${nameOf(relation.from)} ${joint} ${nameOf(relation.to)}`;
  return sentence([ends, mode, relation.purpose, timingWords(timing), next, disagreement]);
}

function aboutDependency(relation: Dependency, nameOf: (key: TeamKey) => string): string {
  const state = relation.type === "ok" ? null : t(`diagram:edge.state.${relation.type}`);
  const ends = t("diagram:edge.dependsOn", { from: nameOf(relation.from), to: nameOf(relation.to) });
  return sentence([ends, state, relation.reason]);
}

function aboutSum(relation: Interaction | Dependency, count: number, nameOf: (key: TeamKey) => string): string {
  const kind =
    relation.kind === "dependency"
      ? t(`notation:legend.dependency.${relation.type}`)
      : relation.mode === null
        ? t("notation:legend.noMode")
        : MODE_FORMS[relation.mode].label;
  return sentence([`${nameOf(relation.from)} → ${nameOf(relation.to)}`, kind, t("notation:sum", { count })]);
}

const sentence = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== "").join(", ");

/** Display name of each team or grouping by key; the key itself for one that is not there. */
export function namesOf(teams: Iterable<Pick<Team, "key" | "name">>): (key: TeamKey) => string {
  const names = new Map(Array.from(teams, (team) => [team.key, team.name] as const));
  return (key) => names.get(key) ?? key;
}
