import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../shared/score/settings.ts";
import type { LoadPart } from "../../shared/score/types.ts";
import { nearWords, openRange, segmentsOf, ticksOf } from "./load-bar.ts";

const { load: settings } = DEFAULT_SETTINGS;
const part = (name: LoadPart["part"], points: number): LoadPart => ({ part: name, points, cap: 50, reason: "", source: "" });

describe("segmentsOf", () => {
  it("puts the parts with points one after another", () => {
    expect(segmentsOf({ parts: [part("scope", 25), part("spread", 0), part("consumers", 4.3)] })).toEqual([
      { part: "scope", start: 0, width: 25 },
      { part: "consumers", start: 25, width: 4.3 },
    ]);
  });

  it("ends at 100", () => {
    const segments = segmentsOf({ parts: [part("scope", 50), part("partners", 60), part("size", 12)] });
    expect(segments.map(({ start, width }) => [start, width])).toEqual([
      [0, 50],
      [50, 50],
    ]);
  });
});

describe("openRange", () => {
  it("is what scope may add to a lower bound, never beyond 100", () => {
    expect(openRange({ score: 13, lowerBound: true }, settings)).toEqual({ start: 13, width: 50 });
    expect(openRange({ score: 66, lowerBound: true }, settings)).toEqual({ start: 66, width: 34 });
    expect(openRange({ score: 13, lowerBound: false }, settings)).toBeNull();
  });

  it("is everything where nothing is known", () => {
    expect(openRange({ score: null, lowerBound: false }, settings)).toEqual({ start: 0, width: 100 });
  });
});

describe("ticksOf", () => {
  it("names the borders by the level that begins there", () => {
    expect(ticksOf(settings).map(({ label }) => label)).toEqual(["25 medium", "50 high", "75 very high"]);
  });

  it("leaves the words out where borders stand close", () => {
    expect(ticksOf({ borders: [30, 40, 80] }).map(({ label }) => label)).toEqual(["30", "40", "80 very high"]);
  });
});

describe("nearWords", () => {
  it.each([
    [23.1, 25, "1.9 points below the border between low and medium (25): take the level with care."],
    [51, 50, "1 point above the border between medium and high (50): take the level with care."],
    [75, 75, "On the border between high and very high: take the level with care."],
    [60, null, null],
    [null, null, null],
  ] as const)("says of %s near %s: %s", (score, near, words) => {
    expect(nearWords({ score, near }, settings)).toBe(words);
  });
});
