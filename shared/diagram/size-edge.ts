// Where teams are as high as they are large: the hatched lower edge of a team of which nobody knows how large it is. Its height says
// nothing, and this says so.
import { decimal } from "../decimal.ts";
import type { Rect } from "../geometry.ts";
import { pathItem } from "./items.ts";
import type { SceneItem } from "./scene-types.ts";

const DEPTH = 7;
const STEP = 7;

/** Short slanted strokes along the bottom, clear of the corners. */
export function unknownSizeItems({ x, y, width, height }: Rect, stroke: string, corner = 3): readonly SceneItem[] {
  const depth = Math.min(DEPTH, height / 3);
  let path = "";
  for (let at = corner; at + depth <= width - corner; at += STEP) {
    path += `M${decimal(at)} ${decimal(height - 1)}L${decimal(at + depth)} ${decimal(height - depth)}`;
  }
  return path === "" ? [] : [pathItem(path, { x, y }, { stroke, strokeWidth: 1.4 })];
}
