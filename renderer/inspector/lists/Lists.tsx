// Lists of one section of the panel: those that say something in full, the others as one line of what can be added.
import { useState } from "react";
import type { Card } from "../../../shared/card/types.ts";
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
  const [shown, setShown] = useState<ReadonlySet<string>>(() => new Set(kinds.filter((kind) => says(card, kind)).map(titleOf)));
  const [asked, setAsked] = useState<string | null>(null);
  const drafts = useOrg((state) => state.drafts);
  const isShown = (kind: ListKind) =>
    shown.has(kind.title) ||
    says(card, kind) ||
    [false, true].some((other) => drafts.has(draftKey(card.path, newItemField(kind, other))));
  const late = kinds.filter((kind) => isShown(kind) && !shown.has(kind.title));
  if (late.length > 0) setShown(new Set([...shown, ...late.map(titleOf)]));
  const missing = kinds.filter((kind) => !isShown(kind));
  return (
    <>
      {kinds.filter(isShown).map((kind) => (
        <ListEditor key={kind.title} card={card} kind={kind} Details={ItemDetails} asked={asked === kind.title} />
      ))}
      {missing.length + others.length > 0 && card.editable && (
        <div className="list-missing">
          <span aria-hidden="true">Add</span>
          {missing.map((kind) => (
            <button
              key={kind.title}
              type="button"
              className="list-add"
              aria-label={`Add ${kind.noun}`}
              onClick={() => {
                setAsked(kind.title);
                setShown(new Set([...shown, kind.title]));
              }}
            >
              {kind.noun}
            </button>
          ))}
          {others.map(({ noun, onAdd }) => (
            <button key={noun} type="button" className="list-add" aria-label={`Add ${noun}`} onClick={onAdd}>
              {noun}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

const titleOf = ({ title }: ListKind): string => title;

/** Something stands there, a list or not. */
const says = (card: Card, kind: ListKind): boolean => itemsAt(card, kind.field)?.length !== 0;
