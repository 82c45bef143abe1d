// "Write 3 to the card": takes the derived consumers into the front matter, one undoable Change. Says why where it cannot.

import { useState } from "react";
import type { Card } from "../../shared/card/types.ts";
import { t } from "../../shared/words/t.ts";
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
  const words = t("scores:consumers.write", { count: names.length });
  if (!card.editable) {
    return (
      <span className="write-derived">
        <button type="button" className="link" disabled>
          {words}
        </button>
        <span className="note">{t("scores:consumers.writeNot")}</span>
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
      ? t("scores:consumers.writeAdds", { count: names.length })
      : t("scores:consumers.writeReplaces", { text: card.consumers.text });
  return (
    <button type="button" className="link" title={title} disabled={busy} onClick={() => void write()}>
      {words}
    </button>
  );
}
