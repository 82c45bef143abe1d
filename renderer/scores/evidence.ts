// What a load score rests on: which of scope, size and relations are missing, and where to write them. Pure.

import type { Load } from "../../shared/score/types.ts";
import { listParts, t } from "../../shared/words/t.ts";

export type Evidence = "scope" | "size" | "relations";

/** How many of the three a confidence stands for at most. */
const PRESENT: Readonly<Record<Load["confidence"], number>> = { high: 3, medium: 2, low: 1, none: 0 };

/**
 * What a card does not tell. Scope and size are known from the score; relations are missing where the confidence is lower than those two
 * account for.
 */
export function missingEvidence(
  load: Pick<Load, "score" | "lowerBound" | "confidence">,
  size: number | null,
): readonly Evidence[] {
  if (load.score === null) return ["scope", "size", "relations"];
  const missing: Evidence[] = [];
  if (load.lowerBound) missing.push("scope");
  if (size === null || size === 0) missing.push("size");
  if (3 - missing.length > PRESENT[load.confidence]) missing.push("relations");
  return missing;
}

/** What is missing, as a person says it: "how many people it has". */
export const evidenceWords = (evidence: Evidence): string => t(`scores:load.evidence.${evidence}`);

/** The fields of a card that would tell. */
export const EVIDENCE_FIELDS: Readonly<Record<Evidence, readonly string[]>> = {
  scope: ["capabilities", "domains"],
  size: ["size", "members"],
  relations: ["interactions", "dependencies", "consumers"],
};

/** "The card does not say how many people it has or whom it works with or serves." Null when nothing is missing. */
export function missingWords(missing: readonly Evidence[]): string | null {
  if (missing.length === 0) return null;
  const list = listParts(missing.map(evidenceWords), "disjunction");
  return t("scores:load.missing", { list: list.map(({ text }) => text).join("") });
}
