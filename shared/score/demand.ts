// What a number of consumers says about a platform: too few to be worth it, or too many for its people. Pure arithmetic.
import { roundHundredth } from "./rounding.ts";
import type { ConsumerSettings } from "./settings.ts";
import type { ConsumerCount, Consumers, Difference } from "./types.ts";

interface Demand {
  readonly demand: NonNullable<Consumers["demand"]>;
  readonly load: NonNullable<Consumers["load"]>;
  /** Consumers per person, two decimals; null without people. */
  readonly ratio: number | null;
}

/** @param size people; null unknown, which leaves the count alone to tell whether they are too many */
export function demandOf(count: number, size: number | null, settings: ConsumerSettings): Demand {
  const ratio = size === null || size <= 0 ? null : count / size;
  const above = (ratioLimit: number, countLimit: number): boolean =>
    count >= countLimit || (ratio !== null && ratio > ratioLimit);
  return {
    demand: count === 0 ? "none" : count === 1 ? "single" : count < settings.enough ? "under" : "ok",
    load: above(settings.overloadedRatio, settings.overloadedCount)
      ? "overloaded"
      : above(settings.watchRatio, settings.watchCount)
        ? "watch"
        : "ok",
    ratio: ratio === null ? null : roundHundredth(ratio),
  };
}

/** What is declared against what the org shows; null where neither says anything. A count off by one is minor; a range
 * from 0 has room for none.
 */
export function differenceOf(declared: Pick<ConsumerCount, "min" | "max"> | null, derived: number): Difference | null {
  if (declared === null) return derived > 0 ? "undeclared" : null;
  if (derived === 0 && declared.min > 0) return "unbacked";
  const off = Math.max(declared.min - derived, derived - declared.max);
  if (off <= 0) return "ok";
  return off === 1 ? "minor" : "major";
}
