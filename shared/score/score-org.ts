// An Org judged: every score of every team, every smell, waivers applied. Judging again costs what changed, plus one look at every smell,
// since a smell may be about any number of teams.
import { compareProblems } from "../org/problem-order.ts";
import type { Org, TeamKey } from "../org/types.ts";
import type { CardTeam } from "./card-team.ts";
import { touchedBetween } from "./changed.ts";
import { consumersOf, sameConsumers } from "./consumers.ts";
import { findingsByTeam, findingsOfOrg, keepFindings } from "./findings.ts";
import { flowOf } from "./flow.ts";
import { limitsOf } from "./limits.ts";
import { loadOf } from "./load.ts";
import { loadFacts } from "./load-facts.ts";
import { onCallOf } from "./on-call.ts";
import { promotionOf } from "./promotion.ts";
import { sameValue } from "./same-value.ts";
import type { ScoreSettings } from "./settings.ts";
import { smellsOf } from "./smells/smells.ts";
import type { Finding, JudgedTeam, Scores, TeamScores } from "./types.ts";
import { type View, viewOf } from "./view.ts";
import { applyWaivers } from "./waivers.ts";

/** What a Scores was made from, for making the next one of it. */
const originOf = new WeakMap<Scores, { readonly org: Org; readonly rosters: View["rosters"] }>();

/**
 * @param asOf YYYY-MM-DD, the day that times are judged against
 * @param previous Scores of the Org before: whatever comes out alike is taken from it, object for object, and `previous` itself is
 *   returned when nothing that is judged has changed, as after a move
 */
export function scoreOrg(org: Org, settings: ScoreSettings, asOf: string, previous?: Scores): Scores {
  const alike = previous !== undefined && previous.asOf === asOf && sameValue(previous.settings, settings);
  const before = alike ? previous : undefined;
  const origin = before === undefined ? undefined : originOf.get(before);
  const touched = origin === undefined ? null : touchedBetween(origin.org, org);
  if (before !== undefined && origin !== undefined && touched?.size === 0 && sameProblems(origin.org, org)) {
    originOf.set(before, { org, rosters: origin.rosters });
    return before;
  }
  const view = viewOf(org, before?.settings ?? settings, asOf, origin?.rosters);
  const judged = new Map<TeamKey, JudgedTeam>();
  for (const team of view.teams) {
    const old = before?.teams.get(team.key);
    const stays = old !== undefined && touched !== null && !touched.has(team.key);
    judged.set(team.key, stays ? old : keep(judge(team, view), old));
  }
  const found = applyWaivers([...findingsOfOrg(org), ...smellsOf(view, judged)], view);
  const findings = keepFindings(found, before?.findings);
  const scores = assembled(view, judged, findings, before);
  originOf.set(scores, { org, rosters: new Map([...(origin?.rosters ?? []), ...view.rosters]) });
  return scores;
}

function judge(team: CardTeam, view: View): JudgedTeam {
  const { settings } = view;
  const consumers = consumersOf(team, view);
  return {
    key: team.key,
    load: loadOf(loadFacts(team, view, consumers), settings.load, view.asOf),
    consumers,
    ...promotionOf(team, view),
    onCall: onCallOf(team.card.onCall, settings.onCall),
    limits: limitsOf(team.card, settings.smells),
    flow: flowOf(team.card, settings.smells),
  };
}

/** Each score from before where it says the same, all of them where all do. */
function keep(now: JudgedTeam, old: JudgedTeam | undefined): JudgedTeam {
  if (old === undefined) return now;
  const kept: JudgedTeam = {
    key: old.key,
    load: keptOr(old.load, now.load),
    consumers: sameConsumers(old.consumers, now.consumers) ? old.consumers : now.consumers,
    subteams: keptOr(old.subteams, now.subteams),
    lead: keptOr(old.lead, now.lead),
    forecast: keptOr(old.forecast, now.forecast),
    onCall: keptOr(old.onCall, now.onCall),
    limits: keptOr(old.limits, now.limits),
    flow: keptOr(old.flow, now.flow),
  };
  return JUDGED.every((name) => kept[name] === old[name]) ? old : kept;
}

const JUDGED = ["load", "consumers", "subteams", "lead", "forecast", "onCall", "limits", "flow"] as const;

const keptOr = <T>(old: T, now: T): T => (sameValue(old, now) ? old : now);

const NO_FINDINGS: readonly Finding[] = [];

/** `before` itself when every team and every finding is from there. */
function assembled(
  view: View,
  judged: ReadonlyMap<TeamKey, JudgedTeam>,
  findings: readonly Finding[],
  before: Scores | undefined,
): Scores {
  const lists = findingsByTeam(findings);
  const teams = new Map<TeamKey, TeamScores>();
  let same = before !== undefined && before.teams.size === judged.size && before.findings === findings;
  for (const [key, scores] of judged) {
    const old = before?.teams.get(key);
    const list = lists.get(key) ?? NO_FINDINGS;
    const stays = old !== undefined && old === scores && sameList(old.findings, list);
    same &&= stays;
    teams.set(
      key,
      stays ? old : { ...scores, findings: old !== undefined && sameList(old.findings, list) ? old.findings : list },
    );
  }
  if (before !== undefined && same) return before;
  return { asOf: view.asOf, settings: view.settings, teams, findings };
}

const sameList = (a: readonly Finding[], b: readonly Finding[]): boolean =>
  a.length === b.length && a.every((finding, i) => finding === b[i]);

function sameProblems(before: Org, after: Org): boolean {
  const [a, b] = [before.problems, after.problems];
  return (
    a === b ||
    (a.length === b.length &&
      a.every((problem, i) => {
        const other = b[i];
        return other !== undefined && problem.severity === other.severity && compareProblems(problem, other) === 0;
      }))
  );
}
