import { describe, expect, it } from "vitest";
import { defaultUntil, untilFlaw } from "./waiver-days.ts";

describe("a waiver's last day", () => {
  it.each([
    ["2026-11-21", "2027-02-21"],
    ["2026-11-30", "2027-02-28"],
    ["2027-11-30", "2028-02-29"],
    ["2026-10-31", "2027-01-31"],
    ["2026-03-31", "2026-06-30"],
  ])("is three months after %s by default: %s", (today, until) => expect(defaultUntil(today)).toBe(until));

  it.each([
    ["", null],
    ["2026-11-21", null],
    ["2027-02-28", null],
    ["2026-11-20", "passed"],
    ["2027-02-30", "Write a day"],
    ["27-02-28", "Write a day"],
    ["2027-02", "Write a day"],
  ])("%j on 2026-11-21: %s", (until, flaw) => {
    if (flaw === null) expect(untilFlaw(until, "2026-11-21")).toBeNull();
    else expect(untilFlaw(until, "2026-11-21")).toContain(flaw);
  });
});
