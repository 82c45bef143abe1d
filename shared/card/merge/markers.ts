// The conflict markers that git leaves in a file when two branches changed the same lines: where they are, and what either side says.
// Only a whole set of markers counts (<<<<<<<, =======, >>>>>>> at the start of lines); an example inside fenced code does not.
import { closesFence, fenceIn } from "../facts/line-forms.ts";
import { linesOf } from "./text-lines.ts";
import { type Merged, put, type Stretch } from "./three-way.ts";

/** One set of markers. Offsets in the text; every side without its marker lines. */
interface MarkedBlock {
  readonly start: number;
  readonly end: number;
  /** 1-based line of the <<<<<<<. */
  readonly line: number;
  readonly ours: string;
  readonly theirs: string;
  /** What stood there before both; null where git was not told to write it. */
  readonly base: string | null;
  /** Names behind the markers: "HEAD", "feature". "" where there is none. */
  readonly oursName: string;
  readonly theirsName: string;
  /** Offsets of `ours`. */
  readonly oursStart: number;
  readonly oursEnd: number;
}

export interface Sides {
  readonly ours: string;
  readonly theirs: string;
  /** The text before both changes; null where the markers do not hold it. */
  readonly base: string | null;
  readonly oursName: string;
  readonly theirsName: string;
  /** Both, with each set of markers as a clash. */
  readonly merged: Merged;
}

const OPEN = /^<{7}(?:[ \t]([^\r\n]*))?\r?\n?$/;
const BASE = /^\|{7}(?:[ \t][^\r\n]*)?\r?\n?$/;
const MIDDLE = /^={7}\r?\n?$/;
const CLOSE = /^>{7}(?:[ \t]([^\r\n]*))?\r?\n?$/;

/** The first set of markers; null in a text without. */
export function firstMarkers(text: string): { readonly start: number; readonly line: number } | null {
  return markedBlocks(text)[0] ?? null;
}

/** What either side of a text with markers says; null in a text without. */
export function sidesOf(text: string): Sides | null {
  const blocks = markedBlocks(text);
  const [first] = blocks;
  if (first === undefined) return null;
  const hasBase = blocks.every(({ base }) => base !== null);
  return {
    ours: replaced(text, blocks, ({ ours }) => ours),
    theirs: replaced(text, blocks, ({ theirs }) => theirs),
    base: hasBase ? replaced(text, blocks, ({ base }) => base ?? "") : null,
    oursName: first.oursName,
    theirsName: first.theirsName,
    merged: put(stretches(text, blocks)),
  };
}

/**
 * The text with blanks in place of the markers and of their side, of the same length and with the same lines: what it says before the merge
 * can be read with the places where it stands. The same text where there are no markers.
 */
export function oursInPlace(text: string): string {
  return replaced(text, markedBlocks(text), ({ start, end, oursStart, oursEnd }) => {
    const blank = (from: number, to: number): string => text.slice(from, to).replace(/[^\r\n]/g, " ");
    return blank(start, oursStart) + text.slice(oursStart, oursEnd) + blank(oursEnd, end);
  });
}

function replaced(text: string, blocks: readonly MarkedBlock[], by: (block: MarkedBlock) => string): string {
  let result = "";
  let from = 0;
  for (const block of blocks) {
    result += text.slice(from, block.start) + by(block);
    from = block.end;
  }
  return result + text.slice(from);
}

function stretches(text: string, blocks: readonly MarkedBlock[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (const { start, end, ours, theirs } of blocks) {
    if (start > from) found.push({ kind: "settled", text: text.slice(from, start) });
    found.push({ kind: "clash", mine: ours, theirs });
    from = end;
  }
  if (from < text.length) found.push({ kind: "settled", text: text.slice(from) });
  return found;
}

function markedBlocks(text: string): readonly MarkedBlock[] {
  // Nearly every text ends here.
  if (!text.includes("<<<<<<<") || !text.includes(">>>>>>>")) return [];
  const bom = text.startsWith("\ufeff") ? 1 : 0;
  const lines = linesOf(text.slice(bom));
  const blocks: MarkedBlock[] = [];
  let fence: string | null = null;
  let offset = bom;
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] ?? "";
    const block: { readonly block: MarkedBlock; readonly count: number } | null =
      fence === null && OPEN.test(line) ? blockAt(lines, index, offset) : null;
    if (block !== null) {
      blocks.push(block.block);
      for (const inner of linesOf(block.block.ours)) fence = fenceAfter(fence, inner);
      index += block.count;
      offset = block.block.end;
      continue;
    }
    fence = fenceAfter(fence, line);
    index++;
    offset += line.length;
  }
  return blocks;
}

/** The set of markers that opens at a line; null where it is not whole, or another opens within. */
function blockAt(
  lines: readonly string[],
  first: number,
  start: number,
): { readonly block: MarkedBlock; readonly count: number } | null {
  const find = (from: number, form: RegExp, ...before: readonly RegExp[]): number => {
    for (let index = from; index < lines.length; index++) {
      const line = lines[index] ?? "";
      if (form.test(line)) return index;
      if (before.some((other) => other.test(line))) return -1;
    }
    return -1;
  };
  const middle = find(first + 1, MIDDLE, OPEN, CLOSE);
  const close = middle === -1 ? -1 : find(middle + 1, CLOSE, OPEN);
  if (close === -1) return null;
  const bar = lines.findIndex((line, index) => index > first && index < middle && BASE.test(line));
  const oursLines = lines.slice(first + 1, bar === -1 ? middle : bar);
  const oursStart = start + (lines[first] ?? "").length;
  const ours = oursLines.join("");
  return {
    count: close + 1 - first,
    block: {
      start,
      end: start + lines.slice(first, close + 1).join("").length,
      line: first + 1,
      ours,
      theirs: lines.slice(middle + 1, close).join(""),
      base: bar === -1 ? null : lines.slice(bar + 1, middle).join(""),
      oursName: OPEN.exec(lines[first] ?? "")?.[1]?.trim() ?? "",
      theirsName: CLOSE.exec(lines[close] ?? "")?.[1]?.trim() ?? "",
      oursStart,
      oursEnd: oursStart + ours.length,
    },
  };
}

/** The mark of the fence that is open after a line; null outside of fenced code. */
function fenceAfter(fence: string | null, line: string): string | null {
  if (fence !== null) return closesFence(line, 0, line.replace(/\r?\n$/, "").length, fence) ? null : fence;
  const indent = /^ {0,3}/.exec(line)?.[0].length ?? 0;
  return fenceIn(line.slice(indent).trimEnd())?.mark ?? null;
}
