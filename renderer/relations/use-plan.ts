// Carries out what shared/edits plans for a wish: tried first on the org as it is, so that a wish that cannot be is answered in words
// before anything waits in line; then made anew when its turn to be saved has come.
import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import type { Planned } from "../../shared/edits/types.ts";
import type { Org } from "../../shared/org/types.ts";
import { useStores } from "../state/stores.tsx";

export type PlanOutcome =
  | { readonly kind: "saved"; readonly before: Org; readonly after: Org }
  /** There was nothing to change. */
  | { readonly kind: "nothing" }
  /** Why not, in words; also where saving failed and the app has told already. */
  | { readonly kind: "refused"; readonly message: string; readonly told: boolean };

/** @returns what carries a plan out as one undoable step */
export function usePlan(): (plan: (org: Org) => Planned) => Promise<PlanOutcome> {
  const { org } = useStores();
  return useCallback(
    async (plan) => {
      const before = org.getState().org;
      const tried = plan(before);
      if (!tried.ok) return { kind: "refused", message: tried.error.map(({ message }) => message).join(" "), told: false };
      if (tried.value === null) return { kind: "nothing" };
      const outcome = await org.getState().change((_cards, now) => {
        const planned = plan(now);
        return planned.ok ? planned.value : null;
      });
      if (outcome === null) return { kind: "nothing" };
      if (outcome.kind === "saved") return { kind: "saved", before, after: org.getState().org };
      return { kind: "refused", message: "Not saved. The cards are as they were.", told: true };
    },
    [org],
  );
}

/** For a gesture, which has no place of its own to say why not. */
export function tellRefused(what: string, outcome: PlanOutcome): void {
  if (outcome.kind !== "refused" || outcome.told) return;
  notifications.show({ title: what, message: outcome.message, color: "red", autoClose: 12_000, withBorder: true });
}
