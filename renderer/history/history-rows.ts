// The history as one list, newest on top: what was undone and can be redone, then what is done, then how it all began.
import { t } from "../../shared/words/t.ts";
import type { Saved } from "../state/org-state.ts";

export interface HistoryRow {
  /** What `stepTo` takes: null is the beginning. */
  readonly id: number | null;
  readonly label: string;
  /** Milliseconds since 1970; null at the beginning. */
  readonly at: number | null;
  readonly state: "undone" | "now" | "done";
}

/** @param redo the last one is redone next, as in OrgState */
export function historyRows(undo: readonly Saved[], redo: readonly Saved[]): readonly HistoryRow[] {
  const undone = redo.map(({ id, label, at }): HistoryRow => ({ id, label, at, state: "undone" }));
  const done = undo
    .map(({ id, label, at }, i): HistoryRow => ({ id, label, at, state: i === undo.length - 1 ? "now" : "done" }))
    .reverse();
  const beginning: HistoryRow = {
    id: null,
    label: t("history:beginning"),
    at: null,
    state: undo.length === 0 ? "now" : "done",
  };
  return [...undone, ...done, beginning];
}
