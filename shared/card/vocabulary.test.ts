// Words for levels and modes in the spellings that people and word processors give them.
import { describe, expect, test } from "vitest";
import { levelOf, modeOf } from "./vocabulary.ts";

describe("levelOf", () => {
  test.each([
    ["Low to Medium", "low-medium"],
    ["low – medium", "low-medium"],
    ["Medium-High", "medium-high"],
    ["VeryHigh", "very-high"],
    ["High (since the merger)", "high"],
  ])("%s is %s", (text, level) => {
    expect(levelOf(text)).toBe(level);
  });

  test.each(["", "(high)", "high and low", "medium (a) (b)", "critical"])("%j is none", (text) => {
    expect(levelOf(text)).toBeNull();
  });
});

describe("modeOf", () => {
  test.each([
    ["X as a Service", "x-as-a-service"],
    ["X\u2011as\u2011a\u2011Service", "x-as-a-service"],
    ["X-as-a-Service (XaaS)", "x-as-a-service"],
    ["XasaService", "x-as-a-service"],
    ["Collaboration (pairing)", "collaboration"],
    ["enabling", "facilitating"],
  ])("%s is %s", (text, mode) => {
    expect(modeOf(text)).toBe(mode);
  });

  test.each(["", "(XaaS)", "pairing (collaboration)", "service"])("%j is none", (text) => {
    expect(modeOf(text)).toBeNull();
  });
});
