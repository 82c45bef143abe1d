// What the field readers share: where problems go, how a field is found in its two possible places, and how a node is taken as
// text, number, list or mapping with a Problem when it is another kind of thing.
import { assertNever, type Problem } from "../result.ts";
import { inEnglish, type Said, said } from "../words/said.ts";
import type { Wording } from "../words/wording.ts";
import type { FieldPath } from "./entry-types.ts";
import { FIELD_HOMES, fieldNamed, placesOf } from "./field-homes.ts";
import type { LineIndex } from "./lines.ts";
import { CARD_CODES, type CardCode } from "./problem-codes.ts";
import type { YamlEntry, YamlMapping, YamlNode, YamlSequence } from "./yaml-tree.ts";
import { isNull, isPlain, jsonOf, numberOf, real } from "./yaml-values.ts";

/** One card while it is being read. */
export interface Reading {
  readonly path: string;
  readonly lines: LineIndex;
  readonly problems: Problem[];
  readonly fields: DeclaredFields;
}

/** What the front matter declares at its top and under `metadata`, in file order. */
export interface DeclaredFields {
  /** Known fields by their name, aliases resolved; more than one where a field is written twice. */
  readonly known: ReadonlyMap<string, readonly Found[]>;
  /** What no typed field takes. */
  readonly other: readonly Found[];
}

/** What a field may hold, as it is told. */
export type Expected = keyof Wording<"faults">["expected"];

/** A declared field: where it stands and what it holds. */
export interface Found {
  readonly field: FieldPath;
  readonly node: YamlNode;
  /** Offset to name in a Problem: the value, or the key where no value is written. */
  readonly offset: number;
  /** Offset of its key; absent for an item of a list. */
  readonly key?: number;
}

export function problemAt(
  where: { readonly path: string; readonly lines: LineIndex },
  code: CardCode,
  offset: number,
  what: Said,
  field?: FieldPath,
): Problem {
  const line = where.lines.line(offset);
  const column = where.lines.column(offset);
  const base = {
    code,
    severity: CARD_CODES[code].severity,
    message: inEnglish(what),
    said: what,
    path: where.path,
    line,
    column,
  };
  return field === undefined ? base : { ...base, field: field.join(".") };
}

export function report(reading: Reading, code: CardCode, found: Found, what: Said): void {
  reading.problems.push(problemAt(reading, code, found.offset, what, found.field));
}

/** Sorts the entries of the front matter into known fields and others. `metadata` itself is neither, unless it holds something else. */
export function declaredFields(root: YamlMapping): DeclaredFields {
  const known = new Map<string, Found[]>();
  const other: Found[] = [];
  const sort = (key: string, found: Found): void => {
    const field = fieldNamed(key);
    if (field === undefined) other.push(found);
    else {
      const same = known.get(field);
      if (same === undefined) known.set(field, [found]);
      else same.push(found);
    }
    if (field !== undefined && FIELD_HOMES.get(field)?.typed === false) other.push(found);
  };
  for (const entry of root.entries) {
    if (entry.name === null) continue;
    if (entry.name !== "metadata") sort(entry.name, foundAt([entry.name], entry));
    else {
      const inner = real(entry.value);
      if (inner.kind !== "mapping") known.set("metadata", [foundAt(["metadata"], entry)]);
      else for (const child of inner.entries) if (child.name !== null) sort(child.name, foundAt(["metadata", child.name], child));
    }
  }
  return { known, other };
}

/**
 * Where a known field is declared: at the top or under `metadata`, by its name or an alias. A value that says something wins over an
 * empty one, its home over the other place. Null when it is declared nowhere.
 */
export function findField(reading: Reading, field: string): Found | null {
  const declared = reading.fields.known.get(field);
  const [only] = declared ?? [];
  if (declared === undefined || only === undefined) return null;
  if (declared.length === 1) return only;
  const rank = (found: Found): number => {
    const place = found.field.length === 2 ? "metadata" : "top";
    return (
      placesOf(field).findIndex(([home, key]) => home === place && key === found.field.at(-1)) + (isNull(found.node) ? 100 : 0)
    );
  };
  const [used = only, ...rest] = [...declared].sort((a, b) => rank(a) - rank(b));
  for (const found of rest) {
    if (isNull(found.node) || sameJson(used.node, found.node)) continue;
    const [field, one] = [found.field.join("."), used.field.join(".")];
    report(reading, "FIELD-TWICE", found, said("faults:field.twice", { field, used: one }));
  }
  return used;
}

export function foundAt(field: FieldPath, entry: YamlEntry): Found {
  const key = entry.key.start;
  return { field, node: entry.value, offset: entry.value.start === -1 ? key : entry.value.start, key };
}

const sameJson = (a: YamlNode, b: YamlNode): boolean => JSON.stringify(jsonOf(a)) === JSON.stringify(jsonOf(b));

