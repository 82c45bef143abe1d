// Counts in words, as every format for people ends with them.
import type { Severity } from "../../../shared/result.ts";
import { counted } from "../../../shared/score/count-words.ts";
import { type Finding, LOAD_LEVELS, type Scores } from "../../../shared/score/types.ts";
import { levelWords } from "../../../shared/score/words.ts";

/** "2 errors, 1 warning, 4 notes, 1 of them waived". */
export function countedFindings(findings: readonly Finding[]): string {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const waived = findings.filter((finding) => finding.waived !== null).length;
  const counts = [counted(of("error"), "error"), counted(of("warning"), "warning"), counted(of("info"), "note")];
  if (waived > 0) counts.push(`${waived} of them waived`);
  return counts.join(", ");
}

/** "1 very high, 2 high, 3 unknown": the teams by their combined level, heaviest first; what nobody knows is said last. */
export function countedLevels({ teams }: Scores): string {
  const levels = [...teams.values()].map(({ load }) => load.combined);
  const known = LOAD_LEVELS.toReversed().map((level) => ({
    word: levelWords(level),
    number: levels.filter((of) => of === level).length,
  }));
  const unknown = { word: "unknown", number: levels.filter((level) => level === null).length };
  const told = [...known, unknown].filter(({ number }) => number > 0).map(({ word, number }) => `${number} ${word}`);
  return told.length === 0 ? "no teams" : told.join(", ");
}
