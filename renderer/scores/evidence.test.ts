import { describe, expect, it } from "vitest";
import { missingEvidence, missingWords } from "./evidence.ts";

describe("missingEvidence", () => {
  it.each([
    ["nothing missing", { score: 29, lowerBound: false, confidence: "high" }, 7, []],
    ["no relations", { score: 29, lowerBound: false, confidence: "medium" }, 7, ["relations"]],
    ["no size", { score: 29, lowerBound: false, confidence: "medium" }, null, ["size"]],
    ["no size and no relations", { score: 29, lowerBound: false, confidence: "low" }, null, ["size", "relations"]],
    ["no scope and no size", { score: 10, lowerBound: true, confidence: "low" }, null, ["scope", "size"]],
    ["no scope and no relations", { score: 0, lowerBound: true, confidence: "low" }, 7, ["scope", "relations"]],
    ["nothing at all", { score: null, lowerBound: false, confidence: "none" }, null, ["scope", "size", "relations"]],
  ] as const)("%s", (_what, load, size, missing) => {
    expect(missingEvidence(load, size)).toEqual(missing);
  });
});

describe("missingWords", () => {
  it("lists what the card does not say", () => {
    expect(missingWords([])).toBeNull();
    expect(missingWords(["size"])).toBe("The card does not say how many people it has.");
    expect(missingWords(["scope", "size", "relations"])).toBe(
      "The card does not say what it is responsible for, how many people it has or whom it works with or serves.",
    );
  });
});
