import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../read.ts";
import { firstMarkers, oursInPlace, sidesOf } from "./markers.ts";

const MARKED =
  "---\r\nname: Orders\r\nmetadata:\r\n<<<<<<< HEAD\r\n  size: 6\r\n||||||| 4f2a\r\n  size: 5\r\n=======\r\n  size: 8\r\n>>>>>>> feature\r\n---\r\nText\r\n";

describe("git's conflict markers", () => {
  it("are taken apart into both sides and what was before, to the byte", () => {
    const sides = sidesOf(MARKED);
    const whole = (size: number) => `---\r\nname: Orders\r\nmetadata:\r\n  size: ${size}\r\n---\r\nText\r\n`;
    expect(sides).toMatchObject({ ours: whole(6), theirs: whole(8), base: whole(5), oursName: "HEAD", theirsName: "feature" });
    expect(sides?.merged.text).toBe(whole(6).replace("  size: 6\r\n", "  size: 6\r\n  size: 8\r\n"));
    expect(sides?.merged.clashes).toHaveLength(1);
    expect(firstMarkers(MARKED)?.line).toBe(4);
  });

  it.each([
    ["in fenced code", "---\nname: A\n---\n```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n```\n"],
    ["that are not whole", "---\nname: A\n---\n<<<<<<< HEAD\na\n=======\nb\n"],
    ["that are indented", "---\nname: A\n---\n  <<<<<<< HEAD\n  a\n  =======\n  b\n  >>>>>>> x\n"],
    ["of another length", "---\nname: A\n---\n<<<<<<<< HEAD\na\n=======\nb\n>>>>>>>> x\n"],
  ])("are none %s", (_what, text) => {
    expect(sidesOf(text)).toBeNull();
    expect(oursInPlace(text)).toBe(text);
  });

  it("are found behind fenced code that was closed", () => {
    expect(firstMarkers("```\n<<<<<<< x\n```\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n")?.line).toBe(5);
  });

  const content = fc.array(fc.constantFrom("", "a", "b: 1", "---", "- x", "<<<<<<", "====== "), { maxLength: 4 });
  const eol = fc.constantFrom("\n", "\r\n");

  it("give back any two sides that were put between them", () => {
    const part = fc.record({ same: content, ours: content, theirs: content, base: fc.option(content) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), eol, (parts, end) => {
        const lines = (texts: readonly string[]) => texts.map((text) => text + end).join("");
        const side = (of: (one: (typeof parts)[number]) => readonly string[]) =>
          parts.map((one) => lines(one.same) + lines(of(one))).join("");
        const text = parts
          .map(({ same, ours, theirs, base }) => {
            const before = base === null ? [] : ["||||||| base", ...base];
            return lines([...same, "<<<<<<< HEAD", ...ours, ...before, "=======", ...theirs, ">>>>>>> other"]);
          })
          .join("");
        const sides = sidesOf(text);
        expect(sides?.ours).toBe(side(({ ours }) => ours));
        expect(sides?.theirs).toBe(side(({ theirs }) => theirs));
        if (parts.every(({ base }) => base !== null)) expect(sides?.base).toBe(side(({ base }) => base ?? []));
        else expect(sides?.base).toBeNull();
        const blanked = oursInPlace(text);
        expect(blanked).toHaveLength(text.length);
        expect(blanked.split("\n")).toHaveLength(text.split("\n").length);
      }),
    );
  });
});

describe("a card with conflict markers", () => {
  const read = (text: string) => {
    const file = readMarkdown("a.md", "0".repeat(64), text);
    if (file.kind === "document") throw new Error("read as a document");
    return file.card;
  };

  it("is shown with what it said before the merge, has one Problem with the line, and no field of it is written", () => {
    const card = read(MARKED);
    expect(card).toMatchObject({ name: "Orders", size: { value: 6, line: 5 }, editable: false });
    expect(card.problems).toMatchObject([{ code: "CARD-CONFLICT-MARKERS", severity: "error", line: 4, column: 1 }]);
  });

  it("is one too where the markers stand in the text below", () => {
    const card = read("---\nname: A\n---\nOne\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n");
    expect(card).toMatchObject({ name: "A", editable: false });
    expect(card.problems).toMatchObject([{ code: "CARD-CONFLICT-MARKERS", line: 5 }]);
  });

  it("stays a card where both branches added the whole file", () => {
    const card = read("\ufeff<<<<<<< HEAD\n---\nname: Mine\n---\n=======\n---\nname: Theirs\n---\n>>>>>>> x\n");
    expect(card).toMatchObject({ name: "Mine", editable: false });
    expect(card.problems).toMatchObject([{ code: "CARD-CONFLICT-MARKERS", line: 1 }]);
  });
});
