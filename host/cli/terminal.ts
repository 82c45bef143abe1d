// What a terminal shows of a text: how wide it is, where it breaks, how it is coloured. Knows nothing of teams.
import pc from "picocolors";
import type { Severity } from "../../shared/result.ts";

/** A card may hold any character, and a terminal would obey some: those are shown by their number instead. */
const OBEYED = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu;
const SEGMENTS = new Intl.Segmenter("en", { granularity: "grapheme" });
const WIDE =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}])/u;

export type Colours = ReturnType<typeof pc.createColors>;

/** How a text for people is to look. */
export interface Look {
  readonly colours: Colours;
  /** Columns; Infinity breaks nothing. */
  readonly width: number;
}

/** Of what is printed on standard output. */
export const lookOfOutput = (): Look => ({ colours: coloursFor(process.stdout), width: widthOf(process.stdout) });

/** By the NO_COLOR and FORCE_COLOR of the environment, else only where somebody looks on. */
export function coloursFor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): Colours {
  const forced = env.FORCE_COLOR;
  if (env.NO_COLOR) return pc.createColors(false);
  if (forced !== undefined) return pc.createColors(forced !== "0" && forced !== "false");
  return pc.createColors(stream.isTTY === true && env.TERM !== "dumb");
}

export function severityColour(colours: Colours, severity: Severity): (text: string) => string {
  return severity === "error" ? colours.red : severity === "warning" ? colours.yellow : colours.cyan;
}

/** Columns to fill: those of the terminal, else COLUMNS, else no bound, so that a pipe gets one finding a line. */
export function widthOf(stream: { readonly columns?: number }, env: NodeJS.ProcessEnv = process.env): number {
  const columns = stream.columns ?? Number(env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? Math.max(columns, 40) : Number.POSITIVE_INFINITY;
}

/** One line of plain text: line ends as spaces, control characters and changes of direction by their number. */
export function plain(text: string): string {
  return text
    .replace(/\s*[\r\n]\s*/g, " ")
    .replace(/\t/g, " ")
    .replace(OBEYED, (sign) => `<U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`);
}

/** Columns that a plain text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of SEGMENTS.segment(text)) columns += WIDE.test(segment) ? 2 : 1;
  return columns;
}

export function padded(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}

/** Breaks between words, never before a percent sign; a word wider than a line gets a line of its own. At least one line. */
export function wrapped(text: string, columns: number): readonly string[] {
  if (columns === Number.POSITIVE_INFINITY) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ (?!%)/)) {
    if (line !== "" && columnsOf(line) + 1 + columnsOf(word) > columns) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/**
 * `label` and then a text in the columns right of it.
 * @param paint colours the text, line by line
 */
export function hanging(
  label: string,
  text: string,
  indent: number,
  width: number,
  paint: (text: string) => string = (line) => line,
): readonly string[] {
  const lines = wrapped(text, Math.max(20, width - indent));
  return lines.map((line, index) => `${index === 0 ? label : " ".repeat(indent)}${paint(line)}`);
}
