// A team with a card of its own: what is judged. Ghosts and subteams inside a card are judged with the card that has them.
import type { Card } from "../card/types.ts";
import type { Team } from "../org/types.ts";

/** A team with a card of its own. */
export interface CardTeam extends Team {
  readonly kind: "card";
  readonly card: Card;
}

export function isCardTeam(team: Team): team is CardTeam {
  return team.kind === "card" && team.card !== null;
}
