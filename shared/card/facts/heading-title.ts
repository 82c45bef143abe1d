// A heading's own words: without emphasis, emoji, number and closing signs.
import { plainText } from "./inline.ts";

export interface HeadingTitle {
  readonly name: string;
  /** 2 of "2. Redis" and, within its section, of "3.2 Redis"; null without one. */
  readonly number: number | null;
}

/** What is longer is a text that happens to follow a #. */
const LONGEST = 200;

const NUMBERED = /^#?(\d{1,3}(?:\.\d{1,3}){0,5})(?:[.):]\s{0,3}(?=[\p{L}\p{N}(])|\s?[-–—]\s|\s?\u{fe0f}?\u{20e3}\s{0,3})(.+)$/u;
/** "2.1 Redis" needs no sign behind its number. */
const OUTLINE = /^(\d{1,3}(?:\.\d{1,3}){1,5})\s(.+)$/;

export function headingTitle(markdown: string): HeadingTitle | null {
  if (markdown.length > LONGEST) return null;
  const text = withoutSigns(plainText(markdown));
  const numbered = /^#?\d/.test(text) ? (NUMBERED.exec(text) ?? OUTLINE.exec(text)) : null;
  if (numbered === null) return text === "" ? null : { name: text, number: null };
  const name = withoutSigns(numbered[2] ?? "");
  return name === "" ? null : { name, number: Number((numbered[1] ?? "").split(".").at(-1)) };
}

/** Without emoji and the like in front, and without a colon behind. */
function withoutSigns(text: string): string {
  return text.replace(/^[^\p{L}\p{N}.#("']+/u, "").replace(/\s?:$/, "");
}
