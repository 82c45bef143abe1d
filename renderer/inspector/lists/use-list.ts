// Changes to a list of the selected card, each one undoable step. An item is named by the list as it was shown: what has happened to the
// file since is followed, and where that cannot be, nothing is written and the person is told.

import { useCallback, useState } from "react";
import type { Edit } from "../../../shared/card/edit-types.ts";
import type { Card, JsonValue } from "../../../shared/card/types.ts";
import { t } from "../../../shared/words/t.ts";
import { useOrg } from "../../state/stores.tsx";
import { wordsOf } from "../form/use-field.ts";
import { moveItem, removeItem } from "./item-edits.ts";
import { itemName } from "./item-words.ts";
import type { ListKind } from "./list-kinds.ts";
import { itemsAt, locate } from "./written.ts";

export interface ListChanges {
  /** What became of the last change, when it is not in the file. */
  readonly flaw: string | null;
  move(items: readonly JsonValue[], index: number, by: -1 | 1): void;
  remove(items: readonly JsonValue[], index: number): void;
  /** Any other edit of one item. */
  edit(label: string, items: readonly JsonValue[], index: number, make: Make): void;
}

type Make = (now: readonly JsonValue[], index: number) => readonly Edit[];

export function useList(card: Card, kind: ListKind): ListChanges {
  const { path, name } = card;
  const change = useOrg((state) => state.change);
  const [flaw, setFlaw] = useState<string | null>(null);
  const run = useCallback(
    async (label: string, items: readonly JsonValue[], index: number, make: Make): Promise<void> => {
      let lost = false;
      const outcome = await change((cards) => {
        const now = cards.get(path);
        const list = now === undefined || !now.editable ? null : itemsAt(now, kind.field);
        const place = list === null ? null : locate(list, { items, index });
        lost = place === null;
        if (now === undefined || list === null || place === null) return null;
        const edits = make(list, place);
        return edits.length === 0 ? null : { label, cards: [{ path, base: now.hash, edits }] };
      }).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
      setFlaw(lost ? t("lists:movedOn") : wordsOf(outcome));
    },
    [change, path, kind],
  );
  return {
    flaw,
    move: (items, index, by) =>
      void run(
        t(by < 0 ? "lists:step.up" : "lists:step.down", { what: called(kind, items, index), name }),
        items,
        index,
        (now, place) => moveItem(kind.field, now, place, by),
      ),
    remove: (items, index) =>
      void run(t("lists:step.remove", { what: called(kind, items, index), name }), items, index, (now, place) =>
        removeItem(kind.field, now, place, kind.emptyStays === true),
      ),
    edit: (label, items, index, make) => void run(label, items, index, make),
  };
}

/** "service Export" */
function called(kind: ListKind, items: readonly JsonValue[], index: number): string {
  const name = itemName(kind, items[index] ?? null, index);
  const noun = kind.noun();
  return name.startsWith(noun) ? name : `${noun} ${name}`;
}
