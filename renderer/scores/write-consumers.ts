// Takes the derived consumers into a card: the edits, in the form in which the card declares them. Knows no score and no screen.

import type { Edit } from "../../shared/card/edit-types.ts";
import type { FieldPath } from "../../shared/card/entry-types.ts";
import type { Card } from "../../shared/card/types.ts";
import { slugOf } from "../../shared/slug.ts";
import { t } from "../../shared/words/t.ts";
import type { DraftChange } from "../state/draft.ts";

const FIELD: FieldPath = ["metadata", "consumers"];

/**
 * One Change that makes a card declare these consumers; null when it does so already, is gone or cannot be written.
 * @param path of the card
 * @param names the derived consumers, each once
 */
export function writeConsumers(path: string, names: readonly string[]): DraftChange {
  return (cards) => {
    const card = cards.get(path);
    if (card === undefined || !card.editable) return null;
    const edits = consumerEdits(card, names);
    if (edits.length === 0) return null;
    return {
      label: t("scores:consumers.writeStep", { count: names.length, name: card.name }),
      cards: [{ path, base: card.hash, edits }],
    };
  };
}

/**
 * Edits that bring the declared consumers to the derived ones, keeping how they are written: a number stays a number, "6 teams" becomes
 * "3 teams", a list of names becomes the derived names, each kept as it is spelled. Without a declaration a number is inserted. Empty when
 * nothing is to be changed: the same is declared, or a range that holds the count.
 */
export function consumerEdits(card: Card, names: readonly string[]): readonly Edit[] {
  const count = names.length;
  const declared = card.consumers;
  if (declared === null) return count === 0 ? [] : [{ kind: "set", field: FIELD, value: count }];
  const { min, max, teams, text } = declared;
  const within = min <= count && count <= max;
  const list = teams === null ? null : spelledAs(teams, names);
  const sameNames = list === null || (list.length === teams?.length && list.every((name, index) => name === teams[index]));
  if (within && sameNames) return [];
  const keys = keysOf(card, declared.line);
  if (!keys.mapping) return [{ kind: "set", field: FIELD, value: list ?? numberIn(text, count) }];
  return [
    ...(keys.count && !within ? [{ kind: "set", field: [...FIELD, "count"], value: numberIn(text, count) } as const] : []),
    ...(list !== null && !sameNames ? [{ kind: "set", field: [...FIELD, "teams"], value: list } as const] : []),
  ];
}

/** Whether the consumers are a mapping, and whether it has a count. The nearest key above the value is the one that was read. */
function keysOf(card: Card, line: number): { readonly mapping: boolean; readonly count: boolean } {
  const { lines } = card;
  const [home = "metadata.consumers"] = ["metadata.consumers", "consumers"]
    .filter((key) => (lines[key] ?? Number.POSITIVE_INFINITY) <= line)
    .sort((a, b) => (lines[b] ?? 0) - (lines[a] ?? 0));
  const count = Object.hasOwn(lines, `${home}.count`);
  return { mapping: count || Object.hasOwn(lines, `${home}.teams`), count };
}

/** The names in their declared order and spelling where they are declared, then the new ones. */
function spelledAs(declared: readonly string[], names: readonly string[]): readonly string[] {
  const wanted = new Map(names.map((name) => [slugOf(name), name]));
  const kept = declared.filter((name) => wanted.delete(slugOf(name)));
  return [...kept, ...wanted.values()];
}

/** The text with its number or range replaced: "8-10 teams" and 3 give "3 teams". What would be digits alone becomes a number. */
function numberIn(text: string, count: number): number | string {
  const replaced = text.trim().replace(/\+?\d+(?:\.0*$)?(?:\s*(?:-|–|—|to|\.\.)\s*\d+)?/i, String(count));
  return replaced === String(count) ? count : replaced.replace(/\bteams?\b/, count === 1 ? "team" : "teams");
}
