// People with more direct reports than one can look after. Counted within a team and its subteams: two people of one name in different
// teams are not taken for one.
import type { Member } from "../../card/types.ts";
import { t } from "../../words/t.ts";
import { isCardTeam } from "../card-team.ts";
import { listed, written } from "../count-words.ts";
import { personOf } from "../roles.ts";
import type { TeamSmell } from "./finding.ts";

interface Reports {
  readonly manager: string;
  readonly named: Map<string, string>;
  unnamed: number;
}

/**
 * Of a team that is no subteam of another: its own people count with their parent's. Who does not say otherwise reports to the lead of a
 * team with subteams; where there are none, the lead may be one among equals.
 */
export const spanSmells: TeamSmell = (team, _scores, view, say) => {
  const { card } = team;
  const counted = new Map<string, Reports>();
  const parent = team.parent === null ? undefined : view.org.teams.get(team.parent);
  if (parent === undefined || parent.kind === "ghost")
    count(counted, card.members, team.subteams.length > 0 ? card.lead : null, null);
  for (const key of team.subteams) {
    const child = view.org.teams.get(key);
    if (child === undefined) continue;
    const members = child.subteam?.members ?? (isCardTeam(child) ? child.card.members : []);
    count(counted, members, card.lead, child.size);
  }
  const { span } = view.settings.leadership;
  for (const { manager, named, unnamed } of counted.values()) {
    const total = named.size + unnamed;
    if (total <= span) continue;
    const names = [...named.values(), ...(unnamed > 0 ? [t("smells:lead.unnamed", { count: unnamed })] : [])];
    const said = { manager, count: total, name: team.name, border: written(span), names: listed(names) };
    const what = t("smells:lead.span", said);
    say("PRO-SPAN", "warning", card.lead === null ? "members" : "lead", what, team.subteams);
  }
};

/**
 * @param lead whom those report to who do not say; null where that is not known
 * @param size people in a subteam that lists nobody
 */
function count(counted: Map<string, Reports>, members: readonly Member[], lead: string | null, size: number | null): void {
  const reportsOf = (manager: string): Reports => {
    const known = counted.get(personOf(manager));
    if (known !== undefined) return known;
    const reports: Reports = { manager, named: new Map(), unnamed: 0 };
    counted.set(personOf(manager), reports);
    return reports;
  };
  if (members.length === 0 && lead !== null) reportsOf(lead).unnamed += size ?? 0;
  for (const { name, vacant, reportsTo } of members) {
    const manager = reportsTo ?? lead;
    if (vacant || manager === null || (name !== null && personOf(name) === personOf(manager))) continue;
    const reports = reportsOf(manager);
    if (name === null) reports.unnamed += 1;
    else reports.named.set(personOf(name), name);
  }
}
