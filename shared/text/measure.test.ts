import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitText, lettersWithoutGlyph, measureText } from "./measure.ts";
import { wrapText } from "./wrap.ts";

describe("measureText", () => {
  test("adds up Inter's own advances", () => {
    // Advances of H, a, i in font units of 2048, regular and semibold.
    expect(measureText("Hai", 2048, 400)).toBe(1522 + 1150 + 496);
    expect(measureText("", 12, 400)).toBe(0);
    expect(measureText("Payments", 12, 600)).toBeGreaterThan(measureText("Payments", 12, 400));
    expect(measureText("Payments", 24, 500)).toBeCloseTo(2 * measureText("Payments", 12, 500), 9);
  });

  test("knows accents, Greek, Cyrillic, punctuation and arrows", () => {
    for (const text of ["é", "Ł", "Ω", "Ж", "…", "–", "·", "€", "→"]) {
      const width = measureText(text, 100, 400);
      expect(width, text).toBeGreaterThan(15);
      expect(width, text).not.toBe(62);
    }
  });

  test("a combining accent or joiner takes no room; Chinese and emoji take a full em", () => {
    expect(measureText("e\u0301", 10, 400)).toBe(measureText("e", 10, 400));
    expect(measureText("a\u200db", 10, 400)).toBe(measureText("ab", 10, 400));
    expect(measureText("組織", 10, 400)).toBe(20);
    expect(measureText("🚀", 10, 400)).toBe(10);
  });
});

test("letters that Inter cannot draw are known, each once", () => {
  expect(lettersWithoutGlyph("Zürich Łódź → Ελλάδα e\u0301\u200d")).toEqual([]);
  expect(lettersWithoutGlyph("組織 and 組 🚀")).toEqual(["組", "織", "🚀"]);
});

describe("fitText", () => {
  test("leaves text that fits alone and ends the rest in an ellipsis", () => {
    expect(fitText("Orders", 200, 13, 600)).toBe("Orders");
    expect(fitText("Data Storage Platform", 100, 13.5, 600)).toBe("Data Storage…");
    expect(fitText("Orders", 3, 13, 600)).toBe("");
  });

  test("never cuts an accent or an emoji from its character", () => {
    const flag = "🇩🇪";
    expect(fitText(`${flag}${flag}${flag}${flag}`, 35, 10, 400)).toBe(`${flag}…`);
    expect(fitText("e\u0301e\u0301e\u0301e\u0301e\u0301", 26, 10, 400)).toBe("e\u0301e\u0301…");
  });

  test("never gets wider than asked, on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 0, max: 300 }), (text, width) => {
        expect(measureText(fitText(text, width, 13.5, 600), 13.5, 600)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe("wrapText", () => {
  test("breaks between words and keeps all that fits", () => {
    expect(wrapText("Data Storage Platform for Every Stream", 200, 2, 13.5, 600)).toEqual([
      "Data Storage Platform for",
      "Every Stream",
    ]);
    expect(wrapText("Data Storage Platform for Every Stream", 200, 1, 13.5, 600)).toEqual(["Data Storage Platform for Ev…"]);
    expect(wrapText("   ", 100, 2, 12, 400)).toEqual([]);
  });

  test("a single word that is too long ends in an ellipsis", () => {
    expect(wrapText("Donaudampfschifffahrt", 60, 2, 13.5, 600)).toEqual([fitText("Donaudampfschifffahrt", 60, 13.5, 600)]);
  });
});
