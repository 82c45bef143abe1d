// Every code there is, from every room, as one table: for `rules`, for --only and for the rules that SARIF names.
import { CARD_CODES } from "../../shared/card/problem-codes.ts";
import { nearestWords } from "../../shared/nearest.ts";
import { ORG_CODES } from "../../shared/org/problem-codes.ts";
import { compareText } from "../../shared/org/problem-order.ts";
import { err, ok, type Result, type Severity } from "../../shared/result.ts";
import { SCORE_CODES } from "../../shared/score/problem-codes.ts";
import { HOST_CODES } from "../workspace/problem-codes.ts";

export interface CodeInfo {
  readonly code: string;
  /** What it is about. */
  readonly area: "score" | "org" | "card" | "folder";
  /** Worst first. */
  readonly severities: readonly [Severity, ...Severity[]];
  readonly meaning: string;
  /** Who says so; null where it is no judgement. */
  readonly source: string | null;
  readonly advice: string | null;
}

type Plain = Readonly<Record<string, { readonly severity: Severity; readonly meaning: string }>>;

/** Sorted by code. */
export function allCodes(): readonly CodeInfo[] {
  const judged = Object.entries(SCORE_CODES).map(([code, entry]): CodeInfo => ({ code, area: "score", ...entry }));
  const found = (area: CodeInfo["area"], codes: Plain) =>
    Object.entries(codes).map(
      ([code, { severity, meaning }]): CodeInfo => ({ code, area, severities: [severity], meaning, source: null, advice: null }),
    );
  return [...judged, ...found("org", ORG_CODES), ...found("card", CARD_CODES), ...found("folder", HOST_CODES)].sort((a, b) =>
    compareText(a.code, b.code),
  );
}

/**
 * The codes that a pattern names: one code, or with a `*` at its end all that begin so. Letter case counts for nothing.
 * @returns the codes, or the known ones nearest to a pattern that names none
 */
export function codesMeant(pattern: string): Result<readonly string[], readonly string[]> {
  const wanted = pattern.trim().toUpperCase();
  const known = allCodes().map(({ code }) => code);
  const meant = wanted.endsWith("*")
    ? known.filter((code) => code.startsWith(wanted.slice(0, -1)))
    : known.filter((code) => code === wanted);
  return meant.length > 0 ? ok(meant) : err(nearestWords(wanted.replace(/\*$/, ""), known, 1));
}
