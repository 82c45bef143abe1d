// How much of each person's time goes into being on call. What that share means is judged elsewhere.
import type { OnCall } from "../card/types.ts";

/** Hours of a week on duty against all hours: 16x5 and business hours as SCORING's rule puts them, not as a calendar would. */
const SHARE_OF_WEEK = { "24x7": 1, "16x5": 0.5, "business-hours": 0.25 } as const;

/** Without a word about coverage or depth: around the clock, one deep. */
export const coverageOr = (onCall: OnCall): keyof typeof SHARE_OF_WEEK => onCall.coverage ?? "24x7";
export const depthOr = (onCall: OnCall): number => onCall.depth ?? 1;

/**
 * Share of a person's time on duty, 0 upwards: depth ÷ pool × share of the week. Infinity where duty is promised and nobody is in the
 * pool; null where the pool is not known.
 */
export function dutyOf(onCall: OnCall): number | null {
  const { pool } = onCall;
  if (pool === null) return null;
  const depth = depthOr(onCall);
  if (pool <= 0) return depth > 0 ? Number.POSITIVE_INFINITY : 0;
  return (depth / pool) * SHARE_OF_WEEK[coverageOr(onCall)];
}
