// How large a team is drawn. Embedded subteams are not drawn by themselves: they are a line on their parent's card.
import { formOf } from "../notation.ts";
import type { Team } from "../org/types.ts";

/** How a graph is drawn, beside what is in it. */
export interface GraphOptions {
  /** Teams are as high as they are large. */
  readonly sized?: boolean;
}

/** Up to so many people a team has the height of its form: what stands on it needs that. */
const FEW = 4;
/** From so many on a team grows no further: in the rows that layout leaves between teams, none grows into the next. */
const MANY = 16;
const PER_PERSON = 5;

/** Canvas units. Ghosts are smaller than any team with a card. */
export function sizeOf(team: Team, { sized = false }: GraphOptions = {}): { readonly width: number; readonly height: number } {
  if (team.kind === "ghost") return { width: 180, height: 52 };
  const { width, height } = formOf(team.type);
  if (!sized || team.size === null) return { width, height };
  return { width, height: height + Math.round(Math.min(MANY - FEW, Math.max(0, team.size - FEW)) * PER_PERSON) };
}
