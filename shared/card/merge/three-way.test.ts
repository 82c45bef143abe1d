import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Merged, mergeTexts } from "./three-way.ts";

const BASE = "---\nname: Orders\nteam_type: platform\nmetadata:\n  size: 6\n  established: 2024\n---\n\nText.\n";

/** The text with one side taken at every clash. */
function taking(side: "mine" | "theirs", { text, clashes }: Merged): string {
  let result = "";
  let from = 0;
  for (const { start, middle, end } of clashes) {
    result += text.slice(from, start) + (side === "mine" ? text.slice(start, middle) : text.slice(middle, end));
    from = end;
  }
  return result + text.slice(from);
}

describe("a merge of three texts", () => {
  it("takes what either side changed alone", () => {
    const mine = BASE.replace("name: Orders", "name: Order Handling");
    const theirs = BASE.replace("size: 6", "size: 8");
    expect(mergeTexts(BASE, mine, theirs)).toEqual({
      text: BASE.replace("name: Orders", "name: Order Handling").replace("size: 6", "size: 8"),
      clashes: [],
    });
  });

  it("takes once what both changed alike", () => {
    const both = BASE.replace("size: 6", "size: 8");
    expect(mergeTexts(BASE, both.replace("Text.", "Mine."), both)).toEqual({ text: both.replace("Text.", "Mine."), clashes: [] });
  });

  it("shows both versions of a line that both changed, mine first, and puts no markers in", () => {
    const merged = mergeTexts(BASE, BASE.replace("size: 6", "size: 7"), BASE.replace("size: 6", "size: 8"));
    expect(merged.text).toBe(BASE.replace("  size: 6\n", "  size: 7\n  size: 8\n"));
    const [clash] = merged.clashes;
    expect(merged.clashes).toHaveLength(1);
    expect(merged.text.slice(clash?.start, clash?.middle)).toBe("  size: 7\n");
    expect(merged.text.slice(clash?.middle, clash?.end)).toBe("  size: 8\n");
  });

  it("keeps versions of a last line without a line break apart", () => {
    const merged = mergeTexts("a\r\nb", "a\r\nmine", "a\r\ntheirs");
    expect(merged.text).toBe("a\r\nmine\r\ntheirs");
    expect(merged.clashes).toEqual([{ start: 3, middle: 9, end: 15 }]);
  });

  it("without a base leaves every difference to the person", () => {
    const merged = mergeTexts(null, "a\nmine\nb\n", "a\nb\nadded\n");
    expect(merged.clashes).toHaveLength(2);
    expect(taking("mine", merged)).toBe("a\nmine\nb\n");
    expect(taking("theirs", merged)).toBe("a\nb\nadded\n");
  });

  const line = fc.constantFrom("", "a", "b", "name: x", "---", "  - item", "<<<<<<< HEAD");
  const text = fc.array(fc.tuple(line, fc.constantFrom("\n", "\r\n")), { maxLength: 12 }).map((lines) => lines.flat().join(""));

  it("is either side where only that side changed", () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(mergeTexts(base, other, base)).toEqual({ text: other, clashes: [] });
        expect(mergeTexts(base, base, other)).toEqual({ text: other, clashes: [] });
        expect(mergeTexts(base, other, other)).toEqual({ text: other, clashes: [] });
      }),
    );
  });

  it("without a base holds both sides whole", () => {
    fc.assert(
      fc.property(text, text, (mine, theirs) => {
        const merged = mergeTexts(null, mine, theirs);
        expect(taking("mine", merged)).toBe(mine);
        expect(taking("theirs", merged)).toBe(theirs);
      }),
    );
  });

  it("is clean and holds both changes where they are two unchanged lines apart", () => {
    const insert = fc.array(fc.constantFrom("new: 1", "new: 2", ""), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 20 }), insert, insert, fc.nat(), fc.nat(), (length, one, two, x, y) => {
        const base = Array.from({ length }, (_, index) => `line ${index}\n`);
        const first = x % (length - 3);
        const second = first + 3 + (y % (length - first - 2));
        const with_ = (lines: readonly string[], at: number, added: readonly string[]) =>
          lines.toSpliced(at, 0, ...added.map((content) => `${content}\n`));
        const expected = with_(with_(base, second, two), first, one).join("");
        expect(mergeTexts(base.join(""), with_(base, first, one).join(""), with_(base, second, two).join(""))).toEqual({
          text: expected,
          clashes: [],
        });
      }),
    );
  });

  it("does not take forever over a long text of lines that are all alike", () => {
    const long = "\n".repeat(200_000);
    const merged = mergeTexts(long, `mine\n${long}`, `${long}theirs\n`);
    expect(taking("mine", merged)).toBe(`mine\n${long}`);
    expect(taking("theirs", merged)).toBe(`${long}theirs\n`);
  }, 5_000);
});
