// Who uses a team's services: what its card declares, what its body says, what the org shows, and how far these agree.
import type { DeclaredConsumers } from "../card/types.ts";
import { compareText } from "../org/problem-order.ts";
import type { TeamKey } from "../org/types.ts";
import { capabilityUses, sameUse } from "./capability-use.ts";
import type { CardTeam } from "./card-team.ts";
import { demandOf, differenceOf } from "./demand.ts";
import { identityOf, isShort, type Meaning, meaningOfNames, namesMeant, namesOfEveryone, sameMeaning } from "./meant-names.ts";
import { byName, without } from "./roster.ts";
import { sameValue } from "./same-value.ts";
import type { ConsumerCount, ConsumerRef, Consumers } from "./types.ts";
import type { View } from "./view.ts";

/**
 * Consumers of a team with a card, those of its embedded subteams and of the cards below it included, each once.
 * Demand and load go by what the org shows; only where that is nothing, by the upper end of what is declared.
 */
export function consumersOf(team: CardTeam, view: View): Consumers {
  const { card } = team;
  const family = view.familyOf(team);
  const declared = declaredCount(card.consumers);
  const body = card.facts.consumers === null ? null : { ...card.facts.consumers, names: [] };
  const { derived, partners, groupings } = derivedOf(team, family, view);
  const mentions = card.facts.capabilities.flatMap(({ consumers }) => consumers?.names ?? []);
  const judged = team.type === "platform" || team.groupings.platformGrouping !== null || declared !== null;
  const count = derived.length > 0 ? derived.length : (declared?.max ?? 0);
  const meaning = meaningOfNames(mentions, family, view);
  const told: Omit<Consumers, "namedExpanded"> = {
    declared,
    body,
    named: namesMeant(mentions, family, view),
    derived,
    groupingMembers: membersOf(groupings, family, view),
    partners,
    difference: differenceOf(declared, derived.length),
    conflict: declared !== null && body !== null && (declared.max < body.min || body.max < declared.min),
    ...(judged ? demandOf(count, team.size, view.settings.consumers) : { demand: null, load: null, ratio: null }),
    capabilities: capabilityUses(card, family, view),
  };
  if (isShort(meaning)) return { ...told, namedExpanded: namesOfEveryone(meaning) };
  const long: Consumers = {
    ...told,
    get namedExpanded() {
      return namesOfEveryone(meaning);
    },
  };
  meanings.set(long, meaning);
  return long;
}

/** Of results with a long list of names: tells two alike without counting out "all stream-aligned teams". */
const meanings = new WeakMap<Consumers, Meaning>();

/** Two results made here. */
export function sameConsumers(a: Consumers, b: Consumers): boolean {
  const [one, other] = [meanings.get(a), meanings.get(b)];
  return (
    a.difference === b.difference &&
    a.conflict === b.conflict &&
    a.demand === b.demand &&
    a.load === b.load &&
    a.ratio === b.ratio &&
    // "All teams" may come to nobody but one's own family: then a list that names nobody says the same.
    (one === undefined || other === undefined ? sameValue(a.namedExpanded, b.namedExpanded) : sameMeaning(one, other)) &&
    sameValue(a.declared, b.declared) &&
    sameValue(a.body, b.body) &&
    sameValue(a.named, b.named) &&
    sameValue(a.derived, b.derived) &&
    sameValue(a.groupingMembers, b.groupingMembers) &&
    sameValue(a.partners, b.partners) &&
    a.capabilities.length === b.capabilities.length &&
    a.capabilities.every((use, i) => sameUse(use, b.capabilities[i] ?? use))
  );
}

function declaredCount(declared: DeclaredConsumers | null): ConsumerCount | null {
  if (declared === null) return null;
  const { text, min, max, teams, line } = declared;
  return { text, min, max, names: teams ?? [], line };
}

interface Derived {
  readonly derived: readonly ConsumerRef[];
  /** Those of them that are groupings. */
  readonly groupings: readonly string[];
  readonly partners: readonly TeamKey[];
}

/** Consumers by the strongest that says so, interaction before dependency before service, and partners that are none. */
function derivedOf(team: CardTeam, family: ReadonlySet<TeamKey>, view: View): Derived {
  const found = new Map<string, ConsumerRef>();
  const partners = new Set<TeamKey>();
  const add = (name: string, key: TeamKey | null, by: ConsumerRef["by"]): void => {
    const ref: ConsumerRef = { name, key, by };
    const identity = identityOf(ref);
    if (!found.has(identity)) found.set(identity, ref);
  };
  const dependents: TeamKey[] = [];
  const served: string[] = [];
  for (const member of family) {
    const own = member === team.key ? team : view.org.teams.get(member);
    if (own?.kind !== "card") continue;
    served.push(...(own.card?.services ?? []).flatMap(({ consumers }) => consumers?.teams ?? []));
    const waiting: TeamKey[] = [];
    const withMode = new Set<TeamKey>();
    for (const relation of view.relationsOf(member)) {
      const outgoing = family.has(relation.from);
      const other = outgoing ? relation.to : relation.from;
      if (family.has(other)) continue;
      if (relation.kind === "dependency") {
        if (!outgoing) waiting.push(other);
        continue;
      }
      if (relation.mode === null) continue;
      withMode.add(other);
      if (relation.mode !== "x-as-a-service") partners.add(other);
      else if (outgoing) add(view.nameOf(other), other, "interaction");
    }
    dependents.push(...waiting.filter((key) => !withMode.has(key)));
  }
  for (const key of dependents) add(view.nameOf(key), key, "dependency");
  const meaning = meaningOfNames(served, family, view);
  for (const { name, key } of meaning.listed) add(name, key, "service");
  return {
    derived: withEveryone([...found.values()].sort(byName), meaning),
    groupings: [...found.keys()].filter((key) => view.org.groupings.has(key)),
    partners: [...partners]
      .map((key) => ({ key, name: view.nameOf(key) }))
      .sort(byName)
      .map(({ key }) => key),
  };
}

/** Consumers named one by one, with those that a service names all at once: in a large folder mostly the roster's own list. */
function withEveryone(some: readonly ConsumerRef[], { rosters, left }: Meaning): readonly ConsumerRef[] {
  if (rosters.length === 0) return some;
  const known = [...left, ...some.map(({ key }) => key).filter((key) => key !== null)];
  const lists = rosters.map((roster) => without(roster, roster.served, known));
  const [only = NO_CONSUMERS] = lists;
  return some.length === 0 && lists.length === 1 ? only : [...some, ...lists.flat()].sort(byName);
}

const NO_CONSUMERS: readonly ConsumerRef[] = [];

/** Teams of some groupings, each once. */
function membersOf(groupings: readonly string[], family: ReadonlySet<TeamKey>, view: View): readonly TeamKey[] {
  const members = new Set<TeamKey>();
  for (const key of groupings) for (const member of view.teamsIn(key)) if (!family.has(member)) members.add(member);
  return [...members].sort(compareText);
}
