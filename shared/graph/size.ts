// How large a team is drawn. Embedded subteams are not drawn by themselves: they are a line on their parent's card.
import { formOf } from "../notation.ts";
import type { Team } from "../org/types.ts";

/** Canvas units. Ghosts are smaller than any team with a card. */
export function sizeOf(team: Team): { readonly width: number; readonly height: number } {
  if (team.kind === "ghost") return { width: 180, height: 52 };
  const { width, height } = formOf(team.type);
  return { width, height };
}
