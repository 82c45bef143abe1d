// Groupings with more teams or people than know each other. Said on the first of their teams, as a grouping has no card of its own.
import type { Grouping } from "../../org/types.ts";
import { t } from "../../words/t.ts";
import { type CardTeam, isCardTeam } from "../card-team.ts";
import { written } from "../count-words.ts";
import type { View } from "../view.ts";
import { type OrgSmell, people } from "./finding.ts";

export const groupingSmells: OrgSmell = (view, sayOn) => {
  const { platformGroupingTeams, streamTeams, groupingPeople, groupingPeopleError } = view.settings.smells;
  for (const grouping of view.org.groupings.values()) {
    const teams = teamsOf(grouping, view);
    const [first, ...others] = teams;
    if (first === undefined) continue;
    const { kind, name } = grouping;
    const stream = kind === "value-stream";
    const at = fieldOf(grouping);
    const keys = others.map(({ key }) => key);
    const most = stream ? streamTeams : platformGroupingTeams;
    if (teams.length > most) {
      sayOn(first)(
        "GRP-SIZE",
        "warning",
        at,
        t(`smells:grouping.teams.${kind}`, { name, count: teams.length, border: written(most) }),
        keys,
      );
    }
    const { sum, unknown } = peopleIn(teams, view);
    if (sum <= groupingPeople) continue;
    const severe = sum > groupingPeopleError;
    const border = severe ? groupingPeopleError : groupingPeople;
    const said = { name, people: people(sum), border: written(border), count: unknown };
    const what = unknown === 0 ? t(`smells:grouping.people.${kind}`, said) : t(`smells:grouping.unknown.${kind}`, said);
    sayOn(first)("GRP-DUNBAR", severe ? "error" : "warning", at, what, keys);
  }
};

/** Those in it or in a grouping inside it, in key order. A subteam is part of its parent. */
function teamsOf(grouping: Grouping, view: View): readonly CardTeam[] {
  const teams = view.teamsIn(grouping.key).map((key) => view.org.teams.get(key));
  return teams
    .filter((team) => team !== undefined)
    .filter(isCardTeam)
    .filter(({ parent }) => parent === null)
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** The field that puts a team into this grouping. Inner groupings have a slash in their key. */
function fieldOf({ kind, key }: Grouping): string {
  const field = kind === "value-stream" ? "value_stream" : "platform_grouping";
  return key.includes("/") ? `${field}_inner` : field;
}

/** A team of unknown size counts as the sum of its subteams, where those are known. */
function peopleIn(teams: readonly CardTeam[], view: View): { readonly sum: number; readonly unknown: number } {
  let [sum, unknown] = [0, 0];
  for (const { size, subteams } of teams) {
    const below = subteams.map((key) => view.org.teams.get(key)?.size ?? null).filter((count) => count !== null);
    if (size !== null) sum += size;
    else if (below.length > 0) sum += below.reduce((total, count) => total + count, 0);
    else unknown += 1;
  }
  return { sum, unknown };
}
