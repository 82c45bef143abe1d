// What planning needs to know of an org: who answers to which name, and how to write a reference that means one certain team.
import type { Card } from "../card/types.ts";
import { homeKey } from "../org/keys.ts";
import { type Candidate, NameIndex } from "../org/names.ts";
import { candidatesOf } from "../org/org-index.ts";
import { resolve } from "../org/resolve.ts";
import type { Org, Team, TeamKey } from "../org/types.ts";
import { t } from "../words/t.ts";

/** Everyone a reference may name, as the org itself sees it. */
export function namesOf(org: Org): NameIndex {
  const names = new NameIndex();
  for (const team of org.teams.values()) {
    if (team.kind === "card") for (const candidate of candidatesOf(team.key, team.card)) names.add(candidate);
  }
  for (const { key, name } of org.groupings.values()) names.add(groupingCandidate(key, name));
  return names;
}

const groupingCandidate = (key: string, name: string): Candidate => ({
  key,
  name,
  id: name,
  idDeclared: false,
  kind: "grouping",
});

/** The card that a key's team has for itself; null for an embedded subteam, a ghost and a grouping. */
export function ownCard(org: Org, key: TeamKey): Card | null {
  const team = org.teams.get(key);
  return team?.kind === "card" ? team.card : null;
}

/** A name for messages and labels, also for a grouping. */
export function shownName(org: Org, key: TeamKey): string {
  return org.teams.get(key)?.name ?? org.groupings.get(key)?.name ?? key;
}

/** A text by which a card can name a team so that no other is meant; null when every text would mean someone else too. */
export function referenceTo(org: Org, names: NameIndex, key: TeamKey, withGroupings = true): string | null {
  const team = org.teams.get(key);
  const texts = team === undefined ? [shownName(org, key)] : [team.name, ...(team.kind === "card" ? [team.id] : [])];
  return texts.find((text) => resolve(names, text, withGroupings).key === key) ?? null;
}

/** The teams of some keys, each once and only those that are there. */
export function teamsOf(org: Org, keys: readonly TeamKey[]): readonly Team[] {
  return [...new Set(keys)].flatMap((key) => org.teams.get(key) ?? []);
}

/** The team whose card an embedded subteam is kept in; the team itself otherwise. */
export const homeOf = (org: Org, key: TeamKey): Team | undefined => org.teams.get(homeKey(key));

/** What that team is called in a message. */
export const homeName = (org: Org, key: TeamKey): string => homeOf(org, key)?.name ?? t("edits:refused.itsParent");
