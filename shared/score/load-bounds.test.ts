// What holds of cognitive load whatever a team is like: bounds, sums, and that more work is never less load.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Domain, Level } from "../card/types.ts";
import { loadOf } from "./load.ts";
import type { LoadFacts } from "./load-facts.ts";
import type { PartnerFacts, PartnerTie } from "./partners.ts";
import { roundTenth } from "./rounding.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";
import { LOAD_LEVELS, LOAD_PARTS } from "./types.ts";

const AS_OF = "2026-11-01";
const RUNS = { numRuns: 2000 };

const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const tie = fc.constantFrom<PartnerTie>("collaboration", "facilitating", "service-consumed", "service-provided", "no-mode");
const partner: fc.Arbitrary<PartnerFacts> = fc.record({
  name: fc.constantFrom("A", "B", "C"),
  ties: fc.uniqueArray(tie, { maxLength: 3 }),
  dependency: nullable(fc.constantFrom("ok", "slowing", "blocking")),
});
const complexity = fc.constantFrom<Domain["complexity"]>("simple", "complicated", "complex", null);
const level = fc.constantFrom<Level>("low", "low-medium", "medium", "medium-high", "high", "very-high");
const facts: fc.Arbitrary<LoadFacts> = fc.record({
  size: nullable(fc.oneof(fc.integer({ min: 1, max: 20 }), fc.nat(2000))),
  capabilities: fc.oneof(fc.constant(0), fc.nat(15), fc.nat(1000)),
  domains: fc.array(complexity, { maxLength: 5 }),
  partners: fc.array(partner, { maxLength: 6 }),
  consumers: fc.record({ declared: nullable(fc.nat(40)), derived: fc.nat(40) }),
  onCall: nullable(
    fc.record({
      pool: nullable(fc.nat(10)),
      depth: nullable(fc.nat(4)),
      coverage: nullable(fc.constantFrom("24x7", "16x5", "business-hours")),
      sites: fc.constant(null),
    }),
  ),
  established: nullable(fc.constantFrom("2026-10", "2026-08-31", "2020", "2027")),
  declared: nullable(level),
});

const load = (given: LoadFacts) => loadOf(given, DEFAULT_SETTINGS.load, AS_OF);
/** Without evidence there is no score; whatever comes then is no less. */
const score = (given: LoadFacts) => load(given).score ?? 0;

function neverLess(change: (given: LoadFacts) => LoadFacts): void {
  fc.assert(
    fc.property(facts, (given) => {
      expect(score(change(given))).toBeGreaterThanOrEqual(score(given));
    }),
    RUNS,
  );
}

describe("any team", () => {
  test("has a score of 0 to 100 that is the sum of parts, each within its cap, with a reason", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const found = load(given);
        expect(found.parts.map(({ part }) => part)).toEqual([...LOAD_PARTS]);
        for (const { points, cap, reason, source } of found.parts) {
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(cap);
          expect(points).toBe(roundTenth(points));
          expect(reason.length).toBeGreaterThan(5);
          expect(source.length).toBeGreaterThan(5);
        }
        if (found.score === null) return;
        const sum = found.parts.reduce((total, { points }) => total + Math.round(points * 10), 0);
        expect(Math.round(found.score * 10)).toBe(Math.min(1000, sum));
      }),
      RUNS,
    );
  });

  test("has a level that fits its score, is never called low for want of knowledge, and combines to no less than either", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { score: found, level: reached, lowerBound, combined, combinedScore, confidence, declared, verdict } = load(given);
        const rank = (one: (typeof LOAD_LEVELS)[number] | null) => (one === null ? -1 : LOAD_LEVELS.indexOf(one));
        if (found === null) {
          expect([reached, confidence, verdict]).toEqual([null, "none", "no-evidence"]);
          expect(combined === null).toBe(declared === null);
          return;
        }
        expect(rank(reached)).toBe(lowerBound && found < 25 ? -1 : Math.min(3, Math.floor(found / 25)));
        expect(rank(combined)).toBeGreaterThanOrEqual(rank(reached));
        expect(combined === null).toBe(reached === null && declared === null);
        if (combinedScore !== null) expect(combinedScore).toBeGreaterThanOrEqual(found);
        expect(confidence).not.toBe("none");
        expect(verdict).not.toBe("no-evidence");
      }),
      RUNS,
    );
  });

  test("is judged alike each time", () => {
    fc.assert(
      fc.property(facts, (given) => {
        expect(load(structuredClone(given))).toEqual(load(given));
      }),
    );
  });
});

describe("the score never falls", () => {
  test("with a capability", () => neverLess((given) => ({ ...given, capabilities: given.capabilities + 1 })));

  test("with a partner, or a dearer tie with one", () => {
    fc.assert(
      fc.property(facts, partner, fc.nat(5), (given, more, at) => {
        expect(score({ ...given, partners: [...given.partners, more] })).toBeGreaterThanOrEqual(score(given));
        const dearer = given.partners.map(
          (one, i): PartnerFacts => (i === at ? { ...one, ties: [...one.ties, "collaboration"] } : one),
        );
        expect(score({ ...given, partners: dearer })).toBeGreaterThanOrEqual(score(given));
        const blocked = given.partners.map((one, i): PartnerFacts => (i === at ? { ...one, dependency: "blocking" } : one));
        expect(score({ ...given, partners: blocked })).toBeGreaterThanOrEqual(score(given));
      }),
      RUNS,
    );
  });

  test("with a consumer, found or declared", () => {
    neverLess((given) => ({ ...given, consumers: { ...given.consumers, derived: given.consumers.derived + 1 } }));
    neverLess((given) => ({ ...given, consumers: { ...given.consumers, declared: (given.consumers.declared ?? 0) + 1 } }));
  });

  test("with on-call duty: more at once, or fewer to share it", () => {
    neverLess((given) => ({
      ...given,
      onCall: given.onCall && { ...given.onCall, depth: (given.onCall.depth ?? 1) + 1 },
    }));
    neverLess((given) => ({
      ...given,
      onCall: given.onCall && { ...given.onCall, pool: given.onCall.pool === null ? null : Math.max(0, given.onCall.pool - 1) },
    }));
    neverLess((given) => ({ ...given, onCall: given.onCall ?? { pool: 3, depth: 1, coverage: null, sites: null } }));
  });

  test("with a dearer domain", () => neverLess((given) => ({ ...given, domains: given.domains.map(() => "complex") })));
});

test("the score never rises with size from 1 to 9", () => {
  fc.assert(
    fc.property(facts, (given) => {
      for (let size = 1; size < 9; size += 1) {
        expect(score({ ...given, size: size + 1 })).toBeLessThanOrEqual(score({ ...given, size }));
      }
    }),
    RUNS,
  );
});
