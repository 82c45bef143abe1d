// Which of the selected teams something can be done to: those with a card of their own. Words for why nothing can.
import type { Card } from "../../shared/card/types.ts";
import type { Org, Team, TeamKey } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";

/** A team that has a card of its own. */
export type CardTeam = Team & { readonly card: Card };

const hasCard = (team: Team): team is CardTeam => team.kind === "card" && team.card !== null;

/** Selected teams with a card of their own, in the order of their selection. */
export function selectedCards(org: Org, selection: Iterable<TeamKey>): readonly CardTeam[] {
  return [...selection].flatMap((key) => {
    const team = org.teams.get(key);
    return team !== undefined && hasCard(team) ? [team] : [];
  });
}

/** "Orders", "Orders and Payments", "3 teams". */
export function nameTeams(teams: readonly Pick<Team, "name">[]): string {
  const [first, second] = teams;
  if (first === undefined) return t("teams:none");
  if (second === undefined) return first.name;
  return teams.length === 2
    ? t("teams:two", { first: first.name, second: second.name })
    : t("teams:several", { count: teams.length });
}

/** Why nothing can be done to the selection as a team's card; null when something can. */
export function whyNoCard(org: Org, selection: ReadonlySet<TeamKey>): string | null {
  if (selection.size === 0) return t("teams:blocked.noTeam");
  if (selectedCards(org, selection).length > 0) return null;
  return t("teams:blocked.noCard");
}
