// Edits to one list of a card: add, set, remove and move its items, each written in the form it has. Pure; which item is meant is
// decided in written.ts, how bytes change in shared/card/edit.ts.
import type { Edit } from "../../../shared/card/edit-types.ts";
import type { FieldPath } from "../../../shared/card/entry-types.ts";
import type { JsonValue } from "../../../shared/card/types.ts";
import { isMapping } from "../../../shared/card/yaml-write.ts";
import { type Column, isSet, pathIn, valueIn } from "./columns.ts";

type Said = readonly (readonly [column: Column, value: JsonValue])[];

/**
 * A new item at the end. Plain text when only its main column is said and plain items are what the list has, or what it would have
 * (`plain`).
 */
export function addItem(field: FieldPath, items: readonly JsonValue[], said: Said, plain: boolean): readonly Edit[] {
  const told = said.filter(([, value]) => value !== null);
  const [only, ...others] = told;
  if (only === undefined) return [];
  const habit = items.length === 0 ? plain : items.some((item) => !isMapping(item));
  const value = others.length === 0 && habit && only[0] === said[0]?.[0] ? only[1] : mappingOf(told);
  return [{ kind: "insert-item", field, index: items.length, value }];
}

/** One column of an item. A plain item that is to say more becomes a mapping, it alone. Null takes the value away. */
export function setColumn(
  field: FieldPath,
  index: number,
  item: JsonValue,
  column: Column,
  main: Column,
  value: JsonValue,
): readonly Edit[] {
  const at = [...field, index];
  const isMain = column === main;
  const before = valueIn(item, column, isMain);
  if (JSON.stringify(before) === JSON.stringify(value)) return [];
  if (isMapping(item)) {
    const edits = setKey(at, item, pathIn(item, column), value);
    // Who gets a name is there: the vacancy is filled.
    return isMain && before === null && isSet(item.vacant) ? [...edits, { kind: "unset", field: [...at, "vacant"] }] : edits;
  }
  if (isMain) return value === null ? [] : [put(at, value)];
  return value === null
    ? []
    : [
        put(
          at,
          mappingOf([
            [main, item],
            [column, value],
          ]),
        ),
      ];
}

/** Sets or takes away a key of a mapping; a mapping inside it goes with its last key. */
export function setKey(at: FieldPath, mapping: JsonValue, path: readonly string[], value: JsonValue): readonly Edit[] {
  if (value !== null) return [put([...at, ...path], value)];
  const [first = "", ...rest] = path;
  const inner = isMapping(mapping) ? mapping[first] : undefined;
  if (inner === undefined) return [];
  const lonely = rest.length > 0 && isMapping(inner) && Object.keys(inner).every((key) => key === rest[0]);
  return [{ kind: "unset", field: lonely ? [...at, first] : [...at, ...path] }];
}

/** Takes an item out, and the whole list with the last one unless an empty list says something of its own (`emptyStays`). */
export function removeItem(field: FieldPath, items: readonly JsonValue[], index: number, emptyStays: boolean): readonly Edit[] {
  if (items.length === 1 && !emptyStays) return [{ kind: "unset", field }];
  return [{ kind: "remove-item", field, index }];
}

/** One place up (-1) or down (1); nothing at the ends. */
export function moveItem(field: FieldPath, items: readonly JsonValue[], index: number, by: -1 | 1): readonly Edit[] {
  const to = index + by;
  return to < 0 || to >= items.length ? [] : [{ kind: "move-item", field, from: index, to }];
}

const put = (field: FieldPath, value: JsonValue): Edit => ({ kind: "set", field, value });

function mappingOf(said: Said): JsonValue {
  return said.reduce<JsonValue>((item, [column, value]) => nest(item, column.path, value), {});
}

function nest(item: JsonValue, [key = "", ...rest]: readonly string[], value: JsonValue): JsonValue {
  const there = isMapping(item) ? item : {};
  return { ...there, [key]: rest.length === 0 ? value : nest(there[key] ?? null, rest, value) };
}
