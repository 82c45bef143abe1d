// Every code there is, from every room, as one table: for `rules`, for --only and for the rules that SARIF names.
import { CARD_CODES } from "../../shared/card/problem-codes.ts";
import { ORG_CODES } from "../../shared/org/problem-codes.ts";
import { compareText } from "../../shared/org/problem-order.ts";
import { err, ok, type Result, type Severity } from "../../shared/result.ts";
import { type CodeText, explainCode } from "../../shared/score/explain.ts";
import { nearestWord } from "../../shared/score/nearest-word.ts";
import { SCORE_CODES } from "../../shared/score/problem-codes.ts";
import { SETTINGS_CODES } from "../../shared/score/settings-codes.ts";
import { VIEW_CODES } from "../../shared/views/view-codes.ts";
import { HOST_CODES } from "../workspace/problem-codes.ts";

/** What a code is about. */
export const AREAS = ["score", "org", "card", "settings", "views", "folder"] as const;

export interface CodeInfo {
  readonly code: string;
  readonly area: (typeof AREAS)[number];
  /** Worst first. */
  readonly severities: readonly Severity[];
  readonly meaning: string;
  /** Who says so; null for what is no judgement. */
  readonly source: string | null;
  /** What to do; null where the message alone can tell. */
  readonly advice: string | null;
}

/** Sorted by code. */
export function allCodes(): readonly CodeInfo[] {
  return [
    ...infos("score", SCORE_CODES, explainCode),
    ...infos("org", ORG_CODES, explainCode),
    ...infos("card", CARD_CODES, explainCode),
    ...infos("settings", SETTINGS_CODES, (code) => unexplained(SETTINGS_CODES[code])),
    ...infos("views", VIEW_CODES, (code) => unexplained(VIEW_CODES[code])),
    ...infos("folder", HOST_CODES, (code) => unexplained(HOST_CODES[code])),
  ].sort((a, b) => compareText(a.code, b.code));
}

type Text = Omit<CodeInfo, "code" | "area">;

function infos<T extends object>(area: CodeInfo["area"], table: T, textOf: (code: keyof T & string) => CodeText | Text | null) {
  return Object.keys(table).flatMap((code): CodeInfo[] => {
    const text = isKey(table, code) ? textOf(code) : null;
    return text === null ? [] : [{ code, area, ...text }];
  });
}

const isKey = <T extends object>(table: T, key: string): key is keyof T & string => Object.hasOwn(table, key);

function unexplained({ severity, meaning }: { readonly severity: Severity; readonly meaning: string }): Text {
  return { severities: [severity], meaning, source: null, advice: null };
}

/**
 * The codes that a pattern names: one code, or with a `*` at its end all that begin so. Letter case counts for nothing.
 * @returns the codes, or the pattern nearest to one that names none
 */
export function codesMeant(pattern: string): Result<readonly string[], string> {
  const wanted = pattern.trim().toUpperCase();
  const known = allCodes().map(({ code }) => code);
  const open = wanted.endsWith("*");
  const meant = known.filter((code) => (open ? code.startsWith(wanted.slice(0, -1)) : code === wanted));
  if (meant.length > 0) return ok(meant);
  const patterns = open ? known.map((code) => `${code.split("-")[0] ?? code}-*`) : known;
  return err(nearestWord(wanted, patterns) ?? wanted);
}
