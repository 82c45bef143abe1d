// Cognitive load by example: whole scores with their parts, borders, what is not known, and the words of each reason.
// Long because each part of the score has borders of its own.
import { describe, expect, test } from "vitest";
import { exampleFacts, partner } from "./example-facts.ts";
import { loadOf } from "./load.ts";
import type { LoadFacts } from "./load-facts.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";
import type { Load, LoadPartName } from "./types.ts";

const load = (facts: Partial<LoadFacts>): Load => loadOf(exampleFacts(facts), DEFAULT_SETTINGS.load, "2026-11-01");

/** Parts that give points. */
const pointsOf = ({ parts }: Load): Partial<Record<LoadPartName, number>> =>
  Object.fromEntries(parts.filter(({ points }) => points > 0).map(({ part, points }) => [part, points]));

const reasonOf = (found: Load, part: LoadPartName): string | undefined => found.parts.find((one) => one.part === part)?.reason;

describe("loadOf, whole", () => {
  test.each<{
    name: string;
    facts: Partial<LoadFacts>;
    parts: Partial<Record<LoadPartName, number>>;
    expected: Partial<Load>;
  }>([
    {
      name: "a platform of seven with five capabilities and six consumers",
      facts: { size: 7, capabilities: 5, consumers: { declared: 6, derived: 0 }, declared: "medium" },
      parts: { scope: 25, consumers: 4.3 },
      expected: { score: 29.3, near: null, level: "medium", confidence: "high", combined: "medium", verdict: "agree" },
    },
    {
      name: "one person who does it all",
      facts: {
        size: 1,
        capabilities: 4,
        consumers: { declared: 1, derived: 0 },
        onCall: { pool: 1, depth: 1, coverage: null, sites: null },
        partners: [
          partner("Development", ["service-provided"]),
          partner("DevOps", ["collaboration"]),
          partner("Infrastructure", ["collaboration"]),
        ],
      },
      parts: { scope: 20, spread: 9, partners: 20, consumers: 5, size: 12, on_call: 12 },
      expected: { score: 78, near: 75, level: "very-high", confidence: "high", combined: "very-high", verdict: "undeclared" },
    },
    {
      name: "four people, two on call",
      facts: {
        size: 4,
        capabilities: 3,
        consumers: { declared: 10, derived: 0 },
        onCall: { pool: 4, depth: 2, coverage: null, sites: null },
      },
      parts: { scope: 15, consumers: 12.5, size: 4, on_call: 8 },
      expected: { score: 39.5, near: null, level: "medium", confidence: "high", combinedScore: 39.5, verdict: "undeclared" },
    },
    {
      name: "two people spread over six things, always on call",
      facts: {
        size: 2,
        capabilities: 6,
        consumers: { declared: 3, derived: 0 },
        onCall: { pool: 2, depth: 2, coverage: null, sites: null },
      },
      parts: { scope: 30, spread: 10, consumers: 7.5, size: 10, on_call: 12 },
      expected: { score: 69.5, near: null, level: "high", confidence: "high" },
    },
    {
      name: "three simple domains",
      facts: {
        size: 7,
        domains: ["simple", "simple", "simple"],
        partners: [partner("x", ["service-consumed"])],
        declared: "low",
      },
      parts: { scope: 18, partners: 1 },
      expected: { score: 19, near: null, level: "low", confidence: "high", verdict: "agree" },
    },
    {
      name: "a complex domain beside a simple one, said to be low",
      facts: {
        size: 8,
        domains: ["complex", "simple"],
        partners: [partner("x", ["service-consumed"]), partner("y", ["collaboration"])],
        declared: "low",
      },
      parts: { scope: 36, partners: 11 },
      expected: { score: 47, near: 50, level: "medium", combined: "medium", verdict: "understated" },
    },
    {
      name: "three teams facilitated at once",
      facts: {
        size: 7,
        capabilities: 4,
        partners: [partner("a", ["facilitating"]), partner("b", ["facilitating"]), partner("c", ["facilitating"])],
        declared: "medium",
      },
      parts: { scope: 20, partners: 12 },
      expected: { score: 32, near: null, level: "medium", confidence: "high", verdict: "agree" },
    },
    {
      name: "just below a border",
      facts: { size: 5, capabilities: 4, partners: [partner("a", ["facilitating"])], declared: "low" },
      parts: { scope: 20, partners: 4 },
      expected: { score: 24, near: 25, level: "low", verdict: "agree" },
    },
    {
      name: "ten people without relations",
      facts: { size: 10, capabilities: 5, declared: "medium" },
      parts: { scope: 25, size: 4 },
      expected: { score: 29, near: null, level: "medium", confidence: "medium", verdict: "agree" },
    },
    {
      name: "nothing but a declared level",
      facts: { declared: "high" },
      parts: {},
      expected: {
        score: null,
        lowerBound: false,
        level: null,
        near: null,
        confidence: "none",
        combined: "high",
        combinedScore: 50,
        verdict: "no-evidence",
      },
    },
  ])("$name", ({ facts, parts, expected }) => {
    const found = load(facts);
    expect(pointsOf(found)).toEqual(parts);
    expect(found).toMatchObject(expected);
    expect(found.parts.map(({ part }) => part)).toEqual([
      "scope",
      "spread",
      "partners",
      "consumers",
      "size",
      "on_call",
      "new_team",
    ]);
  });
});

