// A grouping as scene items: the dotted rectangle behind its teams, and its title, which is drawn above the edges on a
// patch of the grouping's colour, so that a line passing there does not cross the words.
import type { GroupNode } from "../graph/types.ts";
import { CORNER, DASHES, GROUP_PADDING, PALETTES, type Theme } from "../notation.ts";
import { fitText, measureText } from "../text/measure.ts";
import { t } from "../words/t.ts";
import { rectItem, textItem } from "./items.ts";
import type { RectItem, SceneItem } from "./scene-types.ts";

const TITLE = { size: 11.5, weight: 600 } as const;

export function drawGroup(
  { grouping, rect }: GroupNode,
  theme: Theme,
): { readonly area: RectItem; readonly title: readonly SceneItem[] } {
  const { fill, outline, text } = PALETTES[theme].groupings[grouping.kind];
  const label = `${t(`notation:legend.grouping.${grouping.kind}`)} · ${grouping.name.replace(/\s+/gu, " ").trim()}`;
  const fitted = fitText(label, rect.width - 2 * GROUP_PADDING.side, TITLE.size, TITLE.weight);
  const at = { x: rect.x + GROUP_PADDING.side, y: rect.y + 24 };
  const width = measureText(fitted, TITLE.size, TITLE.weight);
  const patch = { x: at.x - 4, y: at.y - 13, width: width + 8, height: 18 };
  return {
    area: { ...rectItem(rect, CORNER, { fill, stroke: outline, strokeWidth: 1.5, dash: DASHES.grouping }), about: label },
    title: fitted === "" ? [] : [rectItem(patch, 4, { fill }), textItem(fitted, at, { ...TITLE, fill: text })],
  };
}
