// Whom a team works with or depends on, each partner once, with all that is recorded between the two. Weights are not known here.
import { homeKey } from "../org/keys.ts";
import type { Dependency, TeamKey } from "../org/types.ts";
import type { CardTeam } from "./card-team.ts";
import { byName } from "./roster.ts";
import type { View } from "./view.ts";

/** What a team has with a partner: how it works with it, or that it has something to do with it and no mode says how. */
export type PartnerTie = "collaboration" | "facilitating" | "service-consumed" | "service-provided" | "no-mode";

export interface PartnerFacts {
  readonly name: string;
  /** Distinct; without a mode and without a dependency of this team there is no partner. */
  readonly ties: readonly PartnerTie[];
  /** What this team's own dependency on the partner is; null without one. */
  readonly dependency: Dependency["type"] | null;
}

const WORSE = { ok: 0, slowing: 1, blocking: 2 } as const;

/**
 * Partners of a team and of the subteams kept inside its card, by name. Its own family is none, nor is a team that merely depends on
 * it. An embedded subteam of another team, a ghost and a grouping count once each, by their own names.
 */
export function partnersOf(team: CardTeam, view: View): readonly PartnerFacts[] {
  const relations = view.relationsOf(team.key);
  if (relations.length === 0) return [];
  const family = view.familyOf(team);
  const found = new Map<TeamKey, { readonly ties: Set<PartnerTie>; dependency: Dependency["type"] | null }>();
  for (const relation of relations) {
    const outgoing = homeKey(relation.from) === team.key;
    const other = outgoing ? relation.to : relation.from;
    if (family.has(other)) continue;
    if (relation.kind === "dependency" && !outgoing) continue;
    const partner = found.get(other) ?? { ties: new Set<PartnerTie>(), dependency: null };
    found.set(other, partner);
    if (relation.kind === "interaction") partner.ties.add(tieOf(relation.mode, outgoing));
    else if (partner.dependency === null || WORSE[relation.type] > WORSE[partner.dependency]) partner.dependency = relation.type;
  }
  return [...found]
    .map(([key, { ties, dependency }]) => ({ key, name: view.nameOf(key), ties: [...ties].sort(), dependency }))
    .sort(byName)
    .map(({ name, ties, dependency }) => ({ name, ties, dependency }));
}

function tieOf(mode: "x-as-a-service" | "collaboration" | "facilitating" | null, provides: boolean): PartnerTie {
  if (mode === null) return "no-mode";
  if (mode !== "x-as-a-service") return mode;
  return provides ? "service-provided" : "service-consumed";
}
