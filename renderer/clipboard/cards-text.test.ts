// What is copied comes back byte for byte, whatever the cards hold; what is no card is refused in words.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CopiedCard, cardsFrom, cardsText } from "./cards-text.ts";

const line = fc.oneof(
  fc.constantFrom(
    "---",
    "...",
    "",
    "<!-- card: a.md -->",
    "<!-- card 2: a.md -->",
    "<!-- card",
    "# Title",
    "text --> more",
    "\t",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replace(/[\0\r\n]/g, "")),
);
const card = fc
  .record({
    path: fc.oneof(
      fc.constantFrom("orders.md", "a/b c.md", "odd --> name.md", "100%.md", "%3E.md", "%E2%80%A8.md", "line\nfeed.md"),
      fc.string({ minLength: 1, maxLength: 12 }),
    ),
    bom: fc.boolean(),
    feed: fc.constantFrom("\n", "\r\n"),
    body: fc.array(line, { maxLength: 6 }),
    closed: fc.boolean(),
  })
  .map(({ path, bom, feed, body, closed }): CopiedCard => {
    const lines = ["---", "name: Orders", "---", ...body].join(feed);
    return { path, text: `${bom ? "\ufeff" : ""}${lines}${closed ? feed : ""}` };
  });

describe("teams on the clipboard", () => {
  it("one comes back as it was, and is its file's text alone", () => {
    fc.assert(
      fc.property(card, (one) => {
        expect(cardsText([one])).toBe(one.text);
        expect(cardsFrom(cardsText([one]))).toEqual({ ok: true, value: [{ path: "", text: one.text }] });
      }),
    );
  });

  it("several come back as they were, with the names of their files", () => {
    fc.assert(
      fc.property(fc.array(card, { minLength: 2, maxLength: 4 }), (cards) => {
        expect(cardsFrom(cardsText(cards))).toEqual({ ok: true, value: cards });
      }),
      { numRuns: 500 },
    );
  });

  it("reads what an editor made of it: blank lines in front, other line ends, a last line end cut off", () => {
    const cards = [
      { path: "a.md", text: "---\nname: A\n---\n" },
      { path: "b.md", text: "---\nname: B\n---\n" },
    ];
    const text = cardsText(cards);
    expect(text).toBe("<!-- card: a.md -->\n---\nname: A\n---\n\n<!-- card: b.md -->\n---\nname: B\n---\n\n");
    expect(cardsFrom(`\n\n${text.trimEnd()}`)).toMatchObject({ ok: true, value: [cards[0], { path: "b.md" }] });
    const windows = cardsFrom(text.replaceAll("\n", "\r\n"));
    expect(windows).toEqual({ ok: true, value: cards.map((each) => ({ ...each, text: each.text.replaceAll("\n", "\r\n") })) });
    expect(cardsFrom("  \r\n\n---\nname: C\n---")).toEqual({ ok: true, value: [{ path: "", text: "---\nname: C\n---" }] });
  });

  it("a card within a card's text is no card of its own", () => {
    const text = "---\nname: Guide\n---\n<!-- card: a.md -->\n---\nname: A\n---\n";
    expect(cardsFrom(text)).toEqual({ ok: true, value: [{ path: "", text }] });
  });

  it.each([
    ["", /holds no text/],
    ["Lunch at noon?", /no team card: a card begins with/],
    ["# Orders\n\nA document.", /no team card/],
    ["---js\nname\n---\n", /cannot be read as a team card/],
    ["---\nname: Orders\n", /not closed/],
    [
      "<!-- card: a.md -->\n---\nname: A\n---\n\n<!-- card: b.md -->\nnothing\n",
      /What follows the comment for b\.md is no team card/,
    ],
    ["<!-- card: a.md -->\n", /a\.md is empty/],
    ["<!-- card: never closed\n", /no team card/],
  ])("refuses %j in words", (text, words) => {
    const read = cardsFrom(text);
    expect(read.ok ? null : read.error).toMatch(words);
  });
});
