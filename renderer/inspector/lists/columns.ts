// What a field of a list's item is called, where it stands in the item, and which text it takes. Data and words; knows no screen.
import type { JsonValue } from "../../../shared/card/types.ts";
import { isList, isMapping } from "../../../shared/card/yaml-write.ts";
import type { Parsed } from "../form/parse.ts";

export interface Column {
  /** Keys from the item down: ["role"], ["on_call", "pool"]. A new value is written under these. */
  readonly path: readonly string[];
  /** Other keys of the item that say the same; what is written under one of them is changed there. */
  readonly aliases?: readonly string[];
  readonly label: () => string;
  readonly control: Control;
  /** The value that a typed text means, null for nothing; or what is wrong with it, in words. */
  readonly parse: (typed: string) => Parsed;
  /** Words of a choice, or offered for completion. */
  readonly options?: readonly string[];
  /** What to type, shown while nothing is written. */
  readonly hint?: () => string;
  /** What is said of it while its row is closed; nothing by default. */
  readonly brief?: (value: string) => string;
}

/** What a column is edited with. A flag is true or not there; the last five complete names of their kind. */
type Control = "text" | "number" | "choice" | "flag" | "team" | "person" | "capability" | "subteam" | "code";

/** Where a column stands in an item: under the key that says something, else under one that is there, else under its usual one. */
export function pathIn(item: JsonValue, column: Column): readonly string[] {
  const [first = "", ...rest] = column.path;
  if (!isMapping(item) || rest.length > 0) return column.path;
  const keys = [first, ...(column.aliases ?? [])].filter((key) => Object.hasOwn(item, key));
  return [keys.find((key) => item[key] !== null) ?? keys[0] ?? first];
}

/** What an item says in a column; null for nothing. A plain item says its main column alone. */
export function valueIn(item: JsonValue, column: Column, main: boolean): JsonValue {
  if (!isMapping(item)) return main ? item : null;
  return pathIn(item, column).reduce<JsonValue>((value, key) => (isMapping(value) ? (value[key] ?? null) : null), item);
}

/** A value as the text of a field; null when a field of one line cannot hold it. */
export function textOf(value: JsonValue): string | null {
  if (value === null) return "";
  return isList(value) || isMapping(value) ? null : String(value);
}

/** Whether a flag is set: true, or one of the words that the reader takes for it. */
export const isSet = (value: JsonValue | undefined): boolean =>
  value === true || (typeof value === "string" && /^(?:true|yes|on)$/i.test(value));
