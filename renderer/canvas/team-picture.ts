// The picture of a team at each level of detail, as scene items around its own top left corner. DOM nodes and the canvas layer
// both draw these, so that a team looks the same whichever of the two shows it.
import { mix } from "../../shared/contrast.ts";
import { drawTeam, type TeamStyle, teamLook } from "../../shared/diagram/draw-team.ts";
import { pathItem, textItem } from "../../shared/diagram/items.ts";
import { teamLabel } from "../../shared/diagram/labels.ts";
import type { SceneItem } from "../../shared/diagram/scene-types.ts";
import type { TeamNode } from "../../shared/graph/types.ts";
import { formOf, PALETTES } from "../../shared/notation.ts";
import type { Team } from "../../shared/org/types.ts";
import { assertNever } from "../../shared/result.ts";
import { teamOutline } from "../../shared/shapes.ts";
import { wrapText } from "../../shared/text/wrap.ts";
import type { Detail } from "./detail.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Kept extends Size {
  readonly items: readonly SceneItem[];
}

/** A name alone, drawn larger than on the card because the card is small on the screen. Canvas units. */
const LONE_NAME = {
  name: { size: 22, weight: 600, height: 26, padding: 9 },
  "large-name": { size: 31, weight: 600, height: 33, padding: 7 },
} as const;
const CAP_HEIGHT = 0.727;
const HATCH_GAP = 12;
const HATCH_INSET = 6;

/** Pictures by style, detail and team; a team object never changes, so its picture is drawn once. */
const pictures = new WeakMap<TeamStyle, Record<Detail, WeakMap<Team, Kept>>>();

export function teamPicture(node: TeamNode, detail: Detail, style: TeamStyle): readonly SceneItem[] {
  let byDetail = pictures.get(style);
  if (byDetail === undefined) {
    byDetail = { card: new WeakMap(), name: new WeakMap(), "large-name": new WeakMap(), shape: new WeakMap() };
    pictures.set(style, byDetail);
  }
  const { width, height } = node.rect;
  const kept = byDetail[detail].get(node.team);
  if (kept !== undefined && kept.width === width && kept.height === height) return kept.items;
  const items = compose(node.team, { width, height }, detail, style);
  byDetail[detail].set(node.team, { width, height, items });
  return items;
}

/** True for a card that could not be read whole: it is shown, and never written. */
export function isBroken(team: Team): boolean {
  return team.kind === "card" && team.card !== null && !team.card.editable;
}

function compose(team: Team, size: Size, detail: Detail, style: TeamStyle): readonly SceneItem[] {
  const rect = { x: 0, y: 0, ...size };
  const full = drawTeam({ key: team.key, team, rect, pinned: true }, style);
  const [outline, ...content] = full;
  if (outline === undefined) return [];
  const shape = isBroken(team) ? brokenShape(team, size, style) : [outline];
  switch (detail) {
    case "card":
      return [...shape, ...content];
    case "name":
    case "large-name":
      return [...shape, ...loneName(team, size, LONE_NAME[detail], style)];
    case "shape":
      return shape;
    default:
      return assertNever(detail);
  }
}

/** Hatched, with a dashed outline in the colour of errors: nobody takes it for a team in order. */
function brokenShape(team: Team, size: Size, style: TeamStyle): readonly SceneItem[] {
  const palette = PALETTES[style.theme];
  const { look } = teamLook(team, style);
  const fill = look.fill === "none" ? palette.panel : look.fill;
  const origin = { x: 0, y: 0 };
  const outline = teamOutline(team.type, size.width, size.height);
  return [
    pathItem(outline, origin, { fill }),
    pathItem(hatching(size), origin, { stroke: mix(fill, palette.error, 0.22), strokeWidth: 2 }),
    pathItem(outline, origin, { stroke: palette.error, strokeWidth: palette.outlineWidth, dash: [6, 4] }),
  ];
}

/** Parallel lines at 45° over a rectangle, a little inside its border. */
function hatching({ width, height }: Size): string {
  const [left, top, right, bottom] = [HATCH_INSET, HATCH_INSET, width - HATCH_INSET, height - HATCH_INSET];
  let path = "";
  for (let sum = left + top + HATCH_GAP; sum < right + bottom; sum += HATCH_GAP) {
    const x1 = Math.min(right, sum - top);
    const x2 = Math.max(left, sum - bottom);
    path += `M${x1} ${sum - x1}L${x2} ${sum - x2}`;
  }
  return path;
}

function loneName(
  team: Team,
  size: Size,
  type: (typeof LONE_NAME)[keyof typeof LONE_NAME],
  style: TeamStyle,
): readonly SceneItem[] {
  const { upright } = formOf(team.type);
  const { text: fill } = teamLook(team, style);
  const along = (upright ? size.height : size.width) - 2 * type.padding;
  const across = upright ? size.width : size.height;
  const room = Math.max(1, Math.floor((across - 6) / type.height));
  const lines = wrapText(teamLabel(team).name, along, Math.min(2, room), type.size, type.weight);
  const middle = { x: size.width / 2, y: size.height / 2 };
  return lines.map((line, i) => {
    const offset = (i - (lines.length - 1) / 2) * type.height + (type.size * CAP_HEIGHT) / 2;
    const at = upright ? { x: middle.x + offset, y: middle.y } : { x: middle.x, y: middle.y + offset };
    return textItem(line, at, { size: type.size, weight: type.weight, fill }, { anchor: "middle", turn: upright ? -90 : 0 });
  });
}
