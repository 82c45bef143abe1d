// The marks of a card too small to read: the signs alone, larger, in the shape's upper corner, where they cover neither its name nor the
// title of its grouping. What they say in words is in the tooltip, in the team's spoken name, and on the card itself a little nearer.
import { markSign, roundedBox } from "../../shared/diagram/draw-marks.ts";
import { pathItem } from "../../shared/diagram/items.ts";
import { signLength } from "../../shared/diagram/mark-row.ts";
import type { SceneItem } from "../../shared/diagram/scene-types.ts";
import { type MarkSign, marksOf } from "../../shared/diagram/team-marks.ts";
import { formOf, markPaint, type Theme } from "../../shared/notation.ts";
import type { Team } from "../../shared/org/types.ts";
import type { TeamScores } from "../../shared/score/types.ts";
import { octagonCut } from "../../shared/shapes.ts";

/** How much larger than on a card, and the pill around them: canvas units. */
const WIDE = { unit: 1.5, height: 19, padding: 6, gap: 6 } as const;
/** In an upright shape they share its width. */
const UPRIGHT = { unit: 1.2, height: 16, padding: 4, gap: 4 } as const;
/** In from the shape's outline, and between pill and name. */
const INSET = 4;
const BELOW = 1;

export interface FarMarks {
  readonly items: readonly SceneItem[];
  /** From the top of the shape down to where they end: a name that needs the room stands below. 0 without marks. */
  readonly room: number;
}

export function farMarks(
  team: Team,
  size: { readonly width: number; readonly height: number },
  theme: Theme,
  scores: TeamScores | undefined,
): FarMarks {
  const signs = marksOf(team, scores).flatMap(({ sign, tone }) => (sign === null ? [] : [{ sign: plainer(sign), tone }]));
  if (signs.length === 0) return { items: [], room: 0 };
  const { upright, shape } = formOf(team.type);
  const pill = upright ? UPRIGHT : WIDE;
  const lengths = signs.map(({ sign }) => signLength(sign) * pill.unit);
  const length = lengths.reduce((sum, one) => sum + one + pill.gap, 2 * pill.padding - pill.gap);
  const inset = shape === "octagon" ? octagonCut(size.width, size.height) : INSET;
  const x = upright ? (size.width - length) / 2 : size.width - inset - length;
  const y = INSET + pill.height / 2;
  const paint = markPaint(theme, "plain", false);
  let start = x + pill.padding;
  const items = [
    pathItem(
      roundedBox(length, pill.height),
      { x, y },
      { fill: paint.fill, stroke: paint.outline, strokeWidth: paint.outlineWidth },
    ),
    ...signs.flatMap(({ sign, tone }, i) => {
      const at = { x: start, y };
      start += (lengths[i] ?? 0) + pill.gap;
      return markSign(sign, at, markPaint(theme, tone, false), theme, 0, pill.unit);
    }),
  ];
  return { items, room: INSET + pill.height + BELOW };
}

/** A tick on a bar this small would hide it. */
function plainer(sign: MarkSign): MarkSign {
  return sign.kind === "bar" ? { ...sign, tick: null } : sign;
}
