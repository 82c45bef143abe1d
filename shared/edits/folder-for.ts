// The folder that a new card belongs in.
import type { Org } from "../org/types.ts";
import { folderOf } from "./file-name.ts";

/** Where most cards of the same grouping lie, else of the same type; "", the org folder itself, without any. */
export function folderFor(org: Org, type: string, groupingKey: string | null): string {
  const cards = [...org.teams.values()].filter(({ kind }) => kind === "card");
  const inGrouping = new Set(groupingKey === null ? [] : (org.groupings.get(groupingKey)?.teams ?? []));
  const together = cards.filter(({ key }) => inGrouping.has(key));
  const kin = together.length > 0 ? together : cards.filter((team) => team.type === type);
  const counts = new Map<string, number>();
  for (const { card } of kin) {
    if (card !== null) counts.set(folderOf(card.path), (counts.get(folderOf(card.path)) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, i], [b, j]) => j - i || (a < b ? -1 : 1));
  return most?.[0] ?? "";
}
