// A team and its subteams that have cards of their own, as scene items: a thin outline around them, or a dotted tie to each. Where
// which of the two stands is shared/graph/families.ts.
import { decimal } from "../decimal.ts";
import type { Point } from "../geometry.ts";
import type { Family } from "../graph/families.ts";
import { CORNER, PALETTES, type Theme } from "../notation.ts";
import { pathItem, rectItem } from "./items.ts";
import type { SceneItem } from "./scene-types.ts";

const OUTLINE = 1.2;
const TIE = { width: 1.6, dash: [1.6, 4] } as const;
/** At a subteam's end: which of two is the subteam is told by it. */
const DOT = 3;

/** @param zoom below which the lines would be thinner than a pixel, they are drawn thicker; 1 for exports */
export function drawFamily({ outline, ties }: Family, theme: Theme, zoom = 1): readonly SceneItem[] {
  const { ink3 } = PALETTES[theme];
  const thick = Math.max(1, 0.7 / zoom);
  if (outline !== null) return [rectItem(outline, CORNER + 4, { stroke: ink3, strokeWidth: OUTLINE * thick })];
  return ties.flatMap(([from, to]) => [
    pathItem(`M${pair(from)}L${pair(to)}`, { x: 0, y: 0 }, { stroke: ink3, strokeWidth: TIE.width * thick, dash: TIE.dash }),
    rectItem({ x: to.x - DOT, y: to.y - DOT, width: 2 * DOT, height: 2 * DOT }, DOT, { fill: ink3 }),
  ]);
}

const pair = ({ x, y }: Point): string => `${decimal(x)} ${decimal(y)}`;
