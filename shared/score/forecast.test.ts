// Hires by SCORING's rule, with the numbers of a data department that grows from four engineers to eight.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forecastOf, type HiringPlan } from "./forecast.ts";

const NAMES = ["Data Platform", "Data Engineering", "MLOps", "BI Services"];
const plan = (counts: readonly number[], given: Partial<HiringPlan> = {}): HiringPlan => ({
  subteams: counts.map((engineers, i) => ({ name: NAMES[i] ?? `Subteam ${i}`, engineers })),
  threshold: 3,
  start: "2026-01-05",
  everyWeeks: 6,
  target: 8,
  assign: [],
  ...given,
});

describe("forecastOf", () => {
  test("fills the smallest, the first in the card of equally small ones", () => {
    expect(forecastOf(plan([1, 1, 1, 1]))).toEqual({
      threshold: 3,
      hires: [
        { hire: 1, date: "2026-02-16", subteam: "Data Platform", engineers: 2 },
        { hire: 2, date: "2026-03-30", subteam: "Data Engineering", engineers: 2 },
        { hire: 3, date: "2026-05-11", subteam: "MLOps", engineers: 2 },
        { hire: 4, date: "2026-06-22", subteam: "BI Services", engineers: 2 },
      ],
      reaches: NAMES.map((subteam) => ({ subteam, date: null })),
      final: NAMES.map((subteam) => ({ subteam, engineers: 2 })),
      forcedAt: 9,
      forcedOn: "2026-08-03",
      forcedIn: "Data Platform",
    });
  });

  test("follows the assignment and says when a subteam reaches the threshold", () => {
    const forecast = forecastOf(plan([2, 2, 0, 0], { assign: Array(4).fill("data platform team") }));
    expect(forecast.hires.map(({ date, subteam, engineers }) => [date, subteam, engineers])).toEqual([
      ["2026-02-16", "Data Platform", 3],
      ["2026-03-30", "Data Platform", 4],
      ["2026-05-11", "Data Platform", 5],
      ["2026-06-22", "Data Platform", 6],
    ]);
    expect(forecast.reaches.map(({ date }) => date)).toEqual(["2026-02-16", null, null, null]);
    expect(forecast.final.map(({ engineers }) => engineers)).toEqual([6, 2, 0, 0]);
  });

  test("goes on with the smallest where the assignment ends or names nobody here", () => {
    const { hires } = forecastOf(plan([1, 1], { target: 5, assign: ["Nobody", "Data Engineering"] }));
    expect(hires.map(({ subteam }) => subteam)).toEqual(["Data Platform", "Data Engineering", "Data Platform"]);
  });

  test("without a target hires as many as are assigned, without a pace nobody", () => {
    expect(forecastOf(plan([1, 1], { target: null, assign: ["Data Platform"] })).hires).toHaveLength(1);
    for (const given of [{ start: null }, { everyWeeks: null }, { everyWeeks: 0 }, { everyWeeks: -6 }]) {
      const forecast = forecastOf(plan([1, 1, 1, 1], given));
      expect([forecast.hires, forecast.forcedAt, forecast.forcedOn, forecast.forcedIn]).toEqual([[], 9, null, null]);
    }
  });

  test("says no day for a headcount that has been passed, and no subteam where a lead is due already", () => {
    expect(forecastOf(plan([3, 2, 2, 2]))).toMatchObject({ forcedAt: 9, forcedOn: null, forcedIn: null });
    expect(forecastOf(plan([3, 0, 0, 0]))).toMatchObject({ forcedAt: 9, forcedOn: "2026-09-14", forcedIn: null });
  });

  test("stands any numbers, and hires only in order, never past the target", () => {
    const number = fc.oneof(fc.integer({ min: -3, max: 30 }), fc.double({ noNaN: true }), fc.constant(1e12));
    fc.assert(
      fc.property(
        fc.array(fc.nat(6), { maxLength: 5 }),
        fc.integer({ min: 1, max: 1e9 }),
        fc.option(number),
        fc.option(number),
        (counts, threshold, everyWeeks, target) => {
          const { hires, final, forcedAt } = forecastOf(plan(counts, { threshold, everyWeeks, target }));
          const total = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0);
          expect(total(final.map(({ engineers }) => engineers))).toBe(total(counts) + hires.length);
          if (target !== null && hires.length > 0) expect(total(counts) + hires.length).toBeLessThanOrEqual(Math.ceil(target));
          expect(hires.map(({ date }) => date)).toEqual(hires.map(({ date }) => date).toSorted());
          expect(forcedAt).toBe(counts.length * (threshold - 1) + 1);
        },
      ),
    );
  });
});
