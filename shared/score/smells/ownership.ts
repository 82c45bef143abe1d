// Who answers for which service: nobody, or two teams at once. A service is what its name says, in whatever spelling.

import { homeKey } from "../../org/keys.ts";
import type { TeamKey } from "../../org/types.ts";
import { slugOf } from "../../slug.ts";
import { t } from "../../words/t.ts";
import { type CardTeam, isCardTeam } from "../card-team.ts";
import { listed } from "../count-words.ts";
import type { View } from "../view.ts";
import { itemPlace, type OrgSmell, type Place } from "./finding.ts";

/** One team's word that a service is its own. */
interface Claim {
  readonly service: string;
  readonly owner: TeamKey;
  /** The card that says so, which is another's where a service names its owner. */
  readonly writer: CardTeam;
  readonly place: () => Place;
}

export const ownershipSmells: OrgSmell = (view, sayOn) => {
  const claims = new Map<string, Claim[]>();
  for (const team of view.teams) {
    for (const claim of claimsOf(team, view, sayOn)) {
      const slug = slugOf(claim.service) || claim.service.trim().toLowerCase();
      const list = claims.get(slug);
      if (list === undefined) claims.set(slug, [claim]);
      else list.push(claim);
    }
  }
  for (const all of claims.values()) {
    if (all.length < 2) continue;
    const owners = ownersOf(all, view);
    const first = all.find(({ owner }) => owner === owners[0]);
    if (first === undefined || owners.length < 2) continue;
    const names = listed(owners.map((key) => view.nameOf(key)));
    const what = t("smells:owner.several", { service: first.service, names });
    sayOn(first.writer)("OWN-DUP", "error", first.place(), what, [...new Set([...owners.map(homeKey), ...owners])]);
  }
};

/** Distinct, in key order. A parent beside one of its own subteams is no second owner. */
function ownersOf(claims: readonly Claim[], view: View): readonly TeamKey[] {
  const keys = new Set(claims.map(({ owner }) => owner));
  const above = new Set<TeamKey>();
  for (const key of keys) {
    const seen = new Set<TeamKey>();
    for (let at = view.org.teams.get(key)?.parent ?? null; at !== null && !seen.has(at); ) {
      seen.add(at);
      above.add(at);
      at = view.org.teams.get(at)?.parent ?? null;
    }
  }
  return [...keys].filter((key) => !above.has(key)).sort();
}

/** What a card claims for its team, for its embedded subteams and for the owners it names; says what it leaves to nobody. */
function claimsOf(team: CardTeam, view: View, sayOn: Parameters<OrgSmell>[1]): readonly Claim[] {
  const { card } = team;
  const claims: Claim[] = [];
  const below = ownedBelow(team, view);
  for (const [i, service] of card.services.entries()) {
    const place = (): Place => itemPlace(card, "services", i, service.line);
    const none = (why: "none" | "unknown" | "unlisted", owner = ""): void => {
      const said = { service: service.name, name: team.name, owner };
      sayOn(team)("OWN-NONE", "warning", place(), t(`smells:owner.${why}`, said));
    };
    if (service.owner !== null) {
      const meant = service.owner === "" ? null : view.meantBy(service.owner);
      if (meant?.kind === "team") claims.push({ service: service.name, owner: sameTeam(meant.key, view), writer: team, place });
      else if (meant === null) none("none");
      else none("unknown", service.owner.slice(0, 60));
    } else if (below !== null && !below.has(slugOf(service.name))) none("unlisted");
    else claims.push({ service: service.name, owner: team.key, writer: team, place });
  }
  for (const [i, { owns, line }] of card.subteams.entries()) {
    const key = sameTeam(team.subteams[i] ?? team.key, view);
    for (const service of owns)
      claims.push({ service, owner: key, writer: team, place: () => itemPlace(card, "subteams", i, line, "owns") });
  }
  return claims;
}

/** Slugs of everything that a team's subteams list as theirs; null where none of them lists anything. */
function ownedBelow(team: CardTeam, view: View): ReadonlySet<string> | null {
  const owned = new Set<string>();
  for (const key of team.subteams) {
    const child = view.org.teams.get(key);
    for (const name of child?.subteam?.owns ?? []) owned.add(slugOf(name));
    if (child?.kind === "card") for (const { name } of child.card?.services ?? []) owned.add(slugOf(name));
  }
  return owned.size === 0 ? null : owned;
}

/** An entry in the parent's card and a card below the same parent that have one slug are one team. */
function sameTeam(key: TeamKey, view: View): TeamKey {
  const team = view.org.teams.get(key);
  if (team === undefined || team.kind !== "subteam" || team.parent === null) return key;
  const siblings = view.org.teams.get(team.parent)?.subteams ?? [];
  for (const sibling of siblings) {
    const other = view.org.teams.get(sibling);
    if (other !== undefined && isCardTeam(other) && slugOf(other.name) === slugOf(team.name)) return sibling;
  }
  return key;
}
