// Values as YAML text: plain where every reader takes it for the same text, quoted where not, never folded. Whether a word needs quotes
// is not decided by a list of words here but by reading it back with js-yaml, by YAML 1.2's core schema and by YAML 1.1's.
import { CORE_SCHEMA, DUMP_SCHEMA, load, YAML11_SCHEMA } from "js-yaml";
import type { JsonValue } from "./types.ts";

export type QuoteStyle = "plain" | "single" | "double";

/** How new lines are laid out, taken from the card they go into. */
export interface BlockStyle {
  /** Columns by which a nested mapping is indented. */
  readonly step: number;
  /** Columns by which a list's dashes stand right of its key. */
  readonly dash: number;
}

/** Characters that may not stand in YAML as they are, or that some reader takes for a line break. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const NEEDS_ESCAPE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;

/**
 * A scalar on one line.
 * @param like the way its neighbour or the text it replaces is written; kept where the value allows it
 * @param replaced plain text that stood there: a date may follow a date without quotes, as its writer chose
 */
export function scalarText(
  value: string | number | boolean | null,
  flow: boolean,
  like: QuoteStyle = "plain",
  replaced = "",
): string {
  if (typeof value !== "string") return String(value);
  if (NEEDS_ESCAPE.test(value)) return doubleQuoted(value);
  if (like === "single") return singleQuoted(value);
  if (like === "double") return doubleQuoted(value);
  return readsAsText(value, flow, replaced) ? value : singleQuoted(value);
}

const singleQuoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** JSON's escapes are YAML's too; what JSON leaves alone and YAML does not is added. */
function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

function readsAsText(value: string, flow: boolean, replaced: string): boolean {
  if (/^(?:---|\.\.\.)/.test(value)) return false; // at the start of a line it would end the front matter
  const sample = flow ? `{k: ${value}}` : `k: ${value}`;
  const item = flow ? `[${value}]` : `- ${value}`;
  if (valueIn(sample, CORE_SCHEMA) !== value || valueIn(item, CORE_SCHEMA) !== value) return false;
  if (valueIn(sample, DUMP_SCHEMA) === value && valueIn(item, DUMP_SCHEMA) === value) return true;
  return replaced !== "" && sameKind(valueIn(`k: ${replaced}`, YAML11_SCHEMA), valueIn(`k: ${value}`, YAML11_SCHEMA));
}

/** The one value in a sample, undefined when it is not valid. */
function valueIn(sample: string, schema: typeof CORE_SCHEMA): unknown {
  try {
    const loaded: unknown = load(sample, { schema });
    if (Array.isArray(loaded)) return loaded.length === 1 ? loaded[0] : undefined;
    return typeof loaded === "object" && loaded !== null && Object.keys(loaded).length === 1 && "k" in loaded
      ? loaded.k
      : undefined;
  } catch {
    return undefined;
  }
}

function sameKind(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined || typeof a === "string" || typeof b === "string") return false;
  return typeof a === typeof b && a instanceof Date === b instanceof Date;
}

/** A mapping's key, quoted where it would read as anything but this text. */
export function keyText(key: string, flow: boolean): string {
  const plain = flow ? `{${key}: v}` : `${key}: v`;
  const reads = (schema: typeof CORE_SCHEMA): boolean => {
    try {
      const loaded: unknown = load(plain, { schema });
      if (typeof loaded !== "object" || loaded === null || Array.isArray(loaded)) return false;
      return Object.keys(loaded).length === 1 && Object.entries(loaded)[0]?.[0] === key && Object.entries(loaded)[0]?.[1] === "v";
    } catch {
      return false;
    }
  };
  // A position's y is never quoted: no reader in use takes the bare letter for a boolean, though YAML 1.1 would let it.
  const bare = key !== "" && key !== "<<" && !NEEDS_ESCAPE.test(key) && reads(CORE_SCHEMA) && (key === "y" || reads(DUMP_SCHEMA));
  return bare ? key : scalarText(key, flow, NEEDS_ESCAPE.test(key) ? "double" : "single");
}

/** Any value on one line. */
export function flowText(value: JsonValue): string {
  if (isList(value)) return `[${value.map(flowText).join(", ")}]`;
  if (isMapping(value)) {
    const entries = Object.entries(value).map(([key, child]) => `${keyText(key, true)}: ${flowText(child)}`);
    return `{${entries.join(", ")}}`;
  }
  return scalarText(value, true);
}

/** Lines of a mapping or list that holds something, each already indented to `column`; without line breaks. */
export function blockLines(value: JsonValue, column: number, style: BlockStyle): readonly string[] {
  const indent = " ".repeat(column);
  if (isList(value)) {
    return value.flatMap((item) => {
      if (isInline(item)) return [`${indent}- ${inlineText(item)}`];
      const [first = "", ...rest] = blockLines(item, column + 2, style);
      return [`${indent}- ${first.slice(column + 2)}`, ...rest];
    });
  }
  if (isMapping(value)) return Object.entries(value).flatMap(([key, child]) => entryLines(key, child, column, style));
  return [`${indent}${inlineText(value)}`];
}

/** Lines of one entry of a block mapping. */
export function entryLines(key: string, value: JsonValue, column: number, style: BlockStyle): readonly string[] {
  const head = `${" ".repeat(column)}${keyText(key, false)}:`;
  if (isInline(value)) return [`${head} ${inlineText(value)}`];
  return [head, ...blockLines(value, column + (isList(value) ? style.dash : style.step), style)];
}

/** Takes one line even in block style: a scalar or an empty collection. */
export function isInline(value: JsonValue): boolean {
  if (isList(value)) return value.length === 0;
  return isMapping(value) ? Object.keys(value).length === 0 : true;
}

function inlineText(value: JsonValue): string {
  if (isList(value)) return "[]";
  return isMapping(value) ? "{}" : scalarText(value, false);
}

export const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

export const isMapping = (value: JsonValue): value is { readonly [key: string]: JsonValue } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
