// Carries out what shared/edits plans: the plan is made when its turn to be saved has come, from the cards as they are on disk then.

import type { Change } from "../../shared/card/edit-types.ts";
import type { Planned } from "../../shared/edits/types.ts";
import { cardKey } from "../../shared/org/keys.ts";
import type { Org, TeamKey } from "../../shared/org/types.ts";
import { toldAll } from "../../shared/words/said.ts";
import type { OrgState } from "../state/org-state.ts";
import type { OrgStore } from "../state/org-store.ts";

/** @param paths every file the app knows of: no new one may take their names */
export type Plan = (org: Org, paths: ReadonlySet<string>) => Planned;

/** What became of it. `why` is one sentence or more for the person who asked. */
export type Ran =
  | { readonly kind: "done"; readonly change: Change }
  | { readonly kind: "nothing" }
  | { readonly kind: "refused"; readonly why: string }
  /** The store has told of it already, as a Change that is not saved or in conflict. */
  | { readonly kind: "failed"; readonly why: string; readonly change: Change };

export function pathsOf({ cards, documents }: Pick<OrgState, "cards" | "documents">): ReadonlySet<string> {
  return new Set([...cards.keys(), ...documents.map(({ path }) => path)]);
}

/** Why a plan cannot be, in words; null when it can. */
export function flawOf(planned: Planned): string | null {
  return planned.ok ? null : toldAll(planned.error);
}

/** Applies a plan as one undoable step. @param label in place of the plan's own name */
export async function runPlan(store: OrgStore, plan: Plan, label?: string): Promise<Ran> {
  let change: Change | null = null;
  let refused: string | null = null;
  const outcome = await store.getState().change((_cards, org) => {
    const planned = plan(org, pathsOf(store.getState()));
    refused = flawOf(planned);
    if (!planned.ok || planned.value === null) return null;
    change = label === undefined ? planned.value : { ...planned.value, label };
    return change;
  });
  if (refused !== null) return { kind: "refused", why: refused };
  if (change === null || outcome === null) return { kind: "nothing" };
  if (outcome.kind === "saved") return { kind: "done", change };
  return { kind: "failed", change, why: toldAll(outcome.problems) };
}

/** The teams whose cards a Change makes. */
export function createdTeams({ files = [] }: Change): readonly TeamKey[] {
  return files.flatMap((step) => (step.kind === "create" ? [cardKey(step.path)] : []));
}
