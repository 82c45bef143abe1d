// Edits of relations that are done at once, without a form: by a key, a menu or a grip.
import { flipRelation, removeRelation, retargetRelation } from "../../shared/edits/relations.ts";
import type { Planned } from "../../shared/edits/types.ts";
import type { Org, TeamKey } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import { useStores } from "../state/stores.tsx";
import { relationAfter } from "./find-relation.ts";
import { tellRefused, usePlan } from "./use-plan.ts";

/** What stays selected is the same relation, by whatever key it goes then. */
export function useRelationEdits() {
  const plan = usePlan();
  const { org, ui } = useStores();
  const carryOut = async (what: string, make: (now: Org) => Planned, find: (before: Org, after: Org) => string | null) => {
    const outcome = await plan(make);
    if (outcome.kind === "refused") tellRefused(what, outcome.why);
    if (outcome.kind === "saved" && ui.getState().relation !== null)
      ui.getState().set({ relation: find(outcome.before, outcome.after) });
  };
  const endsOf = (key: string) => org.getState().org.relations.get(key);
  return {
    remove: (key: string) =>
      void carryOut(
        t("relations:notDeleted"),
        (now) => removeRelation(now, key),
        () => null,
      ),
    flip: (key: string) => {
      const was = endsOf(key);
      if (was === undefined) return;
      void carryOut(
        t("relations:notSwapped"),
        (now) => flipRelation(now, key),
        (before, after) => relationAfter(before, after, was.kind, was.from, was.to),
      );
    },
    retarget: (key: string, end: "from" | "to", team: TeamKey) => {
      const was = endsOf(key);
      if (was === undefined) return;
      const stays = end === "from" ? was.to : was.from;
      void carryOut(
        t("relations:notConnected"),
        (now) => retargetRelation(now, key, end, team),
        (before, after) => relationAfter(before, after, was.kind, stays, team),
      );
    },
  };
}
