// What an item of a list is called, and what is said of it while its row is closed. Pure.

import type { JsonValue } from "../../../shared/card/types.ts";
import { isList, isMapping } from "../../../shared/card/yaml-write.ts";
import { inSentence, t } from "../../../shared/words/t.ts";
import { isSet, textOf, valueIn } from "./columns.ts";
import type { ListKind } from "./list-kinds.ts";

/** "Refunds"; the role of who has no name; "capability 3" where neither is there. */
export function itemName(kind: ListKind, item: JsonValue, index: number): string {
  const name = textOf(valueIn(item, kind.main, true));
  if (name !== null && name !== "") return name;
  const beside = kind.beside === undefined ? null : textOf(valueIn(item, kind.beside, false));
  return beside === null || beside === "" ? `${kind.noun()} ${index + 1}` : beside;
}

/** "99.9% · 5 consumers"; "" when there is nothing to say. */
export function itemBrief(kind: ListKind, item: JsonValue): string {
  const said = kind.details.map((column) => {
    const value = valueIn(item, column, false);
    const text = textOf(value);
    // Who has no name is shown as a vacancy in the row itself.
    const hidden = column.control === "flag" && (!isSet(value) || textOf(valueIn(item, kind.main, true)) === "");
    return text === null || text === "" || hidden ? "" : (column.brief?.(text) ?? "");
  });
  const counts = kind.inner.map(({ field, title }) => {
    const list = isMapping(item) ? item[String(field[0])] : undefined;
    return list !== undefined && isList(list) && list.length > 0
      ? t("lists:brief.counts", { title: inSentence(title()), count: list.length })
      : "";
  });
  return [...said, ...counts, consumersBrief(kind, item)].filter((part) => part !== "").join(" · ");
}

function consumersBrief({ consumers }: ListKind, item: JsonValue): string {
  const value = consumers === undefined || !isMapping(item) ? null : (item[consumers] ?? null);
  const names = value !== null && isMapping(value) ? (value.teams ?? value.count ?? null) : value;
  if (names === null || (isMapping(names) && !isList(names))) return "";
  if (isList(names)) return t("lists:brief.consumers", { count: names.length });
  return /^\d+$/.test(String(names)) ? t("lists:brief.consumersSaid", { number: String(names) }) : String(names);
}

/** "thing it owns" → "Thing it owns". */
export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
