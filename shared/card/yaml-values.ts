// What a YAML node says, without a schema: numbers and booleans only where they read back as the very text that was written.
// So 1.10, 0123, 2024-06 and yes stay text, and no date is ever made.
import type { JsonValue } from "./types.ts";
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence } from "./yaml-tree.ts";

/** A node with its alias followed. An alias that leads nowhere reads as an unwritten value. */
export function real(node: YamlNode): YamlScalar | YamlSequence | YamlMapping {
  if (node.kind !== "alias") return node;
  return node.target ?? UNWRITTEN;
}

const UNWRITTEN: YamlScalar = {
  kind: "scalar",
  start: -1,
  end: -1,
  style: "plain",
  keepsBlankLines: false,
  text: "",
  anchor: null,
  tag: null,
  aliased: false,
};

const NULLS = new Set(["", "~", "null", "Null", "NULL"]);

/** Plain and without a tag that says otherwise: its text may mean null, a number or a boolean. */
export function isPlain(node: YamlScalar): boolean {
  return node.style === "plain" && node.tag !== "!" && node.tag !== "!!str";
}

export function isNull(node: YamlNode): boolean {
  const value = real(node);
  return value.kind === "scalar" && (value.tag === "!!null" || (isPlain(value) && NULLS.has(value.text)));
}

/** A decimal number as YAML and people write it, null for anything else; never NaN or infinite. */
export function numberOf(text: string): number | null {
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** The value for display and comparison. Aliases are unfolded; keys that are not to be used are left out. */
export function jsonOf(node: YamlNode): JsonValue {
  const value = real(node);
  switch (value.kind) {
    case "scalar":
      return scalarValue(value);
    case "sequence":
      return value.items.map(jsonOf);
    case "mapping": {
      // A table, for names of any kind: see `readLines`.
      const object: Record<string, JsonValue> = Object.create(null);
      for (const { name, value: child } of value.entries) if (name !== null) object[name] = jsonOf(child);
      return object;
    }
  }
}

function scalarValue(node: YamlScalar): JsonValue {
  if (isNull(node)) return null;
  if (!isPlain(node)) return node.text;
  const { text } = node;
  if (text === "true" || text === "false") return text === "true";
  const first = text.charCodeAt(0);
  if ((first >= 48 && first <= 57) || first === 45) {
    const value = Number(text);
    if (Number.isFinite(value) && String(value) === text) return value;
  }
  return text;
}

/** The entry of a key in a mapping; undefined when it is not there. */
export function entryOf(mapping: YamlMapping, key: string): YamlEntry | undefined {
  return mapping.entries.find((entry) => entry.name === key);
}
