// What cognitive load is worked out from: plain numbers and words about one team, gathered from its card and the org. Judges nothing.
import type { Domain, Level, OnCall } from "../card/types.ts";
import type { CardTeam } from "./card-team.ts";
import { type PartnerFacts, partnersOf } from "./partners.ts";
import type { Consumers } from "./types.ts";
import type { View } from "./view.ts";

export interface LoadFacts {
  /** People; null unknown. */
  readonly size: number | null;
  readonly capabilities: number;
  /** Complexity of each domain; null where the card does not say. */
  readonly domains: readonly Domain["complexity"][];
  /** Each distinct partner once. */
  readonly partners: readonly PartnerFacts[];
  /** `declared` null: the card gives no count. A range counts by its upper end. */
  readonly consumers: { readonly declared: number | null; readonly derived: number };
  readonly onCall: OnCall | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly established: string | null;
  readonly declared: Level | null;
}

export function loadFacts(team: CardTeam, view: View, consumers: Consumers): LoadFacts {
  const { card } = team;
  return {
    size: team.size,
    capabilities: card.capabilities.length,
    domains: card.domains.map(({ complexity }) => complexity),
    partners: partnersOf(team, view),
    consumers: { declared: consumers.declared?.max ?? null, derived: consumers.derived.length },
    onCall: card.onCall,
    established: card.established?.value ?? null,
    declared: card.cognitiveLoad?.value ?? null,
  };
}
