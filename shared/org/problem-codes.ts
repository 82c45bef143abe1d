// Every code that bringing cards together into an Org can report, with its severity and meaning. What is wrong with one card
// alone is in card/problem-codes.ts; smells are judged elsewhere, from the finished Org.
import type { Problem, Severity } from "../result.ts";

interface CodeEntry {
  readonly severity: Severity;
  readonly meaning: string;
}

const error = (meaning: string): CodeEntry => ({ severity: "error", meaning });
const warning = (meaning: string): CodeEntry => ({ severity: "warning", meaning });
const info = (meaning: string): CodeEntry => ({ severity: "info", meaning });

export const ORG_CODES = {
  "REF-DANGLING": error("A reference names no team in the folder; a ghost stands for it until its card appears."),
  "REF-AMBIGUOUS": error("A reference could mean two or more teams; none of them is chosen."),
  "REF-DRIFT": info("A reference is spelled unlike its team's name or id and was matched by its slug."),
  "REF-SELF": warning("A card names its own team as partner, dependency or parent; that entry is left out."),
  "INT-CONFLICT": warning("The cards of two teams name different modes for the same interaction."),
  "INT-ROLE": warning("The cards of two teams disagree about who provides and who consumes."),
  "SUB-CYCLE": error("Teams are each other's parents in a circle; none of them is drawn as a subteam."),
  "TYPE-UNKNOWN": error("The team type is neither one of Team Topologies nor one of the folder's own."),
  "TYPE-UNDEFINED": info("The card gives no team type."),
  "NAME-DUP": warning("Two or more cards have the same name. Both stay, as two teams."),
  "ID-DUP": error("Two or more cards have the same id. Both stay, as two teams."),
} as const satisfies Readonly<Record<string, CodeEntry>>;

export type OrgCode = keyof typeof ORG_CODES;

/** Where in a card a problem is: a line, a dotted field, both or neither. */
export interface Place {
  readonly line?: number | undefined;
  readonly field?: string | undefined;
}

export function orgProblem(code: OrgCode, path: string, message: string, at: Place = {}): Problem {
  return {
    code,
    severity: ORG_CODES[code].severity,
    message,
    path,
    ...(at.line === undefined ? {} : { line: at.line }),
    ...(at.field === undefined ? {} : { field: at.field }),
  };
}
