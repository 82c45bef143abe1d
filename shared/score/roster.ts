// Everyone that "all stream-aligned teams" means, once for the whole org. In a folder of thousands many capabilities name them all: each then
// holds on to the one roster, and a list of its own is made only when it is looked at.
import { compareText } from "../org/problem-order.ts";
import type { TeamKey } from "../org/types.ts";
import type { CardTeam } from "./card-team.ts";
import type { ConsumerRef } from "./types.ts";

export interface NamedConsumer {
  readonly name: string;
  /** Null for a name that neither a card nor a reference in the folder has. */
  readonly key: TeamKey | null;
}

/** Teams of one type with a card, or all of them, by name. */
export interface Roster {
  /** Null for all types. */
  readonly type: string | null;
  readonly members: readonly (NamedConsumer & { readonly key: TeamKey })[];
  readonly names: readonly string[];
  /** Each member as a consumer that a service names. */
  readonly served: readonly ConsumerRef[];
  /** Where each team stands in `members`. */
  readonly places: ReadonlyMap<TeamKey, number>;
}

/** @param known an earlier roster of this type: given back itself while it still holds true */
export function rosterOf(type: string | null, teams: readonly CardTeam[], known: Roster | undefined): Roster {
  const members = (type === null ? [...teams] : teams.filter((team) => team.type === type))
    .sort(byName)
    .map(({ name, key }) => ({ name, key }));
  if (
    known?.members.length === members.length &&
    members.every(({ name, key }, i) => known.members[i]?.key === key && known.members[i]?.name === name)
  )
    return known;
  return {
    type,
    members,
    names: members.map(({ name }) => name),
    served: members.map(({ name, key }) => ({ name, key, by: "service" })),
    places: new Map(members.map(({ key }, i) => [key, i])),
  };
}

/** Members, or what stands for each of them, without some: the very list that was given where all remain. */
export function without<T>(roster: Roster, list: readonly T[], left: readonly TeamKey[]): readonly T[] {
  const gaps: number[] = [];
  for (const key of left) {
    const place = roster.places.get(key);
    if (place !== undefined) gaps.push(place);
  }
  if (gaps.length === 0) return list;
  gaps.sort((a, b) => a - b);
  let from = 0;
  const kept: (readonly T[])[] = [];
  for (const gap of [...gaps, list.length]) {
    kept.push(list.slice(from, gap));
    from = gap + 1;
  }
  return kept.flat();
}

/** By name, then by key: what carries one name twice still has one order. */
export const byName = (
  a: { readonly name: string; readonly key: string | null },
  b: { readonly name: string; readonly key: string | null },
): number => compareText(a.name, b.name) || compareText(a.key ?? "", b.key ?? "");
