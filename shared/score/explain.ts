// What a code means, who says so and what to do, for every code that cards and organisations can raise. What codes of the folder and the
// disk mean is known to the host alone.
import { CARD_CODES } from "../card/problem-codes.ts";
import { ORG_CODES, type OrgCode } from "../org/problem-codes.ts";
import type { Severity } from "../result.ts";
import { t } from "../words/t.ts";
import type { Wording } from "../words/wording.ts";
import { percent } from "./count-words.ts";
import { SCORE_CODES, type ScoreCode } from "./problem-codes.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";

export interface CodeText {
  /** Worst first. */
  readonly severities: readonly Severity[];
  readonly meaning: string;
  /** Who says so. */
  readonly source: string;
  /** What to do, in one sentence. */
  readonly advice: string;
}

type Source = keyof Wording<"sources">;

const ORG_SOURCES: Partial<Record<OrgCode, Source>> = { "TYPE-UNKNOWN": "format", "TYPE-UNDEFINED": "tt" };

/** Thresholds as they are by default, for the gaps of what is said of codes. */
const GAPS = {
  ...DEFAULT_SETTINGS.smells,
  ...DEFAULT_SETTINGS.consumers,
  ...DEFAULT_SETTINGS.leadership,
  ...DEFAULT_SETTINGS.onCall,
  limitWatch: percent(DEFAULT_SETTINGS.smells.limitWatch),
  strained: percent(DEFAULT_SETTINGS.onCall.strained),
  unsustainable: percent(DEFAULT_SETTINGS.onCall.unsustainable),
} as const;

/** Null for a code that is in none of the tables here. */
export function explainCode(code: string): CodeText | null {
  if (isIn(SCORE_CODES, code)) {
    const { severities, source } = SCORE_CODES[code];
    return {
      severities,
      meaning: t(`codes:${code}.meaning`, GAPS),
      source: t(`sources:${source}`, GAPS),
      advice: adviceOn(code),
    };
  }
  if (isIn(ORG_CODES, code)) {
    const { severity } = ORG_CODES[code];
    const source = t(`sources:${ORG_SOURCES[code] ?? "own"}`, GAPS);
    return {
      severities: [severity],
      meaning: t(`problems:org.${code}.meaning`),
      source,
      advice: t(`problems:org.${code}.advice`),
    };
  }
  if (isIn(CARD_CODES, code)) {
    const { severity } = CARD_CODES[code];
    const advice = code.startsWith("EDIT-") ? t("problems:editAdvice") : t("problems:cardAdvice");
    return { severities: [severity], meaning: t(`problems:card.${code}`), source: t("sources:format"), advice };
  }
  return null;
}

/** What to do about what is judged, in one sentence. */
export const adviceOn = (code: ScoreCode): string => t(`codes:${code}.advice`);

/** Codes that a card can waive: what is judged of teams and between them, but never that a card could not be read. */
export const canBeWaived = (code: string): boolean =>
  (isIn(SCORE_CODES, code) && !code.startsWith("WAIVER-")) || isIn(ORG_CODES, code);

function isIn<T extends object>(table: T, code: string): code is Extract<keyof T, string> {
  return Object.hasOwn(table, code);
}
