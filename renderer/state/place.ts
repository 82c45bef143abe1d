// Whether somebody still needs a place, and what finds it.
import type { Position } from "../../shared/card/types.ts";
import type { Org, TeamKey } from "../../shared/org/types.ts";

/** Places for teams that have neither a position of their own nor a known one. Rejects where layout fails. */
export type PlaceTeams = (org: Org, known: ReadonlyMap<TeamKey, Position>) => Promise<ReadonlyMap<TeamKey, Position>>;

/** True where somebody that is drawn has neither a position of their own nor a remembered one. */
export function needsPlace(org: Org, known: ReadonlyMap<TeamKey, Position>): boolean {
  for (const team of org.teams.values()) {
    if (team.kind !== "subteam" && !team.card?.position && !known.has(team.key)) return true;
  }
  return false;
}
