// Keeps what no typed field takes: unknown keys, and fields that scores read later. Also remembers on which line each key stands.
import type { Reading } from "./reading.ts";
import { foundAt, wrongType } from "./reading.ts";
import type { OtherField } from "./types.ts";
import type { YamlNode } from "./yaml-tree.ts";
import { isNull, jsonOf, real } from "./yaml-values.ts";

/** Keys that become typed fields of a Card. Fields that scores read later are not among them: they stay visible as written. */
const TYPED: ReadonlySet<string> = new Set([
  "name",
  "team_id",
  "team_type",
  "type",
  "position",
  "size",
  "value_stream",
  "value_stream_inner",
  "platform_grouping",
  "platform_grouping_inner",
  "cognitive_load",
  "capabilities",
  "consumers",
  "established",
  "last_updated",
  "dependencies",
  "interaction_modes",
  "interactions",
  "domains",
  "services",
  "members",
  "lead",
  "parent",
  "subteams",
  "leadership",
  "on_call",
]);

/** In file order: unknown keys at the top, and those under `metadata` where that stands. */
export function readOther(reading: Reading): readonly OtherField[] {
  const others: OtherField[] = [];
  for (const [key, entry] of reading.top) {
    if (key === "metadata") {
      if (reading.metadata.size === 0 && !isNull(entry.value) && real(entry.value).kind !== "mapping") {
        wrongType(reading, foundAt(["metadata"], entry), "a mapping (key: value lines)");
      }
      for (const [inner, child] of reading.metadata) {
        if (!TYPED.has(inner)) others.push(other(reading, ["metadata", inner], child.value, child.key.start));
      }
    } else if (!TYPED.has(key)) others.push(other(reading, [key], entry.value, entry.key.start));
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
