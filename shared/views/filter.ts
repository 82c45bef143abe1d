// Which teams a filter lets through. Pure; called when org, scores or filter change, never for a frame.

import type { Mode } from "../card/entry-types.ts";
import { homeKey } from "../org/keys.ts";
import type { Org, Team, TeamKey } from "../org/types.ts";
import type { TeamScores } from "../score/types.ts";
import type { TeamFilter } from "./types.ts";
import { isPlain } from "./view.ts";

type Test = (team: Team) => boolean;

/**
 * Keys of the teams that are drawn and fit every part of the filter that is not empty.
 * @returns null where the filter is empty: then nobody is left out
 */
export function filterTeams(org: Org, scores: ReadonlyMap<TeamKey, TeamScores>, filter: TeamFilter): ReadonlySet<TeamKey> | null {
  if (isPlain(filter)) return null;
  const tests = testsOf(org, scores, filter);
  const found = new Set<TeamKey>();
  for (const team of org.teams.values()) if (isDrawn(team) && tests.every((test) => test(team))) found.add(team.key);
  return found;
}

/** A subteam that is kept in another card is drawn on that one. */
export const isDrawn = ({ kind }: Pick<Team, "kind">): boolean => kind !== "subteam";

function testsOf(org: Org, scores: ReadonlyMap<TeamKey, TeamScores>, filter: TeamFilter): readonly Test[] {
  const { text, types, groupings, modes, levels, findings, folders, people } = filter;
  const tests: Test[] = [];
  const wanted = text.trim().toLowerCase();
  if (wanted !== "") tests.push((team) => saysText(team, wanted));
  if (types.length > 0) tests.push(({ type }) => types.includes(type));
  if (groupings.length > 0) {
    const members = teamsIn(org, groupings);
    tests.push(({ key }) => members.has(key));
  }
  if (modes.length > 0) {
    const interacting = teamsWithMode(org, modes);
    tests.push(({ key }) => interacting.has(key));
  }
  if (levels.length > 0) tests.push(({ key }) => levels.includes(scores.get(key)?.load.combined ?? ""));
  if (findings.length > 0)
    tests.push(({ key }) => scores.get(key)?.findings.some((finding) => findings.includes(finding.code)) ?? false);
  if (folders.length > 0) tests.push(({ card }) => card !== null && folders.some((folder) => isIn(card.path, folder)));
  const { least, most } = people;
  if (least !== null) tests.push(({ size }) => size !== null && size >= least);
  if (most !== null) tests.push(({ size }) => size !== null && size <= most);
  return tests;
}

function saysText({ name, id, card }: Team, wanted: string): boolean {
  return [name, id, card?.path ?? ""].some((one) => one.toLowerCase().includes(wanted));
}

/** The folder that a card lies in, "" for the org's own. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** "" is the org's own folder: cards that lie in no other one. Any other folder counts with those inside it. */
const isIn = (path: string, folder: string): boolean => (folder === "" ? !path.includes("/") : path.startsWith(`${folder}/`));

/** Teams of these groupings and of those inside them; a card's team is in its stream also where it is drawn in its platform. */
export function teamsIn(org: Org, groupings: Iterable<string>): ReadonlySet<TeamKey> {
  const wanted = new Set(groupings);
  const isWanted = (key: string | null): boolean => {
    for (let at = key; at !== null; at = org.groupings.get(at)?.parent ?? null) if (wanted.has(at)) return true;
    return false;
  };
  const found = new Set<TeamKey>();
  for (const grouping of org.groupings.values()) if (isWanted(grouping.key)) for (const key of grouping.teams) found.add(key);
  const names = new Map<string, string>();
  for (const key of wanted) {
    const grouping = org.groupings.get(key);
    if (grouping?.kind === "value-stream" && grouping.parent === null) names.set(grouping.name, key);
  }
  if (names.size > 0)
    for (const { key, kind, groupings: own } of org.teams.values())
      if (kind === "card" && own.valueStream !== null && names.has(own.valueStream)) found.add(key);
  return found;
}

/** Home teams of the ends of interactions in one of these modes; of a grouping that is an end, its teams. */
export function teamsWithMode(org: Org, modes: readonly Mode[]): ReadonlySet<TeamKey> {
  const found = new Set<TeamKey>();
  for (const relation of org.relations.values()) {
    if (relation.kind !== "interaction" || relation.mode === null || !modes.includes(relation.mode)) continue;
    for (const end of [relation.from, relation.to]) {
      if (org.groupings.has(end)) for (const key of teamsIn(org, [end])) found.add(key);
      else found.add(homeKey(end));
    }
  }
  return found;
}
