// Where a grouping's title stands: top left inside its rectangle. Ways, badges and labels keep off it where they can. The words are
// set by shared/diagram/draw-group.ts; this is the room they take at zoom 1, with the longest word for the kind, in any language.
import type { Rect } from "../geometry.ts";
import { GROUP_PADDING } from "../notation.ts";
import { measureText } from "../text/measure.ts";
import type { GroupNode } from "./types.ts";

const LONGEST_KIND = "Plattform-Gruppierung · ";
const SIZE = 11.5;
const PATCH = { left: 4, top: 11, height: 18 } as const;

const widths = new Map<string, number>();

/** Never wider than the grouping; canvas units. */
export function titleBox({ grouping, rect }: GroupNode): Rect {
  let width = widths.get(grouping.name);
  if (width === undefined) {
    width = measureText(LONGEST_KIND + grouping.name.replace(/\s+/gu, " ").trim(), SIZE, 600);
    widths.set(grouping.name, width);
  }
  return {
    x: rect.x + GROUP_PADDING.side - PATCH.left,
    y: rect.y + PATCH.top,
    width: Math.min(width, rect.width - 2 * GROUP_PADDING.side) + 2 * PATCH.left,
    height: PATCH.height,
  };
}
