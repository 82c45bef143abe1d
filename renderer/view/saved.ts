// What is done to the saved views from the window: a plan becomes one undoable step, and what cannot be done is said.

import { deleteView, type NotSaved, renameView, saveView, updateView, type ViewPlan } from "../../shared/views/edit-views.ts";
import type { ViewsFile } from "../../shared/views/types.ts";
import type { View } from "../../shared/views/view.ts";
import { VIEWS_FILE } from "../../shared/views/views-file.ts";
import { toldAll } from "../../shared/words/said.ts";
import { t } from "../../shared/words/t.ts";
import type { OrgStore } from "../state/org-store.ts";

/** Null when it is saved, or there was nothing to save; else why not, in words. */
export type Outcome = Promise<string | null>;

export const addView = (org: OrgStore, name: string, view: View): Outcome =>
  run(org, (file) => saveView(file, name, view, t("view:change.save", { name: name.trim() })));

export const replaceView = (org: OrgStore, name: string, view: View): Outcome =>
  run(org, (file) => updateView(file, name, view, t("view:change.update", { name })));

export const nameView = (org: OrgStore, name: string, to: string): Outcome =>
  run(org, (file) => renameView(file, name, to, t("view:change.rename", { name, to: to.trim() })));

export const removeView = (org: OrgStore, name: string): Outcome =>
  run(org, (file) => deleteView(file, name, t("view:change.remove", { name })));

/** The plan is made when its turn to be saved has come, from the file as it is then. */
async function run(org: OrgStore, plan: (file: ViewsFile) => ViewPlan): Outcome {
  let refused: NotSaved | null = null;
  const outcome = await org.getState().change(() => {
    const planned = plan(org.getState().views);
    if (planned.ok) return planned.value;
    refused = planned.error;
    return null;
  });
  if (refused !== null) return faultWords(refused);
  // Of a disk that refuses, and of another program that was faster, the store has told already.
  return outcome === null || outcome.kind === "saved" ? null : toldAll(outcome.problems);
}

function faultWords(fault: NotSaved): string {
  switch (fault.kind) {
    case "long-name":
      return t("view:fault.long-name", { most: fault.most });
    case "gone":
      return t("view:fault.gone", { name: fault.name });
    case "refused":
      return t("view:fault.refused", { message: fault.message });
    default:
      return t(`view:fault.${fault.kind}`, { file: VIEWS_FILE });
  }
}
