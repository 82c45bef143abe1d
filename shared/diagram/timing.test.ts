import { afterEach, describe, expect, test } from "vitest";
import { speak } from "../words/t.ts";
import { timingOf, timingWords } from "./timing.ts";

const at = (start: string | null, expected: string | null, nextMode: "x-as-a-service" | null = null) =>
  timingOf({ start, expected, nextMode }, "2026-11-01");

describe("what time says of an interaction", () => {
  test.each([
    ["no times", at(null, null), { kind: "lasting" }],
    ["begun, no end", at("2026-01-05", null), { kind: "lasting" }],
    ["a mode to follow is an end", at(null, null, "x-as-a-service"), { kind: "running", days: null }],
    ["a length without a start", at(null, "8w"), { kind: "running", days: null }],
    ["words that are no time", at("2026-09-01", "soon"), { kind: "running", days: null }],
    ["ends today", at("2026-09-01", "2026-11-01"), { kind: "running", days: 0 }],
    ["over since yesterday", at(null, "2026-10-31"), { kind: "overdue", days: 1 }],
    ["a month as its last day", at(null, "2026-10"), { kind: "overdue", days: 1 }],
    ["a length from its start", at("2026-09-06", "6w"), { kind: "overdue", days: 14 }],
    ["begins tomorrow", at("2026-11-02", "8w"), { kind: "planned", days: 1 }],
    ["begins later without an end", at("2026-12-01", null), { kind: "planned", days: 30 }],
  ] as const)("%s", (_, timing, expected) => expect(timing).toEqual(expected));

  test("without a day nothing is late or early", () => {
    expect(timingOf({ start: "2020-01-01", expected: "2020-02-01", nextMode: null }, undefined)).toEqual({
      kind: "running",
      days: null,
    });
  });
});

describe("in words", () => {
  afterEach(() => speak("en"));

  test.each([
    [1, "1 day over"],
    [13, "13 days over"],
    [14, "2 weeks over"],
    [27, "3 weeks over"],
    [91, "13 weeks over"],
    [92, "3 months over"],
    [800, "26 months over"],
  ])("%i days", (days, words) => expect(timingWords({ kind: "overdue", days })).toBe(words));

  test("what is left, what is to come, what cannot be told", () => {
    expect(timingWords({ kind: "running", days: 0 })).toBe("ends today");
    expect(timingWords({ kind: "running", days: 20 })).toBe("2 weeks left");
    expect(timingWords({ kind: "planned", days: 3 })).toBe("starts in 3 days");
    expect([timingWords({ kind: "lasting" }), timingWords({ kind: "running", days: null })]).toEqual([null, null]);
  });

  test("in German", () => {
    speak("de");
    expect(timingWords({ kind: "overdue", days: 21 })).toBe("3 Wochen überfällig");
  });
});
