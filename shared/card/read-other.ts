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

/** 1-based line of every key of a field and of the mapping it may hold, by dotted path. A field under `metadata` is a field like any other. */
export function readLines(reading: Reading, root: YamlNode | null): Readonly<Record<string, number>> {
  const lines: Record<string, number> = {};
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
