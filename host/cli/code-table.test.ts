import { describe, expect, it } from "vitest";
import { allCodes, codesMeant } from "./code-table.ts";

describe("the table of codes", () => {
  it("has each code once, sorted, with a meaning; what is judged has a source and advice", () => {
    const codes = allCodes().map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const { area, meaning, source, advice, code } of allCodes()) {
      expect(meaning, code).toMatch(/\.$/);
      if (area === "score") expect([source, advice], code).not.toContain(null);
    }
  });

  it("takes codes in any case, and all that begin alike", () => {
    expect(codesMeant(" size-small ")).toEqual({ ok: true, value: ["SIZE-SMALL"] });
    const interactions = codesMeant("int-*");
    expect(interactions.ok && interactions.value).toEqual(
      allCodes()
        .map(({ code }) => code)
        .filter((code) => code.startsWith("INT-")),
    );
    expect(codesMeant("*")).toEqual({ ok: true, value: allCodes().map(({ code }) => code) });
  });

  it("names the nearest where there is no such code", () => {
    expect(codesMeant("size-smal")).toEqual({ ok: false, error: "SIZE-SMALL" });
    expect(codesMeant("INT-COLAB-LONG")).toEqual({ ok: false, error: "INT-COLLAB-LONG" });
    expect(codesMeant("DOMS-*")).toEqual({ ok: false, error: "DOM-*" });
  });
});
