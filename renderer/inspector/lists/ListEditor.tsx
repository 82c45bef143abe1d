// A list of a card, edited in place: its rows, the place for a new one, and what is said aloud when an item is added, moved or removed.

import { type ComponentType, useEffect, useId, useRef, useState } from "react";
import type { Card, JsonValue } from "../../../shared/card/types.ts";
import { t } from "../../../shared/words/t.ts";
import { draftKey } from "../../state/org-state.ts";
import { useOrg } from "../../state/stores.tsx";
import { InTheSource } from "./Cell.tsx";
import { newItemField } from "./cell-spec.ts";
import type { DetailsProps } from "./DetailColumns.tsx";
import { itemName } from "./item-words.ts";
import { ListRow } from "./ListRow.tsx";
import type { ListKind } from "./list-kinds.ts";
import { NewItem } from "./NewItem.tsx";
import { useFocusAfter } from "./use-focus-after.ts";
import { useList } from "./use-list.ts";
import { itemsAt } from "./written.ts";
import "./lists.css";

/** What is being added: an item, or the other kind of item that the list has. */
type Adding = "item" | "other";
const ADDING: readonly Adding[] = ["item", "other"];

interface ListEditorProps {
  readonly card: Card;
  readonly kind: ListKind;
  /** Inside the row of another list. */
  readonly inner?: boolean;
  /** What an opened row shows; rows do not open without it. */
  readonly Details?: ComponentType<DetailsProps>;
  /** Begins with the place for a new item. */
  readonly asked?: boolean;
}

export function ListEditor({ card, kind, inner = false, Details, asked = false }: ListEditorProps) {
  const items = itemsAt(card, kind.field);
  const changes = useList(card, kind);
  const drafts = useOrg((state) => state.drafts);
  const [adding, setAdding] = useState<Adding | null>(asked ? "item" : null);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const focus = useFocusAfter(list, `${JSON.stringify(items)}${adding ?? ""}`);
  const heading = useId();
  useSaidOfCount(kind, items, setSaid);
  if (items === null) {
    const line = card.lines[kind.field.join(".")] ?? card.lines[String(kind.field.at(-1))];
    return <InTheSource path={card.path} name={kind.title()} line={line} />;
  }
  const drafted = ADDING.find((what) => drafts.has(draftKey(card.path, newItemField(kind, what === "other")))) ?? null;
  const add = card.editable ? (adding ?? drafted) : null;
  const move = (index: number, by: -1 | 1) => {
    const to = index + by;
    if (to < 0 || to >= items.length) return;
    changes.move(items, index, by);
    focus.follow(index, to);
    setSaid(t("lists:nowAt", { name: itemName(kind, items[index] ?? null, index), place: to + 1, count: items.length }));
  };
  const remove = (index: number) => {
    changes.remove(items, index);
    focus.onRow(index);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like the rest of the panel
    <div className={inner ? "edit-list inner" : "edit-list"} role="group" aria-labelledby={heading} ref={list}>
      <h4 id={heading}>
        {kind.title()} {items.length > 0 && <span>{items.length}</span>}
      </h4>
      {items.length > 0 && (
        <ul>
          {items.map((item, index) => (
            <ListRow
              // biome-ignore lint/suspicious/noArrayIndexKey: an item has no other identity than its place
              key={index}
              place={{ card, kind, index, item }}
              items={items}
              changes={changes}
              Details={Details}
              onMove={move}
              onRemove={remove}
            />
          ))}
        </ul>
      )}
      {add === null ? (
        <div className="list-adds">
          <button type="button" className="list-add" disabled={!card.editable} onClick={() => setAdding("item")} data-add="">
            {t("lists:addNoun", { noun: kind.noun() })}
          </button>
          {kind.other !== undefined && (
            <button type="button" className="list-add" disabled={!card.editable} onClick={() => setAdding("other")}>
              {t("lists:addNoun", { noun: kind.other.noun() })}
            </button>
          )}
        </div>
      ) : (
        <NewItem
          key={add}
          card={card}
          kind={kind}
          other={add === "other"}
          autoFocus={adding !== null}
          onLeave={(byKey) => {
            setAdding(null);
            if (byKey) focus.onAdd();
          }}
        />
      )}
      {changes.flaw !== null && (
        <p className="list-flaw" role="alert">
          {changes.flaw}
        </p>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

/** Says what came and went, whoever did it: this list, an undo, another program. */
function useSaidOfCount(kind: ListKind, items: readonly JsonValue[] | null, say: (words: string) => void): void {
  const before = useRef(items);
  useEffect(() => {
    const old = before.current;
    before.current = items;
    if (old === null || items === null || Math.abs(old.length - items.length) !== 1) return;
    const grown = items.length > old.length;
    const [longer, shorter] = grown ? [items, old] : [old, items];
    const index = longer.findIndex((item, place) => JSON.stringify(item) !== JSON.stringify(shorter[place]));
    const name = itemName(kind, longer[index] ?? null, index);
    say(t(grown ? "lists:added" : "lists:removed", { name, count: items.length }));
  });
}
