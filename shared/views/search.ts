// Finds teams by anything one would call them: names, ids, files, people, services and capabilities. Says where it was found. Pure.
import { homeKey } from "../org/keys.ts";
import type { Org, Team, TeamKey } from "../org/types.ts";
import { isDrawn } from "./filter.ts";

/** Best first. */
const PLACES = ["name", "id", "subteam", "file", "person", "service", "capability"] as const;
type FoundIn = (typeof PLACES)[number];

export interface Found {
  /** A team that is drawn. */
  readonly key: TeamKey;
  readonly where: FoundIn;
  /** The very text that holds what was searched for. */
  readonly text: string;
}

/** Hits by the team that they are drawn on; empty where nothing is searched for. Not in any order. */
export function searchTeams(org: Org, query: string): ReadonlyMap<TeamKey, Found> {
  const wanted = query.trim().toLowerCase();
  const found = new Map<TeamKey, Found>();
  if (wanted === "") return found;
  for (const team of org.teams.values()) {
    const key = homeKey(team.key);
    const hit = hitIn(team, key, wanted);
    const home = org.teams.get(key);
    if (hit === null || home === undefined || !isDrawn(home)) continue;
    const known = found.get(key);
    if (known === undefined || PLACES.indexOf(hit.where) < PLACES.indexOf(known.where)) found.set(key, hit);
  }
  return found;
}

function hitIn(team: Team, key: TeamKey, wanted: string): Found | null {
  for (const [where, text] of textsOf(team)) if (text.toLowerCase().includes(wanted)) return { key, where, text };
  return null;
}

function* textsOf(team: Team): Iterable<readonly [FoundIn, string]> {
  const { kind, name, id, card, subteam } = team;
  if (kind === "subteam") {
    yield ["subteam", name];
    for (const member of subteam?.members ?? []) yield ["person", memberText(member)];
    if (subteam?.lead != null) yield ["person", subteam.lead];
    return;
  }
  yield ["name", name];
  yield ["id", id];
  if (card === null) return;
  yield ["file", card.path];
  if (card.lead !== null) yield ["person", card.lead];
  for (const member of card.members) yield ["person", memberText(member)];
  for (const service of card.services) {
    yield ["service", service.name];
    if (service.capability !== null) yield ["capability", service.capability];
  }
  for (const capability of card.capabilities) yield ["capability", capability];
  for (const { name: capability } of card.facts.capabilities) yield ["capability", capability];
}

const memberText = (member: string | { readonly name: string | null; readonly role: string | null }): string =>
  typeof member === "string" ? member : [member.name, member.role].filter((part) => part !== null).join(", ");
