// Names that others have written, offered where one is typed. Most used first, so that the usual answer is the first one.
import { useMemo } from "react";
import type { Card } from "../../../shared/card/types.ts";
import type { Org } from "../../../shared/org/types.ts";
import { assertNever } from "../../../shared/result.ts";
import { useOrg } from "../../state/stores.tsx";
import type { Offer } from "./catalog.ts";

/** Names to offer for a field of a card; none for a field that nothing is offered for. */
export function useOffers(offer: Offer | undefined, card: Card): readonly string[] {
  const org = useOrg((state) => state.org);
  return useMemo(() => (offer === undefined ? [] : offersOf(offer, card, org)), [offer, card, org]);
}

function offersOf(offer: Offer, card: Card, org: Org): readonly string[] {
  switch (offer) {
    case "streams":
      return counted(org, (other) => other.valueStream);
    case "platforms":
      return counted(org, (other) => other.platformGrouping);
    // An inner grouping belongs to an outer one: others of another outer grouping are no help.
    case "inner-streams":
      return counted(org, (other) => (other.valueStream === card.valueStream ? other.valueStreamInner : null));
    case "inner-platforms":
      return counted(org, (other) => (other.platformGrouping === card.platformGrouping ? other.platformGroupingInner : null));
    case "people": {
      const people = [...card.members, ...card.subteams.flatMap(({ members }) => members)];
      return [...new Set(people.flatMap(({ name }) => name ?? []))];
    }
    case "teams":
      return [...org.teams.values()]
        .filter((team) => team.kind === "card" && team.card?.path !== card.path)
        .map(({ name }) => name)
        .sort((a, b) => a.localeCompare(b, "en"));
    default:
      return assertNever(offer);
  }
}

function counted(org: Org, of: (card: Card) => string | null): readonly string[] {
  const counts = new Map<string, number>();
  for (const { kind, card } of org.teams.values()) {
    const name = kind === "card" && card !== null ? of(card) : null;
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], "en")).map(([name]) => name);
}
