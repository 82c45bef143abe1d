// What a code means, who says so and what to do, for every code that cards and organisations can raise. What codes of the folder and the
// disk mean is known to the host alone.
import { CARD_CODES } from "../card/problem-codes.ts";
import { ORG_CODES, type OrgCode } from "../org/problem-codes.ts";
import type { Severity } from "../result.ts";
import { SCORE_CODES } from "./problem-codes.ts";

export interface CodeText {
  /** Worst first. */
  readonly severities: readonly Severity[];
  readonly meaning: string;
  /** Who says so. */
  readonly source: string;
  /** What to do, in one sentence. */
  readonly advice: string;
}

type Backing = Pick<CodeText, "source" | "advice">;

const FORMAT = "the format of team cards";
const OWN = "our own judgement";

const ORG_BACKING: Readonly<Record<OrgCode, Backing>> = {
  "REF-DANGLING": { source: OWN, advice: "Add the card that is missing, or correct the name." },
  "REF-AMBIGUOUS": { source: OWN, advice: "Write a name or id that only one team has." },
  "REF-DRIFT": { source: OWN, advice: "Write the name as it is on the team's own card." },
  "REF-SELF": { source: OWN, advice: "Name another team, or remove the entry." },
  "INT-CONFLICT": { source: OWN, advice: "Agree on one mode and write it in both cards." },
  "INT-ROLE": { source: OWN, advice: "Agree on who provides, and correct the role in one card." },
  "SUB-CYCLE": { source: OWN, advice: "Remove parent from one of the cards." },
  "TYPE-UNKNOWN": { source: FORMAT, advice: "Use a type of Team Topologies, or define the folder's own in team-types.json." },
  "TYPE-UNDEFINED": { source: "Team Topologies", advice: "Decide with the team what kind of team it is, and set team_type." },
  "NAME-DUP": { source: OWN, advice: "Rename one of the teams." },
  "ID-DUP": { source: OWN, advice: "Give one of the cards another team_id." },
};

const CARD_ADVICE = "Open the card's source at the line that is named, and correct it there.";
const EDIT_ADVICE = "Nothing was written; make the change in the card's source.";

/** Null for a code that is in none of the tables here. */
export function explainCode(code: string): CodeText | null {
  if (isIn(SCORE_CODES, code)) return SCORE_CODES[code];
  if (isIn(ORG_CODES, code)) {
    const { severity, meaning } = ORG_CODES[code];
    return { severities: [severity], meaning, ...ORG_BACKING[code] };
  }
  if (isIn(CARD_CODES, code)) {
    const { severity, meaning } = CARD_CODES[code];
    return { severities: [severity], meaning, source: FORMAT, advice: code.startsWith("EDIT-") ? EDIT_ADVICE : CARD_ADVICE };
  }
  return null;
}

/** Codes that a card can waive: what is judged of teams and between them, but never that a card could not be read. */
export const canBeWaived = (code: string): boolean =>
  (isIn(SCORE_CODES, code) && !code.startsWith("WAIVER-")) || isIn(ORG_CODES, code);

function isIn<T extends object>(table: T, code: string): code is Extract<keyof T, string> {
  return Object.hasOwn(table, code);
}
