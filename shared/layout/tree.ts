// The groupings of some teams as a tree, without those that hold none of them.
import type { Grouping, Org, Team, TeamKey } from "../org/types.ts";

export interface Branch {
  readonly grouping: Grouping;
  /** Teams directly in it. */
  readonly teams: readonly Team[];
  readonly inner: readonly Branch[];
}

export interface Forest {
  readonly roots: readonly Branch[];
  /** Teams in no grouping. */
  readonly loose: readonly Team[];
}

/** @param keys teams to look at; who the org does not know is left out */
export function forestOf(org: Pick<Org, "groupings" | "teams">, keys: ReadonlySet<TeamKey>): Forest {
  const inside = Map.groupBy(org.groupings.values(), (grouping) => grouping.parent);
  const housed = new Set<TeamKey>();
  const branch = (grouping: Grouping): readonly Branch[] => {
    const teams = grouping.teams.filter((key) => keys.has(key)).flatMap((key) => org.teams.get(key) ?? []);
    for (const { key } of teams) housed.add(key);
    const inner = byKey(inside.get(grouping.key) ?? []).flatMap(branch);
    return teams.length + inner.length === 0 ? [] : [{ grouping, teams: byKey(teams), inner }];
  };
  const roots = byKey(inside.get(null) ?? []).flatMap(branch);
  const loose = [...keys].filter((key) => !housed.has(key)).flatMap((key) => org.teams.get(key) ?? []);
  return { roots, loose: byKey(loose) };
}

export function byKey<T extends { readonly key: string }>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
