// The merge window for whatever needs one: a conflict, a source typed over a file that has changed, git's markers in a card.
import { sidesOf } from "../../../shared/card/merge/markers.ts";
import type { Card } from "../../../shared/card/types.ts";
import { assertNever } from "../../../shared/result.ts";
import { toldAll } from "../../../shared/words/said.ts";
import { t } from "../../../shared/words/t.ts";
import { isMineLost } from "../../state/conflicts.ts";
import { draftKey, type Settled, type TypedDraft } from "../../state/org-state.ts";
import { useOrg, useStores, useUi } from "../../state/stores.tsx";
import { conflictWords } from "../conflict-words.ts";
import { putOver } from "../stale-draft.ts";
import { type FileState, useFile } from "../use-file.ts";
import { MergeWindow } from "./MergeWindow.tsx";
import { fileOfConflict, type MergeFile } from "./sides.ts";

export function MergeDialog() {
  const dialog = useUi((ui) => ui.dialog);
  const setUi = useUi((ui) => ui.set);
  const close = () => setUi({ dialog: null });
  switch (dialog?.kind) {
    case "merge":
      return <OfConflict key={dialog.conflict} id={dialog.conflict} onClose={close} />;
    case "merge-draft":
      return <OfDraft key={dialog.path} path={dialog.path} onClose={close} />;
    case "merge-markers":
      return <OfMarkers key={dialog.path} path={dialog.path} onClose={close} />;
    default:
      return null;
  }
}

function OfConflict({ id, onClose }: { readonly id: number; readonly onClose: () => void }) {
  const { org } = useStores();
  const conflict = useOrg((state) => state.conflicts.find((entry) => entry.id === id));
  if (conflict === undefined) return null;
  const bases = new Map(conflict.change.cards.map(({ path, base }) => [path, base]));
  const settle = async (settled: ReadonlyMap<string, Settled>): Promise<string | null> => {
    await org.getState().settle(id, settled);
    const left = org.getState().conflicts.find((entry) => entry.id === id);
    return left === undefined ? null : t("source:merge.notSaved");
  };
  return (
    <MergeWindow
      // Found anew, as after another change to the same file, it is another one to decide on.
      key={conflict.files.map(({ theirsHash }) => theirsHash).join()}
      title={conflict.change.label}
      words={conflictWords(conflict)}
      files={conflict.files.map((file) => fileOfConflict(file, bases.get(file.path) ?? null, isMineLost(conflict.change, file)))}
      onSettle={settle}
      onClose={onClose}
    />
  );
}

function OfDraft({ path, onClose }: { readonly path: string; readonly onClose: () => void }) {
  const draft = useOrg((state) => state.drafts.get(draftKey(path, null)));
  const card = useOrg((state) => state.cards.get(path));
  const hash = useOrg((state) => state.documents.find((document) => document.path === path)?.hash);
  if (draft === undefined) return null;
  const now = card?.hash ?? hash;
  const props = { draft, name: card?.name ?? path, onClose };
  return now === undefined ? <DraftWindow {...props} theirs={null} /> : <ReadDraft {...props} hash={now} />;
}

interface DraftProps {
  readonly draft: TypedDraft;
  readonly name: string;
  readonly onClose: () => void;
}

function ReadDraft({ hash, ...props }: DraftProps & { readonly hash: string }) {
  const file = useFile(props.draft.path, hash);
  return file.kind === "read" ? <DraftWindow key={file.hash} {...props} theirs={file.text} /> : null;
}

function DraftWindow({ draft, name, theirs, onClose }: DraftProps & { readonly theirs: string | null }) {
  const { org } = useStores();
  const { path, text, base } = draft;
  return (
    <MergeWindow
      title={t("source:of", { name })}
      words={t(theirs === null ? "source:conflict.deletedWhile" : "source:conflict.changedWhile", { name: path })}
      files={[fileOfConflict({ path, base: null, mine: text, theirs }, base)]}
      onSettle={async (settled) => {
        const decision = settled.get(path) ?? { kind: "theirs" };
        switch (decision.kind) {
          case "mine":
            return putOver(org, draft, text);
          case "text":
            return putOver(org, draft, decision.text);
          case "theirs":
            org.getState().dropDraft(path, null);
            return null;
          default:
            return assertNever(decision);
        }
      }}
      onClose={onClose}
    />
  );
}

function OfMarkers({ path, onClose }: { readonly path: string; readonly onClose: () => void }) {
  const card = useOrg((state) => state.cards.get(path));
  return card === undefined ? null : <ReadMarkers card={card} onClose={onClose} />;
}

function ReadMarkers({ card, onClose }: { readonly card: Card; readonly onClose: () => void }) {
  const file = useFile(card.path, card.hash);
  return file.kind === "read" ? <MarkersWindow key={file.hash} card={card} file={file} onClose={onClose} /> : null;
}

interface MarkersProps {
  readonly card: Card;
  readonly file: Extract<FileState, { kind: "read" }>;
  readonly onClose: () => void;
}

function MarkersWindow({ card, file, onClose }: MarkersProps) {
  const { org } = useStores();
  const sides = sidesOf(file.text);
  if (sides === null) return null;
  const { path } = card;
  const shown: MergeFile = {
    path,
    mineLost: false,
    mine: sides.ours,
    theirs: sides.theirs,
    mineName: named(t("source:merge.ours"), sides.oursName),
    theirsName: named(t("source:merge.theirBranch"), sides.theirsName),
    merged: sides.merged,
  };
  return (
    <MergeWindow
      title={t("source:merge.markersTitle", { name: card.name })}
      words={t("source:merge.markers", { path })}
      files={[shown]}
      onSettle={async (settled) => {
        const decision = settled.get(path) ?? { kind: "theirs" };
        const text = { mine: sides.ours, theirs: sides.theirs, text: decision.kind === "text" ? decision.text : "" }[
          decision.kind
        ];
        const outcome = await org.getState().change(() => ({
          label: t("edits:resolve", { name: card.name }),
          cards: [{ path, base: file.hash, edits: [{ kind: "replace-source", text }] }],
        }));
        return outcome === null || outcome.kind === "saved" ? null : toldAll(outcome.problems);
      }}
      onClose={onClose}
    />
  );
}

const named = (side: string, name: string): string => (name === "" ? side : t("source:merge.named", { side, name }));
