// "Write 3 to the card": takes the derived consumers into the front matter, one undoable Change. Says why where it cannot.
import { useState } from "react";
import type { Card } from "../../shared/card/types.ts";
import { useOrg } from "../state/stores.tsx";
import { consumerEdits, writeConsumers } from "./write-consumers.ts";

interface WriteDerivedProps {
  readonly card: Card;
  readonly names: readonly string[];
}

export function WriteDerived({ card, names }: WriteDerivedProps) {
  const change = useOrg((state) => state.change);
  const [busy, setBusy] = useState(false);
  if (consumerEdits(card, names).length === 0) return null;
  const words = `Write ${names.length} to the card`;
  if (!card.editable) {
    return (
      <span className="write-derived">
        <button type="button" className="link" disabled>
          {words}
        </button>
        <span className="note">Not possible before the card's errors are corrected in its source.</span>
      </span>
    );
  }
  // What became of it is told by the store: saved in the status bar, a failure as a notice.
  const write = async (): Promise<void> => {
    setBusy(true);
    await change(writeConsumers(card.path, names));
    setBusy(false);
  };
  const title =
    card.consumers === null
      ? `Adds metadata.consumers: ${names.length}. Undo takes it back.`
      : `Replaces “${card.consumers.text}”, and no other byte. Undo takes it back.`;
  return (
    <button type="button" className="link" title={title} disabled={busy} onClick={() => void write()}>
      {words}
    </button>
  );
}
