// Which teams stand behind the names and keys of a list, for going to them and for selecting them.
import { useMemo } from "react";
import { ghostKey, homeKey } from "../../shared/org/keys.ts";
import type { Org, TeamKey } from "../../shared/org/types.ts";
import type { NameMeaning } from "../../shared/score/truth.ts";
import { type View, viewOf } from "../../shared/score/view.ts";
import { slugOf } from "../../shared/slug.ts";
import { useOrg } from "../state/stores.tsx";

/** What a name in a list of consumers means. The org is looked through only once a name asks for it. */
export function useMeaning(): (name: string) => NameMeaning {
  const org = useOrg((state) => state.org);
  const settings = useOrg((state) => state.settings);
  return useMemo(() => {
    let view: View | null = null;
    return (name) => {
      // Who is meant by a name does not depend on the day.
      view ??= viewOf(org, settings, "");
      const meant = view.meantBy(name);
      if (meant.kind === "all") return { kind: "all" };
      if (meant.kind !== "nobody") return { kind: "one", key: meant.key };
      const ghost = ghostKey(slugOf(name), name);
      return { kind: "one", key: org.teams.has(ghost) ? ghost : null };
    };
  }, [org, settings]);
}

/** Teams that the canvas can select for some keys: a grouping stands for the teams drawn in it, an embedded subteam for its card's. */
export function selectableTeams(org: Org, keys: readonly (TeamKey | null)[]): readonly TeamKey[] {
  const found = new Set<TeamKey>();
  for (const key of keys) {
    if (key === null) continue;
    if (!org.groupings.has(key)) {
      const home = homeKey(key);
      if (org.teams.has(home)) found.add(home);
      continue;
    }
    for (const grouping of org.groupings.values()) {
      if (isInside(org, grouping.key, key)) for (const team of grouping.teams) found.add(team);
    }
  }
  return [...found];
}

function isInside(org: Org, inner: string, outer: string): boolean {
  const seen = new Set<string>();
  for (let key: string | null = inner; key !== null && !seen.has(key); key = org.groupings.get(key)?.parent ?? null) {
    if (key === outer) return true;
    seen.add(key);
  }
  return false;
}
