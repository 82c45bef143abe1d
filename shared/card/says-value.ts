// Whether a piece of YAML says a given value: the question before a write (is it needed?) and after it (did it work?).
import type { JsonValue } from "./types.ts";
import type { YamlNode } from "./yaml-tree.ts";
import { isNull, isPlain, jsonOf, numberOf, real } from "./yaml-values.ts";
import { isList, isMapping } from "./yaml-write.ts";

/**
 * True when the node reads back as the value: text as text (a plain `7` is not the text "7"), a number as the same number, quoted or
 * not, mappings with the same keys in any order. A `coordinate` may stand rounded to what its style holds.
 */
export function saysValue(node: YamlNode, value: JsonValue, coordinate: boolean): boolean {
  const found = real(node);
  if (isList(value)) {
    if (found.kind !== "sequence" || found.items.length !== value.length) return false;
    return found.items.every((item, index) => saysValue(item, value[index] ?? null, false));
  }
  if (isMapping(value)) {
    const keys = Object.keys(value);
    if (found.kind !== "mapping" || found.entries.length !== keys.length) return false;
    return found.entries.every(({ name, value: child }) => {
      return name !== null && Object.hasOwn(value, name) && saysValue(child, value[name] ?? null, false);
    });
  }
  if (found.kind !== "scalar") return false;
  switch (typeof value) {
    case "string":
      return found.text === value && jsonOf(found) === value;
    case "number": {
      const written = numberOf(found.text);
      return written !== null && (written === value || (coordinate && Math.abs(written - value) <= 0.5));
    }
    case "boolean":
      return isPlain(found) && found.text === String(value);
    default:
      return isNull(found);
  }
}
