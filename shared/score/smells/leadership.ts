// Subteams that need a lead, or have one too early or from outside, and people who report to somebody else than the parent's lead.
import { homeKey } from "../../org/keys.ts";
import type { Team } from "../../org/types.ts";
import type { CardTeam } from "../card-team.ts";
import { counted, listed } from "../count-words.ts";
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
  const has = `${name} has ${counted(engineers ?? 0, "engineer")}`;
  switch (state) {
    case "needs-lead":
      say("PRO-NEEDS-LEAD", "error", at, `${has} and no lead; one is due at ${threshold}.`, about);
      break;
    case "lead-outside":
      say("PRO-LEAD-OUTSIDE", "warning", at, `${has}, and its lead ${lead ?? ""} is none of them.`, about);
      break;
    case "premature-lead":
      say("PRO-PREMATURE-LEAD", "warning", at, `${has} and a lead, ${lead ?? ""}; one is due at ${threshold}.`, about);
      break;
    case "at-threshold":
      say("PRO-AT-THRESHOLD", "info", at, `${has} and no lead; the next hire makes ${threshold}.`, about);
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
  const who = listed(astray.map(({ name, role, reportsTo }) => `${name ?? role ?? "somebody"} reports to ${reportsTo ?? ""}`));
  const instead = parentLead === null ? `the lead of ${parent?.name ?? "the parent"}` : parentLead;
  say("PRO-REPORT", "warning", at, `In ${subteam.name}, ${who}, not to ${instead}.`, [subteam.key]);
}
