// Cognitive load from plain facts: a prompt for a conversation, never a verdict over what a team says of itself. Where the facts are
// from is in load-facts.ts; each part's rule and reason are in the files it is made of.
import type { LoadFacts } from "./load-facts.ts";
import { floorOf, levelAt, nearestBorder, verdictOf } from "./load-level.ts";
import { partnersPart } from "./load-partners.ts";
import { consumersPart, newTeamPart, onCallPart, sizePart } from "./load-people.ts";
import { hasScope, scopePart, spreadPart } from "./load-scope.ts";
import { roundTenth } from "./rounding.ts";
import type { LoadSettings } from "./settings.ts";
import type { Load } from "./types.ts";

const MOST = 100;

/**
 * @param asOf YYYY-MM-DD, the day that the team's age is judged against
 * @returns a score of 0–100 with all its parts; a score of null where neither scope, size, partners nor consumers are known
 */
export function loadOf(facts: LoadFacts, settings: LoadSettings, asOf: string): Load {
  // A team that so far has vacancies only has no people to divide anything by.
  const size = facts.size !== null && facts.size > 0 ? facts.size : null;
  const parts = [
    scopePart(facts, settings),
    spreadPart(facts, size, settings),
    partnersPart(facts.partners, settings),
    consumersPart(facts, size, settings),
    sizePart(size, settings),
    onCallPart(facts.onCall, settings),
    newTeamPart(facts.established, asOf, settings),
  ];
  const { declared } = facts;
  const { borders } = settings;
  const floor = declared === null ? null : floorOf(declared, borders);
  const scope = hasScope(facts);
  const relations = facts.partners.length > 0 || facts.consumers.declared !== null || facts.consumers.derived > 0;
  const known = [scope, size !== null, relations].filter(Boolean).length;
  if (known === 0) {
    const combined = floor === null ? null : levelAt(floor, borders);
    const nothing = { score: null, lowerBound: false, level: null, near: null, confidence: "none" } as const;
    return { ...nothing, declared, combined, combinedScore: floor, verdict: "no-evidence", parts };
  }
  const score = Math.min(MOST, roundTenth(parts.reduce((sum, { points }) => sum + points, 0)));
  const reached = levelAt(score, borders);
  const level = scope || reached !== "low" ? reached : null;
  const combinedScore = level === null && floor === null ? null : Math.max(score, floor ?? 0);
  return {
    score,
    lowerBound: !scope,
    level,
    near: nearestBorder(score, settings),
    confidence: known === 3 ? "high" : known === 2 ? "medium" : "low",
    declared,
    combined: combinedScore === null ? null : levelAt(combinedScore, borders),
    combinedScore,
    verdict: verdictOf(level, declared, !scope),
    parts,
  };
}