describe("what is not known", () => {
  test("nothing at all: no score, no level, nothing combined", () => {
    expect(load({})).toMatchObject({ score: null, level: null, combined: null, combinedScore: null, confidence: "none" });
  });

  test("duty alone is no evidence of what a team does, but its points are shown", () => {
    const found = load({ onCall: { pool: 2, depth: 2, coverage: null, sites: null } });
    expect(found.score).toBeNull();
    expect(pointsOf(found)).toEqual({ on_call: 12 });
  });

  test("without scope the score is a lower bound that is not called low", () => {
    const found = load({ size: 2, declared: "low" });
    expect(found).toMatchObject({
      score: 10,
      lowerBound: true,
      level: null,
      verdict: "thin",
      combined: "low",
      confidence: "low",
    });
    expect(load({ size: 2 })).toMatchObject({ level: null, combined: null, combinedScore: null, verdict: "undeclared" });
  });

  test("a lower bound that reaches medium has a level; below what is declared it is thin, above it is understated", () => {
    const partners = ["a", "b", "c"].map((name) => partner(name, ["collaboration"]));
    expect(load({ partners, declared: "high" })).toMatchObject({ score: 30, lowerBound: true, level: "medium", verdict: "thin" });
    expect(load({ partners, declared: "medium" })).toMatchObject({ verdict: "agree" });
    expect(load({ partners, declared: "low" })).toMatchObject({ verdict: "understated" });
  });

  test("an unknown size is taken for seven in consumers and gives neither size nor spread points", () => {
    const found = load({ capabilities: 9, consumers: { declared: 7, derived: 0 } });
    expect(pointsOf(found)).toEqual({ scope: 45, consumers: 5 });
    expect(reasonOf(found, "consumers")).toBe("7 consumers for 7 people (assumed) × 5 (7 declared, 0 found)");
    expect(reasonOf(found, "spread")).toBe("the size is not known");
  });

  test("a team that has vacancies only is like one of unknown size", () => {
    expect(load({ size: 0, capabilities: 1 }).parts).toEqual(load({ capabilities: 1 }).parts);
  });

  test("no consumers, said so, is evidence; nothing said is none", () => {
    expect(load({ consumers: { declared: 0, derived: 0 } })).toMatchObject({ score: 0, lowerBound: true, confidence: "low" });
    expect(load({ consumers: { declared: null, derived: 0 } })).toMatchObject({ score: null });
  });

  test("more is declared than the card shows: trust the team", () => {
    expect(load({ size: 7, capabilities: 2, declared: "high" })).toMatchObject({ level: "low", verdict: "unexplained" });
  });

  test("two levels too low is severe", () => {
    expect(load({ size: 2, capabilities: 9, declared: "low" })).toMatchObject({ level: "high", verdict: "understated-severe" });
  });

  test("half a level apart still agrees", () => {
    expect(load({ size: 7, capabilities: 6, declared: "low-medium" })).toMatchObject({ level: "medium", verdict: "agree" });
    expect(load({ size: 7, capabilities: 6, declared: "medium-high" })).toMatchObject({ verdict: "agree", combinedScore: 37.5 });
  });
});

