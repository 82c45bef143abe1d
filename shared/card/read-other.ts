// Keeps what no typed field takes: unknown keys, and fields that scores read later, and lists as they are written. Also remembers on
// which line each key stands.
import type { Reading } from "./reading.ts";
import { findField, wrongType } from "./reading.ts";
import type { JsonValue, OtherField } from "./types.ts";
import type { YamlNode } from "./yaml-tree.ts";
import { isNull, jsonOf } from "./yaml-values.ts";

/** In file order: unknown keys at the top and under `metadata`, and known ones that no typed field of a Card takes. */
export function readOther(reading: Reading): readonly OtherField[] {
  const [metadata] = reading.fields.known.get("metadata") ?? [];
  if (metadata !== undefined && !isNull(metadata.node)) wrongType(reading, metadata, "mapping");
  return reading.fields.other.map((found) => ({
    field: found.field,
    value: jsonOf(found.node),
    line: reading.lines.line(found.key ?? found.offset),
  }));
}

const LISTS = [
  "interactions",
  "interaction_modes",
  "dependencies",
  "capabilities",
  "consumers",
  "domains",
  "services",
  "members",
  "subteams",
] as const;

/** What the typed lists are made from, for whoever edits an item where it stands. Those of `readOther` are there already. */
export function readWritten(reading: Reading): Readonly<Record<string, JsonValue>> {
  const written: Record<string, JsonValue> = {};
  // What is wrong with them is said where they are read for what they mean.
  const silent = { ...reading, problems: [] };
  for (const name of LISTS) {
    const found = findField(silent, name);
    if (found !== null) written[name] = jsonOf(found.node);
  }
  return written;
}

/** 1-based line of every key of a field and of the mapping it may hold, by dotted path. A field under `metadata` is a field like any other. */
export function readLines(reading: Reading, root: YamlNode | null): Readonly<Record<string, number>> {
  // Without a prototype it is a table from the start: each of its names is another one, and objects are made for names that come again.
  const lines: Record<string, number> = Object.create(null);
  const take = (node: YamlNode | null, path: string, levels: number): void => {
    if (node?.kind !== "mapping" || levels === 0) return;
    for (const { name, key, value } of node.entries) {
      if (name === null) continue;
      const at = path + name;
      lines[at] = reading.lines.line(key.start);
      take(value, `${at}.`, at === "metadata" ? levels : levels - 1);
    }
  };
  take(root, "", 2);
  return lines;
}
