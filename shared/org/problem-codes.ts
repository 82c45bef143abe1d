// Every code that bringing cards together into an Org can report, with its severity. What is wrong with one card
// alone is in card/problem-codes.ts; smells are judged elsewhere, from the finished Org.
import type { Problem, Severity } from "../result.ts";
import type { Wording } from "../words/wording.ts";

export const ORG_CODES = {
  "REF-DANGLING": { severity: "error" },
  "REF-AMBIGUOUS": { severity: "error" },
  "REF-DRIFT": { severity: "info" },
  "REF-SELF": { severity: "warning" },
  "INT-CONFLICT": { severity: "warning" },
  "INT-ROLE": { severity: "warning" },
  "SUB-CYCLE": { severity: "error" },
  "TYPE-UNKNOWN": { severity: "error" },
  "TYPE-UNDEFINED": { severity: "info" },
  "NAME-DUP": { severity: "warning" },
  "ID-DUP": { severity: "error" },
} as const satisfies Readonly<Record<keyof Wording<"problems">["org"], { readonly severity: Severity }>>;

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
