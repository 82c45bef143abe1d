// Where the parts of a parsed front matter begin and end in the text, to the character. js-yaml's events give starts of values; the
// dashes, colons and ends that an edit needs are found here by walking over blanks and comments from one known place to the next.
import type { YamlMapping, YamlNode, YamlScalar, YamlSequence } from "./yaml-tree.ts";

/** An entry of a mapping or an item of a list. */
export interface ChildSpan {
  /** Its key, `?`, dash or (in a flow list) value. */
  readonly start: number;
  /** After its colon or dash: where a missing value would be written. Equal to `start` in a flow list. */
  readonly after: number;
  /** False for `{key}`, which has no colon. */
  readonly colon: boolean;
  /** End of its value, without the line break; equal to `after` when no value is written. */
  readonly end: number;
}

/** Children in file order. */
export function childSpans(text: string, parent: YamlMapping | YamlSequence): readonly ChildSpan[] {
  const spans: ChildSpan[] = [];
  const braced = parent.flow && isBracket(text[parent.start]);
  let from = parent.start + (braced ? 1 : 0);
  if (parent.kind === "sequence") {
    for (const item of parent.items) {
      const start = skipTrivia(text, from, parent.flow);
      const after = parent.flow ? start : start + 1;
      const end = endOf(text, item, after);
      spans.push({ start, after, colon: false, end });
      from = end;
    }
    return spans;
  }
  for (const { key, value } of parent.entries) {
    const start = skipTrivia(text, from, parent.flow);
    const keyEnd = endOf(text, key, start);
    const mark = skipTrivia(text, keyEnd, false);
    const colon = text[mark] === ":";
    const after = colon ? mark + 1 : keyEnd;
    const end = endOf(text, value, after);
    spans.push({ start, after, colon, end });
    from = end;
  }
  return spans;
}

/** End of a node, exclusive and without the line break of a block. `unwritten` is the answer for a value that is not written. */
function endOf(text: string, node: YamlNode, unwritten: number): number {
  switch (node.kind) {
    case "alias":
      return node.end;
    case "scalar":
      return node.start === -1 ? unwritten : scalarEnd(text, node);
    case "sequence":
    case "mapping": {
      const last = childSpans(text, node).at(-1);
      const braced = node.flow && isBracket(text[node.start]);
      const end = last?.end ?? node.start + (braced ? 1 : 0);
      return braced ? closingBracket(text, end, node.kind === "mapping" ? "}" : "]") + 1 : end;
    }
  }
}

/** A block scalar's text ends with its last line that says something; `|+` owns the blank lines after it too. */
function scalarEnd(text: string, node: YamlScalar): number {
  if (node.style !== "literal" && node.style !== "folded") return node.end;
  return node.keepsBlankLines ? beforeBreak(text, node.end, node.start - 1) : blockEnd(text, node);
}

/** End of what is to be taken away or written over: the blank lines of a `|+` stay. */
export function replacedEnd(text: string, node: YamlNode, end: number): number {
  const block = node.kind === "scalar" && (node.style === "literal" || node.style === "folded");
  return block ? blockEnd(text, node) : end;
}

function blockEnd(text: string, node: YamlScalar): number {
  let end = node.end;
  while (end > node.start && /\s/.test(text[end - 1] ?? "")) end--;
  if (end === node.start) return beforeBreak(text, node.start, 0);
  return end;
}

function beforeBreak(text: string, end: number, floor: number): number {
  if (end - 1 < floor || text[end - 1] !== "\n") return end;
  return text[end - 2] === "\r" ? end - 2 : end - 1;
}

/** Start of a written value's token: for a block scalar its `|` or `>`, which stands between `after` and the text. */
export function tokenStart(text: string, node: YamlNode, after: number): number {
  if (node.kind !== "scalar" || (node.style !== "literal" && node.style !== "folded")) return node.start;
  return skipTrivia(text, after, false);
}

/** Skips blanks, line breaks and comments, and commas where they part the children of a flow collection. */
export function skipTrivia(text: string, from: number, commas: boolean): number {
  let at = from;
  for (;;) {
    const char = text[at];
    if (char === "#" && (at === 0 || /\s/.test(text[at - 1] ?? ""))) at = lineEnd(text, at);
    else if (char === " " || char === "\t" || char === "\n" || char === "\r" || (commas && char === ",")) at++;
    else return at;
  }
}

function closingBracket(text: string, from: number, bracket: string): number {
  let at = from;
  while (at < text.length && text[at] !== bracket) {
    if (text[at] === "#" && /\s/.test(text[at - 1] ?? "")) at = lineEnd(text, at);
    else at++;
  }
  return at;
}

const isBracket = (char: string | undefined): boolean => char === "{" || char === "[";

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Offset of the line break, with its carriage return, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf("\n", offset);
  if (feed === -1) return text.length;
  return feed > offset && text[feed - 1] === "\r" ? feed - 1 : feed;
}

/** Start of the line after the one that holds the offset. */
export function nextLine(text: string, offset: number): number {
  const feed = text.indexOf("\n", offset);
  return feed === -1 ? text.length : feed + 1;
}

/** Nothing but blanks stands before it on its line. */
export function opensLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset));
}

/** 0-based column of an offset. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}
