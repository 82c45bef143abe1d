// Where the number of a line for several relations stands: on a pill at its badge's lower right. Words keep clear of it, and it is drawn
// there.
import type { Rect } from "../geometry.ts";
import { BADGE_RADIUS } from "../notation.ts";
import { measureText } from "../text/measure.ts";
import type { GraphEdge } from "./types.ts";

export const SUM_TEXT = { size: 10, weight: 600 } as const;
const PILL = { height: 14, padding: 4 } as const;

/** How many relations an edge stands for, where that is more than one. */
export function sumOf({ sum }: Pick<GraphEdge, "sum">): number | null {
  return sum !== undefined && sum.length > 1 ? sum.length : null;
}

/** "×5" and the pill around it. */
export function sumPill({ at }: GraphEdge["badge"], count: number): { readonly text: string; readonly rect: Rect } {
  const text = `×${count}`;
  const width = measureText(text, SUM_TEXT.size, SUM_TEXT.weight) + 2 * PILL.padding;
  return { text, rect: { x: at.x + BADGE_RADIUS * 0.45, y: at.y + 1, width, height: PILL.height } };
}
