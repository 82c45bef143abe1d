// The picture of a team at each level of detail, as scene items around its own top left corner. DOM nodes and the canvas layer
// both draw these, so that a team looks the same whichever of the two shows it.

import { mix } from "../../shared/contrast.ts";
import { layTeamOut, type TeamStyle, teamContent, teamLook, teamShape } from "../../shared/diagram/draw-team.ts";
import { hatching } from "../../shared/diagram/hatch.ts";
import { pathItem, rectItem, textItem } from "../../shared/diagram/items.ts";
import { teamLabel } from "../../shared/diagram/labels.ts";
import type { SceneItem } from "../../shared/diagram/scene-types.ts";
import type { PlacedMark } from "../../shared/diagram/team-text.ts";
import type { TeamNode } from "../../shared/graph/types.ts";
import { formOf, PALETTES, type Theme } from "../../shared/notation.ts";
import type { Team } from "../../shared/org/types.ts";
import { assertNever } from "../../shared/result.ts";
import type { TeamScores } from "../../shared/score/types.ts";
import { teamOutline } from "../../shared/shapes.ts";
import { wrapText } from "../../shared/text/wrap.ts";
import { language } from "../../shared/words/t.ts";
import type { TeamDetail } from "./detail.ts";
import { farMarks } from "./far-marks.ts";
import { zoomStep } from "./fold-picture.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Kept extends Size {
  readonly scores: TeamScores | undefined;
  readonly items: readonly SceneItem[];
}

/** A name alone, drawn larger than on the card because the card is small on the screen. Canvas units. */
const LONE_NAME = {
  name: { size: 22, weight: 600, height: 26, padding: 9 },
  "large-name": { size: 31, weight: 600, height: 33, padding: 7 },
} as const;
/** Where there is room for one line, and a smaller one would not be read: in the second size if it is not whole in the first. */
const ONE_LINE = [
  { size: 46, weight: 600, height: 54, padding: 5 },
  { size: 42, weight: 600, height: 54, padding: 2 },
] as const;
type LoneName = { readonly size: number; readonly weight: 600; readonly height: number; readonly padding: number };
/** Where a name would be cut in the size of its detail. */
const SMALLER: readonly LoneName[] = [
  { size: 26, weight: 600, height: 28, padding: 7 },
  { size: 22, weight: 600, height: 26, padding: 7 },
  { size: 19, weight: 600, height: 22, padding: 7 },
];
const CAP_HEIGHT = 0.727;
/** Between the last line of a name and the outline under it, canvas units. */
const LEAST_BELOW = 3;

/** Pictures by style, detail and team; neither a team nor what is judged of it changes as an object, so each is drawn once. */
const pictures = new WeakMap<TeamStyle, Record<TeamDetail, WeakMap<Team, Kept>>>();

export function teamPicture(
  node: TeamNode,
  detail: TeamDetail,
  style: TeamStyle,
  scores: TeamScores | undefined,
): readonly SceneItem[] {
  let byDetail = pictures.get(style);
  if (byDetail === undefined) {
    byDetail = {
      card: new WeakMap(),
      name: new WeakMap(),
      "large-name": new WeakMap(),
      "one-line": new WeakMap(),
      shape: new WeakMap(),
    };
    pictures.set(style, byDetail);
  }
  const { width, height } = node.rect;
  const kept = byDetail[detail].get(node.team);
  if (kept !== undefined && kept.scores === scores && kept.width === width && kept.height === height) return kept.items;
  const items = compose(node.team, { width, height }, detail, style, scores);
  byDetail[detail].set(node.team, { width, height, scores, items });
  return items;
}

/** A shape too small for its corners: its box. Made anew each time; the layer, which draws thousands, paints the same without it. */
export function boxPicture(
  { team, rect }: TeamNode,
  zoom: number,
  style: TeamStyle,
  scores: TeamScores | undefined,
): readonly SceneItem[] {
  const { width, height } = rect;
  const look = { ...boxColours(team, style, scores), strokeWidth: boxOutline(style.theme, zoom) };
  return [rectItem({ x: 0, y: 0, width, height }, 0, look)];
}

export function boxColours(
  team: Team,
  style: TeamStyle,
  scores: TeamScores | undefined,
): { readonly fill: string; readonly stroke: string } {
  const { look } = teamLook(team, style, scores);
  return { fill: look.fill, stroke: isBroken(team) ? PALETTES[style.theme].error : look.stroke };
}

/** CSS pixels. */
const LEAST_OUTLINE = 0.8;

/** Width of a box's outline, canvas units: seen at any zoom. In the steps in which a node in the DOM takes part in a zoom. */
export const boxOutline = (theme: Theme, zoom: number): number =>
  Math.max(PALETTES[theme].outlineWidth, LEAST_OUTLINE / zoomStep(zoom));

interface KeptMarks extends Size {
  readonly scores: TeamScores;
  readonly spoken: string;
  readonly marks: readonly PlacedMark[];
}

const marksByTeam = new WeakMap<Team, KeptMarks>();
const NO_MARKS: readonly PlacedMark[] = [];

/** The marks on a team's card, around its top left corner: the same objects while nothing about them changes. */
export function teamMarks({ team, rect }: TeamNode, scores: TeamScores | undefined): readonly PlacedMark[] {
  if (scores === undefined) return NO_MARKS;
  const { width, height } = rect;
  const spoken = language();
  const kept = marksByTeam.get(team);
  const holds = kept?.scores === scores && kept.width === width && kept.height === height && kept.spoken === spoken;
  if (holds) return kept.marks;
  const { marks } = layTeamOut(team, { x: 0, y: 0, width, height }, scores);
  marksByTeam.set(team, { width, height, scores, spoken, marks });
  return marks;
}

