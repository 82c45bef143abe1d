// Replacements on a text as plain data: applying them, joining those made one after another into one list, and turning them round.
import type { Splice } from "./edit-types.ts";

/** Applies splices that are sorted and do not overlap (see `ordered`). */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = "";
  let from = 0;
  for (const { start, end, text: replacement } of splices) {
    result += text.slice(from, start) + replacement;
    from = end;
  }
  return result + text.slice(from);
}

/** The splices by their place, or null when they overlap or reach outside a text of that length. */
export function ordered(length: number, splices: readonly Splice[]): readonly Splice[] | null {
  const sorted = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  let from = 0;
  for (const { start, end } of sorted) {
    if (start < from || end < start || end > length) return null;
    from = end;
  }
  return sorted;
}

/** Without what a splice writes back unchanged at its two ends; splices that change nothing are dropped. Keeps surrogate pairs whole. */
export function trimmed(text: string, splices: readonly Splice[]): readonly Splice[] {
  const kept: Splice[] = [];
  for (const splice of splices) {
    let { start, end, text: replacement } = splice;
    const most = Math.min(end - start, replacement.length);
    let same = 0;
    while (same < most && text.charCodeAt(start + same) === replacement.charCodeAt(same)) same++;
    if (same > 0 && isHighSurrogate(text.charCodeAt(start + same - 1))) same--;
    start += same;
    replacement = replacement.slice(same);
    let tail = 0;
    const rest = most - same;
    while (tail < rest && text.charCodeAt(end - 1 - tail) === replacement.charCodeAt(replacement.length - 1 - tail)) tail++;
    if (tail > 0 && isHighSurrogate(text.charCodeAt(end - tail - 1))) tail--;
    end -= tail;
    replacement = replacement.slice(0, replacement.length - tail);
    if (start !== end || replacement !== "") kept.push({ start, end, text: replacement });
  }
  return kept;
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** A stretch of the first text, or text that was put in. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string };

/** Follows a text through lists of splices, each made for the text that the one before it left. */
export class SpliceTrail {
  #pieces: readonly Piece[];
  readonly #length: number;

  constructor(length: number) {
    this.#length = length;
    this.#pieces = length > 0 ? [{ from: 0, to: length }] : [];
  }

  /** Adds splices on the current text; they must be ordered. */
  add(splices: readonly Splice[]): void {
    const next: Piece[] = [];
    let index = 0;
    let current = this.#pieces[0];
    let offset = 0;
    const take = (upTo: number, keep: boolean): void => {
      while (current !== undefined && offset < upTo) {
        const size = sizeOf(current);
        const part = Math.min(size, upTo - offset);
        if (keep) next.push(part === size ? current : cut(current, 0, part));
        offset += part;
        current = part === size ? this.#pieces[++index] : cut(current, part, size);
      }
    };
    for (const { start, end, text } of splices) {
      take(start, true);
      take(end, false);
      if (text !== "") next.push({ text });
    }
    take(Number.POSITIVE_INFINITY, true);
    this.#pieces = next;
  }

  /** All of it as one list of splices on the first text. */
  joined(): readonly Splice[] {
    const splices: Splice[] = [];
    let from = 0;
    let text = "";
    const close = (start: number): void => {
      if (start > from || text !== "") splices.push({ start: from, end: start, text });
      text = "";
    };
    for (const piece of this.#pieces) {
      if ("text" in piece) text += piece.text;
      else {
        close(piece.from);
        from = piece.to;
      }
    }
    close(this.#length);
    return splices;
  }
}

const sizeOf = (piece: Piece): number => ("text" in piece ? piece.text.length : piece.to - piece.from);

function cut(piece: Piece, from: number, to: number): Piece {
  return "text" in piece ? { text: piece.text.slice(from, to) } : { from: piece.from + from, to: piece.from + to };
}

/** Splices on the text after, which restore `before`. The given ones must be ordered. */
export function invertSplices(before: string, splices: readonly Splice[]): readonly Splice[] {
  let shift = 0;
  return splices.map(({ start, end, text }) => {
    const at = start + shift;
    shift += text.length - (end - start);
    return { start: at, end: at + text.length, text: before.slice(start, end) };
  });
}
