// How long a text says something lasts, and whether months have passed.
import { describe, expect, test } from "vitest";
import { dayText } from "./day.ts";
import { isOver, spanOf } from "./span.ts";

const told = (start: string | null, expected: string | null) => {
  const { end, weeks } = spanOf(start, expected);
  return [weeks, end === null ? null : dayText(end)];
};

describe("spanOf", () => {
  test.each<[string | null, string | null, number | null, string | null]>([
    ["2026-07-01", "3 months", 13, "2026-10-01"],
    ["2026-11-30", "3 months", 13, "2027-02-28"],
    [null, "3 months", 13, null],
    [null, "8w", 8, null],
    ["2026-01-01", "8w", 8, "2026-02-26"],
    [null, "6-8 weeks", 8, null],
    [null, "2 sprints", 4, null],
    [null, "about 21 days", 3, null],
    [null, "1 quarter", 13, null],
    ["2026-01-31", "1 year", 52, "2027-01-31"],
    [null, "6m", 26, null],
    ["2026-01-01", "2026-01-15", 2, "2026-01-15"],
    [null, "2026-03", null, "2026-03-31"],
    ["2026-01", "March 2026", 89 / 7, "2026-03-31"],
    [null, "until 2026-06-30", null, "2026-06-30"],
    [null, "Q2 2026", null, "2026-06-30"],
    ["2026-05-01", "2026-04-01", 0, "2026-04-01"],
    ["2026-05-01", null, null, null],
    ["2026-05-01", "ongoing", null, null],
    ["2026-05-01", "99999999 weeks", null, null],
    ["2026-05-01", "9999 years", 519948, null],
    ["soon", "8w", 8, null],
    ["9999-12-01", "8w", 8, null],
  ])("from %s, %s: %s weeks, until %s", (start, expected, weeks, end) => {
    expect(told(start, expected)).toEqual([weeks, end]);
  });
});

test.each<[string, boolean]>([
  ["2025-11-01", false],
  ["2025-10-31", true],
  ["2025-11-02", false],
  ["2025-11", false],
  ["2025-10", true],
  ["2025", true],
  ["2026", false],
  ["2027-01-01", false],
  ["soon", false],
])("12 months after %s on 2026-11-01: %s", (date, over) => {
  expect(isOver(12, date, "2026-11-01")).toBe(over);
});

test("a day of the month later is over, the same day is not", () => {
  expect([isOver(12, "2025-11-15", "2026-11-15"), isOver(12, "2025-11-15", "2026-11-16")]).toEqual([false, true]);
});
