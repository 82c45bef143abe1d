// One item of a list: its main column, the one beside it, and the rest when the row is opened. Alt and the arrow keys move it.

import { type ComponentType, type KeyboardEvent, useId, useState } from "react";
import type { JsonValue } from "../../../shared/card/types.ts";
import { isList } from "../../../shared/card/yaml-write.ts";
import { t } from "../../../shared/words/t.ts";
import { Cell } from "./Cell.tsx";
import type { Place } from "./cell-spec.ts";
import type { DetailsProps } from "./DetailColumns.tsx";
import { itemBrief, itemName } from "./item-words.ts";
import { ToolButton } from "./ToolButton.tsx";
import type { ListChanges } from "./use-list.ts";

interface ListRowProps {
  readonly place: Place;
  readonly items: readonly JsonValue[];
  readonly changes: ListChanges;
  /** What an opened row shows. */
  readonly Details: ComponentType<DetailsProps> | undefined;
  readonly onMove: (index: number, by: -1 | 1) => void;
  readonly onRemove: (index: number) => void;
}

export function ListRow({ place, items, changes, Details, onMove, onRemove }: ListRowProps) {
  const { card, kind, index, item } = place;
  const [open, setOpen] = useState(false);
  const details = useId();
  const name = itemName(kind, item, index);
  const brief = itemBrief(kind, item);
  const readable = item !== null && !isList(item);
  const more =
    readable && Details !== undefined && (kind.details.length > 0 || kind.inner.length > 0 || kind.consumers !== undefined);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    event.stopPropagation();
    // What is being typed goes with the item, so it is committed first, as by leaving.
    const active = document.activeElement;
    if (active instanceof HTMLInputElement) {
      active.blur();
      active.focus();
    }
    if (card.editable) onMove(index, event.key === "ArrowUp" ? -1 : 1);
  };
  const moves = [
    { part: "up", by: -1, words: t("lists:moveNameUp", { name }), label: t("lists:moveUp"), keys: "Alt+↑", end: 0 },
    {
      part: "down",
      by: 1,
      words: t("lists:moveNameDown", { name }),
      label: t("lists:moveDown"),
      keys: "Alt+↓",
      end: items.length - 1,
    },
  ] as const;
  const moveButtons = moves.map(({ part, by, words, label, keys, end }) => (
    <ToolButton
      key={part}
      part={part}
      words={words}
      label={more ? label : undefined}
      keys={keys}
      disabled={!card.editable || index === end}
      onClick={() => onMove(index, by)}
    />
  ));
  return (
    <li className="list-row" onKeyDown={onKeyDown}>
      <div className="list-line">
        <div className="list-cells">
          <Cell place={place} column={kind.main} bare />
          {kind.beside !== undefined && <Cell place={place} column={kind.beside} bare />}
        </div>
        <span className="list-tools">
          {more ? (
            <ToolButton
              part={open ? "close" : "open"}
              words={t(open ? "lists:less" : "lists:more", { name })}
              expanded={open}
              controls={details}
              onClick={() => setOpen(!open)}
            />
          ) : (
            moveButtons
          )}
          <ToolButton
            part="remove"
            words={t("lists:remove", { name })}
            disabled={!card.editable}
            onClick={() => onRemove(index)}
          />
        </span>
      </div>
      {more && !open && brief !== "" && <p className="list-brief">{brief}</p>}
      {more && open && (
        <div id={details} className="list-details">
          <Details place={place} items={items} changes={changes} />
          {items.length > 1 && <div className="list-moves">{moveButtons}</div>}
        </div>
      )}
    </li>
  );
}
