// Brings two versions of a text together, line by line. What only one side changed is taken; where both changed the same lines, both
// versions stand one after the other and the place is told, for a person to finish. No markers are put into the text. node-diff3 finds
// which lines belong together; bytes are never changed here.
import { diff3Merge, diffComm } from "node-diff3";
import { eolOf, joined, linesOf } from "./text-lines.ts";

/** A place where both sides changed the same lines. Offsets in `Merged.text`, UTF-16 code units. */
export interface Clash {
  readonly start: number;
  /** Where mine ends and theirs begins. */
  readonly middle: number;
  readonly end: number;
}

export interface Merged {
  readonly text: string;
  /** In order; none in a merge that is clean. */
  readonly clashes: readonly Clash[];
}

/** A stretch of the result: settled, or for a person to settle. */
export type Stretch =
  | { readonly kind: "settled"; readonly text: string }
  | { readonly kind: "clash"; readonly mine: string; readonly theirs: string };

/**
 * @param base what both began from; null when that is not known any more: then every difference is a clash
 */
export function mergeTexts(base: string | null, mine: string, theirs: string): Merged {
  return put(base === null ? twoWay(mine, theirs) : threeWay(base, mine, theirs));
}

/** Lays stretches one after another. */
export function put(stretches: readonly Stretch[]): Merged {
  const eol = eolOf(stretches.map((one) => (one.kind === "settled" ? one.text : one.mine + one.theirs)).join(""));
  let text = "";
  const clashes: Clash[] = [];
  for (const stretch of stretches) {
    if (stretch.kind === "settled") {
      text = joined(text, stretch.text, eol);
      continue;
    }
    // A line break that has to come between is put in front of the clash, not into it.
    if (text !== "") text = joined(text, " ", eol).slice(0, -1);
    const both = joined(stretch.mine, stretch.theirs, eol);
    const start = text.length;
    text += both;
    clashes.push({ start, middle: start + both.length - stretch.theirs.length, end: text.length });
  }
  return { text, clashes };
}

function threeWay(base: string, mine: string, theirs: string): readonly Stretch[] {
  if (mine === theirs || theirs === base) return [{ kind: "settled", text: mine }];
  if (mine === base) return [{ kind: "settled", text: theirs }];
  const [a, o, b] = [linesOf(mine), linesOf(base), linesOf(theirs)];
  const { head, tail } = sameEnds(a, o, b);
  const cut = (lines: readonly string[]): string[] => lines.slice(head, lines.length - tail);
  if (pairs(cut(o), cut(a)) + pairs(cut(o), cut(b)) > MOST_PAIRS) return whole(a, b, head, tail);
  const regions = diff3Merge<string>(cut(a), cut(o), cut(b), { excludeFalseConflicts: true });
  return [
    settled(a.slice(0, head)),
    ...regions.map(
      ({ ok, conflict }): Stretch =>
        conflict === undefined ? settled(ok ?? []) : { kind: "clash", mine: conflict.a.join(""), theirs: conflict.b.join("") },
    ),
    settled(a.slice(a.length - tail)),
  ];
}

function twoWay(mine: string, theirs: string): readonly Stretch[] {
  if (mine === theirs) return [{ kind: "settled", text: mine }];
  const [a, b] = [linesOf(mine), linesOf(theirs)];
  const { head, tail } = sameEnds(a, b);
  const cut = (lines: readonly string[]): string[] => lines.slice(head, lines.length - tail);
  if (pairs(cut(a), cut(b)) > MOST_PAIRS) return whole(a, b, head, tail);
  const parts = diffComm<string>(cut(a), cut(b));
  return [
    settled(a.slice(0, head)),
    ...parts.map(
      (part): Stretch =>
        part.common === undefined
          ? { kind: "clash", mine: part.buffer1.join(""), theirs: part.buffer2.join("") }
          : settled(part.common),
    ),
    settled(a.slice(a.length - tail)),
  ];
}

/** Equal lines that comparing may have to look at: what it costs grows with them. About a second. */
const MOST_PAIRS = 1_000_000;

/** How many pairs of equal lines two texts have: 40,000 for two bodies of 200 empty lines. */
function pairs(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const line of a) counts.set(line, (counts.get(line) ?? 0) + 1);
  return b.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0);
}

/** What is alike at the two ends, and all between it as one clash: for texts that would take too long to compare. */
function whole(a: readonly string[], b: readonly string[], head: number, tail: number): readonly Stretch[] {
  const between = (lines: readonly string[]): string => lines.slice(head, lines.length - tail).join("");
  return [settled(a.slice(0, head)), { kind: "clash", mine: between(a), theirs: between(b) }, settled(a.slice(a.length - tail))];
}

const settled = (lines: readonly string[]): Stretch => ({ kind: "settled", text: lines.join("") });

/** How many lines at the two ends are the same in all. They need no comparing. */
function sameEnds(...texts: readonly (readonly string[])[]): { readonly head: number; readonly tail: number } {
  const [first = [], ...others] = texts;
  const most = Math.min(...texts.map((lines) => lines.length));
  let head = 0;
  while (head < most && others.every((lines) => lines[head] === first[head])) head++;
  let tail = 0;
  while (tail < most - head && others.every((lines) => lines.at(-1 - tail) === first.at(-1 - tail))) tail++;
  return { head, tail };
}