/** Text as written, trimmed; null for null, nothing, or (with a Problem) a list or mapping. */
export function textOf(reading: Reading, found: Found | null): string | null {
  if (found === null || isNull(found.node)) return null;
  const node = real(found.node);
  if (node.kind === "scalar") return node.text.trim() || null;
  wrongType(reading, found, "text");
  return null;
}

/** A finite number, quoted or not; null for null or (with a Problem) anything else. */
export function readNumber(reading: Reading, found: Found | null): number | null {
  if (found === null || isNull(found.node)) return null;
  const node = real(found.node);
  const value = node.kind === "scalar" ? numberOf(node.text.trim()) : null;
  if (value === null) wrongType(reading, found, "number");
  return value;
}

/**
 * What a text means, by a function that gives null where it means nothing of the kind: then that is a Problem at the field.
 * @param expected what would be understood
 */
export function readMeant<T>(
  reading: Reading,
  found: Found | null,
  meaning: (text: string) => T | null,
  expected: Expected,
): T | null {
  const text = textOf(reading, found);
  if (found === null || text === null) return null;
  const value = meaning(text);
  if (value === null) notWhat(reading, found, text, expected);
  return value;
}

/** Says that a field's text is not what it should be. */
export function notWhat(reading: Reading, found: Found, text: string, expected: Expected): void {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  const what = said("faults:field.notWhat", {
    field: found.field.join("."),
    shown,
    expected: said(`faults:expected.${expected}`),
  });
  report(reading, "FIELD-VALUE", found, what);
}

/** true or false (yes and no count too); null for null or (with a Problem) anything else. */
export function readFlag(reading: Reading, found: Found | null): boolean | null {
  if (found === null || isNull(found.node)) return null;
  const node = real(found.node);
  if (node.kind === "scalar" && isPlain(node) && /^(?:true|yes|on)$/i.test(node.text)) return true;
  if (node.kind === "scalar" && isPlain(node) && /^(?:false|no|off)$/i.test(node.text)) return false;
  wrongType(reading, found, "flag");
  return null;
}

/** The items of a list; empty for null or nothing, with a Problem for anything else. Items that say nothing are reported and left out. */
export function itemsOf(reading: Reading, found: Found | null): readonly Found[] {
  if (found === null || isNull(found.node)) return [];
  const node = real(found.node);
  if (node.kind !== "sequence") {
    wrongType(reading, found, "list");
    return [];
  }
  return itemsFound(reading, found, node);
}

export function itemsFound(reading: Reading, found: Found, sequence: YamlSequence): readonly Found[] {
  const items: Found[] = [];
  sequence.items.forEach((node, index) => {
    const item = { field: [...found.field, index], node, offset: node.start === -1 ? found.offset : node.start };
    if (isNull(node))
      report(reading, "FIELD-VALUE", item, said("faults:field.emptyItem", { number: index + 1, field: found.field.join(".") }));
    else items.push(item);
  });
  return items;
}

/** Texts of a list; other kinds of item are reported and left out. */
export function textsOf(reading: Reading, found: Found | null): readonly string[] {
  const texts: string[] = [];
  for (const item of itemsOf(reading, found)) {
    const text = textOf(reading, item);
    if (text !== null) texts.push(text);
  }
  return texts;
}

/** The mapping in a field; null for null or nothing, and with a Problem for anything else. */
export function mappingOf(reading: Reading, found: Found | null): YamlMapping | null {
  if (found === null || isNull(found.node)) return null;
  const node = real(found.node);
  if (node.kind === "mapping") return node;
  wrongType(reading, found, "mapping");
  return null;
}

/** A key of a mapping by any of its spellings, in their order; one that says something wins. */
export function childOf(mapping: YamlMapping, field: FieldPath, ...names: readonly string[]): Found | null {
  let empty: Found | null = null;
  for (const name of names) {
    for (const entry of mapping.entries) {
      if (entry.name !== name) continue;
      const found = foundAt([...field, name], entry);
      if (!isNull(entry.value)) return found;
      empty ??= found;
    }
  }
  return empty;
}

export function wrongType(reading: Reading, found: Found, expected: Expected): void {
  const what = { field: found.field.join("."), expected: said(`faults:expected.${expected}`), held: heldIn(real(found.node)) };
  report(reading, "FIELD-TYPE", found, said("faults:field.wrongType", what));
}

function heldIn(node: ReturnType<typeof real>): Said {
  switch (node.kind) {
    case "scalar":
      return said("faults:field.held.text", { text: node.text.length > 40 ? `${node.text.slice(0, 40)}…` : node.text });
    case "sequence":
      return said("faults:field.held.list");
    case "mapping":
      return said("faults:field.held.mapping");
    default:
      return assertNever(node);
  }
}
