// Where the front matter of a Markdown file begins and ends. Finds lines only; knows nothing of YAML's meaning and never evaluates.
//
// A line of three dashes in column 0 always ends the front matter, even within quotes or a block scalar: YAML itself calls it a document
// marker there, and so does every other tool. Indented dashes are text. The same place is worked out the way gray-matter does it
// (the first line that merely begins with ---), and a difference is reported, since other tools would then read another card.
import { type Said, said } from "../words/said.ts";
import type { CardCode } from "./problem-codes.ts";

/** Longest front matter that is read, in UTF-16 code units. Real cards stay below 10,000; parsing time grows with it. */
export const MAX_FRONT_MATTER = 256 * 1024;

const BOM = 0xfeff;

interface Fault {
  readonly code: CardCode;
  readonly said: Said;
  /** Offset in the text that the fault is about. */
  readonly offset: number;
}

/** A text without front matter has `none`; a fault means that nothing between the fences may be trusted or edited. */
export type FrontMatter =
  | { readonly kind: "none"; readonly start: number }
  | {
      readonly kind: "yaml";
      /** Offset of the first character after the opening line. */
      readonly start: number;
      /** Offset of the closing line. */
      readonly end: number;
      /** End of the YAML, before the line feed of its last line, as gray-matter has it: to a `|+` at the end that makes a difference. */
      readonly yamlEnd: number;
      readonly bodyStart: number;
      /** Set when other tools would split here differently; the YAML can still be shown. */
      readonly fault: Fault | null;
    }
  | { readonly kind: "broken"; readonly bodyStart: number; readonly fault: Fault };

/**
 * Splits a file's text. The text still holds its BOM and line endings; offsets count both.
 * @param opening where the front matter would open: behind the BOM, unless another line is known to come first
 */
export function splitFrontMatter(text: string, opening = text.charCodeAt(0) === BOM ? 1 : 0): FrontMatter {
  if (!text.startsWith("---", opening) || text[opening + 3] === "-") return { kind: "none", start: opening };
  const feed = text.indexOf("\n", opening);
  const firstLineEnd = feed === -1 ? text.length : feed;
  const language = text.slice(opening + 3, firstLineEnd).trim();
  if (language !== "" && !/^ya?ml$/i.test(language)) {
    const shown = language.length > 20 ? `${language.slice(0, 20)}…` : language;
    const fault = { code: "FRONT-LANGUAGE", said: said("faults:front.language", { shown }), offset: opening } as const;
    return { kind: "broken", bodyStart: text.length, fault };
  }
  const start = Math.min(firstLineEnd + 1, text.length);
  const close = feed === -1 ? null : findClose(text, start);
  if (close === null) {
    const fault = { code: "FRONT-UNCLOSED", said: said("faults:front.unclosed"), offset: opening } as const;
    return { kind: "broken", bodyStart: text.length, fault };
  }
  if (close.start - start > MAX_FRONT_MATTER) {
    const large = said("faults:front.tooLarge", { length: close.start - start, most: MAX_FRONT_MATTER });
    return { kind: "broken", bodyStart: close.next, fault: { code: "FRONT-TOO-LARGE", said: large, offset: opening } };
  }
  const yamlEnd = Math.max(start, close.start - 1);
  return { kind: "yaml", start, end: close.start, yamlEnd, bodyStart: close.next, fault: disagreement(text, start, close.start) };
}

/** Offset where the Markdown body starts; 0 or 1 (after a BOM) without front matter, text.length when the fence is broken. */
export function bodyStartOf(text: string): number {
  const split = splitFrontMatter(text);
  return split.kind === "none" ? split.start : split.bodyStart;
}

/** First line from `from` that is --- or ..., trailing blanks allowed. `from` is the start of a line. */
function findClose(text: string, from: number): { readonly start: number; readonly next: number } | null {
  let line = from;
  while (line < text.length) {
    const feed = text.indexOf("\n", line);
    const end = feed === -1 ? text.length : feed;
    const first = text.charCodeAt(line);
    const thrice = (first === 45 || first === 46) && text.charCodeAt(line + 1) === first && text.charCodeAt(line + 2) === first;
    if (thrice && /^(?:---|\.\.\.)[ \t]*\r?$/.test(text.slice(line, Math.min(end, line + 1000)))) {
      return { start: line, next: feed === -1 ? text.length : feed + 1 };
    }
    if (feed === -1) break;
    line = feed + 1;
  }
  return null;
}

/** gray-matter closes at the first line that begins with three dashes, whatever follows them, and knows no `...`. */
function disagreement(text: string, start: number, close: number): Fault | null {
  const theirs = text.indexOf("\n---", start - 1) + 1;
  if (theirs === close) return null;
  const inside = theirs > 0 && theirs < close;
  return {
    code: "FRONT-DISAGREES",
    said: said(inside ? "faults:front.dashes" : "faults:front.dots"),
    offset: inside ? theirs : close,
  };
}
