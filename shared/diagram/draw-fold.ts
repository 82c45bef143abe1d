// A folded grouping as scene items: a stack of sheets in the form and colours of what it is to others. A value stream is drawn as a
// stream-aligned team is, a platform grouping as a platform, because to its consumers it is one (2nd edition of Team Topologies).
import type { Rect } from "../geometry.ts";
import { FOLD_NAME, FOLD_PADDING, FOLD_SHEETS } from "../graph/fold-place.ts";
import type { GroupNode } from "../graph/types.ts";
import { PALETTES, type Paint, type Theme, teamPaint } from "../notation.ts";
import type { TeamKey } from "../org/types.ts";
import type { TeamScores } from "../score/types.ts";
import { teamOutline } from "../shapes.ts";
import { fitText } from "../text/measure.ts";
import { markItems } from "./draw-team.ts";
import { foldWords, spokenFold } from "./fold-words.ts";
import { pathItem, textItem } from "./items.ts";
import type { SceneItem } from "./scene-types.ts";

const KIND = { size: 11, weight: 500 } as const;
const FACTS = { size: 12, weight: 400 } as const;
/** What the sign at the bottom right takes of the last line. */
const SIGN_ROOM = 12;
const NOTE = { size: 11, weight: 500 } as const;

/** The type whose form and colours a folded grouping has. */
const foldedType = ({ grouping }: GroupNode): "stream-aligned" | "platform" =>
  grouping.kind === "value-stream" ? "stream-aligned" : "platform";

export const foldedPaint = (group: GroupNode, theme: Theme): Paint => teamPaint(theme, foldedType(group));

/** The sheet in front: the others reach beyond it to the right and downwards. */
export const frontSheet = ({ x, y, width, height }: Rect): Rect => ({
  x,
  y,
  width: width - FOLD_SHEETS,
  height: height - FOLD_SHEETS,
});

/** Form and words, where the group's rectangle is. */
export function drawFold(group: GroupNode, scores: ReadonlyMap<TeamKey, TeamScores>, theme: Theme): readonly SceneItem[] {
  const words = foldWords(group, scores);
  const { x, y, width, height } = frontSheet(group.rect);
  const { text } = foldedPaint(group, theme);
  const room = width - 2 * FOLD_PADDING;
  const left = x + FOLD_PADDING;
  const note = [words.load, words.findings].filter((part) => part !== "").join(" · ");
  const line = (
    said: string,
    baseline: number,
    type: typeof KIND | typeof FOLD_NAME | typeof FACTS | typeof NOTE,
  ): SceneItem[] => {
    const beside = type === NOTE && words.worst !== null ? SIGN_ROOM : 0;
    const fitted = fitText(said, room - beside, type.size, type.weight);
    return fitted === "" ? [] : [textItem(fitted, { x: left, y: y + baseline }, { ...type, fill: text })];
  };
  return [
    ...foldSheets(group, theme, spokenFold(words)),
    ...line(words.kind, 20, KIND),
    ...line(words.name, 40, FOLD_NAME),
    ...line(words.facts, 58, FACTS),
    ...line(note, 76, NOTE),
    ...(words.worst === null ? [] : markItems({ x: x + width - 14, y: y + height - 16 }, words.worst, theme)),
  ];
}

/** The form alone. */
export function foldSheets(group: GroupNode, theme: Theme, about: string): readonly SceneItem[] {
  const { outline, fill } = foldedPaint(group, theme);
  const front = frontSheet(group.rect);
  const data = teamOutline(foldedType(group), front.width, front.height);
  const strokeWidth = PALETTES[theme].outlineWidth;
  return [FOLD_SHEETS, FOLD_SHEETS / 2, 0].map((by) =>
    pathItem(data, { x: front.x + by, y: front.y + by }, { fill, stroke: outline, strokeWidth }, 0, by === 0 ? about : undefined),
  );
}
