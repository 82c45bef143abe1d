// How a card's marks share one row: long words where there is room, short ones where not, and the least needed gives way. Measures;
// draws nothing.
import { measureText } from "../text/measure.ts";
import type { MarkKind, MarkSign, TeamMark } from "./team-marks.ts";

/** Of one mark, canvas units. `height` is across the text, `gap` between two marks. */
export const PILL = { height: 17, padding: 7, inner: 5, gap: 4, bar: { width: 22, height: 6 }, sign: 11 } as const;
export const PILL_TEXT = { size: 10.5, weight: 600 } as const;
const MOST = 3;

export interface FittedMark {
  readonly mark: TeamMark;
  readonly text: string;
  /** Along the row from its start. Whole units, so that few different outlines are needed. */
  readonly start: number;
  readonly length: number;
}

/** Those that stay, first: a mark that does not is the last one here. */
const KEPT_FIRST: readonly MarkKind[] = ["smells", "load", "lead", "consumers"];

/** At most three marks in no more than `room`, in the order given. */
export function fitMarks(marks: readonly TeamMark[], room: number): readonly FittedMark[] {
  const ranked = marks.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST);
  for (let kept = ranked; kept.length > 0; kept = kept.slice(0, -1)) {
    const chosen = choose(kept, room);
    if (chosen !== null) return inOrder(marks, chosen);
  }
  return [];
}

const rankOf = (mark: TeamMark): number => KEPT_FIRST.indexOf(mark.kind);

/** The longest words that fit: what matters least is shortened first. Null where even the shortest do not. */
function choose(ranked: readonly TeamMark[], room: number): ReadonlyMap<TeamMark, string> | null {
  const level = ranked.map(() => 0);
  for (let at = ranked.length - 1; at >= 0; ) {
    const texts = new Map(ranked.map((mark, i) => [mark, mark.texts[level[i] ?? 0] ?? mark.texts[0]]));
    if (rowLength([...texts]) <= room) return lengthened(ranked, texts, room);
    const now = level[at] ?? 0;
    if (now + 1 < (ranked[at]?.texts.length ?? 0)) level[at] = now + 1;
    else at--;
  }
  return null;
}

/** A long word may have been given up for nothing, once a heavier one was; it comes back. */
function lengthened(
  ranked: readonly TeamMark[],
  texts: ReadonlyMap<TeamMark, string>,
  room: number,
): ReadonlyMap<TeamMark, string> {
  let best = new Map(texts);
  for (const mark of ranked) {
    for (const text of mark.texts) {
      if (text === best.get(mark)) break;
      const tried = new Map(best).set(mark, text);
      if (rowLength([...tried]) > room) continue;
      best = tried;
      break;
    }
  }
  return best;
}

function rowLength(row: readonly (readonly [TeamMark, string])[]): number {
  return row.reduce((sum, [mark, text]) => sum + pillLength(mark.sign, text) + PILL.gap, -PILL.gap);
}

function inOrder(marks: readonly TeamMark[], chosen: ReadonlyMap<TeamMark, string>): readonly FittedMark[] {
  let start = 0;
  const row: FittedMark[] = [];
  for (const mark of marks) {
    const text = chosen.get(mark);
    if (text === undefined) continue;
    const length = pillLength(mark.sign, text);
    row.push({ mark, text, start, length });
    start += length + PILL.gap;
  }
  return row;
}

function pillLength(sign: MarkSign | null, text: string): number {
  const before = sign === null ? 0 : signLength(sign) + PILL.inner;
  return Math.ceil(2 * PILL.padding + before + measureText(text, PILL_TEXT.size, PILL_TEXT.weight));
}

/** Along the row, without the space to the words. */
export function signLength(sign: MarkSign): number {
  return sign.kind === "bar" ? PILL.bar.width : PILL.sign;
}
