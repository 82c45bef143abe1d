// What a card says at a list's place, as it is written: every item in its own place and form, readable or not. The Card's typed lists
// leave out what could not be understood, so their indexes need not be those of the file.
import type { FieldPath } from "../../../shared/card/entry-types.ts";
import type { Card, JsonValue } from "../../../shared/card/types.ts";
import { isList, isMapping } from "../../../shared/card/yaml-write.ts";

/** The value at a field by its usual path, wherever this card keeps it; undefined when it is not there. */
export function writtenAt(card: Card, field: FieldPath): JsonValue | undefined {
  const [key, rest] = field[0] === "metadata" ? [field[1], field.slice(2)] : [field[0], field.slice(1)];
  return rest.reduce<JsonValue | undefined>(
    (value, segment) => {
      if (value === undefined) return undefined;
      if (isList(value)) return typeof segment === "number" ? value[segment] : undefined;
      return isMapping(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
    },
    fieldNamed(card, String(key)),
  );
}

function fieldNamed(card: Card, key: string): JsonValue | undefined {
  if (Object.hasOwn(card.written, key)) return card.written[key];
  const places = card.other.filter(({ field }) => field.at(-1) === key && field.length <= 2);
  return (places.find(({ value }) => value !== null) ?? places[0])?.value;
}

/** The items of a list; none where nothing is written; null where something else than a list stands there. */
export function itemsAt(card: Card, field: FieldPath): readonly JsonValue[] | null {
  const value = writtenAt(card, field) ?? null;
  if (value === null) return [];
  return isList(value) ? value : null;
}

/** A list as it was shown, and one place in it. */
interface ItemRef {
  readonly items: readonly JsonValue[];
  readonly index: number;
}

/**
 * Where the item of a list that was shown is now; null when it cannot be told. It stays where it was if nothing else in the list has
 * changed, even when it has itself; else it is looked for by what it says.
 */
export function locate(now: readonly JsonValue[], { items, index }: ItemRef): number | null {
  const others = now.length === items.length && items.every((item, place) => place === index || same(item, now[place]));
  if (others) return index;
  const item = items[index];
  const alike = now.flatMap((other, place) => (same(item, other) ? [place] : []));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

const same = (a: JsonValue | undefined, b: JsonValue | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
