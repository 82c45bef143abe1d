// Front matter that has no field of its own: which it is, and what a typed key or value becomes. Pure.

import type { Edit } from "../../../shared/card/edit-types.ts";
import type { FieldPath } from "../../../shared/card/entry-types.ts";
import { fieldNamed } from "../../../shared/card/field-homes.ts";
import type { Card, JsonValue, OtherField } from "../../../shared/card/types.ts";
import { yamlText, yamlValue } from "../../../shared/card/yaml-text.ts";
import { isList, isMapping } from "../../../shared/card/yaml-write.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { t } from "../../../shared/words/t.ts";
import type { FieldSpec } from "../form/field-types.ts";

/** What no other section of the form edits. */
export function otherFields(card: Card): readonly OtherField[] {
  return card.other.filter(({ field, value }) => {
    const known = fieldNamed(String(field.at(-1)));
    // The form has a line for the address of a Team API, but none for one that is spelled out.
    return known === undefined || (known === "team_api" && isNested(value));
  });
}

export const isNested = (value: JsonValue): boolean => value !== null && (isList(value) || isMapping(value));

const valueAt = (card: Card, field: FieldPath): JsonValue | undefined =>
  card.other.find((other) => other.field.join("\n") === field.join("\n"))?.value;

/** A text stays text; a number, a flag or nothing becomes what YAML makes of the text. */
function scalarIn(text: string, before: JsonValue): JsonValue {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  // A block ends in a line break that the box does not show the end of; it stays.
  if (typeof before === "string") return before.endsWith("\n") ? `${trimmed}\n` : trimmed;
  const read = yamlValue(trimmed);
  return read.ok && !isNested(read.value) ? read.value : trimmed;
}

/** The value: one line of text, or YAML of several where lists and mappings are inside. */
export function valueSpec(card: Card, { field }: OtherField): FieldSpec {
  const name = field.join(".");
  return {
    card,
    field: name,
    read(state) {
      const value = valueAt(state, field) ?? null;
      return isNested(value) ? yamlText(value) : String(value ?? "");
    },
    parse(text, state) {
      const before = valueAt(state, field);
      if (before === undefined) return ok([]);
      if (!isNested(before)) return ok([{ kind: "set", field, value: scalarIn(text, before) }]);
      const read = yamlValue(text);
      if (!read.ok) return err(read.error);
      return read.value === null ? err(t("lists:flaw.nothingLeft")) : ok([{ kind: "set", field, value: read.value }]);
    },
    label: () => t("lists:step.setOf", { what: name, name: card.name }),
  };
}

/** The key, renamed where it stands. */
export function keySpec(card: Card, { field }: OtherField): FieldSpec {
  const key = String(field.at(-1));
  return {
    card,
    field: [...field, "(key)"].join("."),
    read: (state) => (valueAt(state, field) === undefined ? "" : key),
    parse(text, state) {
      const to = text.trim();
      if (to === key) return ok([]);
      const flaw = keyFlaw(state, [...field.slice(0, -1), to]);
      return flaw === null ? ok([{ kind: "rename-key", field, to }]) : err(flaw);
    },
    label: (text) => t("lists:step.renameField", { field: key, name: card.name, to: text.trim() }),
  };
}

function keyFlaw(card: Card, field: FieldPath): string | null {
  const key = String(field.at(-1));
  if (key === "") return t("lists:flaw.noKey");
  if (key === "metadata" || fieldNamed(key) !== undefined) return t("lists:flaw.ownPlace", { key });
  if (Object.hasOwn(card.lines, field.join("."))) return t("lists:flaw.taken", { field: field.join(".") });
  return null;
}

/** Adds a field: `key`, or `metadata.key`. */
export function addField(
  card: Card,
  typedKey: string,
  typedValue: string,
): Result<readonly Edit[], { readonly key?: string; readonly value?: string }> {
  const trimmed = typedKey.trim();
  const field = trimmed.startsWith("metadata.") ? ["metadata", trimmed.slice("metadata.".length)] : [trimmed];
  const flaw = keyFlaw(card, field);
  if (flaw !== null) return err({ key: flaw });
  const read = yamlValue(typedValue);
  return read.ok ? ok([{ kind: "set", field, value: read.value }]) : err({ value: read.error });
}
