import { describe, expect, it } from "vitest";
import { applyEdits } from "../../shared/card/edit.ts";
import { readMarkdown } from "../../shared/card/read.ts";
import type { Card } from "../../shared/card/types.ts";
import { buildOrg } from "../../shared/org/build.ts";
import { consumerEdits, writeConsumers } from "./write-consumers.ts";

const NO_ORG = buildOrg([]);

const NAMES = ["Checkout", "Orders Team", "Search"];

function cardOf(text: string): Card {
  const file = readMarkdown("a.md", "0".repeat(64), text);
  if (file.kind !== "card") throw new Error("not a card");
  return file.card;
}

/** The card's text once the names are written to it. */
function written(text: string, names: readonly string[] = NAMES): string {
  const result = applyEdits("a.md", text, consumerEdits(cardOf(text), names));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const undone = applyEdits("a.md", result.value.text, [{ kind: "splice", splices: result.value.inverse }]);
  expect(undone).toMatchObject({ ok: true, value: { text } });
  return result.value.text;
}

const around = (line: string): string =>
  `---\r\nname: "A"   # ours\r\nmetadata:\r\n  size: 7\r\n  ${line}   # as of May\r\n  other: [1,  2]\r\n---\r\nText\r\n`;

describe("consumerEdits", () => {
  it.each([
    ["consumers: 6", "consumers: 3"],
    ["consumers: '6'", "consumers: '3'"],
    ["consumers: 6 teams", "consumers: 3 teams"],
    ['consumers: "about 6 teams"', 'consumers: "about 3 teams"'],
    ["consumers: 8-10 teams", "consumers: 3 teams"],
    ["consumers: 8 to 10", "consumers: 3"],
    ["consumers: {count: 7}", "consumers: {count: 3}"],
    ["consumers: {count: 7 teams, since: 2024}", "consumers: {count: 3 teams, since: 2024}"],
    ["consumers: [Search, orders]", "consumers: [Search, orders, Checkout]"],
    ["consumers: {teams: [Search]}", "consumers: {teams: [Search, Checkout, Orders Team]}"],
    ["consumers: {count: 1, teams: [Billing]}", "consumers: {count: 3, teams: [Checkout, Orders Team, Search]}"],
  ])("turns %s into %s and leaves every other byte", (before, after) => {
    expect(written(around(before))).toBe(around(after));
  });

  it("says one team, not one teams", () => {
    expect(written(around("consumers: 6 teams"), ["Search"])).toBe(around("consumers: 1 team"));
  });

  it("writes where the value was found, and lists stay block lists", () => {
    const top = "---\nname: A\nconsumers:\n  - Search # the first\n  - Billing\nsize: 3\n---\n";
    expect(written(top)).toBe("---\nname: A\nconsumers:\n  - Search # the first\n  - Checkout\n  - Orders Team\nsize: 3\n---\n");
  });

  it("inserts a number where nothing is declared, under metadata", () => {
    expect(written("---\nname: A\nmetadata:\n  size: 3\n---\n")).toBe(
      "---\nname: A\nmetadata:\n  size: 3\n  consumers: 3\n---\n",
    );
  });

  it.each(["consumers: 3", "consumers: 2-4 teams", "consumers: [Orders, Search, checkout]", "consumers: {count: 3}"])(
    "has nothing to do for %s",
    (line) => {
      expect(consumerEdits(cardOf(around(line)), NAMES)).toEqual([]);
    },
  );

  it("does not declare that nobody uses a team that says nothing", () => {
    expect(consumerEdits(cardOf("---\nname: A\n---\n"), [])).toEqual([]);
  });
});

describe("writeConsumers", () => {
  const card = cardOf(around("consumers: 6 teams"));
  const draft = writeConsumers("a.md", NAMES);

  it("is one Change against the bytes the card has then", () => {
    expect(draft(new Map([["a.md", card]]), NO_ORG)).toEqual({
      label: "Write 3 consumers to A",
      cards: [{ path: "a.md", base: card.hash, edits: [{ kind: "set", field: ["metadata", "consumers"], value: "3 teams" }] }],
    });
  });

  it("leaves alone a card that is gone or cannot be written", () => {
    expect(draft(new Map(), NO_ORG)).toBeNull();
    expect(draft(new Map([["a.md", { ...card, editable: false }]]), NO_ORG)).toBeNull();
  });
});
