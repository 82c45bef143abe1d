import { describe, expect, it } from "vitest";
import { TextMemory } from "./text-memory.ts";

describe("text memory", () => {
  it("gives back what it was told, by hash", () => {
    const texts = new TextMemory();
    texts.keep("h", "text");
    expect([texts.get("h"), texts.get("other")]).toEqual(["text", null]);
  });

  it("forgets what was not used longest when there is too much, and never holds more than its limit", () => {
    const texts = new TextMemory(10);
    texts.keep("a", "1234");
    texts.keep("b", "1234");
    texts.get("a");
    texts.keep("c", "1234");
    expect(["a", "b", "c"].map((hash) => texts.get(hash))).toEqual(["1234", null, "1234"]);
    texts.keep("large", "12345678901");
    expect(["a", "c", "large"].map((hash) => texts.get(hash))).toEqual([null, null, null]);
  });

  it("counts a text once that several files have, or that is read again", () => {
    const texts = new TextMemory(10);
    texts.keep("other", "12345");
    for (let n = 0; n < 5; n++) texts.keep("same", "12345");
    expect(texts.get("other")).toBe("12345");
  });
});
