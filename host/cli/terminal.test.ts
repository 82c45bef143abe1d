import { describe, expect, it } from "vitest";
import { coloursFor, columnsOf, hanging, padded, plain, widthOf, wrapped } from "./terminal.ts";

describe("the terminal", () => {
  it("is coloured where somebody looks on, unless the environment says otherwise", () => {
    const coloured = (isTTY: boolean, env: NodeJS.ProcessEnv) => coloursFor({ isTTY }, env).isColorSupported;
    expect(coloured(true, {})).toBe(true);
    expect(coloured(false, {})).toBe(false);
    expect(coloured(true, { TERM: "dumb" })).toBe(false);
    expect(coloured(true, { NO_COLOR: "1" })).toBe(false);
    expect(coloured(true, { NO_COLOR: "" })).toBe(true);
    expect(coloured(false, { FORCE_COLOR: "1" })).toBe(true);
    expect(coloured(true, { FORCE_COLOR: "0" })).toBe(false);
    expect(coloured(true, { NO_COLOR: "1", FORCE_COLOR: "1" })).toBe(false);
  });

  it("is as wide as it says; a pipe has no width unless it is given", () => {
    expect(widthOf({ columns: 100 }, { COLUMNS: "80" })).toBe(100);
    expect(widthOf({}, { COLUMNS: "80" })).toBe(80);
    expect(widthOf({ columns: 5 }, {})).toBe(40);
    for (const COLUMNS of [undefined, "", "wide", "-3"])
      expect(widthOf({}, COLUMNS === undefined ? {} : { COLUMNS })).toBe(Number.POSITIVE_INFINITY);
  });

  it("counts columns, not code units", () => {
    expect(columnsOf("Añil")).toBe(4);
    expect(columnsOf("n\u0303")).toBe(1);
    expect(columnsOf("組織")).toBe(4);
    expect(columnsOf("👩‍👩‍👧")).toBe(2);
    expect(padded("組", 4)).toBe("組  ");
  });

  it("obeys nothing that a card holds", () => {
    expect(plain("a\u001b[2J\r\nb\tc\u202ed\u0000")).toBe("a<U+001B>[2J b c<U+202E>d<U+0000>");
  });

  it("breaks between words, and keeps a word that is too long", () => {
    expect(wrapped("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrapped("enormousword a", 5)).toEqual(["enormousword", "a"]);
    expect(wrapped("", 5)).toEqual([""]);
    expect(wrapped("over 50 % of", 9)).toEqual(["over 50 %", "of"]);
    expect(wrapped("all at 50 % of", 9)).toEqual(["all at", "50 % of"]);
    expect(hanging("- ", "aaaa bbbb cccc dddd eeee", 2, 22)).toEqual(["- aaaa bbbb cccc dddd", "  eeee"]);
  });
});
