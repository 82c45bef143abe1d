// The place for a new item at the end of a list. Enter writes it and waits for the next one; Escape, or leaving it empty, ends that.

import type { Card } from "../../../shared/card/types.ts";
import { t } from "../../../shared/words/t.ts";
import { ColumnField } from "./Cell.tsx";
import { newItemSpec } from "./cell-spec.ts";
import { sentence } from "./item-words.ts";
import type { ListKind } from "./list-kinds.ts";

interface NewItemProps {
  readonly card: Card;
  readonly kind: ListKind;
  /** The other kind of new item that the list has. */
  readonly other: boolean;
  readonly autoFocus: boolean;
  /** Left empty. `byKey`: with Escape, so the focus is to stay near. */
  readonly onLeave: (byKey: boolean) => void;
}

export function NewItem({ card, kind, other, autoFocus, onLeave }: NewItemProps) {
  const asked = (other ? kind.other : undefined) ?? kind;
  const { main } = asked;
  const noun = asked.noun();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the field inside
    <div
      className="list-new"
      onKeyDown={(event) => {
        // What is typed is taken back by the field itself, which then keeps the key from here.
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onLeave(true);
      }}
      onBlur={(event) => {
        if (event.target instanceof HTMLInputElement && event.target.value.trim() === "") onLeave(false);
      }}
    >
      <ColumnField
        spec={newItemSpec(card, kind, other)}
        column={main}
        name={t("lists:newNoun", { noun })}
        fullName={t("lists:newNoun", { noun })}
        placeholder={main.hint?.() ?? sentence(noun)}
        bare
        autoFocus={autoFocus}
      />
    </div>
  );
}
