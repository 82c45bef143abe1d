import fc from "fast-check";
import { expect, it } from "vitest";
import { nearestWords } from "./nearest.ts";

const codes = ["SIZE-SMALL", "SIZE-LARGE", "SIZE-MISMATCH", "DOM-MULTI", "INT-COLLAB-LONG", "INT-COLLAB-MANY"];

it("finds what was meant in spite of slips, a missing end and letter case", () => {
  expect(nearestWords("size-smal", codes, 1)).toEqual(["SIZE-SMALL"]);
  expect(nearestWords("SIZELARGE", codes, 1)).toEqual(["SIZE-LARGE"]);
  expect(nearestWords("INT-COLLAB", codes, 3)).toEqual(["INT-COLLAB-LONG", "INT-COLLAB-MANY"]);
  expect(nearestWords("Data Strage", ["Data Storage", "Search"], 2)).toEqual(["Data Storage"]);
});

it("suggests nothing rather than anything", () => {
  expect(nearestWords("WEATHER", codes, 3)).toEqual([]);
  expect(nearestWords("", codes, 3)).toEqual([]);
});

it("finds every known word at once by itself, first", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8, selector: (word) => word.toLowerCase() }), (words) => {
      for (const word of words) expect(nearestWords(word, words, 8)[0]).toBe(word);
    }),
  );
});
