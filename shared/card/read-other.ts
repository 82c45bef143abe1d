// Keeps what no typed field takes: unknown keys, and fields that scores read later. Also remembers on which line each key stands.
import { FIELD_HOMES, fieldNamed } from "./field-homes.ts";
import type { Reading } from "./reading.ts";
import { foundAt, wrongType } from "./reading.ts";
import type { OtherField } from "./types.ts";
import type { YamlNode } from "./yaml-tree.ts";
import { isNull, jsonOf, real } from "./yaml-values.ts";

/** A key that became a typed field of the Card. */
function isTyped(key: string): boolean {
  const field = fieldNamed(key);
  return field !== undefined && FIELD_HOMES.get(field)?.typed === true;
}

/** In file order: unknown keys at the top, and those under `metadata` where that stands. */
export function readOther(reading: Reading): readonly OtherField[] {
  const others: OtherField[] = [];
  for (const [key, entry] of reading.top) {
    if (key === "metadata") {
      if (reading.metadata.size === 0 && !isNull(entry.value) && real(entry.value).kind !== "mapping") {
        wrongType(reading, foundAt(["metadata"], entry), "a mapping (key: value lines)");
      }
      for (const [inner, child] of reading.metadata) {
        if (!isTyped(inner)) others.push(other(reading, ["metadata", inner], child.value, child.key.start));
      }
    } else if (!isTyped(key)) others.push(other(reading, [key], entry.value, entry.key.start));
  }
  return others;
}

function other(reading: Reading, field: readonly string[], node: YamlNode, offset: number): OtherField {
  return { field, value: jsonOf(node), line: reading.lines.line(offset) };
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
