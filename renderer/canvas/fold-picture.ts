// The picture of a folded grouping at each level of detail, as scene items around its own top left corner; and, far away, of a grouping
// that is drawn as one shape in its place. DOM nodes and the canvas layer both draw these.
import { drawFold, foldedPaint, foldSheets, frontSheet } from "../../shared/diagram/draw-fold.ts";
import type { TeamStyle } from "../../shared/diagram/draw-team.ts";
import { foldWords, spokenFold } from "../../shared/diagram/fold-words.ts";
import { rectItem, textItem } from "../../shared/diagram/items.ts";
import type { SceneItem } from "../../shared/diagram/scene-types.ts";
import type { Rect } from "../../shared/geometry.ts";
import { FOLD_PADDING } from "../../shared/graph/fold-place.ts";
import type { FoldedGroup } from "../../shared/graph/stand-in.ts";
import { CORNER, PALETTES } from "../../shared/notation.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { TeamScores } from "../../shared/score/types.ts";
import { fitText, measureText, type Weight } from "../../shared/text/measure.ts";
import { wrapText } from "../../shared/text/wrap.ts";
import { inDigits, language } from "../../shared/words/t.ts";
import type { Detail } from "./detail.ts";

interface Kept {
  readonly zoom: number;
  readonly detail: Detail;
  readonly style: TeamStyle;
  readonly scores: ReadonlyMap<TeamKey, TeamScores>;
  readonly language: string;
  readonly items: readonly SceneItem[];
}
/** The last picture of each grouping: all of them are asked for at one zoom and then at another. */
const pictures = new WeakMap<FoldedGroup, Kept>();

const NAME_SIZE = { card: 15, name: 22, "large-name": 30, shape: 36 } as const;
/** Sizes on the screen, CSS pixels. */
const FAR_NAME = { size: 13, least: 7.5, narrow: 8, most: 22, weight: 600 } as const;
const FAR_FACTS = { size: 10.5, weight: 500 } as const;
const FAR_LINE = 1.25;
const FAR_LOW = { usual: 0.92, most: 1.06 } as const;
/** On both sides of a centred line, for the dot at the right. */
const DOT_ROOM = 12;

/** Text far away is set anew after so many steps of a doubling of the zoom, so that a zoom makes few pictures. */
const STEPS = 4;
export const zoomStep = (zoom: number): number => 2 ** (Math.round(STEPS * Math.log2(zoom)) / STEPS);

/** @param zoom only far away does the picture depend on it */
export function foldPicture(
  group: FoldedGroup,
  detail: Detail,
  zoom: number,
  style: TeamStyle,
  scores: ReadonlyMap<TeamKey, TeamScores>,
): readonly SceneItem[] {
  const step = group.folded.far ? zoomStep(zoom) : 1;
  const spoken = language();
  const known = pictures.get(group);
  const holds =
    known?.zoom === step &&
    known.detail === detail &&
    known.style === style &&
    known.scores === scores &&
    known.language === spoken;
  if (holds) return known.items;
  const { width, height } = group.rect;
  const here = { ...group, rect: { x: 0, y: 0, width, height } };
  const items = group.folded.far ? farPicture(here, step, style, scores) : nearPicture(here, detail, style, scores);
  pictures.set(group, { zoom: step, detail, style, scores, language: spoken, items });
  return items;
}

function nearPicture(
  group: FoldedGroup,
  detail: Detail,
  { theme }: TeamStyle,
  scores: ReadonlyMap<TeamKey, TeamScores>,
): readonly SceneItem[] {
  if (detail === "card") return drawFold(group, scores, theme);
  const words = foldWords(group, scores);
  const sheets = foldSheets(group, theme, spokenFold(words));
  if (detail === "shape") return sheets;
  const size = NAME_SIZE[detail];
  const front = frontSheet(group.rect);
  const { text } = foldedPaint(group, theme);
  const name = wrapText(words.name, front.width - FOLD_PADDING, 2, size, 600);
  if (detail === "large-name") return [...sheets, ...centred(name, front, size, 600, text, 1.1)];
  const below = name.length === 1 ? 30 : 22;
  const upper = { ...front, height: front.height - below };
  const lower = { ...front, y: front.y + front.height - below - 4, height: below };
  return [
    ...sheets,
    ...centred(name, upper, name.length === 1 ? size : size - 2, 600, text, 1.1),
    ...centred([fitText(words.facts, front.width - FOLD_PADDING, 15, 400)], lower, 15, 400, text, 1),
  ];
}

