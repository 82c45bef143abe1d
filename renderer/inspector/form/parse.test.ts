import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../shared/card/edit.ts";
import { readMarkdown } from "../../../shared/card/read.ts";
import type { Card } from "../../../shared/card/types.ts";
import { countIn, dateIn, editsFor, meantIn, nameIn, numberIn, positionIn, sizeIn, textIn } from "./parse.ts";

function cardOf(text: string): Card {
  const read = readMarkdown("a.md", "0".repeat(64), text);
  if (read.kind !== "card") throw new Error("not a card");
  return read.card;
}

const flaw = (parsed: { readonly ok: boolean }) => !parsed.ok;

describe("what is typed", () => {
  it("is nothing when it is empty or blank, for every kind that may be absent", () => {
    for (const parse of [textIn, sizeIn, countIn, dateIn, positionIn, numberIn()]) {
      expect(parse("")).toEqual({ ok: true, value: null });
      expect(parse("  ")).toEqual({ ok: true, value: null });
    }
    expect(nameIn("  ")).toEqual({ ok: false, error: "A team's name cannot be empty." });
  });

  it("is a size when the reader finds people in it", () => {
    expect(sizeIn(" 7 ")).toEqual({ ok: true, value: 7 });
    expect(sizeIn("1 specialist")).toEqual({ ok: true, value: "1 specialist" });
    expect(["-3", "2.5", "many"].every((text) => flaw(sizeIn(text)))).toBe(true);
  });

  it("is a count of consumers as a number, a text or a range", () => {
    expect(countIn("6")).toEqual({ ok: true, value: 6 });
    expect(countIn("8-10 teams")).toEqual({ ok: true, value: "8-10 teams" });
    expect(["-1", "1.5", "some"].every((text) => flaw(countIn(text)))).toBe(true);
  });

  it("is a date in the four forms, kept as typed, and no day that no calendar has", () => {
    expect(dateIn("2024")).toEqual({ ok: true, value: 2024 });
    for (const text of ["2024-06", "2024-06-30", "January 2024"]) expect(dateIn(text)).toEqual({ ok: true, value: text });
    expect(["2024-13", "2024-02-30", "soon", "24"].every((text) => flaw(dateIn(text)))).toBe(true);
  });

  it("is a number within its bounds, with the bound named where it is not", () => {
    const parse = numberIn({ min: 0, max: 100, whole: true });
    expect(parse("0")).toEqual({ ok: true, value: 0 });
    expect(parse("101")).toEqual({ ok: false, error: "More than 100. Write 100 or less." });
    expect(parse("-1")).toEqual({ ok: false, error: "Less than 0. Write 0 or more." });
    expect(["1.5", "x", "NaN", "Infinity"].every((text) => flaw(parse(text)))).toBe(true);
  });

  it("is a position of two numbers, whatever stands between them", () => {
    for (const text of ["204, 180.5", "204 180.5", "204;180.5"])
      expect(positionIn(text)).toEqual({ ok: true, value: { x: 204, y: 180.5 } });
    expect(["204", "1, 2, 3", "a, b", "1,"].every((text) => flaw(positionIn(text)))).toBe(true);
  });

  it("is what a meaning takes, and its own words where not", () => {
    const parse = meantIn(
      (text) => (text === "daily" ? 365 : null),
      () => "No frequency.",
    );
    expect(parse("daily")).toEqual({ ok: true, value: "daily" });
    expect(parse("x")).toEqual({ ok: false, error: "No frequency." });
  });

  it("holds what the reader of the card then understands: a number typed as size is the size that is read", () => {
    fc.assert(
      fc.property(fc.nat(10_000), (size) => {
        const text = "---\nname: A\n---\n";
        const parsed = sizeIn(String(size));
        if (!parsed.ok) throw new Error(parsed.error);
        const applied = applyEdits("a.md", text, editsFor(["metadata", "size"], parsed.value, cardOf(text)));
        if (!applied.ok) throw new Error(applied.error[0]?.message);
        expect(cardOf(applied.value.text).size?.value).toBe(size);
      }),
      { numRuns: 25 },
    );
  });
});

describe("unsetting", () => {
  it("takes the mapping along with its last key, and leaves it while it holds another", () => {
    const alone = "---\nname: A\non_call:\n  pool: 3\nlead: B\n---\n";
    expect(editsFor(["on_call", "pool"], null, cardOf(alone))).toEqual([{ kind: "unset", field: ["on_call"] }]);
    const two = "---\nname: A\non_call:\n  pool: 3\n  depth: 2\n---\n";
    expect(editsFor(["on_call", "pool"], null, cardOf(two))).toEqual([{ kind: "unset", field: ["on_call", "pool"] }]);
    const inside = "---\nname: A\nmetadata:\n  size: 3\n---\n";
    expect(editsFor(["metadata", "size"], null, cardOf(inside))).toEqual([{ kind: "unset", field: ["metadata"] }]);
  });
});
