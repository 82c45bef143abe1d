// Undo and redo: steps with names that move between two stacks. Each is applied against the bytes it was made for, never blindly.
import { t } from "../../shared/words/t.ts";
import { tellFailure } from "./failures.ts";
import type { Kit } from "./kit.ts";
import type { Line } from "./line.ts";
import type { Saved } from "./org-state.ts";
import type { Saving } from "./saving.ts";
import { moved, type Stack } from "./steps.ts";

export function createHistory(kit: Kit, line: Line, saving: Saving) {
  const { get, set } = kit;

  /** Applies the newest step of one stack. @returns whether it went over to the other */
  const step = async (from: Stack): Promise<boolean> =>
    (await line(async (born) => {
      const last = get()[from].at(-1);
      if (last === undefined) return false;
      const outcome = await saving.send({ ...last.inverse, label: last.label }, born, true);
      if (born !== kit.era()) return false;
      switch (outcome.kind) {
        case "saved":
          set({
            ...moved(get(), from, last, outcome.inverse),
            conflicts: get().conflicts.filter(({ step }) => step !== last.id),
          });
          return true;
        case "conflict":
          saving.keepConflict({ change: { ...last.inverse, label: last.label }, purpose: from, step: last.id }, outcome);
          return false;
        case "failed":
          // Disk full, read-only: the step stays for another try.
          tellFailure(kit, t(`saving:title.${from}`, { label: last.label }), outcome);
          return false;
      }
    })) ?? false;

  return {
    undoLast: async () => void (await step("undo")),
    redoLast: async () => void (await step("redo")),
    async stepTo(id: number | null): Promise<void> {
      const is = (entry: Saved) => entry.id === id;
      const from: Stack = get().redo.some(is) ? "redo" : "undo";
      const isKnown = () => id === null || get().undo.some(is) || get().redo.some(is);
      while (isKnown() && (get().undo.at(-1)?.id ?? null) !== id && (await step(from))) {
        // Each step reports by itself; the first that cannot be done ends it.
      }
    },
  };
}
