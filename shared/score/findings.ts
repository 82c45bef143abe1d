// Problems and smells as one list, and as one list for each team. Decides nothing about either.
import { cardKey } from "../org/keys.ts";
import { compareProblems } from "../org/problem-order.ts";
import type { Org, TeamKey } from "../org/types.ts";
import { sameValue } from "./same-value.ts";
import type { Finding } from "./types.ts";

/** An org's problems, each with the team whose card it is in. */
export function findingsOfOrg(org: Org): readonly Finding[] {
  return org.problems.map((problem) => {
    const key = cardKey(problem.path);
    return { ...problem, teams: org.teams.has(key) ? [key] : [], waived: null };
  });
}

/**
 * Findings that are told alike in `before` are taken from there; `before` itself when nothing differs. Both are sorted by path, line, code.
 */
export function keepFindings(sorted: readonly Finding[], before: readonly Finding[] | undefined): readonly Finding[] {
  if (before === undefined) return sorted;
  let at = 0;
  const kept = sorted.map((finding) => {
    let old = before[at];
    while (old !== undefined && compareProblems(old, finding) < 0) {
      at += 1;
      old = before[at];
    }
    if (old === undefined || !sameValue(old, finding)) return finding;
    at += 1;
    return old;
  });
  return kept.length === before.length && kept.every((finding, i) => finding === before[i]) ? before : kept;
}

const WORST_FIRST = { error: 0, warning: 1, info: 2 } as const;

/** Findings of each team that has some, worst first, then in their own order. */
export function findingsByTeam(findings: readonly Finding[]): ReadonlyMap<TeamKey, readonly Finding[]> {
  const lists = new Map<TeamKey, Finding[]>();
  for (const finding of findings) {
    for (const key of finding.teams) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [finding]);
      else if (list.at(-1) !== finding) list.push(finding);
    }
  }
  for (const list of lists.values()) list.sort((a, b) => WORST_FIRST[a.severity] - WORST_FIRST[b.severity]);
  return lists;
}
