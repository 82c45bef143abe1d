// The same distance: where what is moved would stand as far from its neighbours in the row as they stand from each other. Pure; looks at
// the row only, so that it costs next to nothing for each move of the pointer.
import type { Rect } from "../../shared/geometry.ts";

/** "across": along x, between teams of one row; "down": along y, between teams of one column. */
type GapAxis = "across" | "down";

/** A free stretch between two teams; all of one answer are equally long. */
interface Gap {
  readonly from: number;
  readonly to: number;
  /** The other coordinate, in the middle of what both teams share. */
  readonly at: number;
}

export interface EqualGaps {
  /** What to add to the position of what is moved. */
  readonly way: number;
  readonly gaps: readonly Gap[];
}

/** Wider ones are no spacing that anybody means, canvas units. */
const WIDEST = 640;

/** @param reach how far it may be drawn, canvas units. Null where no place with equal gaps is as near */
export function equalGaps(rect: Rect, teams: readonly Rect[], axis: GapAxis, reach: number): EqualGaps | null {
  const own = turned(rect, axis);
  const row = teams
    .map((team) => turned(team, axis))
    .filter((team) => team.y < own.y + own.height && own.y < team.y + team.height);
  const middle = own.x + own.width / 2;
  const left = row.filter((team) => team.x + team.width / 2 < middle).sort((a, b) => b.x + b.width - (a.x + a.width));
  const right = row.filter((team) => team.x + team.width / 2 >= middle).sort((a, b) => a.x - b.x);
  let best: EqualGaps | null = null;
  const offer = (x: number, gaps: readonly Gap[]): void => {
    const way = x - own.x;
    const [gap] = gaps;
    if (gap === undefined || gap.to - gap.from <= 0 || gap.to - gap.from > WIDEST || Math.abs(way) > reach) return;
    if (best === null || Math.abs(way) < Math.abs(best.way)) best = { way, gaps };
  };
  const [before, farther] = left;
  const [after, beyond] = right;
  if (before !== undefined && after !== undefined) {
    const x = (endOf(before) + after.x - own.width) / 2;
    offer(x, [between(before, { ...own, x }), between({ ...own, x }, after)]);
  }
  if (before !== undefined && farther !== undefined) {
    const x = endOf(before) + (before.x - endOf(farther));
    offer(x, [between(farther, before), between(before, { ...own, x })]);
  }
  if (after !== undefined && beyond !== undefined) {
    const x = after.x - (beyond.x - endOf(after)) - own.width;
    offer(x, [between({ ...own, x }, after), between(after, beyond)]);
  }
  return best;
}

const turned = (r: Rect, axis: GapAxis): Rect => (axis === "across" ? r : { x: r.y, y: r.x, width: r.height, height: r.width });
const endOf = (r: Rect): number => r.x + r.width;

function between(a: Rect, b: Rect): Gap {
  const at = (Math.max(a.y, b.y) + Math.min(a.y + a.height, b.y + b.height)) / 2;
  return { from: endOf(a), to: b.x, at };
}
