// Whose name would be run through by a title that stands on top of a grouping: what lies closely above one, from so far away that titles
// are larger than teams. Such a team is drawn without its name, which the tooltip has.
import { overlaps } from "../../shared/geometry.ts";
import type { TeamNode } from "../../shared/graph/types.ts";
import { formOf } from "../../shared/notation.ts";
import type { PlacedTitle } from "./titles.ts";

/** Height of a name on one line, canvas units. */
const NAME = 40;
/** Of a title's letters around its baseline, parts of their size. */
const LETTERS = { up: 0.78, height: 1 } as const;

/** Titles keep in view by moving sideways, so all of the width that they may stand in counts. */
export function isUnderTitle({ rect, team }: TeamNode, titles: readonly PlacedTitle[]): boolean {
  const { x, y, width, height } = rect;
  const name = formOf(team.type).upright
    ? { x: x + (width - NAME) / 2, y, width: NAME, height }
    : { x, y: y + (height - NAME) / 2, width, height: NAME };
  return titles.some(({ group, at, size, inside }) => {
    if (inside) return false;
    const letters = { x: group.rect.x, y: at.y - size * LETTERS.up, width: group.rect.width, height: size * LETTERS.height };
    return overlaps(name, letters);
  });
}
