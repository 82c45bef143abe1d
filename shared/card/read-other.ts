// Keeps what no typed field takes: unknown keys, and fields that scores read later. Also remembers on which line each key stands.
import type { Reading } from "./reading.ts";
import { wrongType } from "./reading.ts";
import type { OtherField } from "./types.ts";
import type { YamlNode } from "./yaml-tree.ts";
import { isNull, jsonOf } from "./yaml-values.ts";

/** In file order: unknown keys at the top and under `metadata`, and known ones that no typed field of a Card takes. */
export function readOther(reading: Reading): readonly OtherField[] {
  const [metadata] = reading.fields.known.get("metadata") ?? [];
  if (metadata !== undefined && !isNull(metadata.node)) wrongType(reading, metadata, "a mapping (key: value lines)");
  return reading.fields.other.map((found) => ({
    field: found.field,
    value: jsonOf(found.node),
    line: reading.lines.line(found.key ?? found.offset),
  }));
}

/** 1-based line of every key in the first two levels, by dotted path. */
export function readLines(reading: Reading, root: YamlNode | null): Readonly<Record<string, number>> {
  const lines: Record<string, number> = {};
  if (root?.kind !== "mapping") return lines;
  for (const { name, key, value } of root.entries) {
    if (name === null) continue;
    lines[name] = reading.lines.line(key.start);
    if (value.kind !== "mapping") continue;
    for (const child of value.entries) {
      if (child.name !== null) lines[`${name}.${child.name}`] = reading.lines.line(child.key.start);
    }
  }
  return lines;
}
