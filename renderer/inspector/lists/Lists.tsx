// Lists of one section of the panel: those that say something in full, the others as one line of what can be added.

import { useState } from "react";
import type { Card } from "../../../shared/card/types.ts";
import { t } from "../../../shared/words/t.ts";
import { draftKey } from "../../state/org-state.ts";
import { useOrg } from "../../state/stores.tsx";
import { newItemField } from "./cell-spec.ts";
import { ItemDetails } from "./ItemDetails.tsx";
import { ListEditor } from "./ListEditor.tsx";
import type { ListKind } from "./list-kinds.ts";
import { itemsAt } from "./written.ts";

interface ListsProps {
  readonly card: Card;
  readonly kinds: readonly ListKind[];
  /** What else can be added, beside the lists. */
  readonly others?: readonly { readonly noun: string; readonly onAdd: () => void }[];
}

export function Lists({ card, kinds, others = [] }: ListsProps) {
  // A list that was shown stays, also when its last item has gone: the hands are still there.
  const [shown, setShown] = useState<ReadonlySet<string>>(() => new Set(kinds.filter((kind) => says(card, kind)).map(idOf)));
  const [asked, setAsked] = useState<string | null>(null);
  const drafts = useOrg((state) => state.drafts);
  const isShown = (kind: ListKind) =>
    shown.has(idOf(kind)) ||
    says(card, kind) ||
    [false, true].some((other) => drafts.has(draftKey(card.path, newItemField(kind, other))));
  const late = kinds.filter((kind) => isShown(kind) && !shown.has(idOf(kind)));
  if (late.length > 0) setShown(new Set([...shown, ...late.map(idOf)]));
  const missing = kinds.filter((kind) => !isShown(kind));
  return (
    <>
      {kinds.filter(isShown).map((kind) => (
        <ListEditor key={idOf(kind)} card={card} kind={kind} Details={ItemDetails} asked={asked === idOf(kind)} />
      ))}
      {missing.length + others.length > 0 && card.editable && (
        <div className="list-missing">
          <span aria-hidden="true">{t("lists:add")}</span>
          {missing.map((kind) => (
            <button
              key={idOf(kind)}
              type="button"
              className="list-add"
              aria-label={t("lists:addNoun", { noun: kind.noun() })}
              onClick={() => {
                setAsked(idOf(kind));
                setShown(new Set([...shown, idOf(kind)]));
              }}
            >
              {kind.noun()}
            </button>
          ))}
          {others.map(({ noun, onAdd }) => (
            <button key={noun} type="button" className="list-add" aria-label={t("lists:addNoun", { noun })} onClick={onAdd}>
              {noun}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

const idOf = ({ field }: ListKind): string => field.join(".");

/** Something stands there, a list or not. */
const says = (card: Card, kind: ListKind): boolean => itemsAt(card, kind.field)?.length !== 0;
