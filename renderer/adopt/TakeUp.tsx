// Says that a card's text holds facts which its front matter leaves open, and opens the dialog that takes them up. Nothing where it holds none.
import { useMemo } from "react";
import { cardOffers } from "../../shared/card/adopt/offers.ts";
import type { Card } from "../../shared/card/types.ts";
import { t } from "../../shared/words/t.ts";
import { useUi } from "../state/stores.tsx";
import "./adopt.css";

interface TakeUpProps {
  readonly card: Card;
  /** The whole file, and the offset where its body starts. */
  readonly text: string;
  readonly bodyStart: number;
}

export function TakeUp({ card, text, bodyStart }: TakeUpProps) {
  const setUi = useUi((ui) => ui.set);
  const found = useMemo(() => (card.editable ? cardOffers(card, text, bodyStart).offers.length : 0), [card, text, bodyStart]);
  if (found === 0) return null;
  return (
    <p className="take-up">
      {t("adopt:saidHere", { count: found })}{" "}
      <button type="button" className="link" onClick={() => setUi({ dialog: { kind: "adopt", path: card.path } })}>
        {t("adopt:takeUp")}
      </button>
    </p>
  );
}
