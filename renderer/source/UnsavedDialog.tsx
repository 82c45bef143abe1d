// What is not in the folder: Changes that the disk refused and text that was typed and not committed, also by an earlier session. Opens
// by itself once when a folder with such leftovers is opened.
import { Modal } from "@mantine/core";
import { useEffect, useRef } from "react";
import { cardKey } from "../../shared/org/keys.ts";
import { told } from "../../shared/words/said.ts";
import { t } from "../../shared/words/t.ts";
import type { TypedDraft, Unsaved } from "../state/org-state.ts";
import { useOrg, useStores, useUi } from "../state/stores.tsx";
import { conflictWords, fieldWords } from "./conflict-words.ts";
import { saveSource } from "./save-source.ts";
import { putOver } from "./stale-draft.ts";
import "./banner.css";
import "./merge/merge.css";

export function UnsavedDialog() {
  const open = useUi((ui) => ui.dialog?.kind === "unsaved");
  const setUi = useUi((ui) => ui.set);
  const { ui } = useStores();
  const folder = useOrg((state) => state.folder);
  const left = useOrg(
    (state) =>
      [...state.drafts.values()].some(({ restored }) => restored) ||
      state.unsaved.some(({ problems }) => problems.some(({ code }) => code === "LAST-SESSION")),
  );
  const asked = useRef<object | null>(null);
  useEffect(() => {
    if (folder === null || !left || asked.current === folder) return;
    asked.current = folder;
    if (ui.getState().dialog === null) setUi({ dialog: { kind: "unsaved" } });
  }, [folder, left, ui, setUi]);
  const close = () => setUi({ dialog: null });
  return (
    <Modal.Root opened={open} onClose={close} centered size={560} classNames={{ content: "panel" }}>
      <Modal.Overlay />
      <Modal.Content>
        <div className="merge-head">
          <Modal.Title className="merge-title">{t("source:unsavedDialog.title")}</Modal.Title>
          <Modal.CloseButton aria-label={t("common:close")} />
        </div>
        <Modal.Body>{open && <List onClose={close} />}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function List({ onClose }: { readonly onClose: () => void }) {
  const unsaved = useOrg((state) => state.unsaved);
  const drafts = useOrg((state) => state.drafts);
  const conflicts = useOrg((state) => state.conflicts);
  const setUi = useUi((ui) => ui.set);
  if (unsaved.length + drafts.size + conflicts.length === 0) return <p className="meta">{t("source:unsavedDialog.nothing")}</p>;
  return (
    <ul className="unsaved-list" aria-label={t("source:unsavedDialog.title")}>
      {conflicts.map((conflict) => (
        <li key={`c${conflict.id}`}>
          <div className="unsaved-what">
            <strong>{conflict.change.label}</strong>
            <p>{conflictWords(conflict)}</p>
          </div>
          <button type="button" className="btn small" onClick={() => setUi({ dialog: { kind: "merge", conflict: conflict.id } })}>
            {t("source:conflict.compare")}
          </button>
        </li>
      ))}
      {unsaved.map((entry) => (
        <OfChange key={`u${entry.id}`} entry={entry} />
      ))}
      {[...drafts].map(([key, draft]) => (
        <OfDraft key={key} draft={draft} onClose={onClose} />
      ))}
    </ul>
  );
}

function OfChange({ entry }: { readonly entry: Unsaved }) {
  const retry = useOrg((state) => state.retry);
  const discard = useOrg((state) => state.discard);
  return (
    <li>
      <div className="unsaved-what">
        <strong>{entry.change.label}</strong>
        {entry.problems.map((problem) => (
          <p key={`${problem.code}${problem.path}${told(problem)}`}>{told(problem)}</p>
        ))}
      </div>
      <button type="button" className="btn small" onClick={() => void retry(entry.id)}>
        {t("source:unsavedDialog.tryAgain")}
      </button>
      <button type="button" className="btn small" onClick={() => discard(entry.id)}>
        {t("source:unsavedDialog.discard")}
      </button>
    </li>
  );
}

function OfDraft({ draft, onClose }: { readonly draft: TypedDraft; readonly onClose: () => void }) {
  const { org, ui } = useStores();
  const card = useOrg((state) => state.cards.get(draft.path));
  const { path, field, text, base } = draft;
  const changed = card !== undefined && card.hash !== base;
  const open = () => {
    org.getState().keepDraft({ ...draft, restored: false });
    ui.getState().select([cardKey(path)]);
    ui.getState().set({ page: "design", inspectorOpen: true, inspectorTab: field === null ? "source" : "card" });
    onClose();
  };
  const save = () => {
    const next = { ...draft, restored: false };
    org.getState().keepDraft(next);
    if (card === undefined) void putOver(org, next, text);
    else void saveSource(org, next);
  };
  const since = card === undefined ? t("source:unsavedDialog.gone") : changed ? t("source:unsavedDialog.changed") : "";
  const name = card?.name ?? path;
  return (
    <li>
      <div className="unsaved-what">
        <strong>
          {field === null
            ? t("source:unsavedDialog.sourceOf", { name })
            : t("source:unsavedDialog.fieldOf", { field: capital(fieldWords(field)), name })}
        </strong>
        <p>{[typedWords(draft), since].filter(Boolean).join(" ")}</p>
      </div>
      {card !== undefined && (
        <button type="button" className="btn small" onClick={open}>
          {t("source:unsavedDialog.open")}
        </button>
      )}
      {field === null && (
        <button type="button" className="btn small" onClick={save}>
          {t(card === undefined ? "source:unsavedDialog.restore" : "source:unsavedDialog.save")}
        </button>
      )}
      <button type="button" className="btn small" onClick={() => org.getState().dropDraft(path, field)}>
        {t("source:unsavedDialog.discard")}
      </button>
    </li>
  );
}

function typedWords({ field, text: whole, restored }: TypedDraft): string {
  if (field === null) return t(restored ? "source:unsavedDialog.typedEarlier" : "source:unsavedDialog.typed");
  const text = whole.length > 200 ? `${whole.slice(0, 200)}…` : whole;
  return t(restored ? "source:unsavedDialog.typedTextEarlier" : "source:unsavedDialog.typedText", { text });
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
