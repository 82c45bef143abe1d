// The two lines on a team: its name, and the facts that its card states. Canvas, outline and exports say the same words.
// What is not known is left out, never guessed; scores are not here.

import type { Card, EmbeddedSubteam } from "../card/types.ts";
import type { Team } from "../org/types.ts";
import { t } from "../words/t.ts";

/** Name and facts on one line each, white space made single. `facts` is "" when nothing is known. */
export function teamLabel(team: Team): { readonly name: string; readonly facts: string } {
  return { name: oneLine(team.name) || team.id, facts: oneLine(factsOf(team).join(" · ")) };
}

function factsOf(team: Team): readonly string[] {
  if (team.kind === "ghost") return [t("diagram:facts.noCard")];
  if (team.kind === "subteam") return [...people(team), ...ledBy(team.subteam?.lead)];
  const { card } = team;
  if (card === null) return people(team);
  if (isUnreadable(card)) return [t("diagram:facts.unreadable")];
  if (team.subteams.length > 0) return [...subteamFacts(team, card), ...ledBy(card.lead)];
  const { length } = card.capabilities;
  return [...people(team), ...(length > 0 ? [t("diagram:facts.capabilities", { count: length })] : [])];
}

/** A card that gave no field at all; one that merely cannot be edited still has facts to show. */
function isUnreadable(card: Card): boolean {
  return !card.editable && Object.keys(card.lines).length === 0;
}

function people(team: Team): readonly string[] {
  return team.size === null ? [] : [t("diagram:facts.people", { count: team.size })];
}

function ledBy(lead: string | null | undefined): readonly string[] {
  return lead === null || lead === undefined || lead === "" ? [] : [t("diagram:facts.led", { lead })];
}

/** "4 subteams of 2" where the card itself holds them all and they are equal; else their number and the people of all. */
function subteamFacts(team: Team, card: Card): readonly string[] {
  const subteams = t("diagram:facts.subteams", { count: team.subteams.length });
  const sizes = new Set(card.subteams.map(sizeOfSubteam));
  const [only] = sizes;
  const equal = card.subteams.length === team.subteams.length && sizes.size === 1 && only !== undefined && only !== null;
  return equal ? [t("diagram:facts.subteamsOf", { subteams, size: only })] : [...people(team), subteams];
}

/** As said, or of its members those that are there; null where neither is known. */
export function sizeOfSubteam(subteam: EmbeddedSubteam): number | null {
  if (subteam.size !== null) return subteam.size;
  const present = subteam.members.filter((member) => !member.vacant).length;
  return present > 0 ? present : null;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
