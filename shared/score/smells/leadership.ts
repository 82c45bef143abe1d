// Subteams that need a lead, or have one too early or from outside, and people who report to somebody else than the parent's lead.
import { homeKey } from "../../org/keys.ts";
import type { Team } from "../../org/types.ts";
import { t } from "../../words/t.ts";
import type { CardTeam } from "../card-team.ts";
import { listed, rounded, written } from "../count-words.ts";
import { personOf } from "../roles.ts";
import type { SubteamScore } from "../types.ts";
import type { View } from "../view.ts";
import { type At, itemPlace, type Say, type TeamSmell } from "./finding.ts";

export const leadSmells: TeamSmell = (team, { lead, subteams }, view, say) => {
  if (lead !== null) {
    judgeLead(lead, parentName(team, view), "lead", say);
    judgeReports(team, team.card.members, lead.lead, view, "members", say);
  }
  for (const score of subteams) {
    if (homeKey(score.key) !== team.key) continue;
    const index = Number(score.key.slice(score.key.lastIndexOf("#") + 1));
    const entry = team.card.subteams[index];
    const subteam = view.org.teams.get(score.key);
    if (entry === undefined || subteam === undefined) continue;
    const place = itemPlace(team.card, "subteams", index, entry.line);
    judgeLead(score, team.name, place, say);
    judgeReports(subteam, entry.members, entry.lead, view, place, say);
  }
};

const parentName = (team: Team, view: View): string | null => (team.parent === null ? null : view.nameOf(team.parent));

function judgeLead(score: SubteamScore, parent: string | null, at: At, say: Say): void {
  const { engineers, threshold, lead, state, key } = score;
  const about = [key];
  const name = parent === null ? score.name : `${score.name} (${parent})`;
  const said = { name, count: rounded(engineers ?? 0), lead: lead ?? "", threshold: written(threshold) };
  switch (state) {
    case "needs-lead":
      say("PRO-NEEDS-LEAD", "error", at, t("smells:lead.needed", said), about);
      break;
    case "lead-outside":
      say("PRO-LEAD-OUTSIDE", "warning", at, t("smells:lead.outside", said), about);
      break;
    case "premature-lead":
      say("PRO-PREMATURE-LEAD", "warning", at, t("smells:lead.premature", said), about);
      break;
    case "at-threshold":
      say("PRO-AT-THRESHOLD", "info", at, t("smells:lead.next", said), about);
      break;
    default:
  }
}

/** Where the parent names no lead, only reporting within the subteam is known to be wrong. */
function judgeReports(
  subteam: Team,
  members: CardTeam["card"]["members"],
  ownLead: string | null,
  view: View,
  at: At,
  say: Say,
): void {
  const parent = subteam.parent === null ? undefined : view.org.teams.get(subteam.parent);
  const parentLead = parent?.subteam?.lead ?? (parent?.kind === "card" ? parent.card?.lead : null) ?? null;
  const due = parentLead === null ? null : personOf(parentLead);
  const within = new Set([ownLead, ...members.map(({ name }) => name)].filter((name) => name !== null).map(personOf));
  const astray = members.filter(({ vacant, reportsTo }) => {
    if (vacant || reportsTo === null) return false;
    return due === null ? within.has(personOf(reportsTo)) : personOf(reportsTo) !== due;
  });
  if (astray.length === 0) return;
  const who = astray.map(({ name, role, reportsTo }) => {
    return t("smells:lead.reports", { name: name ?? role ?? t("smells:lead.somebody"), manager: reportsTo ?? "" });
  });
  const instead = parentLead ?? t("smells:lead.of", { name: parent?.name ?? t("smells:lead.parent") });
  say("PRO-REPORT", "warning", at, t("smells:lead.astray", { name: subteam.name, who: listed(who), instead }), [subteam.key]);
}
