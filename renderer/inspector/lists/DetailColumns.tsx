// The columns of an item that do not fit its row, with their labels. What is a list inside an item is in ItemDetails.tsx.

import type { JsonValue } from "../../../shared/card/types.ts";
import { inSentence, t } from "../../../shared/words/t.ts";
import { Cell } from "./Cell.tsx";
import type { Place } from "./cell-spec.ts";
import { type Column, isSet, valueIn } from "./columns.ts";
import { setColumn } from "./item-edits.ts";
import { itemName } from "./item-words.ts";
import type { ListChanges } from "./use-list.ts";

export interface DetailsProps {
  readonly place: Place;
  readonly items: readonly JsonValue[];
  readonly changes: ListChanges;
}

export function DetailColumns({ place, items, changes }: DetailsProps) {
  return place.kind.details.map((column) =>
    column.control === "flag" ? (
      <Flag key={column.path.join(".")} place={place} items={items} column={column} changes={changes} />
    ) : (
      <Cell key={column.path.join(".")} place={place} column={column} />
    ),
  );
}

/** True or not there. */
function Flag({ place, items, column, changes }: DetailsProps & { readonly column: Column }) {
  const { card, kind, index, item } = place;
  const on = isSet(valueIn(item, column, false));
  const name = itemName(kind, item, index);
  return (
    <label className="list-flag">
      <input
        type="checkbox"
        aria-label={`${column.label()}: ${name}`}
        checked={on}
        disabled={!card.editable}
        onChange={() =>
          changes.edit(
            t(on ? "lists:step.clear" : "lists:step.set", { what: inSentence(column.label()), of: name, name: card.name }),
            items,
            index,
            (now, place) => setColumn(kind.field, place, now[place] ?? null, column, kind.main, on ? null : true),
          )
        }
      />
      {column.label()}
    </label>
  );
}
