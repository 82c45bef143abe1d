// Teams dropped into a grouping or taken out of theirs: where they stand and what they belong to, as one Change.
import type { CardEdit, Change } from "../../shared/card/edit-types.ts";
import type { Position } from "../../shared/card/types.ts";
import type { Planned } from "../../shared/edits/types.ts";
import type { Grouping, Org, TeamKey } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import type { DraftChange } from "../state/draft.ts";
import { moveDraft } from "../state/draft.ts";

/** A grouping as shared/edits asks for it. */
export interface GroupingName {
  readonly kind: Grouping["kind"];
  readonly name: string;
  /** Name of the inner grouping; `name` is then the one around it. */
  readonly inner: string | null;
}

/** Null for a grouping that is gone. */
export function groupingName(org: Org, key: string): GroupingName | null {
  const grouping = org.groupings.get(key);
  if (grouping === undefined) return null;
  const outer = grouping.parent === null ? undefined : org.groupings.get(grouping.parent);
  // An inner platform that lies in a value stream only because all its teams do is an outer one as cards write it.
  if (outer === undefined || outer.kind !== grouping.kind) return { kind: grouping.kind, name: grouping.name, inner: null };
  return { kind: grouping.kind, name: outer.name, inner: grouping.name };
}

/** Makes the Change of a drop. Where the grouping cannot be joined or left any more, the teams are only moved. @param grouping null: out of theirs */
export function dropDraft(
  moves: ReadonlyMap<string, Position>,
  keys: readonly TeamKey[],
  grouping: GroupingName | null,
  join: (org: Org) => Planned,
): DraftChange {
  return (cards, org) => {
    const moved = moveDraft(moves)(cards, org);
    const planned = join(org);
    if (!planned.ok || planned.value === null) return moved;
    const [only] = keys;
    const name = keys.length === 1 && only !== undefined ? (org.teams.get(only)?.name ?? "") : null;
    return merged(labelOf(grouping, name, keys.length), moved, planned.value);
  };
}

/** @param name of the only team; null for several */
function labelOf(grouping: GroupingName | null, name: string | null, count: number): string {
  if (grouping === null) return name === null ? t("edits:moveOut", { count }) : t("edits:moveOutOne", { name });
  const into = { grouping: grouping.inner ?? grouping.name };
  return name === null ? t("edits:moveInto", { ...into, count }) : t("edits:moveIntoOne", { ...into, name });
}

/** Edits to one card become one: all of them were made for the same bytes. */
function merged(label: string, a: Change | null, b: Change): Change {
  const byPath = new Map<string, CardEdit>();
  for (const edit of [...(a?.cards ?? []), ...b.cards]) {
    const known = byPath.get(edit.path);
    byPath.set(edit.path, known === undefined ? edit : { ...known, edits: [...known.edits, ...edit.edits] });
  }
  return { ...b, label, cards: [...byPath.values()] };
}