/** A filled area with a name that can be read at that zoom, and what there is room for below it. */
function farPicture(
  group: FoldedGroup,
  zoom: number,
  { theme }: TeamStyle,
  scores: ReadonlyMap<TeamKey, TeamScores>,
): readonly SceneItem[] {
  const { rect } = group;
  const words = foldWords(group, scores);
  const paint = foldedPaint(group, theme);
  const { outlineWidth, warn, error } = PALETTES[theme];
  const radius = group.grouping.kind === "value-stream" ? Math.min(CORNER, 6 / zoom) : 0;
  const look = { fill: paint.fill, stroke: paint.outline, strokeWidth: Math.max(outlineWidth, 1.4 / zoom) };
  const area = { ...rectItem(rect, radius, look), about: spokenFold(words) };
  const [width, height] = [rect.width * zoom - 8, rect.height * zoom - 4];
  const sign = words.worst === null ? [] : [dot(rect, zoom, words.worst === "error" ? error : warn, PALETTES[theme].ground)];
  const size = nameSize(words.name, width - (sign.length > 0 ? DOT_ROOM : 0), height, rect.height * zoom);
  const nameLines = Math.max(1, Math.floor(height / (size * FAR_LINE) + 0.01));
  if (width < 20 || size < FAR_NAME.least) return [area];
  const wrapped = wrapText(words.name, width, Math.min(2, nameLines), size, FAR_NAME.weight);
  const left = height - wrapped.length * size * FAR_LINE;
  const wished = [words.facts, words.load, words.findings].filter((text) => text !== "");
  const facts = wished
    .slice(0, Math.max(0, Math.floor(left / (FAR_FACTS.size * FAR_LINE))))
    .map((text) => fitText(text, width, FAR_FACTS.size, FAR_FACTS.weight));
  const name = facts.length > 0 ? wrapped : withCount(wrapped, group, width, size);
  const nameHeight = name.length * size * FAR_LINE;
  const top = (rect.height - (nameHeight + facts.length * FAR_FACTS.size * FAR_LINE) / zoom) / 2;
  const nameArea = { ...rect, y: top, height: nameHeight / zoom };
  const factsArea = { ...rect, y: top + nameHeight / zoom, height: (facts.length * FAR_FACTS.size * FAR_LINE) / zoom };
  return [
    area,
    ...centred(name, nameArea, size / zoom, FAR_NAME.weight, paint.text, FAR_LINE),
    ...centred(facts, factsArea, FAR_FACTS.size / zoom, FAR_FACTS.weight, paint.text, FAR_LINE),
    ...sign,
  ];
}

/**
 * Of a name from far away, CSS pixels. In a low shape a single line may fill nearly all of it; in the lowest, capitals keep within the outline
 * and the few letters that reach below their line have the gap to the next shape. In a narrow one a name is set smaller before it is cut:
 * names of one kind begin alike and would all be cut to the same letters.
 * @param height room for text @param whole height of the shape
 */
function nameSize(name: string, width: number, height: number, whole: number): number {
  const low = whole * FAR_LOW.usual;
  const lowest = low < FAR_NAME.least && whole * FAR_LOW.most >= FAR_NAME.least ? FAR_NAME.least : low;
  const size = Math.min(FAR_NAME.most, Math.max(FAR_NAME.size, height * 0.28), Math.max(height / FAR_LINE, lowest));
  const over = measureText(name, size, FAR_NAME.weight) / width;
  const twoLines = height >= 2 * size * FAR_LINE;
  return over <= 1 || twoLines || size <= FAR_NAME.narrow ? size : Math.max(FAR_NAME.narrow, (size / over) * 0.99);
}

/** Where there is no room for a line below: how many teams, after the name. */
function withCount(lines: readonly string[], { folded }: FoldedGroup, width: number, size: number): readonly string[] {
  const line = `${lines[0]} · ${inDigits(folded.teams.length)}`;
  return lines.length === 1 && measureText(line, size, FAR_NAME.weight) <= width - DOT_ROOM ? [line] : lines;
}

/** In the top right corner: something in there asks for attention, as the words say where there is room for them. */
function dot(rect: Rect, zoom: number, fill: string, stroke: string): SceneItem {
  const r = Math.min(4 / zoom, rect.height / 7);
  const inset = 1.3 * r + 1 / zoom;
  const at = { x: rect.x + rect.width - inset, y: rect.y + inset };
  return rectItem({ x: at.x - r, y: at.y - r, width: 2 * r, height: 2 * r }, r, { fill, stroke, strokeWidth: r / 3 });
}

const CAP_HEIGHT = 0.727;

function centred(
  lines: readonly string[],
  area: Rect,
  size: number,
  weight: Weight,
  fill: string,
  spacing: number,
): readonly SceneItem[] {
  const x = area.x + area.width / 2;
  return lines.flatMap((line, i) => {
    const middle = area.y + area.height / 2 + (i - (lines.length - 1) / 2) * size * spacing;
    return line === ""
      ? []
      : [textItem(line, { x, y: middle + (size * CAP_HEIGHT) / 2 }, { size, weight, fill }, { anchor: "middle" })];
  });
}
