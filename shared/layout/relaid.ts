// Org and places as they would be with teams elsewhere: what a preview and a test look at before anything is written.
import type { Position } from "../card/types.ts";
import type { Org, Team, TeamKey } from "../org/types.ts";

export interface Relaid {
  readonly org: Org;
  readonly placed: ReadonlyMap<TeamKey, Position>;
}

/**
 * @param placed places of teams without a card, or without a position of their own
 * @param moves new top left corners; teams that are not there are left out
 */
export function relaid(org: Org, placed: ReadonlyMap<TeamKey, Position>, moves: ReadonlyMap<TeamKey, Position>): Relaid {
  const teams = new Map<TeamKey, Team>(org.teams);
  const places = new Map(placed);
  for (const [key, position] of moves) {
    const team = org.teams.get(key);
    if (team === undefined) continue;
    if (team.kind === "card" && team.card !== null) teams.set(key, { ...team, card: { ...team.card, position } });
    else places.set(key, position);
  }
  return { org: { ...org, teams }, placed: places };
}
