// Reads a document, or a card's body, and offers what it says. The form is AdoptForm.tsx; this fetches the text and saves the Change.
import { useEffect, useMemo, useState } from "react";
import { type InteractionForm, usualForm } from "../../shared/card/adopt/adopt.ts";
import { cardOffers, documentOffers } from "../../shared/card/adopt/offers.ts";
import type { Offer } from "../../shared/card/adopt/types.ts";
import type { SourceReply } from "../../shared/contract.ts";
import { cardKey } from "../../shared/org/keys.ts";
import { toldAll } from "../../shared/words/said.ts";
import { t } from "../../shared/words/t.ts";
import { Dialog } from "../shell/Dialog.tsx";
import { useHost } from "../shell/host.ts";
import { useOrg, useUi } from "../state/stores.tsx";
import { AdoptForm } from "./AdoptForm.tsx";
import { adoptDraft, takeUpDraft } from "./adopt-draft.ts";
import "./adopt.css";

export function AdoptDialog() {
  const dialog = useUi((ui) => ui.dialog);
  const setUi = useUi((ui) => ui.set);
  const path = dialog?.kind === "adopt" ? dialog.path : null;
  const close = () => setUi({ dialog: null });
  return (
    <Dialog opened={path !== null} title={t("adopt:from", { path: path ?? "" })} width={620} onClose={close}>
      {path !== null && <Adopt key={path} path={path} onClose={close} />}
    </Dialog>
  );
}

function Adopt({ path, onClose }: { readonly path: string; readonly onClose: () => void }) {
  const host = useHost();
  const change = useOrg((state) => state.change);
  // As it was when the dialog opened: once saved, a document is a card.
  const now = useOrg((state) => state.cards.get(path) ?? null);
  const [card] = useState(now);
  const title = useOrg((state) => card?.name ?? state.documents.find((one) => one.path === path)?.title ?? path);
  const select = useUi((ui) => ui.select);
  const [reply, setReply] = useState<SourceReply | null>(null);
  useEffect(() => {
    let current = true;
    void host.call("source", { path }).then((next) => {
      if (current) setReply(next);
    });
    return () => {
      current = false;
    };
  }, [host, path]);
  const adoption = useMemo(() => {
    if (reply?.kind !== "source") return null;
    const { text, bodyStart } = reply.source;
    return card === null ? documentOffers(path, text) : cardOffers(card, text, bodyStart);
  }, [reply, card, path]);
  if (reply === null) return <p className="meta">{t("adopt:reading", { path })}</p>;
  if (reply.kind === "failed") return <p role="alert">{toldAll(reply.problems)}</p>;
  if (adoption === null) return null;
  const { text, hash } = reply.source;
  const adopt = async (offers: readonly Offer[], form: InteractionForm): Promise<boolean> => {
    const about = { path, base: hash, title };
    const outcome = await change(card === null ? adoptDraft(about, offers, form) : takeUpDraft(about, offers, form));
    if (outcome?.kind !== "saved") return false;
    select([cardKey(path)]);
    return true;
  };
  return (
    <AdoptForm
      path={path}
      text={text}
      adoption={adoption}
      ofCard={card !== null}
      usual={card === null ? "interactions" : usualForm(card)}
      onAdopt={adopt}
      onClose={onClose}
    />
  );
}
