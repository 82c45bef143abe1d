// The small box of a subteam on its parent's card: its name or initials, and its size.

import { rectItem, textItem } from "./items.ts";
import type { SceneItem } from "./scene-types.ts";
import { BOX_TEXT } from "./subteam-row.ts";
import type { PlacedBox } from "./team-text.ts";

/** Height of a capital in Inter, ems. */
const CAP_HEIGHT = 0.727;
export const BOX_CORNER = 3;

/** @param stroke the outline of the box @param fill the colour of the card's text */
export function drawSubteam({ text, at, turn, rect }: PlacedBox, stroke: string, fill: string): readonly SceneItem[] {
  const down = (BOX_TEXT.size * CAP_HEIGHT) / 2;
  const baseline = turn === 0 ? { x: at.x, y: at.y + down } : { x: at.x + down, y: at.y };
  return [
    rectItem(rect, BOX_CORNER, { stroke, strokeWidth: 1.2 }),
    textItem(text, baseline, { ...BOX_TEXT, fill }, { anchor: "middle", turn }),
  ];
}
