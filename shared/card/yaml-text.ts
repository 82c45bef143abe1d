// One value as YAML by itself, for a field that holds any value: written as the editor of cards would write it, read as a card is read.
// Knows no card: where the value goes and what of its old text stays is edit.ts.
import { err, ok, type Result } from "../result.ts";
import { spoken } from "../words/said.ts";
import { CARD_CODES } from "./problem-codes.ts";
import type { JsonValue } from "./types.ts";
import { parseTree } from "./yaml-tree.ts";
import { isNull, jsonOf } from "./yaml-values.ts";
import { blockLines, flowText } from "./yaml-write.ts";

/** Lines of YAML without a break at the end; "" for null. */
export function yamlText(value: JsonValue): string {
  if (value === null) return "";
  return blockLines(value, 0, { step: 2, dash: 2 }).join("\n") || flowText(value);
}

/** The value that a text means; null for a text that says nothing. An error says why it cannot be read, in the language spoken now. */
export function yamlValue(text: string): Result<JsonValue, string> {
  const source = text.replaceAll("\r\n", "\n");
  const { root, faults } = parseTree(source, 0, source.length, "value");
  const fault = faults.find(({ code }) => CARD_CODES[code].severity === "error");
  if (fault !== undefined) return err(spoken(fault.said));
  return ok(root === null || isNull(root) ? null : jsonOf(root));
}
