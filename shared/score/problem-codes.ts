// Every code that scores and smells can report: how bad it can be and who says so. What it means and what to do is said by explain.ts in
// the words of the catalogue; docs/problems.md and docs/scoring.md are made from both.
import type { Severity } from "../result.ts";
import type { Wording } from "../words/wording.ts";

interface ScoreCodeEntry {
  /** Worst first. */
  readonly severities: readonly [Severity, ...Severity[]];
  /** Who says so. */
  readonly source: keyof Wording<"sources">;
}

export const SCORE_CODES = {
  "CL-UNDERSTATED": { severities: ["error", "warning"], source: "own" },
  "CL-UNEXPLAINED": { severities: ["info"], source: "own" },
  "SIZE-SMALL": { severities: ["error", "warning"], source: "tt" },
  "SIZE-LARGE": { severities: ["error", "warning"], source: "tt" },
  "SIZE-MISMATCH": { severities: ["warning"], source: "counts" },
  "DOM-COMPLEX": { severities: ["error"], source: "tt" },
  "DOM-MULTI": { severities: ["error", "warning"], source: "tt" },
  "INT-COLLAB-MANY": { severities: ["error"], source: "tt" },
  "INT-COLLAB-LONG": { severities: ["error", "warning", "info"], source: "tt" },
  "INT-FACIL-LONG": { severities: ["error", "warning"], source: "api" },
  "INT-FACIL-MANY": { severities: ["warning"], source: "own" },
  "INT-OVERDUE": { severities: ["warning"], source: "own" },
  "ENB-OWNS": { severities: ["warning"], source: "tt" },
  "STR-XAAS": { severities: ["info"], source: "tt" },
  "PLT-MODE": { severities: ["warning"], source: "thinnest" },
  "PLT-NOPM": { severities: ["warning"], source: "thinnest" },
  "PLT-NOCAP": { severities: ["info"], source: "own" },
  "PLT-UP": { severities: ["warning"], source: "own" },
  "PLT-LEAK": { severities: ["warning"], source: "inside" },
  "PLT-GROUP": { severities: ["warning"], source: "tt2" },
  "PLT-EARLY": { severities: ["warning"], source: "thinnest" },
  "GRP-SIZE": { severities: ["warning"], source: "peer" },
  "GRP-DUNBAR": { severities: ["error", "warning"], source: "tt" },
  "DEP-FAN": { severities: ["warning"], source: "own" },
  "DEP-BLOCK": { severities: ["error", "warning"], source: "tt" },
  "DEP-CYCLE": { severities: ["error", "info"], source: "own" },
  "OWN-DUP": { severities: ["error"], source: "twice" },
  "OWN-NONE": { severities: ["warning"], source: "nobody" },
  "CAP-DRIFT": { severities: ["info"], source: "counts" },
  "CAP-NUM": { severities: ["info"], source: "counts" },
  "CON-CONFLICT": { severities: ["warning"], source: "counts" },
  "CON-MINOR": { severities: ["info"], source: "own" },
  "CON-MAJOR": { severities: ["warning"], source: "own" },
  "CON-UNBACKED": { severities: ["warning"], source: "own" },
  "CON-UNDECLARED": { severities: ["info"], source: "own" },
  "CON-UNUSED": { severities: ["error", "warning"], source: "thinnest" },
  "CON-SINGLE": { severities: ["warning"], source: "thinnest" },
  "CON-FEW": { severities: ["info"], source: "thinnest" },
  "CON-WATCH": { severities: ["info"], source: "own" },
  "CON-OVERLOADED": { severities: ["warning"], source: "own" },
  "CON-UNREACHABLE": { severities: ["warning"], source: "target" },
  "CAP-UNUSED": { severities: ["info"], source: "third" },
  "CAP-NOT-SHARED": { severities: ["info"], source: "third" },
  "CAP-CANDIDATE": { severities: ["info"], source: "third" },
  "PRO-NEEDS-LEAD": { severities: ["error"], source: "lead" },
  "PRO-LEAD-OUTSIDE": { severities: ["warning"], source: "lead" },
  "PRO-PREMATURE-LEAD": { severities: ["warning"], source: "lead" },
  "PRO-AT-THRESHOLD": { severities: ["info"], source: "lead" },
  "PRO-REPORT": { severities: ["warning"], source: "contacts" },
  "PRO-SPAN": { severities: ["warning"], source: "puzzle" },
  "ONC-IMPOSSIBLE": { severities: ["error"], source: "sre" },
  "ONC-UNSUSTAINABLE": { severities: ["error"], source: "sre" },
  "ONC-STRAINED": { severities: ["warning"], source: "sre" },
  "ONC-SMALL": { severities: ["info"], source: "sre" },
  "ONC-SLA": { severities: ["error"], source: "own" },
  ORPHAN: { severities: ["info"], source: "peer" },
  "ORG-RATIO": { severities: ["warning", "info"], source: "tt" },
  "CS-SINGLE": { severities: ["info"], source: "own" },
  "INFRA-TIME": { severities: ["error", "warning"], source: "sameInfrastructure" },
  LIMIT: { severities: ["error", "warning", "info"], source: "limits" },
  FLOW: { severities: ["error", "warning"], source: "delivery" },
  ROTATION: { severities: ["info"], source: "moving" },
  STALE: { severities: ["info"], source: "own" },
  "WAIVER-EXPIRED": { severities: ["info"], source: "own" },
  "WAIVER-UNKNOWN": { severities: ["warning"], source: "own" },
  "WAIVER-UNUSED": { severities: ["info"], source: "own" },
} as const satisfies Readonly<Record<keyof Wording<"codes">, ScoreCodeEntry>>;

export type ScoreCode = keyof typeof SCORE_CODES;
