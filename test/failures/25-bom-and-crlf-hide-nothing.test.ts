// A byte order mark or CRLF makes some readers miss the front matter and show the card as plain text, or write another one above it.
import { expect, it } from "vitest";
import { applyEdits } from "../../shared/card/edit.ts";
import { readMarkdown } from "../../shared/card/read.ts";

const PLAIN = "---\nname: A\nposition:\n  x: 1\n  y: 2\nnotes: |\n  one\n  two\n---\n\nBody\n";
const FORMS: [string, (text: string) => string][] = [
  ["a byte order mark", (text) => `\ufeff${text}`],
  ["CRLF", (text) => text.replaceAll("\n", "\r\n")],
  ["both", (text) => `\ufeff${text.replaceAll("\n", "\r\n")}`],
  ["both and no final newline", (text) => `\ufeff${text.replaceAll("\n", "\r\n")}`.trimEnd()],
];

it.each(FORMS)("is read and edited alike with %s", (_, form) => {
  const text = form(PLAIN);
  expect(readMarkdown("a.md", "h", text)).toEqual(readMarkdown("a.md", "h", PLAIN));
  const edits = [
    { kind: "set", field: ["position"], value: { x: 9, y: 2 } },
    { kind: "set", field: ["lead"], value: "Ada" },
    { kind: "set", field: ["notes"], value: "three\nfour\n" },
  ] as const;
  const edited = applyEdits("a.md", text, edits);
  const plain = applyEdits("a.md", PLAIN, edits);
  expect(edited.ok && edited.value.text).toBe(plain.ok && form(plain.value.text));
});
