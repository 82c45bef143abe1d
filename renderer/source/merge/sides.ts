// What the merge view shows of one file, and what was decided about it.
import type { ConflictFile } from "../../../shared/card/edit-types.ts";
import type { Merged } from "../../../shared/card/merge/three-way.ts";
import { mergeTexts } from "../../../shared/card/merge/three-way.ts";
import { t } from "../../../shared/words/t.ts";
import type { Settled } from "../../state/org-state.ts";
import { remembered } from "../remembered.ts";

export interface MergeFile {
  readonly path: string;
  /** Mine cannot be told any more, so it cannot be chosen either. */
  readonly mineLost: boolean;
  /** Null where this side has no file (any more). */
  readonly mine: string | null;
  readonly theirs: string | null;
  readonly mineName: string;
  readonly theirsName: string;
  /** Both as far as they go together; null where one side is no text. */
  readonly merged: Merged | null;
}

/**
 * @param baseHash of the file that was changed here, for a base that the host does not know
 * @param mineLost see `MergeFile`
 */
export function fileOfConflict(
  { path, base, mine, theirs }: Omit<ConflictFile, "theirsHash">,
  baseHash: string | null,
  mineLost = false,
): MergeFile {
  const before = base ?? (baseHash === null ? null : remembered(baseHash));
  return {
    path,
    mineLost,
    mine,
    theirs,
    mineName: t("source:merge.mine"),
    theirsName: t("source:merge.theirs"),
    merged: mine === null || theirs === null ? null : mergeTexts(before, mine, theirs),
  };
}

/** What keeping each side of a file is called. */
export function choiceWords({ mine, theirs }: MergeFile): { readonly mine: string; readonly theirs: string } {
  if (theirs === null) return { mine: t("source:merge.restore"), theirs: t("source:merge.letGo") };
  if (mine === null) return { mine: t("source:merge.delete"), theirs: t("source:merge.keepFile") };
  return { mine: t("source:merge.keepMine"), theirs: t("source:merge.keepTheirs") };
}

/** Short, for the list of files. */
export function decidedWords(settled: Settled | undefined): string {
  return t(`source:merge.state.${settled?.kind ?? "open"}`);
}
