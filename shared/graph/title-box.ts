// Where a grouping's title stands: top left inside its rectangle. Ways, badges and labels keep off it where they can. The words are
// set by shared/diagram/draw-group.ts and renderer/canvas/titles.ts; this is the room they take at zoom 1, in whatever language.
import type { Rect } from "../geometry.ts";
import { GROUP_PADDING } from "../notation.ts";
import { measureText } from "../text/measure.ts";
import type { GroupNode } from "./types.ts";

/** The longest words for the kinds, in any language. */
const KINDS = { "value-stream": "Value stream · ", "platform-grouping": "Plattform-Gruppierung · " } as const;
const SIZE = 11.5;
/** The sign that folds the grouping, in front, and the number of its teams, behind. */
const SIGN_AND_COUNT = 15 + 24;
const PATCH = { left: 4, top: 11, height: 18 } as const;

const widths = new Map<string, number>();

/** Never wider than the grouping; canvas units. */
export function titleBox({ grouping, rect }: GroupNode): Rect {
  const text = KINDS[grouping.kind] + grouping.name.replace(/\s+/gu, " ").trim();
  let width = widths.get(text);
  if (width === undefined) {
    width = measureText(text, SIZE, 600) + SIGN_AND_COUNT;
    widths.set(text, width);
  }
  return {
    x: rect.x + GROUP_PADDING.side - PATCH.left,
    y: rect.y + PATCH.top,
    width: Math.min(width, rect.width - 2 * GROUP_PADDING.side) + 2 * PATCH.left,
    height: PATCH.height,
  };
}
