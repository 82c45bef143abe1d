// Goes over the lines of a body once and says what each is: heading, text or drawing. Code and comments are passed over.

import { closesFence, fenceIn, isBoxSign, isPlainText, isRule, underlineAt, withoutComments } from "./line-forms.ts";

export interface Visitor {
  /** @param markdown the title as written, without its signs */
  heading(level: number, markdown: string, line: number): void;
  /** False for a line of text, by its offsets, that concerns nobody and need not be cut out. Headings and drawings are told all the same. */
  needsText(start: number, end: number): boolean;
  /** A line that says something, without blanks around it. @param indent blanks before it, a tab counted as four */
  text(text: string, indent: number, line: number): void;
  /** Between two paragraphs or lists. */
  blank(): void;
  /** Lines of box signs, in a fence without a language or bare, with their blanks. */
  drawing(lines: readonly string[], firstLine: number): void;
}

const TAB = 9;
const RETURN = 13;
const SPACE = 32;
const HASH = 35;

const DRAWN = /[\u2500-\u257f▼▽▾↓]|(?:^|[\n|])[ |]{0,40}(?:\|--|\+--|`--)/;
const PLAIN_FENCE = /^(?:te?xt|plain(?:text)?|ascii|tree|none|diagram|console)?$/i;
/** A drawing that people look at; anything larger is output of some program. */
const MOST_LINES = 300;
const WIDEST = 300;

export function scanBody(text: string, bodyStart: number, firstLine: number, visitor: Visitor): void {
  const end = text.length;
  const hasComments = text.indexOf("<!--", bodyStart) !== -1;
  let line = firstLine - 1;
  let from = bodyStart;
  let fence: { readonly mark: string; readonly start: number; readonly line: number; readonly plain: boolean } | null = null;
  let inComment = false;
  let drawn: { readonly lines: string[]; readonly line: number } | null = null;
  /** Start of the line above, where text stands in it; -1 for none. */
  let previous = -1;
  const finishDrawing = (): void => {
    if (drawn !== null) visitor.drawing(drawn.lines, drawn.line);
    drawn = null;
  };
  while (from < end) {
    const feed = text.indexOf("\n", from);
    const lineEnd = feed === -1 ? end : feed;
    const start = from;
    from = lineEnd + 1;
    line++;
    if (fence !== null) {
      const closes = closesFence(text, start, lineEnd, fence.mark);
      if (closes || from >= end) {
        if (fence.plain) drawingIn(text.slice(fence.start, closes ? start : lineEnd), fence.line + 1, visitor);
        if (closes) fence = null;
      }
      continue;
    }
    let at = start;
    let indent = 0;
    for (; at < lineEnd; at++) {
      const code = text.charCodeAt(at);
      if (code === SPACE) indent++;
      else if (code === TAB) indent += 4;
      else if (code !== RETURN) break;
    }
    if (at === lineEnd || (!inComment && isRule(text, at, lineEnd))) {
      finishDrawing();
      previous = -1;
      visitor.blank();
      continue;
    }
    const above = previous;
    previous = start;
    if (!hasComments && drawn === null && isPlainText(text, at, from) && !visitor.needsText(start, lineEnd)) continue;
    let content = text.slice(at, lineEnd).trimEnd();
    if (hasComments) {
      const kept = withoutComments(content, inComment);
      inComment = kept.open;
      if (kept.text !== content && kept.text === "") continue;
      content = kept.text;
    }
    const first = content.charCodeAt(0);
    if (isBoxSign(first)) {
      drawn ??=
        above === -1 ? { lines: [], line } : { lines: [text.slice(above, Math.min(start - 1, above + WIDEST))], line: line - 1 };
      if (drawn.lines.length < MOST_LINES) drawn.lines.push(text.slice(start, Math.min(lineEnd, start + WIDEST)));
      continue;
    }
    finishDrawing();
    const opened = fenceIn(content);
    if (opened !== null) {
      fence = { mark: opened.mark, start: Math.min(from, end), line, plain: PLAIN_FENCE.test(opened.language) };
      previous = -1;
      continue;
    }
    if (indent < 4 && first === HASH) {
      const signs = /^#{1,6}(?=[ \t]|$)/.exec(content)?.[0].length;
      if (signs !== undefined) {
        visitor.heading(
          signs,
          content
            .slice(signs)
            .trim()
            .replace(/[ \t]#{1,20}$/, ""),
          line,
        );
        previous = -1;
        continue;
      }
    }
    const underline = indent < 4 && from < end ? underlineAt(text, from, content) : 0;
    if (underline !== 0) visitor.heading(underline, content, line);
    else visitor.text(content, indent, line);
  }
  finishDrawing();
}

function drawingIn(block: string, firstLine: number, visitor: Visitor): void {
  if (block.length > MOST_LINES * WIDEST || !DRAWN.test(block)) return;
  const lines = block.split("\n");
  if (lines.length <= MOST_LINES && lines.every((line) => line.length <= WIDEST)) visitor.drawing(lines, firstLine);
}
