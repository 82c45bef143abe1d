// Width of text set in Inter, from the font's own advances: the same on the canvas, in a worker and on the command line,
// where there is no DOM to ask. Kerning is left out: it mostly narrows, so text that fits here fits where it is drawn.
import { ADVANCE_RUNS, UNITS_PER_EM } from "./inter-metrics.ts";

export type Weight = 400 | 500 | 600;

const ELLIPSIS = "…";
/** Ems taken for a character that Inter does not have. */
const UNKNOWN_WIDTH = 0.62;
const WIDE_WIDTH = 1;
/** Combining marks, joiners, variation selectors and controls take no room of their own. */
const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
/** Scripts set in full-width cells, and pictographs. */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]$/u;

const tables = new Map<Weight, ReadonlyMap<number, number>>();
const guesses = new Map<number, number>();

/** Width of one line of text, in the unit of `fontSize`. Tabs and line breaks count as nothing. */
export function measureText(text: string, fontSize: number, weight: Weight): number {
  const table = tableOf(weight);
  let ems = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    ems += table.get(code) ?? guess(character, code);
  }
  return ems * fontSize;
}

/** The text, or as much of its start as fits with an ellipsis; "" where not even that fits. Never cuts a character in two. */
export function fitText(text: string, maxWidth: number, fontSize: number, weight: Weight): string {
  if (measureText(text, fontSize, weight) <= maxWidth) return text;
  const room = maxWidth - measureText(ELLIPSIS, fontSize, weight);
  if (room < 0) return "";
  let kept = "";
  let used = 0;
  for (const character of charactersOf(text)) {
    used += measureText(character, fontSize, weight);
    if (used > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
}

/** The characters that Inter cannot draw, each once, in the order they come; other fonts have to stand in for them. */
export function lettersWithoutGlyph(text: string): readonly string[] {
  const table = tableOf(400);
  return [...new Set(text)].filter((character) => !table.has(character.codePointAt(0) ?? 0) && !ZERO_WIDTH.test(character));
}

/** What a reader sees as characters: an accent stays with its letter, an emoji of several code points stays whole. */
function charactersOf(text: string): Iterable<string> {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII, controls included, needs no segmenter
  if (/^[\u0000-\u00ff]*$/.test(text)) return text;
  return Array.from(new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text), (part) => part.segment);
}

function guess(character: string, code: number): number {
  let width = guesses.get(code);
  if (width === undefined) {
    width = ZERO_WIDTH.test(character) ? 0 : WIDE.test(character) ? WIDE_WIDTH : UNKNOWN_WIDTH;
    guesses.set(code, width);
  }
  return width;
}

/** Ems by code point for the characters that Inter has, made at first use. */
function tableOf(weight: Weight): ReadonlyMap<number, number> {
  const known = tables.get(weight);
  if (known !== undefined) return known;
  const table = new Map<number, number>();
  for (const { first, widths } of ADVANCE_RUNS) {
    let code = first;
    for (const entry of widths[weight].split(" ")) {
      const [width = "-", count = "1"] = entry.split("*");
      for (let n = Number(count); n > 0; n--, code++) if (width !== "-") table.set(code, Number(width) / UNITS_PER_EM);
    }
  }
  tables.set(weight, table);
  return table;
}