/** True for a card that could not be read whole: it is shown, and never written. */
export function isBroken(team: Team): boolean {
  return team.kind === "card" && team.card !== null && !team.card.editable;
}

/** True for a team that what lies under it shows through: drawn twice, it would look bolder. */
export function isSeeThrough(team: Team, style: TeamStyle, scores: TeamScores | undefined): boolean {
  return teamLook(team, style, scores).look.fill === "none";
}

function compose(
  team: Team,
  size: Size,
  detail: TeamDetail,
  style: TeamStyle,
  scores: TeamScores | undefined,
): readonly SceneItem[] {
  const rect = { x: 0, y: 0, ...size };
  const shape = isBroken(team) ? brokenShape(team, size, style, scores) : teamShape(team, rect, style, scores);
  switch (detail) {
    case "card":
      return [...shape, ...teamContent(team, rect, style, scores)];
    case "name": {
      const { items, room } = farMarks(team, size, style.theme, scores);
      return [...shape, ...loneName(team, size, LONE_NAME.name, teamLook(team, style, scores).text, room), ...items];
    }
    case "large-name":
      return [...shape, ...loneName(team, size, LONE_NAME[detail], teamLook(team, style, scores).text)];
    case "one-line":
      // One that has no card is not looked for from so far away, and lines and titles would show through its name.
      if (isSeeThrough(team, style, scores)) return shape;
      return [...shape, ...set(team, size, oneLineOf(team, size), teamLook(team, style, scores).text, 0)];
    case "shape":
      return shape;
    default:
      return assertNever(detail);
  }
}

/** Hatched, with a dashed outline in the colour of errors: nobody takes it for a team in order. */
function brokenShape(team: Team, size: Size, style: TeamStyle, scores: TeamScores | undefined): readonly SceneItem[] {
  const palette = PALETTES[style.theme];
  const { look } = teamLook(team, style, scores);
  const fill = look.fill === "none" ? palette.panel : look.fill;
  const origin = { x: 0, y: 0 };
  const outline = teamOutline(team.type, size.width, size.height);
  return [
    pathItem(outline, origin, { fill }),
    pathItem(hatching(team.type, size.width, size.height), origin, { stroke: mix(fill, palette.error, 0.22), strokeWidth: 2 }),
    pathItem(outline, origin, { stroke: palette.error, strokeWidth: palette.outlineWidth, dash: [6, 4] }),
  ];
}

/** @param taken at the top, which a name on two lines, or one that reads upwards, keeps clear of */
function loneName(team: Team, size: Size, wished: LoneName, fill: string, taken = 0): readonly SceneItem[] {
  const { upright } = formOf(team.type);
  const named = namedIn(team, size, wished, upright ? taken : 0);
  const { lines, type } = named;
  // A single line in the middle has the marks above it anyway; two move down, but not onto the outline.
  const free = (size.height - lines.length * type.height) / 2;
  const down = upright ? taken / 2 : Math.min(Math.max(0, taken - free), Math.max(0, free - LEAST_BELOW));
  return set(team, size, named, fill, down);
}

interface Named {
  readonly lines: readonly string[];
  readonly type: LoneName;
}

/** Lines in the middle of the shape, or so far below it. */
function set(team: Team, size: Size, { lines, type }: Named, fill: string, down: number): readonly SceneItem[] {
  const { upright } = formOf(team.type);
  const middle = { x: size.width / 2, y: size.height / 2 + down };
  return lines.map((line, i) => {
    const offset = (i - (lines.length - 1) / 2) * type.height + (type.size * CAP_HEIGHT) / 2;
    const at = upright ? { x: middle.x + offset, y: middle.y } : { x: middle.x, y: middle.y + offset };
    return textItem(line, at, { size: type.size, weight: type.weight, fill }, { anchor: "middle", turn: upright ? -90 : 0 });
  });
}

/** In the size that is wished for, or the largest smaller one in which nothing has to be cut; cut as wished where even the least is too large. */
function namedIn(team: Team, size: Size, wished: LoneName, taken: number): Named {
  const { upright } = formOf(team.type);
  const { name } = teamLabel(team);
  const across = upright ? size.width : size.height;
  const inType = (type: LoneName) => {
    const along = (upright ? size.height - taken : size.width) - 2 * type.padding;
    const room = Math.max(1, Math.floor((across - 6) / type.height));
    return { lines: wrapText(name, along, Math.min(2, room), type.size, type.weight), type };
  };
  const first = inType(wished);
  if (first.lines.join(" ") === name) return first;
  for (const type of SMALLER) {
    if (type.size >= wished.size) continue;
    const smaller = inType(type);
    if (smaller.lines.join(" ") === name) return smaller;
  }
  return first;
}

/** Where a name is cut, the words that its grouping begins with go first: that has its title above, and its teams would all read alike. */
function oneLineOf(team: Team, size: Size): Named {
  const { upright } = formOf(team.type);
  const { name } = teamLabel(team);
  const along = upright ? size.height : size.width;
  const inType = (text: string, type: LoneName): Named => ({
    lines: wrapText(text, along - 2 * type.padding, 1, type.size, type.weight),
    type,
  });
  const [usual, smaller] = ONE_LINE;
  const first = inType(name, usual);
  if (first.lines[0] === name) return first;
  const second = inType(name, smaller);
  return second.lines[0] === name ? second : inType(withoutGrouping(team, name), smaller);
}

function withoutGrouping({ groupings: { valueStream, platformGrouping } }: Team, name: string): string {
  const start = `${valueStream ?? platformGrouping ?? ""} `;
  return start.length > 1 && name.toLowerCase().startsWith(start.toLowerCase()) ? name.slice(start.length) : name;
}
