// Dependencies between two teams, each direction for itself. An interaction of the same two stays a relation of its own: a mode says
// how teams work together, a dependency says who waits.
import type { DependencyEntry } from "../card/entry-types.ts";
import { joinKeys, type Pair } from "./keys.ts";
import type { Link, PairLinks } from "./references.ts";
import type { Dependency, TeamKey } from "./types.ts";

const WEIGHT = { ok: 0, slowing: 1, blocking: 2 } as const;

const NONE: readonly Dependency[] = [];

export function dependenciesBetween({ low, high }: Pair, { fromLow, fromHigh }: PairLinks): readonly Dependency[] {
  const [up, down] = [dependencyOf(low, high, fromLow), dependencyOf(high, low, fromHigh)];
  if (up === null) return down === null ? NONE : [down];
  return down === null ? [up] : [up, down];
}

export const dependencyKey = (from: TeamKey, to: TeamKey): string => `dependency:${joinKeys(from, to)}`;

/** All entries as one, the worst type kept, with the reason of the entry that says it. */
function dependencyOf(from: TeamKey, to: TeamKey, links: readonly Link[]): Dependency | null {
  let worst: DependencyEntry | null = null;
  let reason: string | null = null;
  for (const { kind, entry } of links) {
    if (kind !== "dependency") continue;
    reason ??= entry.reason;
    if (worst === null || WEIGHT[entry.type ?? "ok"] > WEIGHT[worst.type ?? "ok"]) worst = entry;
  }
  if (worst === null) return null;
  return { key: dependencyKey(from, to), kind: "dependency", from, to, type: worst.type ?? "ok", reason: worst.reason ?? reason };
}
