import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../shared/card/read.ts";
import { firstLook, readSecond } from "./second-reader.ts";

const look = (text: string) => {
  const file = firstLook(readMarkdown("a.md", "", text), text);
  return file.kind === "card" ? file.card : null;
};

describe("second reader", () => {
  it("keeps every value as the text that was written", () => {
    const text =
      "---\na: 1.10\nb: 0123\nc: yes\nd: 2024-06\ne:\nf: ~\ng: [1e3, !!str 5, !!int 7]\nh: &x {k: v}\ni: *x\n---\nBody";
    expect(readSecond("a.md", text)).toEqual({
      ok: true,
      value: {
        data: { a: "1.10", b: "0123", c: "yes", d: "2024-06", e: "", f: "~", g: ["1e3", "5", "7"], h: { k: "v" }, i: { k: "v" } },
        content: "Body",
      },
    });
  });

  it.each([
    ["LF", "---\nname: A\n---\nBody\n"],
    ["CRLF", "---\r\nname: A\r\n---\r\nBody\r\n"],
    ["a BOM", "\uFEFF---\nname: A\n---\nBody\n"],
    ["no final newline", "---\nname: A\n---"],
    ["blanks behind the fences", "---  \nname: A\n--- \t\nBody\n"],
    ["a language that is YAML", "---yaml\nname: A\n---\nBody\n"],
    ["only a comment", "---\n# nothing yet\n---\nBody\n"],
    ["nothing between the fences", "---\n---\nBody\n"],
    ["dashes in the body", "---\nname: A\n---\nBody\n---\nmore\n"],
    ["indented dashes in a block", "---\nname: A\ntext: |\n  one\n  ---\n  two\n---\nBody\n"],
  ])("agrees with our own reader on %s", (_what, text) => {
    expect(look(text)).toMatchObject({ editable: true });
    expect(readSecond("a.md", text)).toMatchObject({ ok: true });
  });

  it.each([
    ["a line that only begins with three dashes", "---\nname: A\nlist:\n---more\nsize: 3\n---\nBody\n"],
    ["a closing line of dots", "---\nname: A\n...\nBody\n"],
  ])("makes a card read-only for %s", (_what, text) => {
    expect(look(text)).toMatchObject({ editable: false });
  });

  it("refuses, without reading on, what unfolds beyond bounds", () => {
    const bomb = [
      "a: &a [x, x, x, x, x, x, x, x, x, x]",
      ..."bcdefghij".split("").map((key, n) => {
        const last = "abcdefghij"[n];
        return `${key}: &${key} [${Array(10).fill(`*${last}`).join(", ")}]`;
      }),
    ].join("\n");
    const began = performance.now();
    expect(readSecond("a.md", `---\n${bomb}\n---\n`)).toEqual({ ok: true, value: null });
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it("never throws and never disagrees with itself, whatever is between the fences", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab:-#[]{}'\"|>&*!?,\n \t.0~é") }), (yaml) => {
        const text = `---\n${yaml}\n---\nBody`;
        expect(readSecond("a.md", text)).toEqual(readSecond("a.md", text));
      }),
      { numRuns: 500 },
    );
  });

  it("agrees on every card of the sample organisation", () => {
    const files = readdirSync("sample-org", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
    for (const name of files) {
      const text = readFileSync(`sample-org/${name}`, "utf8");
      expect(readSecond(name, text), name).toMatchObject({ ok: true });
    }
  });
});
