// What the texts of a relation may be, and a relation with a name that no team has yet, as edits. Pure.

import { durationOf } from "../../../shared/card/amounts.ts";
import type { Edit } from "../../../shared/card/edit-types.ts";
import type { Card, JsonValue } from "../../../shared/card/types.ts";
import { dateOf } from "../../../shared/card/vocabulary.ts";
import { isMapping } from "../../../shared/card/yaml-write.ts";
import { t } from "../../../shared/words/t.ts";
import type { RelationKind } from "../../relations/defaults.ts";
import { itemsAt } from "./written.ts";

/** An expected end: a length of time from its start, or a date. */
export function endFlaw(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === "" || dateOf(trimmed) !== null || durationOf(trimmed, "weeks") !== null) return null;
  return t("lists:flaw.end");
}

/** Names a team that has no card yet: a ghost until it has one. Null where the card's list is none. */
export function nameEdits(card: Card, kind: RelationKind, name: string): readonly Edit[] | null {
  const field = kind === "dependency" ? ["dependencies"] : ["interactions"];
  const items = itemsAt(card, field);
  if (items === null) return null;
  const plain = kind === "dependency" && !items.some(isMapping);
  const value: JsonValue = plain ? name : kind === "dependency" ? { team: name } : { team: name, mode: kind };
  return [{ kind: "insert-item", field, index: items.length, value }];
}
