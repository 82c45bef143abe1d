// Every smell of an organisation. Each family is in a file of its own and knows nothing of the others; waivers come afterwards.
import { compareProblems } from "../../org/problem-order.ts";
import type { TeamKey } from "../../org/types.ts";
import type { CardTeam } from "../card-team.ts";
import type { Finding, JudgedTeam } from "../types.ts";
import type { View } from "../view.ts";
import { capabilitySmells } from "./capabilities.ts";
import { consumerSmells } from "./consumers.ts";
import { dateSmells } from "./dates.ts";
import { dependencySmells, fanSmells } from "./dependencies.ts";
import { domainSmells } from "./domains.ts";
import { type OrgSmell, saying, type TeamSmell } from "./finding.ts";
import { groupingSmells } from "./groupings.ts";
import { interactionCountSmells, interactionTimeSmells } from "./interactions.ts";
import { leadSmells } from "./leadership.ts";
import { leakSmells } from "./leaks.ts";
import { loadSmells } from "./load.ts";
import { flowSmells, infraTimeSmells, limitSmells } from "./measures.ts";
import { onCallSmells } from "./on-call.ts";
import { orphanSmells, ratioSmells } from "./org.ts";
import { ownershipSmells } from "./ownership.ts";
import { earlyPlatformSmells, platformSmells } from "./platforms.ts";
import { sizeSmells } from "./size.ts";
import { spanSmells } from "./span-of-reports.ts";
import { typeSmells } from "./types-of-team.ts";

const TEAM_SMELLS: readonly TeamSmell[] = [
  loadSmells,
  sizeSmells,
  domainSmells,
  interactionCountSmells,
  typeSmells,
  platformSmells,
  fanSmells,
  capabilitySmells,
  consumerSmells,
  leadSmells,
  spanSmells,
  onCallSmells,
  limitSmells,
  flowSmells,
  infraTimeSmells,
  dateSmells,
  orphanSmells,
];

const ORG_SMELLS: readonly OrgSmell[] = [
  interactionTimeSmells,
  earlyPlatformSmells,
  groupingSmells,
  dependencySmells,
  ownershipSmells,
  ratioSmells,
];

/**
 * Never throws; a team that is not judged is left out of the smells that need its scores.
 * @returns sorted by path, line and code, without waivers; what is about the whole organisation has the path ""
 */
export function smellsOf(view: View, judged: ReadonlyMap<TeamKey, JudgedTeam>): readonly Finding[] {
  const ofFolder: Finding[] = [];
  const ofTeams = new Map<TeamKey, Finding[]>();
  const listOf = (team: CardTeam | null): Finding[] => {
    if (team === null) return ofFolder;
    const list = ofTeams.get(team.key) ?? [];
    ofTeams.set(team.key, list);
    return list;
  };
  const teamSmells = [...TEAM_SMELLS, leakSmells(view)];
  for (const team of view.teams) {
    const scores = judged.get(team.key);
    if (scores === undefined) continue;
    const say = saying(team, listOf(team));
    for (const smell of teamSmells) smell(team, scores, view, say);
  }
  for (const smell of ORG_SMELLS) smell(view, (team) => saying(team, listOf(team)));
  // Teams come in the order of their paths, so each list is sorted for itself and long paths are not compared again and again.
  const lists = [ofFolder, ...view.teams.map(({ key }) => ofTeams.get(key) ?? [])];
  return lists.flatMap((list) => (list.length < 2 ? list : list.sort(compareProblems)));
}
