// Whether everything is saved, in words for the status bar. "Saved" only when nothing is under way, refused, in conflict or typed.
import type { OrgState } from "./org-state.ts";

export interface SaveState {
  readonly kind: "saved" | "saving" | "unsaved";
  /** Changes, conflicts and drafts that are not in the folder. */
  readonly count: number;
  readonly words: string;
}

type Part = Pick<OrgState, "save" | "unsaved" | "conflicts" | "drafts">;

export function saveState({ save, unsaved, conflicts, drafts }: Part): SaveState {
  const count = unsaved.length + conflicts.length + drafts.size;
  if (save === "saving") return { kind: "saving", count, words: "Saving…" };
  if (count === 0) return { kind: "saved", count, words: "Saved" };
  // Typing that is under way is nothing to worry about.
  if (drafts.size === count) return { kind: "unsaved", count, words: "Not saved yet" };
  const parts = [counted(unsaved.length, "change"), counted(conflicts.length, "conflict"), counted(drafts.size, "typed text")];
  return { kind: "unsaved", count, words: `Not saved: ${parts.filter((part) => part !== "").join(", ")}` };
}

const counted = (count: number, noun: string): string => (count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`);
