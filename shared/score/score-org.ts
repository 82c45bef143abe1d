// An Org judged: every score of every team, every smell, waivers applied.
import { compareProblems } from "../org/problem-order.ts";
import type { Org, TeamKey } from "../org/types.ts";
import { consumersOf } from "./consumers.ts";
import { loadOf } from "./load.ts";
import { loadFacts } from "./load-facts.ts";
import type { ScoreSettings } from "./settings.ts";
import type { Finding, Scores, TeamScores } from "./types.ts";
import { type CardTeam, type View, viewOf } from "./view.ts";

/**
 * @param asOf YYYY-MM-DD, the day that times are judged against
 * @param previous Scores of the Org before: whatever comes out alike is taken from it, object for object, and `previous` itself is
 *   returned when nothing that is judged has changed, as after a move
 */
export function scoreOrg(org: Org, settings: ScoreSettings, asOf: string, _previous?: Scores): Scores {
  const view = viewOf(org, settings, asOf);
  const findings = org.problems
    .map((problem): Finding => {
      const key = `card:${problem.path}`;
      return { ...problem, teams: org.teams.has(key) ? [key] : [], waived: null };
    })
    .sort(compareProblems);
  const byTeam = findingsByTeam(findings);
  const teams = new Map<TeamKey, TeamScores>();
  for (const team of view.teams) teams.set(team.key, { ...judge(team, view), findings: byTeam.get(team.key) ?? [] });
  return { asOf, settings, teams, findings };
}

function judge(team: CardTeam, view: View): Omit<TeamScores, "findings"> {
  const consumers = consumersOf(team, view);
  return {
    key: team.key,
    load: loadOf(loadFacts(team, view, consumers), view.settings.load, view.asOf),
    consumers,
    subteams: [],
    lead: null,
    forecast: null,
    onCall: null,
    limits: [],
    flow: [],
  };
}

const WORST_FIRST = { error: 0, warning: 1, info: 2 } as const;

function findingsByTeam(findings: readonly Finding[]): ReadonlyMap<TeamKey, readonly Finding[]> {
  const lists = new Map<TeamKey, Finding[]>();
  for (const finding of findings) {
    for (const key of finding.teams) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [finding]);
      else list.push(finding);
    }
  }
  for (const list of lists.values()) list.sort((a, b) => WORST_FIRST[a.severity] - WORST_FIRST[b.severity]);
  return lists;
}
