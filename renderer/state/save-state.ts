// Whether everything is saved, in words for the status bar. "Saved" only when nothing is under way, refused, in conflict or typed.
import { t } from "../../shared/words/t.ts";
import { committedBy, withoutDrafts } from "./drafts.ts";
import type { OrgState } from "./org-state.ts";

export interface SaveState {
  readonly kind: "saved" | "saving" | "unsaved";
  /** Changes, conflicts and drafts that are not in the folder. */
  readonly count: number;
  readonly words: string;
}

type Part = Pick<OrgState, "save" | "unsaved" | "conflicts" | "drafts">;

export function saveState({ save, unsaved, conflicts, drafts }: Part): SaveState {
  // A field keeps its text while the Change made of it waits: that is one thing that is not saved, not two.
  const waiting = [...unsaved, ...conflicts].flatMap(({ change }) => committedBy(change, drafts));
  const typed = withoutDrafts(drafts, waiting).size;
  const count = unsaved.length + conflicts.length + typed;
  if (save === "saving") return { kind: "saving", count, words: t("saving:saving") };
  if (count === 0) return { kind: "saved", count, words: t("saving:saved") };
  // Typing that is under way is nothing to worry about.
  if (typed === count) return { kind: "unsaved", count, words: t("saving:notYet") };
  const parts = [
    ...(unsaved.length === 0 ? [] : [t("saving:changes", { count: unsaved.length })]),
    ...(conflicts.length === 0 ? [] : [t("saving:conflicts", { count: conflicts.length })]),
    ...(typed === 0 ? [] : [t("saving:typed", { count: typed })]),
  ];
  return { kind: "unsaved", count, words: t("saving:notSavedParts", { parts: parts.join(", ") }) };
}
