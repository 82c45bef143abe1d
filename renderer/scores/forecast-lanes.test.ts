import { describe, expect, it } from "vitest";
import type { Forecast } from "../../shared/score/types.ts";
import { forcedWords, forecastLine, ordinal, reachWords } from "./forecast-lanes.ts";

const FORECAST: Forecast = {
  threshold: 3,
  hires: [
    { hire: 1, date: "2026-01-01", subteam: "Core", engineers: 2 },
    { hire: 2, date: "2026-01-06", subteam: "Edge", engineers: 2 },
    { hire: 3, date: "2026-01-11", subteam: "Core", engineers: 3 },
  ],
  reaches: [
    { subteam: "Core", date: "2026-01-11" },
    { subteam: "Edge", date: null },
  ],
  final: [
    { subteam: "Core", engineers: 3 },
    { subteam: "Edge", engineers: 2 },
  ],
  forcedAt: 5,
  forcedOn: "2026-01-21",
  forcedIn: "Core",
};

describe("forecastLine", () => {
  it("puts each hire where its day is, up to the day a lead is forced", () => {
    expect(forecastLine(FORECAST)).toEqual({
      from: "2026-01-01",
      to: "2026-01-21",
      forcedAt: 1,
      lanes: [
        {
          subteam: "Core",
          hires: [
            { hire: 1, date: "2026-01-01", at: 0, engineers: 2, reaches: false },
            { hire: 3, date: "2026-01-11", at: 0.5, engineers: 3, reaches: true },
          ],
        },
        { subteam: "Edge", hires: [{ hire: 2, date: "2026-01-06", at: 0.25, engineers: 2, reaches: false }] },
      ],
    });
  });

  it("has nothing to draw without a date", () => {
    expect(forecastLine({ ...FORECAST, hires: [], forcedOn: null })).toBeNull();
  });

  it("draws one date alone", () => {
    expect(forecastLine({ ...FORECAST, hires: [], forcedOn: "2026-01-21" })).toMatchObject({ forcedAt: 0, from: "2026-01-21" });
  });
});

describe("forcedWords", () => {
  it("says which engineer, when and where, as far as that is known", () => {
    expect(forcedWords(FORECAST)).toBe("The 5th engineer, 2026-01-21, forces a lead in Core.");
    expect(forcedWords({ ...FORECAST, forcedOn: null, forcedIn: null })).toBe("The 5th engineer forces a lead.");
  });

  it("says that it is so already", () => {
    const final = [{ subteam: "Core", engineers: 9 }];
    expect(forcedWords({ ...FORECAST, final })).toBe(
      "With 6 engineers a lead cannot be avoided: from 5 on one subteam needs it.",
    );
  });
});

describe("reachWords", () => {
  it("tells reaching, staying below and having been there before apart", () => {
    expect(reachWords(FORECAST)).toEqual(["Core reaches 3 on 2026-01-11.", "Edge stays at 2."]);
    const final = [{ subteam: "Edge", engineers: 4 }];
    expect(reachWords({ ...FORECAST, final, reaches: [{ subteam: "Edge", date: null }] })).toEqual(["Edge has 3 already."]);
  });
});

describe("ordinal", () => {
  it.each([
    [1, "1st"],
    [2, "2nd"],
    [3, "3rd"],
    [4, "4th"],
    [9, "9th"],
    [11, "11th"],
    [13, "13th"],
    [21, "21st"],
    [112, "112th"],
    [122, "122nd"],
  ])("%i is %s", (count, words) => {
    expect(ordinal(count)).toBe(words);
  });
});
