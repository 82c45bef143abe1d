// How long something is meant to last, from words such as "8w", "3 months" or a date. Knows days and weeks, not what they are for.
import { amountOf } from "../card/amounts.ts";
import { dateOf } from "../card/vocabulary.ts";
import { type Day, dayText, firstDay, LAST_DAY, lastDay, monthsBetween } from "./day.ts";

export interface Span {
  readonly start: Day | null;
  /** The last day; null where none is given or it cannot be told, as for "8w" without a start. */
  readonly end: Day | null;
  /** As planned; null where that cannot be told. */
  readonly weeks: number | null;
}

type Unit = "day" | "week" | "month" | "quarter" | "year";
/** A quarter is 13 weeks, so that "3 months" is never over 13 weeks for having begun in July. */
const WEEKS: Readonly<Record<Unit, number>> = { day: 1 / 7, week: 1, month: 52 / 12, quarter: 13, year: 52 };
const SPRINT_WEEKS = 2;
/** How an entry's text spells each unit; "m" is a month, as nobody works together for minutes. */
const UNITS: readonly (readonly [RegExp, Unit, number])[] = [
  [/^d(?:ays?)?$/, "day", 1],
  [/^w(?:ks?|eeks?)?$/, "week", 1],
  [/^(?:sprints?|iterations?)$/, "week", SPRINT_WEEKS],
  [/^m(?:os?|ons?|onths?)?$/, "month", 1],
  [/^q(?:uarters?)?$/, "quarter", 1],
  [/^y(?:rs?|ears?)?$/, "year", 1],
];
/** Longer than any plan: what is beyond is a slip of the pen. */
const LONGEST = 10_000;

export function spanOf(startText: string | null, expected: string | null): Span {
  const startDate = startText === null ? null : dateOf(startText);
  const start = startDate === null ? null : firstDay(startDate);
  if (expected === null) return { start, end: null, weeks: null };
  const end = endDay(expected);
  if (end !== null) return { start, end, weeks: start === null ? null : Math.max(0, (end - start) / 7) };
  const length = lengthOf(expected);
  if (length === null) return { start, end: null, weeks: null };
  const weeks = length.count * WEEKS[length.unit];
  return { start, end: start === null ? null : dayAfter(start, length.count, length.unit), weeks };
}

/** A date, "until 2026-03", "Q2 2026": the last day of it. */
function endDay(text: string): Day | null {
  const bare = text.trim().replace(/^(?:until|till|by|to|end of|ends?)\s+/i, "");
  const date = dateOf(bare);
  if (date !== null) return lastDay(date);
  const quarter = /^q([1-4])[\s/-]*(\d{4})$/i.exec(bare);
  return quarter === null ? null : lastDay(`${quarter[2]}-${String(Number(quarter[1]) * 3).padStart(2, "0")}`);
}

/** The longer end of a range such as "6-8 weeks". */
function lengthOf(text: string): { readonly count: number; readonly unit: Unit } | null {
  const amount = amountOf(text);
  const word = amount?.unit?.toLowerCase() ?? "";
  const known = UNITS.find(([spelling]) => spelling.test(word));
  if (amount === null || known === undefined || amount.low < 0 || amount.high > LONGEST) return null;
  const [, unit, times] = known;
  return { count: amount.high * times, unit };
}

/** Months and longer as a calendar counts them: three months from the 1st of July end on the 1st of October. */
function dayAfter(start: Day, count: number, unit: Unit): Day | null {
  const months = unit === "month" ? count : unit === "quarter" ? count * 3 : unit === "year" ? count * 12 : null;
  if (months === null || !Number.isInteger(months)) return upToLast(start + Math.round(count * WEEKS[unit] * 7));
  return upToLast(addMonths(start, months));
}

const upToLast = (day: Day): Day | null => (day <= LAST_DAY ? day : null);

/** The same day of the month later, or the last one of a month that is shorter. */
function addMonths(from: Day, months: number): Day {
  const [year = 0, month = 1, day = 1] = dayText(from).split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return Math.round(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)) / 86_400_000);
}

/** True once more than so many months have passed; right on the day they have not. A date without a day or month is as old as its first. */
export function isOver(months: number, date: string, asOf: string): boolean {
  const passed = monthsBetween(date, asOf);
  if (passed === null) return false;
  return passed > months || (passed === months && date.length === 10 && asOf.slice(8) > date.slice(8));
}
