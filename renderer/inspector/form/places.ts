// Where a field stands in one card, under whichever of its spellings: its line, its problems, what is written there. Pure.
import type { FieldPath } from "../../../shared/card/entry-types.ts";
import { fieldNamed, placesOf } from "../../../shared/card/field-homes.ts";
import type { Card, JsonValue } from "../../../shared/card/types.ts";
import type { Problem } from "../../../shared/result.ts";

/** Every dotted spelling of a path, its home first: "metadata.size" and "size". */
function spellings(path: FieldPath): readonly string[] {
  const own = path[0] === "metadata" ? path.slice(1) : path;
  const [field = "", ...rest] = own;
  return placesOf(String(field)).map(([place, key]) => [...(place === "metadata" ? [place] : []), key, ...rest].join("."));
}

/** 1-based line of a field's key; undefined where the card does not have it. */
export function lineAt(card: Card, path: FieldPath): number | undefined {
  const there = spellings(path).find((name) => Object.hasOwn(card.lines, name));
  return there === undefined ? undefined : card.lines[there];
}

/** Keys that the mapping in a field has. */
export function keysIn(card: Card, field: string): readonly string[] {
  const heads = spellings([field]).map((name) => `${name}.`);
  return Object.keys(card.lines).flatMap((name) => {
    const head = heads.find((start) => name.startsWith(start));
    return head === undefined ? [] : [name.slice(head.length)];
  });
}

/** Problems at a field itself, not at what it holds. */
export function problemsAt(problems: readonly Problem[], path: FieldPath): readonly Problem[] {
  const names = spellings(path);
  return problems.filter(({ field }) => field !== undefined && names.includes(field));
}

/** Whether something else than a mapping stands where one is expected, so that no key can be written into it. */
export function holdsNoMapping(card: Card, field: string): boolean {
  return problemsAt(card.problems, [field]).some(({ code }) => code === "FIELD-TYPE");
}

/** What stands in a field that scores read: the very value, not what it means. Undefined where the card does not have it. */
export function writtenIn(card: Card, field: string): JsonValue | undefined {
  return card.other.find((other) => fieldNamed(String(other.field.at(-1))) === field)?.value;
}
