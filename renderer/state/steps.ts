// The two stacks of the history as data: what a step is and how one goes from a stack to the other. Pure; history.ts applies steps.
import type { Change } from "../../shared/card/edit-types.ts";
import type { Conflict, OrgState, Saved } from "./org-state.ts";

export type Stacks = Pick<OrgState, "undo" | "redo">;
export type Stack = keyof Stacks;
const OTHER = { undo: "redo", redo: "undo" } as const;

export const newStep = (id: number, label: string, inverse: Change): Saved => ({ id, label, at: Date.now(), inverse });

/** A step that was applied, on the other stack with what reverts that. */
export function moved(stacks: Stacks, from: Stack, step: Saved, inverse: Change): Stacks {
  const rest = stacks[from].filter(({ id }) => id !== step.id);
  const other = [...stacks[OTHER[from]], { ...step, inverse }];
  return from === "undo" ? { undo: rest, redo: other } : { undo: other, redo: rest };
}

/**
 * The stacks after a conflict was settled.
 * @param done what reverts the settling; null when nothing was written, and the step in question is given up
 */
export function finished(stacks: Stacks, { purpose, step: id }: Conflict, done: Saved | null): Stacks {
  const step = purpose === "edit" ? undefined : stacks[purpose].find((entry) => entry.id === id);
  const rest = (steps: readonly Saved[]) => steps.filter((entry) => entry !== step);
  if (done === null) return { undo: rest(stacks.undo), redo: rest(stacks.redo) };
  if (purpose !== "edit" && step !== undefined && stacks[purpose].at(-1) === step)
    return moved(stacks, purpose, step, done.inverse);
  // An edit; or a step that others have been made on top of since: settling it is a Change like any other.
  return { undo: [...rest(stacks.undo), done], redo: [] };
}
