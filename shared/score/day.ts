// Days as text and as numbers, without clocks or time zones. Everything is judged against a day that is given.

/** A day as a count of days since 1970-01-01. */
export type Day = number;

const DAY = 86_400_000;

/** YYYY, YYYY-MM or YYYY-MM-DD as its first day; null for anything else. */
export function firstDay(date: string): Day | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (parts === null) return null;
  return Math.round(Date.UTC(Number(parts[1]), Number(parts[2] ?? "1") - 1, Number(parts[3] ?? "1")) / DAY);
}

/** The last day that YYYY, YYYY-MM or YYYY-MM-DD covers; null for anything else. */
export function lastDay(date: string): Day | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (parts === null) return null;
  const [, year, month, day] = parts;
  if (day !== undefined) return firstDay(date);
  return Math.round(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0) / DAY);
}

/** 9999-12-31, the last that has a text. */
export const LAST_DAY: Day = Math.round(Date.UTC(9999, 11, 31) / DAY);

/** YYYY-MM-DD, for days up to LAST_DAY. */
export function dayText(day: Day): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Difference of year and month, counting no days: 1 from 2026-01-31 to 2026-02-01. A date without a month counts from January. */
export function monthsBetween(from: string, to: string): number | null {
  const month = (date: string): number | null => {
    const parts = /^(\d{4})(?:-(\d{2}))?/.exec(date);
    return parts === null ? null : Number(parts[1]) * 12 + Number(parts[2] ?? "1") - 1;
  };
  const [start, end] = [month(from), month(to)];
  return start === null || end === null ? null : end - start;
}
