// A team in words, for the tooltip: all of it where the drawing is too small, else only its problems.
import { type TeamStyle, typeName } from "../../shared/diagram/draw-team.ts";
import { teamLabel } from "../../shared/diagram/labels.ts";
import type { Team } from "../../shared/org/types.ts";

export interface TeamWords {
  readonly title: string;
  readonly lines: readonly string[];
  readonly problems: readonly string[];
}

const MOST_PROBLEMS = 3;

/** Null where the card says everything already. */
export function teamWords(team: Team, style: TeamStyle, readable: boolean): TeamWords | null {
  const told = team.problems.filter((problem) => problem.severity !== "info");
  if (readable && told.length === 0) return null;
  const { name, facts } = teamLabel(team);
  const shown = told.slice(0, MOST_PROBLEMS).map((problem) => problem.message);
  return {
    title: name,
    lines: readable ? [] : [typeName(team, style), ...(facts === "" ? [] : [facts])],
    problems: [...new Set(shown), ...(told.length > MOST_PROBLEMS ? [`and ${told.length - MOST_PROBLEMS} more`] : [])],
  };
}
