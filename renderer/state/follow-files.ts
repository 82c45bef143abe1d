// Keeps what the user has selected, and the dialog that is open, in step with the files: a renamed team stays selected, a deleted one
// leaves the selection, one that undo brings back is selected again. Joins the two stores, which do not know each other.
import { cardKey, homeKey, pathOf } from "../../shared/org/keys.ts";
import { t } from "../../shared/words/t.ts";
import { followedDialog } from "./follow-dialog.ts";
import type { FilesMoved } from "./org-state.ts";
import type { OrgStore } from "./org-store.ts";
import { namesOf, renamedKey } from "./renames.ts";
import type { createUiStore } from "./ui-store.ts";

type UiStore = ReturnType<typeof createUiStore>;

/** Returns the way to stop. */
export function followFiles(org: OrgStore, ui: UiStore): () => void {
  return org.subscribe((state, before) => {
    if (state.moved === null || state.moved === before.moved) return;
    const { relation } = ui.getState();
    follow(state.moved, ui);
    followDialog(org, ui);
    // Selecting teams ends the selection of a relation; one that is still there under its key was not concerned.
    if (relation !== null && state.org.relations.has(relation)) ui.getState().set({ relation });
  });
}

function follow({ renamed, removed, restored }: FilesMoved, ui: UiStore): void {
  const names = namesOf(renamed);
  const gone = new Set(removed);
  const { selection, sourceLine } = ui.getState();
  const kept = [...selection].map((key) => renamedKey(names, key)).filter((key) => !gone.has(pathOf(homeKey(key)) ?? ""));
  ui.getState().select(restored.length > 0 ? restored.map(cardKey) : kept);
  if (sourceLine === null) return;
  const path = names.get(sourceLine.path) ?? sourceLine.path;
  ui.getState().set({ sourceLine: gone.has(path) ? null : { ...sourceLine, path }, relation: null });
}

function followDialog(org: OrgStore, ui: UiStore): void {
  const { dialog, set } = ui.getState();
  const { moved, org: now, save, notify } = org.getState();
  if (dialog === null || moved === null) return;
  const next = followedDialog(dialog, namesOf(moved.renamed), new Set(moved.removed), now);
  if (next === dialog) return;
  set({ dialog: next });
  // What a Change of our own took away was asked for in that very dialog.
  if (next === null && save !== "saving") notify("info", t("saving:nothingLeft"), t("saving:nothingLeftWhy"));
}
