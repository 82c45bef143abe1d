import { describe, expect, it } from "vitest";
import { type Fields, judged, names, stream } from "./example.ts";
import { modes } from "./modes.ts";

describe("modes and their age", () => {
  const with_ = (team: string, mode: string, start?: string): Fields => ({
    team,
    mode,
    ...(start === undefined ? {} : { start }),
  });
  const { org, scores } = judged({
    A: stream({
      interactions: [
        { ...with_("B", "collaboration", "2026-09-06"), expected: "2026-10-01" },
        with_("C", "collaboration", "2026-09-07"),
        with_("D", "x-as-a-service"),
        with_("E", "facilitating", "2026-05-02"),
        with_("F", "facilitating", "2026-05-03"),
        with_("G", "collaboration", "2026-12-01"),
        with_("H", "something else"),
      ],
    }),
    ...Object.fromEntries([..."BCDEFGH"].map((name) => [name, stream()])),
  });
  const { counts, ages, overdue } = modes(org, scores);

  it("counts each mode, and those that are none of the three", () => {
    expect(counts.map(({ label, count }) => [label, count])).toEqual([
      ["X-as-a-Service", 1],
      ["Collaboration", 3],
      ["Facilitating", 2],
      ["Mode not known", 1],
    ]);
  });

  it("sorts by whole weeks at the borders, and keeps apart what has no start or not begun", () => {
    expect(ages.map(({ label, words }) => [label, words])).toEqual([
      ["Not begun", "1"],
      ["Under 8 weeks", "1"],
      ["8 to 13", "1"],
      ["13 to 26", "0"],
      ["Over 26", "2"],
      ["No start", "2"],
    ]);
    expect(names(ages[1], "collaboration")).toEqual(["A", "C"]);
    expect(ages[5]?.marks["x-as-a-service"]?.hatched).toBe(true);
  });

  it("tells what is past its end as the smell does", () => {
    expect(overdue.count).toBe(scores.findings.filter(({ code }) => code === "INT-OVERDUE").length);
    expect(overdue.count).toBe(1);
  });
});
