// Whether everything is saved, in words for the status bar. "Saved" only when nothing is under way, refused, in conflict or typed.
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
  if (save === "saving") return { kind: "saving", count, words: "Saving…" };
  if (count === 0) return { kind: "saved", count, words: "Saved" };
  // Typing that is under way is nothing to worry about.
  if (typed === count) return { kind: "unsaved", count, words: "Not saved yet" };
  const parts = [counted(unsaved.length, "change"), counted(conflicts.length, "conflict"), counted(typed, "typed text")];
  return { kind: "unsaved", count, words: `Not saved: ${parts.filter((part) => part !== "").join(", ")}` };
}

const counted = (count: number, noun: string): string => (count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`);