describe("each part", () => {
  test("a border is reached, not passed; three points away is still near", () => {
    expect(load({ size: 7, capabilities: 5 })).toMatchObject({ score: 25, level: "medium", near: 25 });
    expect(load({ size: 7, domains: ["simple", "simple", "simple"], partners: [partner("a", ["collaboration"])] })).toMatchObject(
      { score: 28, near: 25 },
    );
    expect(load({ size: 5, capabilities: 4, partners: [partner("a", ["service-consumed"])] })).toMatchObject({
      score: 21,
      near: null,
    });
  });

  test("with domains, the dearer of domains and capabilities", () => {
    const found = load({ size: 20, capabilities: 12, domains: ["simple", null, "complicated"] });
    expect(pointsOf(found).scope).toBe(32);
    expect(reasonOf(found, "scope")).toBe(
      "1 complicated domain × 20, 2 simple domains × 6 (1 of them without a complexity, counted as simple)",
    );
    const beside = load({ size: 20, capabilities: 12, domains: ["simple"] });
    expect(pointsOf(beside).scope).toBe(24);
    expect(reasonOf(beside, "scope")).toBe("12 capabilities × 2, more than 1 simple domain × 6");
  });

  test("a cap says what it has cut off", () => {
    const found = load({ size: 15, capabilities: 12 });
    expect(pointsOf(found).scope).toBe(50);
    expect(reasonOf(found, "scope")).toBe("12 capabilities × 5 = 60, at most 50");
  });

  test.each([
    [["service-provided"], null, 0],
    [["service-provided"], "ok", 1],
    [["service-provided"], "slowing", 4],
    [["service-provided", "no-mode"], "ok", 1],
    [["service-provided", "service-consumed"], "ok", 1],
    [["no-mode"], null, 1],
    [[], "ok", 1],
    [[], "slowing", 4],
    [["collaboration", "service-consumed"], "blocking", 16],
    [["facilitating"], "slowing", 7],
  ] as const)("a partner by %j with dependency %s gives %d", (ties, dependency, points) => {
    expect(pointsOf(load({ partners: [partner("a", ties, dependency)] })).partners ?? 0).toBe(points);
  });

  test("partners are named in the reason", () => {
    const names = ["A", "B", "C", "D", "E"];
    const found = load({
      partners: [...names.map((name) => partner(name, ["collaboration"])), partner("F", [], "blocking")],
    });
    expect(reasonOf(found, "partners")).toBe(
      "5 collaborations × 10 (A, B, C and 2 more), 1 plain dependency × 1 (F), 1 blocking × 6 (F) = 57, at most 30",
    );
  });

  test.each([
    [1, 12],
    [2, 10],
    [3, 7],
    [4, 4],
    [5, 0],
    [9, 0],
    [10, 4],
    [11, 4],
    [12, 8],
    [15, 8],
    [16, 12],
    [400, 12],
  ])("%d people give %d", (size, points) => {
    expect(pointsOf(load({ size, capabilities: 1 })).size ?? 0).toBe(points);
  });

  test.each([
    [8, 2, null, 2],
    [50, 17, null, 5],
    [3, 1, null, 5],
    [4, 2, null, 8],
    [2, 2, null, 12],
    [2, 2, "16x5", 8],
    [2, 2, "business-hours", 2],
    [4, null, null, 2],
    [4, 0, null, 0],
    [0, 1, null, 12],
    [0, 0, null, 0],
    [null, 2, null, 0],
  ] as const)("a pool of %s, %s deep, %s gives %d", (pool, depth, coverage, points) => {
    expect(pointsOf(load({ size: 7, onCall: { pool, depth, coverage, sites: null } })).on_call ?? 0).toBe(points);
  });

  test("duty says its numbers", () => {
    const reason = (pool: number | null) =>
      reasonOf(load({ onCall: { pool, depth: 2, coverage: null, sites: null } }), "on_call");
    expect(reason(4)).toBe("2 of 4 on call, 24x7: 50 % of each person's time");
    expect(reason(0)).toBe("2 on call, and nobody to share it");
    expect(reason(null)).toBe("how many people share the on-call duty is not known");
  });

  test.each([
    ["2026-11", 4],
    ["2026-09-30", 4],
    ["2026-08-31", 0],
    ["2026", 0],
    ["2026-12", 0],
    [null, 0],
  ])("established %s gives %d", (established, points) => {
    expect(pointsOf(load({ size: 7, established })).new_team ?? 0).toBe(points);
  });

  test("tenths are rounded half up, whatever binary fractions make of them", () => {
    // 5 × 9 ÷ 20 is 2.25, 5 × 23 ÷ 100 is 1.15.
    expect(pointsOf(load({ size: 20, consumers: { declared: 9, derived: 0 } })).consumers).toBe(2.3);
    expect(pointsOf(load({ size: 100, consumers: { declared: 0, derived: 23 } })).consumers).toBe(1.2);
  });

  test("consumers say who counts them", () => {
    const reason = (declared: number | null, derived: number) =>
      reasonOf(load({ size: 5, consumers: { declared, derived } }), "consumers");
    expect(reason(6, 4)).toBe("6 consumers for 5 people × 5 (6 declared, 4 found)");
    expect(reason(4, 6)).toBe("6 consumers for 5 people × 5 (4 declared, 6 found)");
    expect(reason(6, 6)).toBe("6 consumers for 5 people × 5");
    expect(reason(null, 1)).toBe("1 consumer for 5 people × 5 (none declared)");
    expect(reason(0, 0)).toBe("no consumers");
  });
});
