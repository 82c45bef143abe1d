// From what is typed to what is written: values by their kind, with what is wrong said in words. "" is nothing, and unsets. Pure.

import type { Edit } from "../../../shared/card/edit-types.ts";
import type { FieldPath } from "../../../shared/card/entry-types.ts";
import { sizeOfText } from "../../../shared/card/read-metadata.ts";
import type { Card, JsonValue } from "../../../shared/card/types.ts";
import { dateOf, rangeOf } from "../../../shared/card/vocabulary.ts";
import { numberOf } from "../../../shared/card/yaml-values.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { t } from "../../../shared/words/t.ts";
import { holdsNoMapping, keysIn } from "./places.ts";

/** The value to write; null for none. */
export type Parsed = Result<JsonValue, string>;

/** Digits alone become a number, so that no quotes are put around them; anything else stays the text it is. */
function scalarOf(text: string): string | number {
  const number = numberOf(text);
  return number !== null && String(number) === text ? number : text;
}

export function textIn(typed: string): Parsed {
  const text = typed.trim();
  return ok(text === "" ? null : text);
}

/** The name of a team, which has to be there. */
export function nameIn(typed: string): Parsed {
  return typed.trim() === "" ? err(t("form:flaw.empty")) : ok(typed.trim());
}

/** People: 7, or a text with a number such as "1 specialist". */
export function sizeIn(typed: string): Parsed {
  const text = typed.trim();
  if (text === "") return ok(null);
  return sizeOfText(text) === null ? err(t("form:flaw.size")) : ok(scalarOf(text));
}

/** A count of consumers: 6, "6 teams", "8-10 teams". */
export function countIn(typed: string): Parsed {
  const text = typed.trim();
  if (text === "") return ok(null);
  const number = numberOf(text);
  const fits = number === null ? rangeOf(text) !== null : Number.isSafeInteger(number) && number >= 0;
  return fits ? ok(scalarOf(text)) : err(t("form:flaw.count"));
}

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

/** A number within bounds. */
export function numberIn({ min, max, whole = false }: Bounds = {}): (typed: string) => Parsed {
  return (typed) => {
    const text = typed.trim();
    if (text === "") return ok(null);
    const value = numberOf(text);
    if (value === null) return err(t("form:flaw.number", { such: whole ? "3" : "2.5" }));
    if (whole && !Number.isSafeInteger(value)) return err(t("form:flaw.whole"));
    if (min !== undefined && value < min) return err(t("form:flaw.less", { min }));
    if (max !== undefined && value > max) return err(t("form:flaw.more", { max }));
    return ok(value);
  };
}

/** YYYY, YYYY-MM, YYYY-MM-DD or "January 2024", kept as it is typed. */
export function dateIn(typed: string): Parsed {
  const text = typed.trim();
  if (text === "") return ok(null);
  return dateOf(text) === null ? err(t("form:flaw.date")) : ok(scalarOf(text));
}

/** What a reader of the card understands: a frequency, a share, a length of time. @param flaw said where it does not */
export function meantIn(meaning: (text: string) => unknown, flaw: () => string): (typed: string) => Parsed {
  return (typed) => {
    const text = typed.trim();
    if (text === "") return ok(null);
    return meaning(text) === null ? err(flaw()) : ok(scalarOf(text));
  };
}

/** "204, 180": the top left corner on the canvas. */
export function positionIn(typed: string): Parsed {
  const text = typed.trim();
  if (text === "") return ok(null);
  const parts = text.split(/\s*[,;]\s*|\s+/);
  const [x, y] = parts.map(numberOf);
  if (parts.length !== 2 || x == null || y == null) return err(t("form:flaw.position"));
  return ok({ x, y });
}

/**
 * Edits that make a field say a value. The last key of a mapping goes with the mapping, so that no empty one is left behind, and what
 * stands in a mapping's place without being one gives way to it.
 */
export function editsFor(path: FieldPath, value: JsonValue, card: Card): readonly Edit[] {
  const [field, key, ...rest] = path;
  const mapping =
    typeof field === "string" && field !== "metadata" && typeof key === "string" && rest.length === 0 ? field : null;
  if (value === null) {
    const unset: Edit = { kind: "unset", field: path };
    if (!isAlone(path, card)) return [unset];
    // With `metadata` goes what stands there; at the top the same field may stand once more.
    const again = field === "metadata" && Object.hasOwn(card.lines, String(key));
    return [{ kind: "unset", field: path.slice(0, 1) }, ...(again ? [unset] : [])];
  }
  if (mapping !== null && typeof key === "string" && holdsNoMapping(card, mapping)) {
    return [{ kind: "set", field: [mapping], value: { [key]: value } }];
  }
  return [{ kind: "set", field: path, value }];
}

/** Whether a key is the only one in the mapping that its path leads through. */
function isAlone([field, key, ...rest]: FieldPath, card: Card): boolean {
  if (typeof field !== "string" || typeof key !== "string" || rest.length > 0) return false;
  if (field !== "metadata") return keysIn(card, field).every((name) => name === key);
  const inside = Object.keys(card.lines).filter((name) => name.startsWith("metadata."));
  return inside.includes(`metadata.${key}`) && inside.every((name) => `${name}.`.startsWith(`metadata.${key}.`));
}
