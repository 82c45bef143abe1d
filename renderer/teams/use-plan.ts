// One plan behind one dialog: looked at while the person types, so that what will happen can be shown, and carried out when they say so.
import { useMemo, useState } from "react";
import type { Change } from "../../shared/card/edit-types.ts";
import { t } from "../../shared/words/t.ts";
import type { OrgStore } from "../state/org-store.ts";
import { useOrg, useStores } from "../state/stores.tsx";
import { flawOf, type Plan, pathsOf, runPlan } from "./run-plan.ts";

export interface PlanInHand {
  /** What it would do now; null while it cannot be done or does nothing. */
  readonly change: Change | null;
  /** Why it cannot be done now, in words; null when it can. */
  readonly flaw: string | null;
  readonly state: "open" | "saving";
  /** Why it was not done, in words. */
  readonly failed: string | null;
  /**
   * Carries it out. @returns the Change that was saved; null when nothing was, and `failed` then says why
   * @param whole the plan with what takes too long to look at while one types; default: the one that is shown
   */
  run(whole?: Plan): Promise<Change | null>;
}

/** @param plan null while there is not enough to plan with; the same function for as long as it wants the same */
export function usePlan(plan: Plan | null): PlanInHand {
  const { org: store } = useStores();
  const org = useOrg((state) => state.org);
  const cards = useOrg((state) => state.cards);
  const documents = useOrg((state) => state.documents);
  const [state, setState] = useState<"open" | "saving">("open");
  const [failed, setFailed] = useState<string | null>(null);
  const planned = useMemo(() => (plan === null ? null : plan(org, pathsOf({ cards, documents }))), [plan, org, cards, documents]);
  return {
    change: planned?.ok === true ? planned.value : null,
    flaw: planned === null ? null : flawOf(planned),
    state,
    failed,
    async run(whole) {
      if (plan === null) return null;
      setState("saving");
      setFailed(null);
      const ran = await runPlan(store, whole ?? plan);
      setState("open");
      if (ran.kind === "done") return ran.change;
      if (ran.kind === "failed") giveUp(store, ran.change);
      setFailed(ran.kind === "nothing" ? t("teams:nothing") : ran.why);
      return null;
    },
  };
}

/** What could not be done is still in the dialog: kept a second time as a Change that waits to be saved, it would be done behind its back. */
function giveUp(store: OrgStore, change: Change): void {
  const { unsaved, conflicts, discard, settle } = store.getState();
  for (const { id, change: kept } of unsaved) if (kept === change) discard(id);
  for (const { id, change: kept } of conflicts) if (kept === change) void settle(id, new Map());
}
