// Fields of the form for the places of a list: what they read from a state of the card, and which edits a typed text becomes. Pure.

import type { FieldPath } from "../../../shared/card/entry-types.ts";
import type { Card, JsonValue } from "../../../shared/card/types.ts";
import { isMapping } from "../../../shared/card/yaml-write.ts";
import { err, ok } from "../../../shared/result.ts";
import { inSentence, t } from "../../../shared/words/t.ts";
import type { FieldSpec } from "../form/field-types.ts";
import { type Column, isSet, pathIn, textOf, valueIn } from "./columns.ts";
import { addItem, setColumn, setKey } from "./item-edits.ts";
import { itemName } from "./item-words.ts";
import type { ListKind } from "./list-kinds.ts";
import { itemsAt, writtenAt } from "./written.ts";

/** One item of a list of a card, as it is shown. */
export interface Place {
  readonly card: Card;
  readonly kind: ListKind;
  readonly index: number;
  readonly item: JsonValue;
}

/** One column of one item. */
export function cellSpec({ card, kind, index, item }: Place, column: Column): FieldSpec {
  const { field, main } = kind;
  const isMain = column === main;
  const name = itemName(kind, item, index);
  return {
    card,
    field: [...field, index, ...pathIn(item, column)].join("."),
    read: (state) => textOf(valueIn(itemsAt(state, field)?.[index] ?? null, column, isMain)) ?? "",
    parse(text, state) {
      const now = itemsAt(state, field)?.[index] ?? null;
      const parsed = column.parse(text);
      if (!parsed.ok) return parsed;
      if (isMain && parsed.value === null && !(isMapping(now) && isSet(now.vacant))) {
        return err(t("lists:needs", { noun: kind.noun(), column: inSentence(main.label()) }));
      }
      return ok(setColumn(field, index, now, column, main, parsed.value));
    },
    label: (text) => {
      const said = { what: inSentence(column.label()), of: name, name: card.name };
      if (text.trim() === "") return t("lists:step.clear", said);
      return isMain ? t("lists:step.rename", { noun: kind.noun(), from: name, to: text.trim() }) : t("lists:step.set", said);
    },
  };
}

/** The place for a new item, always empty; or for the other kind of new item that a list has. */
export function newItemSpec(card: Card, kind: ListKind, other: boolean): FieldSpec {
  const { field, plain } = kind;
  const { main, noun } = (other ? kind.other : undefined) ?? kind;
  const said = (other ? kind.other?.said : undefined) ?? [];
  return {
    card,
    field: newItemField(kind, other),
    read: () => "",
    parse(text, state) {
      const items = itemsAt(state, field);
      if (items === null) return err(t("lists:notList", { field: field.join(".") }));
      const parsed = main.parse(text);
      if (!parsed.ok) return parsed;
      return ok(parsed.value === null ? [] : addItem(field, items, [[main, parsed.value], ...said], plain));
    },
    label: () => t("lists:step.add", { noun: noun(), name: card.name }),
  };
}

/** Where the draft of a new item is kept. */
export const newItemField = ({ field, other }: ListKind, asOther: boolean): string =>
  [...field, asOther && other !== undefined ? `+${other.id}` : "+"].join(".");

/** A key of a mapping that is a field by itself, as `start` in `hiring`. */
export function keySpec(card: Card, field: FieldPath, column: Column, what: () => string): FieldSpec {
  return {
    card,
    field: [...field, ...column.path].join("."),
    read: (state) => textOf(writtenAt(state, [...field, ...column.path]) ?? null) ?? "",
    parse(text, state) {
      const parsed = column.parse(text);
      if (!parsed.ok) return parsed;
      const mapping = writtenAt(state, field) ?? null;
      if (parsed.value !== null || !isMapping(mapping) || Object.keys(mapping).some((key) => key !== column.path[0])) {
        return ok(setKey(field, mapping, column.path, parsed.value));
      }
      return ok([{ kind: "unset", field }]);
    },
    label: (text) => t(text.trim() === "" ? "lists:step.clearOf" : "lists:step.setOf", { what: what(), name: card.name }),
  };
}
