// Goes over the lines of a body once and says what each is: heading, text or drawing. Code and comments are passed over.

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
const STAR = 42;
const DASH = 45;
const EQUALS = 61;
const UNDERSCORE = 95;
const BACKTICK = 96;
const TILDE = 126;

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
    if (first >= 0x2500 && first <= 0x257f) {
      drawn ??=
        above === -1 ? { lines: [], line } : { lines: [text.slice(above, Math.min(start - 1, above + WIDEST))], line: line - 1 };
      if (drawn.lines.length < MOST_LINES) drawn.lines.push(text.slice(start, Math.min(lineEnd, start + WIDEST)));
      continue;
    }
    finishDrawing();
    if (first === BACKTICK || first === TILDE) {
      const mark = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(content.slice(0, 200))?.[0];
      if (mark !== undefined) {
        fence = { mark, start: Math.min(from, end), line, plain: PLAIN_FENCE.test(content.slice(mark.length).trim()) };
        previous = -1;
        continue;
      }
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

/** True for a line that can be neither heading nor fence nor drawing, told by its first character and that of the next line. */
function isPlainText(text: string, at: number, next: number): boolean {
  const first = text.charCodeAt(at);
  if (first === HASH || first === BACKTICK || first === TILDE || (first >= 0x2500 && first <= 0x257f)) return false;
  const below = text.charCodeAt(next);
  return below !== EQUALS && (below !== DASH || text.charCodeAt(next + 1) !== DASH);
}

/** `---` and the like, or the underline of a heading. */
function isRule(text: string, at: number, end: number): boolean {
  const sign = text.charCodeAt(at);
  if (sign !== DASH && sign !== STAR && sign !== UNDERSCORE && sign !== EQUALS) return false;
  let signs = 0;
  for (let here = at; here < end; here++) {
    const code = text.charCodeAt(here);
    if (code === sign) signs++;
    else if (code !== SPACE && code !== TAB && code !== RETURN) return false;
  }
  return signs > 2 || (signs > 1 && sign === DASH) || sign === EQUALS;
}

/** 1 or 2 where the next line underlines this one as a heading, else 0. Bullets, tables and quotes are not underlined. */
function underlineAt(text: string, next: number, content: string): 0 | 1 | 2 {
  const sign = text.charCodeAt(next);
  if ((sign !== EQUALS && sign !== DASH) || (sign === DASH && text.charCodeAt(next + 1) !== DASH)) return 0;
  if (/^(?:[-*+>|=]|\d{1,9}[.)]\s)/.test(content) || content.includes("|")) return 0;
  const feed = text.indexOf("\n", next);
  const line = text.slice(next, Math.min(feed === -1 ? text.length : feed, next + 200)).trimEnd();
  if (/^=+$/.test(line)) return 1;
  return /^-{2,}$/.test(line) ? 2 : 0;
}

function closesFence(text: string, start: number, end: number, mark: string): boolean {
  let at = start;
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  if (!text.startsWith(mark, at)) return false;
  const sign = mark.charCodeAt(0);
  while (at < end && text.charCodeAt(at) === sign) at++;
  while (at < end && text.charCodeAt(at) <= 32) at++;
  return at >= end;
}

function drawingIn(block: string, firstLine: number, visitor: Visitor): void {
  if (block.length > MOST_LINES * WIDEST || !DRAWN.test(block)) return;
  const lines = block.split("\n");
  if (lines.length <= MOST_LINES && lines.every((line) => line.length <= WIDEST)) visitor.drawing(lines, firstLine);
}

/** What is left of a line outside `<!-- -->`, and whether a comment goes on behind it. */
function withoutComments(line: string, open: boolean): { readonly text: string; readonly open: boolean } {
  let kept = "";
  let from = 0;
  let inside = open;
  while (from < line.length) {
    const next = line.indexOf(inside ? "-->" : "<!--", from);
    if (!inside) kept += next === -1 ? line.slice(from) : line.slice(from, next);
    if (next === -1) break;
    from = next + (inside ? 3 : 4);
    inside = !inside;
  }
  return { text: kept.trim(), open: inside };
}
