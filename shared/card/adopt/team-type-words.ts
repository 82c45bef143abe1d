// The type of a team by what people call it. A guess for a person to confirm, never a reading.
import type { KnownTeamType } from "../types.ts";

const WORDS: readonly (readonly [KnownTeamType, RegExp])[] = [
  ["complicated-subsystem", /\bsub-?system\b/i],
  ["enabling", /\b(?:enabling|enablement)\b/i],
  ["platform", /\bplatform\b/i],
  ["stream-aligned", /\bstream[- ]aligned\b/i],
];

/** Null where the words name no type. */
export function typeIn(words: string): KnownTeamType | null {
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
