// What the person has to know about the source at hand before it can be saved, and what can be done about it.
import { toldAll } from "../../shared/words/said.ts";
import { t } from "../../shared/words/t.ts";
import { draftKey } from "../state/org-state.ts";
import { useOrg, useUi } from "../state/stores.tsx";

interface SourceNoticeProps {
  readonly path: string;
  /** Why what was typed does not read as a card; null where it does, or nothing was typed. */
  readonly flaw: string | null;
  /** It was asked to be saved all the same. */
  readonly told: boolean;
  readonly onSave: () => void;
}

export function SourceNotice({ path, flaw, told, onSave }: SourceNoticeProps) {
  const kept = useOrg((state) => state.drafts.get(draftKey(path, null)));
  const marked = useOrg((state) => state.cards.get(path)?.problems.some(({ code }) => code === "CARD-CONFLICT-MARKERS") === true);
  const unsaved = useOrg((state) =>
    state.unsaved.find(({ change }) =>
      change.cards.some((card) => card.path === path && card.edits[0]?.kind === "replace-source"),
    ),
  );
  const keepDraft = useOrg((state) => state.keepDraft);
  const dropDraft = useOrg((state) => state.dropDraft);
  const setUi = useUi((ui) => ui.set);
  if (kept?.restored === true) {
    return (
      <Notice words={t("source:notice.earlier")}>
        <button type="button" className="btn small" onClick={() => keepDraft({ ...kept, restored: false })}>
          {t("source:notice.takeUp")}
        </button>
        <button type="button" className="btn small" onClick={() => dropDraft(path, null)}>
          {t("source:notice.discard")}
        </button>
      </Notice>
    );
  }
  if (marked && kept === undefined) {
    return (
      <Notice words={t("source:notice.markers")}>
        <button type="button" className="btn small" onClick={() => setUi({ dialog: { kind: "merge-markers", path } })}>
          {t("source:notice.resolve")}
        </button>
      </Notice>
    );
  }
  if (unsaved !== undefined) {
    return (
      <Notice words={t("source:notice.notSaved", { why: toldAll(unsaved.problems) })}>
        <button type="button" className="btn small" onClick={() => setUi({ dialog: { kind: "unsaved" } })}>
          {t("source:notice.show")}
        </button>
      </Notice>
    );
  }
  if (flaw !== null) {
    return (
      <Notice words={[flaw, ...(told ? [t("source:notice.asItIs")] : [])].join(" ")}>
        {told && (
          <button type="button" className="btn small" onClick={onSave}>
            {t("source:notice.saveAsItIs")}
          </button>
        )}
      </Notice>
    );
  }
  return null;
}

function Notice({ words, children }: { readonly words: string; readonly children?: React.ReactNode }) {
  return (
    <div className="source-notice" role="alert">
      <span>{words}</span>
      {children}
    </div>
  );
}
