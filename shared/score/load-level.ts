// Where a load score stands: its level, how near a border it is, and how it compares with the level that the team declares.
import type { Level } from "../card/types.ts";
import { assertNever } from "../result.ts";
import type { LoadSettings } from "./settings.ts";
import { LOAD_LEVELS, type LoadLevel, type Verdict } from "./types.ts";

/** Scores have one decimal; sums of settings may be a hair off. */
const HAIR = 1e-9;

/** Rank of a declared level among low 1, medium 2, high 3 and very high 4. */
const RANK: Readonly<Record<Level, number>> = {
  low: 1,
  "low-medium": 1.5,
  medium: 2,
  "medium-high": 2.5,
  high: 3,
  "very-high": 4,
};

type Borders = LoadSettings["borders"];

export function levelAt(score: number, borders: Borders): LoadLevel {
  const [medium, high, veryHigh] = borders;
  if (score < medium) return "low";
  if (score < high) return "medium";
  return score < veryHigh ? "high" : "very-high";
}

/** The border within reach, the closest one where there are two; null for none. Reach includes its end: 28 is near 25. */
export function nearestBorder(score: number, { borders, near }: Pick<LoadSettings, "borders" | "near">): number | null {
  let nearest: number | null = null;
  for (const border of borders) {
    const distance = Math.abs(score - border);
    if (distance <= near + HAIR && (nearest === null || distance < Math.abs(score - nearest))) nearest = border;
  }
  return nearest;
}

/** The least score that a declared level stands for; a level between two stands in the middle of the lower one. */
export function floorOf(declared: Level, borders: Borders): number {
  const [medium, high, veryHigh] = borders;
  switch (declared) {
    case "low":
      return 0;
    case "low-medium":
      return medium / 2;
    case "medium":
      return medium;
    case "medium-high":
      return (medium + high) / 2;
    case "high":
      return high;
    case "very-high":
      return veryHigh;
    default:
      return assertNever(declared);
  }
}

/** What a derived level says about a declared one. @param derived null for a lower bound that has not reached medium */
export function verdictOf(derived: LoadLevel | null, declared: Level | null, lowerBound: boolean): Verdict {
  if (declared === null) return "undeclared";
  if (derived === null) return "thin";
  const gap = LOAD_LEVELS.indexOf(derived) + 1 - RANK[declared];
  if (gap >= 2) return "understated-severe";
  if (gap >= 1) return "understated";
  if (gap > -1) return "agree";
  return lowerBound ? "thin" : "unexplained";
}
