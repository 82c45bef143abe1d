import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "./settings.ts";
import { type Consumers, type Forecast, LOAD_PARTS, type Load, type OnCallScore, type SubteamScore } from "./types.ts";
import {
  biggestLever,
  capabilityWords,
  consumerLoadWords,
  demandWords,
  differenceWords,
  forecastWords,
  leadStateWords,
  onCallWords,
  scoreWords,
  verdictSentence,
} from "./words.ts";

function load(points: Readonly<Record<string, number>>, more: Partial<Load> = {}): Load {
  const parts = LOAD_PARTS.map((part) => ({ part, points: points[part] ?? 0, cap: 50, reason: "", source: "" }));
  const score = parts.reduce((sum, part) => sum + part.points, 0);
  return {
    score,
    lowerBound: false,
    level: "medium",
    near: null,
    confidence: "high",
    declared: "low-medium",
    combined: "medium",
    combinedScore: score,
    verdict: "agree",
    parts,
    ...more,
  };
}
const consumers = (more: Partial<Consumers>): Consumers => ({
  declared: null,
  body: null,
  named: [],
  namedExpanded: [],
  derived: [],
  groupingMembers: [],
  partners: [],
  difference: null,
  conflict: false,
  demand: null,
  load: null,
  ratio: null,
  capabilities: [],
  ...more,
});
const six = { text: "6 teams", min: 6, max: 6, names: [], line: 4 };
const five = ["A", "B", "C", "D", "E"].map((name) => ({ name, key: null, by: "interaction" as const }));

describe("scores in words", () => {
  it("says the score with its level, a lower bound as one, and unknown as unknown", () => {
    expect(scoreWords(load({ scope: 30 }))).toBe("30, medium");
    expect(scoreWords(load({ size: 12 }, { lowerBound: true, level: null }))).toBe("at least 12");
    expect(scoreWords(load({}, { score: null, level: null }))).toBe("unknown");
  });

  it("says each verdict with both levels and overrides none", () => {
    for (const verdict of ["agree", "understated", "understated-severe", "unexplained", "thin"] as const) {
      const sentence = verdictSentence(load({ scope: 30 }, { verdict }));
      expect(sentence).toContain("low to medium");
      expect(sentence).toContain("30, medium");
    }
    expect(verdictSentence(load({ scope: 30 }, { verdict: "undeclared", declared: null }))).toContain("30, medium");
    expect(verdictSentence(load({}, { verdict: "no-evidence", score: null }))).toContain("low to medium");
    expect(verdictSentence(load({}, { verdict: "no-evidence", score: null, declared: null }))).toMatch(/^Nothing/);
  });

  it("names the part that weighs most and what would be left without it", () => {
    const lever = biggestLever(load({ scope: 25, consumers: 4.3 }), DEFAULT_SETTINGS.load);
    expect(lever).toContain("scope gives 25 points");
    expect(lever).toContain("low (4.3)");
    // The sum of parts may be over 100 where the score is not.
    const heavy = load({ scope: 50, partners: 30, consumers: 15, size: 12, on_call: 12 }, { score: 100 });
    expect(biggestLever(heavy, DEFAULT_SETTINGS.load)).toContain("high (69)");
  });

  it("asks for scope where the score is only a lower bound, for facts where there is none, and says nothing of 0", () => {
    expect(biggestLever(load({ size: 12 }, { lowerBound: true }), DEFAULT_SETTINGS.load)).toMatch(/up to 50 points/);
    expect(biggestLever(load({}, { score: null }), DEFAULT_SETTINGS.load)).toMatch(/^List/);
    expect(biggestLever(load({}), DEFAULT_SETTINGS.load)).toBeNull();
  });

  it("compares what is declared with what the cards show, by number", () => {
    expect(differenceWords(consumers({ declared: six, derived: five, difference: "minor" }))).toMatch(/says 6.*show 5/);
    const range = { ...six, min: 8, max: 10 };
    expect(differenceWords(consumers({ declared: range, derived: five, difference: "major" }))).toMatch(/8 to 10/);
    expect(differenceWords(consumers({ declared: six, difference: "unbacked" }))).toContain("6");
    expect(differenceWords(consumers({}))).toBeNull();
    expect(demandWords(consumers({ demand: null }))).toBeNull();
    expect(demandWords(consumers({ demand: "none" }))).toBe("No card shows anybody who uses it.");
    // Also said of a stream-aligned team that declares consumers.
    expect(demandWords(consumers({ demand: "under" }))).not.toContain("platform");
    // Enough by a number that nothing bears out is not simply enough.
    expect(demandWords(consumers({ demand: "ok", difference: "unbacked" }))).toContain("no other card");
    expect(demandWords(consumers({ demand: "ok", difference: "ok" }))).toBe("Enough teams use it.");
    expect(consumerLoadWords(consumers({ load: "watch", ratio: 3 }))).toContain("3 consumers for each person");
    expect(consumerLoadWords(consumers({}))).toBeNull();
  });

  it("says a subteam's engineers and threshold, and what is not known", () => {
    const subteam: SubteamScore = {
      key: "k",
      name: "MLOps",
      engineers: 4,
      threshold: 3,
      lead: null,
      state: "needs-lead",
      onCall: null,
    };
    expect(leadStateWords(subteam)).toMatch(/^4 engineers and no lead: from 3 on/);
    expect(leadStateWords({ ...subteam, engineers: 1, state: "ok-flat" })).toMatch(/^1 engineer:/);
    expect(leadStateWords({ ...subteam, engineers: null, state: null })).toContain("not known");
  });

  it("says when hiring makes a lead due, and when it must", () => {
    const forecast: Forecast = {
      threshold: 3,
      hires: [],
      reaches: [
        { subteam: "A", date: null },
        { subteam: "B", date: "2026-05-11" },
      ],
      final: [],
      forcedAt: 9,
      forcedOn: "2026-08-03",
      forcedIn: "A",
    };
    expect(forecastWords(forecast)).toMatch(/^B reaches 3 on 2026-05-11\. With engineer 9 \(2026-08-03 at this pace\).*it is A /);
    const unplanned = { ...forecast, reaches: [], forcedOn: null, forcedIn: null };
    expect(forecastWords(unplanned)).toBe(
      "No planned hire brings a subteam to 3. With engineer 9 a lead can no longer be avoided.",
    );
  });

  it("says whether a service is worth sharing and its target within reach", () => {
    expect(capabilityWords({ state: "shared", target: 6, unreachable: true })).toMatch(/^shared; its target of 6/);
    expect(capabilityWords({ state: null, target: null, unreachable: false })).toBe("nobody says who uses it");
    expect(capabilityWords({ state: "candidate", target: null, unreachable: false })).toContain("one more");
  });

  it("says the share of each one's time on call", () => {
    const onCall: OnCallScore = { pool: 2, depth: 2, coverage: "24x7", duty: 1, state: "unsustainable" };
    expect(onCallWords(onCall)).toMatch(/2 on duty out of 2, 24x7 \(100 %/);
    expect(onCallWords({ ...onCall, pool: null, duty: null, state: null })).toContain("unknown");
    expect(onCallWords({ ...onCall, pool: 3, duty: 1 / 3, state: "strained" })).toContain("33 %");
  });
});
