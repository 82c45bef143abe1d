// Takes files as they are now into everything that is kept about them: the view, drafts, unsaved Changes, conflicts and the history.
import type { CardEdit } from "../../shared/card/edit-types.ts";
import type { Card } from "../../shared/card/types.ts";
import { rebasedDrafts } from "./drafts.ts";
import type { Files, FolderView } from "./folder-view.ts";
import type { Kit } from "./kit.ts";
import type { Unsaved } from "./org-state.ts";
import { type Names, namesOf, renamedChange, renamedConflict, renamedDrafts, renamedSteps } from "./renames.ts";

/**
 * @param own written by a Change of this app. Its steps name files as they were at their time, so only a foreign rename concerns them.
 * @param restored paths that undo or redo brought back
 */
export function absorb({ get, set }: Kit, view: FolderView, files: Files, own: boolean, restored: readonly string[] = []): void {
  const names = namesOf(files.renamed);
  const before = get();
  const cardsBefore =
    names.size === 0 ? before.cards : new Map([...before.cards].map(([path, card]) => [names.get(path) ?? path, card]));
  const drafts = renamedDrafts(names, before.drafts);
  const changed = { unsaved: keptUnsaved(before.unsaved, names, own ? rebasing(cardsBefore, files.cards) : null) };
  set({
    drafts: own ? rebasedDrafts(drafts, cardsBefore, files.cards) : drafts,
    ...(changed.unsaved === before.unsaved ? {} : changed),
    ...(names.size === 0 ? {} : { conflicts: before.conflicts.map((conflict) => renamedConflict(names, conflict)) }),
    ...(own ? {} : { undo: renamedSteps(names, before.undo), redo: renamedSteps(names, before.redo) }),
  });
  view.take(files);
  if (files.renamed.length + files.removed.length + restored.length === 0) return;
  set({ moved: { renamed: files.renamed, removed: files.removed, restored } });
}

type Rebase = (card: CardEdit) => CardEdit;

/** Edits to fields that are still to be saved go on from bytes that we wrote ourselves. Whole texts do not: they would take them back. */
function rebasing(before: ReadonlyMap<string, Card>, saved: readonly Card[]): Rebase {
  const hashes = new Map(saved.map((card) => [card.path, card.hash]));
  return (card) => {
    const hash = hashes.get(card.path);
    const follows = hash !== undefined && before.get(card.path)?.hash === card.base && !card.edits.some(isWholeText);
    return follows ? { ...card, base: hash } : card;
  };
}

/** What did not change stays the same object: it is in the journal already, and found by its identity. */
function keptUnsaved(unsaved: readonly Unsaved[], names: Names, rebase: Rebase | null): readonly Unsaved[] {
  if (unsaved.length === 0) return unsaved;
  return unsaved.map((entry) => {
    const renamed = names.size === 0 ? entry.change : renamedChange(names, entry.change);
    const cards = rebase === null ? renamed.cards : renamed.cards.map(rebase);
    const same = renamed === entry.change && cards.every((card, i) => card === renamed.cards[i]);
    return same ? entry : { ...entry, change: { ...renamed, cards } };
  });
}

const isWholeText = ({ kind }: CardEdit["edits"][number]): boolean =>
  kind === "replace-source" || kind === "splice" || kind === "replace-body";
