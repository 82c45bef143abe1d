// One item of a list: its main column, the one beside it, and the rest when the row is opened. Alt and the arrow keys move it.
import { type ComponentType, type KeyboardEvent, useId, useState } from "react";
import type { JsonValue } from "../../../shared/card/types.ts";
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
  const more = Details !== undefined && (kind.details.length > 0 || kind.inner.length > 0 || kind.consumers !== undefined);
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
  const moves = (
    <>
      <ToolButton
        part="up"
        words={`Move ${name} up`}
        keys="Alt+↑"
        disabled={!card.editable || index === 0}
        onClick={() => onMove(index, -1)}
      />
      <ToolButton
        part="down"
        words={`Move ${name} down`}
        keys="Alt+↓"
        disabled={!card.editable || index === items.length - 1}
        onClick={() => onMove(index, 1)}
      />
    </>
  );
  return (
    <li className="list-row" onKeyDown={onKeyDown}>
      <div className="list-line">
        <Cell place={place} column={kind.main} bare />
        {kind.beside !== undefined && <Cell place={place} column={kind.beside} bare />}
        <span className="list-tools">
          {more ? (
            <ToolButton
              part={open ? "close" : "open"}
              words={open ? `Close ${name}` : `More of ${name}`}
              expanded={open}
              controls={details}
              onClick={() => setOpen(!open)}
            />
          ) : (
            moves
          )}
          <ToolButton part="remove" words={`Remove ${name}`} disabled={!card.editable} onClick={() => onRemove(index)} />
        </span>
      </div>
      {more && !open && brief !== "" && <p className="list-brief">{brief}</p>}
      {more && open && (
        <div id={details} className="list-details">
          <Details place={place} items={items} changes={changes} />
          <span className="list-tools wide">{moves}</span>
        </div>
      )}
    </li>
  );
}
