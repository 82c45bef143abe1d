// What form a line has, told by its characters: rule, underline, fence, comment. Works on offsets where that saves cutting the line out.

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

/** A sign that boxes and trees are drawn with. */
export const isBoxSign = (code: number): boolean => code >= 0x2500 && code <= 0x257f;

/** The mark and language of a line that opens a fence; null for any other. */
export function fenceIn(content: string): { readonly mark: string; readonly language: string } | null {
  const first = content.charCodeAt(0);
  if (first !== BACKTICK && first !== TILDE) return null;
  const mark = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(content.slice(0, 200))?.[0];
  return mark === undefined ? null : { mark, language: content.slice(mark.length).trim() };
}

/** True for a line that can be neither heading nor fence nor drawing, told by its first character and that of the next line. */
export function isPlainText(text: string, at: number, next: number): boolean {
  const first = text.charCodeAt(at);
  if (first === HASH || first === BACKTICK || first === TILDE || isBoxSign(first)) return false;
  const below = text.charCodeAt(next);
  return below !== EQUALS && (below !== DASH || text.charCodeAt(next + 1) !== DASH);
}

/** `---` and the like, or the underline of a heading. */
export function isRule(text: string, at: number, end: number): boolean {
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
export function underlineAt(text: string, next: number, content: string): 0 | 1 | 2 {
  const sign = text.charCodeAt(next);
  if ((sign !== EQUALS && sign !== DASH) || (sign === DASH && text.charCodeAt(next + 1) !== DASH)) return 0;
  if (/^(?:[-*+>|=]|\d{1,9}[.)]\s)/.test(content) || content.includes("|")) return 0;
  const feed = text.indexOf("\n", next);
  const line = text.slice(next, Math.min(feed === -1 ? text.length : feed, next + 200)).trimEnd();
  if (/^=+$/.test(line)) return 1;
  return /^-{2,}$/.test(line) ? 2 : 0;
}

export function closesFence(text: string, start: number, end: number, mark: string): boolean {
  let at = start;
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  if (!text.startsWith(mark, at)) return false;
  const sign = mark.charCodeAt(0);
  while (at < end && text.charCodeAt(at) === sign) at++;
  while (at < end && text.charCodeAt(at) <= 32) at++;
  return at >= end;
}

/** What is left of a line outside `<!-- -->`, and whether a comment goes on behind it. */
export function withoutComments(line: string, open: boolean): { readonly text: string; readonly open: boolean } {
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
