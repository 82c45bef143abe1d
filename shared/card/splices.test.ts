import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Splice } from "./edit-types.ts";
import { applySplices, invertSplices, ordered, SpliceTrail, trimmed } from "./splices.ts";

const text = fc.string({ maxLength: 40, unit: fc.constantFrom("a", "b", "\n", "é", "\ud83c", "\udf89") });

/** Ordered splices on a text of some length. */
const splicesOn = (length: number) =>
  fc.array(fc.tuple(fc.nat(length), fc.nat(length), text), { maxLength: 5 }).map((drafts) => {
    const points: number[] = [];
    for (const [a, b] of drafts) points.push(a, b);
    points.sort((a, b) => a - b);
    return drafts.map(
      ([, , replacement], index): Splice => ({ start: points[2 * index]!, end: points[2 * index + 1]!, text: replacement }),
    );
  });

describe("splices", () => {
  it("joined are the same as one after another, and inverted they restore the first text", () => {
    const runs = fc.tuple(text, fc.array(fc.gen(), { minLength: 1, maxLength: 1 }));
    fc.assert(
      fc.property(runs, fc.nat(4), ([before, [draw]], rounds) => {
        const trail = new SpliceTrail(before.length);
        let current = before;
        for (let round = 0; round <= rounds; round++) {
          const splices = draw!(splicesOn, current.length);
          trail.add(splices);
          current = applySplices(current, splices);
        }
        const joined = trail.joined();
        expect(ordered(before.length, joined)).toEqual(joined);
        expect(applySplices(before, joined)).toBe(current);
        const least = trimmed(before, joined);
        expect(applySplices(before, least)).toBe(current);
        expect(applySplices(current, invertSplices(before, least))).toBe(before);
      }),
      { numRuns: 1000 },
    );
  });

  it("trimmed hold only what changes, and never half a character", () => {
    expect(trimmed("name: Alpha", [{ start: 6, end: 11, text: "Alps" }])).toEqual([{ start: 9, end: 11, text: "s" }]);
    expect(trimmed("abc", [{ start: 0, end: 3, text: "abc" }])).toEqual([]);
    const [splice] = trimmed("🎉", [{ start: 0, end: 2, text: "🎊" }]);
    expect(splice).toEqual({ start: 0, end: 2, text: "🎊" });
  });
});
