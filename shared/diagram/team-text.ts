// Where a team's name and facts stand inside its outline: lines, sizes and baselines. Knows forms, not colours.
import type { Point, Rect } from "../geometry.ts";
import { formOf } from "../notation.ts";
import { fitText, type Weight } from "../text/measure.ts";
import { wrapText } from "../text/wrap.ts";

/** One line, its baseline at `at`, turned by `turn` degrees. */
interface TeamLine {
  readonly text: string;
  readonly at: Point;
  readonly size: number;
  readonly weight: Weight;
  readonly anchor: "start" | "middle";
  readonly turn: 0 | -90;
}

const NAME = { size: 13.5, weight: 600, height: 17 } as const;
const FACTS = { size: 11, weight: 400, height: 18 } as const;
const PADDING = 14;
/** Height of a capital in Inter, ems: lines are centred by what the eye sees. */
const CAP_HEIGHT = 0.727;

/**
 * The name on as many lines as there is room for (at most two, then an ellipsis) with the facts below; facts give way first.
 * Upright forms read bottom to top. The block is centred in the team's height.
 */
export function teamText(
  type: string,
  rect: Rect,
  label: { readonly name: string; readonly facts: string },
): readonly TeamLine[] {
  const { upright, shape } = formOf(type);
  const along = (upright ? rect.height : rect.width) - 2 * PADDING;
  const across = (upright ? rect.width : rect.height) - 8;
  const centred = upright || shape === "octagon";
  const factsRoom = label.facts !== "" && across >= NAME.height + FACTS.height ? FACTS.height : 0;
  const nameLines = Math.max(1, Math.min(2, Math.floor((across - factsRoom) / NAME.height)));
  const lines = [
    ...wrapText(label.name, along, nameLines, NAME.size, NAME.weight).map((text) => ({ ...NAME, text })),
    ...(factsRoom > 0 ? [{ ...FACTS, text: fitText(label.facts, along, FACTS.size, FACTS.weight) }] : []),
  ].filter((line) => line.text !== "");

  const total = lines.reduce((sum, line) => sum + line.height, 0);
  let top = -total / 2;
  return lines.map(({ text, size, weight, height }) => {
    const baseline = top + (height + size * CAP_HEIGHT) / 2;
    top += height;
    const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    const at = upright
      ? { x: middle.x + baseline, y: middle.y }
      : { x: centred ? middle.x : rect.x + PADDING, y: middle.y + baseline };
    return { text, at, size, weight, anchor: centred ? "middle" : "start", turn: upright ? -90 : 0 };
  });
}
