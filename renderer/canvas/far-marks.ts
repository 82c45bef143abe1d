// The marks of a card too small to read: the signs alone, larger, on the outline where no name is. What they say in words is in the
// tooltip, in the team's spoken name, and on the card itself a little nearer.
import { markSign, roundedBox } from "../../shared/diagram/draw-marks.ts";
import { pathItem } from "../../shared/diagram/items.ts";
import { signLength } from "../../shared/diagram/mark-row.ts";
import type { SceneItem } from "../../shared/diagram/scene-types.ts";
import { type MarkSign, marksOf } from "../../shared/diagram/team-marks.ts";
import { formOf, markPaint, type Theme } from "../../shared/notation.ts";
import type { Team } from "../../shared/org/types.ts";
import type { TeamScores } from "../../shared/score/types.ts";
import { octagonCut } from "../../shared/shapes.ts";

const UNIT = 1.6;
const PILL = { height: 20, padding: 7, gap: 6 } as const;
/** How far in from the corner. */
const INSET = 10;

export function farMarks(
  team: Team,
  size: { readonly width: number; readonly height: number },
  theme: Theme,
  scores: TeamScores | undefined,
): readonly SceneItem[] {
  const signs = marksOf(team, scores).flatMap(({ sign, tone }) => (sign === null ? [] : [{ sign: plainer(sign), tone }]));
  if (signs.length === 0) return [];
  const lengths = signs.map(({ sign }) => signLength(sign) * UNIT);
  const length = lengths.reduce((sum, one) => sum + one + PILL.gap, 2 * PILL.padding - PILL.gap);
  const { upright, shape } = formOf(team.type);
  const inset = INSET + (shape === "octagon" ? octagonCut(size.width, size.height) : 0);
  const x = upright ? (size.width - length) / 2 : size.width - inset - length;
  const y = -2;
  const paint = markPaint(theme, "plain", false);
  let start = x + PILL.padding;
  return [
    pathItem(
      roundedBox(length, PILL.height),
      { x, y },
      { fill: paint.fill, stroke: paint.outline, strokeWidth: paint.outlineWidth },
    ),
    ...signs.flatMap(({ sign, tone }, i) => {
      const at = { x: start, y };
      start += (lengths[i] ?? 0) + PILL.gap;
      return markSign(sign, at, markPaint(theme, tone, false), theme, 0, UNIT);
    }),
  ];
}

/** A tick on a bar this small would hide it. */
function plainer(sign: MarkSign): MarkSign {
  return sign.kind === "bar" ? { ...sign, tick: null } : sign;
}
