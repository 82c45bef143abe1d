// Where planned hires end up, and when a lead can no longer be avoided. Pure arithmetic on days and counts.
import { slugOf } from "../slug.ts";
import { type Day, dayText, firstDay, LAST_DAY } from "./day.ts";
import type { Forecast } from "./types.ts";

interface Headcount {
  readonly name: string;
  readonly engineers: number;
}

export interface HiringPlan {
  /** In the order of the card: of equally small ones the first gets the hire. */
  readonly subteams: readonly Headcount[];
  /** Whole number, 1 or more. */
  readonly threshold: number;
  /** YYYY, YYYY-MM or YYYY-MM-DD: the day of the count that is given. */
  readonly start: string | null;
  readonly everyWeeks: number | null;
  /** Engineers in all at which hiring ends. */
  readonly target: number | null;
  /** Subteam of each hire in order, by name. */
  readonly assign: readonly string[];
}

/** A plan for more hires than this is a slip of the pen; what is beyond is not listed. */
const MOST_HIRES = 1000;

/**
 * Hire k arrives at start + k × everyWeeks, in the subteam that `assign` names, else in the smallest. Without a target as many are hired
 * as are assigned; without start or pace nobody is.
 */
export function forecastOf({ subteams, threshold, start, everyWeeks, target, assign }: HiringPlan): Forecast {
  const counts = subteams.map(({ engineers }) => engineers);
  const begin = sum(counts);
  const dateOf = calendar(start, everyWeeks);
  const wanted = target === null ? assign.length : Math.ceil(target) - begin;
  const hires: Forecast["hires"][number][] = [];
  const reached = new Map<number, string>();
  for (let hire = 1; hire <= Math.min(wanted, MOST_HIRES) && subteams.length > 0; hire += 1) {
    const date = dateOf(hire);
    if (date === null) break;
    const at = placeOf(assign[hire - 1], subteams, counts);
    const before = counts[at] ?? 0;
    counts[at] = before + 1;
    if (before < threshold && before + 1 >= threshold) reached.set(at, date);
    hires.push({ hire, date, subteam: subteams[at]?.name ?? "", engineers: before + 1 });
  }
  const forcedAt = subteams.length * (threshold - 1) + 1;
  return {
    threshold,
    hires,
    reaches: subteams.map(({ name }, i) => ({ subteam: name, date: reached.get(i) ?? null })),
    final: subteams.map(({ name }, i) => ({ subteam: name, engineers: counts[i] ?? 0 })),
    forcedAt,
    forcedOn: forcedAt > begin && subteams.length > 0 ? dateOf(forcedAt - begin) : null,
    forcedIn: dateOf(1) === null ? null : forcedIn(subteams, threshold, forcedAt - begin),
  };
}

/** The day of each hire; null without a pace or beyond the days that a calendar has. */
function calendar(start: string | null, everyWeeks: number | null): (hire: number) => string | null {
  const first: Day | null = start === null ? null : firstDay(start);
  if (first === null || everyWeeks === null || !(everyWeeks > 0)) return () => null;
  return (hire) => {
    const day = first + Math.round(hire * everyWeeks * 7);
    return day <= LAST_DAY ? dayText(day) : null;
  };
}

function placeOf(assigned: string | undefined, subteams: readonly Headcount[], counts: readonly number[]): number {
  const named = assigned === undefined ? -1 : subteams.findIndex(({ name }) => slugOf(name) === slugOf(assigned));
  if (named !== -1) return named;
  let smallest = 0;
  for (const [i, count] of counts.entries()) if (count < (counts[smallest] ?? 0)) smallest = i;
  return smallest;
}

/** Spreads hires evenly; null where none are needed, too many are, or somebody has reached the threshold on the way there. */
function forcedIn(subteams: readonly Headcount[], threshold: number, hires: number): string | null {
  if (hires < 1 || hires > MOST_HIRES || subteams.length === 0) return null;
  const counts = subteams.map(({ engineers }) => engineers);
  if (counts.some((count) => count >= threshold)) return null;
  let last = 0;
  for (let hire = 1; hire <= hires; hire += 1) {
    last = placeOf(undefined, subteams, counts);
    counts[last] = (counts[last] ?? 0) + 1;
  }
  return subteams[last]?.name ?? null;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
