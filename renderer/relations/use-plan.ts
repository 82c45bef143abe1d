// Carries out what shared/edits plans for a relation, and says which org came of it, in which the relation can be found again.

import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import type { Org } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import { useStores } from "../state/stores.tsx";
import { type Plan, runPlan } from "../teams/run-plan.ts";

export type PlanOutcome =
  | { readonly kind: "saved"; readonly before: Org; readonly after: Org }
  /** There was nothing to change. */
  | { readonly kind: "nothing" }
  | { readonly kind: "refused"; readonly why: string }
  /** The app has told, and keeps the Change as one that is not saved or in conflict. */
  | { readonly kind: "failed" };

/** @returns what carries a plan out as one undoable step */
export function usePlan(): (plan: Plan) => Promise<PlanOutcome> {
  const { org } = useStores();
  return useCallback(
    async (plan) => {
      const before = org.getState().org;
      const ran = await runPlan(org, plan);
      return ran.kind === "done" ? { kind: "saved", before, after: org.getState().org } : ran;
    },
    [org],
  );
}

/** For what has no place of its own to say why not, such as a gesture. */
export function tellRefused(title: string, why: string): void {
  notifications.show({
    title,
    message: why,
    color: "red",
    autoClose: 12_000,
    withBorder: true,
    closeButtonProps: { "aria-label": t("common:close") },
  });
}
