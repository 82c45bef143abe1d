import { describe, expect, it } from "vitest";
import type { Change } from "../../shared/card/edit-types.ts";
import { buildOrg } from "../../shared/org/build.ts";
import { cardWith } from "../../shared/org/example-cards.ts";
import { dropDraft, groupingName } from "./drop-draft.ts";

const stream = (path: string, name: string, metadata: Record<string, string>) =>
  cardWith(path, { name, position: { x: 0, y: 0 }, metadata });
const cards = [
  stream("a.md", "A", { value_stream: "Buying" }),
  stream("b.md", "B", { value_stream: "Paying", value_stream_inner: "Cards" }),
  stream("p.md", "P", { value_stream: "Paying", platform_grouping: "Ledgers" }),
];
const org = buildOrg(cards);
const byPath = new Map(cards.map((card) => [card.path, card]));
const paying = { kind: "value-stream", name: "Paying", inner: null } as const;
const joined: Change = {
  label: "Join Paying",
  cards: [
    {
      path: "a.md",
      base: byPath.get("a.md")?.hash ?? "",
      edits: [{ kind: "set", field: ["metadata", "value_stream"], value: "Paying" }],
    },
  ],
};

describe("a drop into a grouping", () => {
  it("is one Change with one entry for each card, named after what was done", () => {
    const moves = new Map([
      ["a.md", { x: 40, y: 50 }],
      ["b.md", { x: 400, y: 50 }],
    ]);
    const change = dropDraft(moves, ["card:a.md", "card:b.md"], paying, () => ({ ok: true, value: joined }))(byPath, org);
    expect(change?.label).toBe("Move 2 teams into Paying");
    expect(
      change?.cards.map(({ path, edits }) => [path, edits.map((edit) => ("field" in edit ? edit.field.join(".") : ""))]),
    ).toEqual([
      ["a.md", ["position", "metadata.value_stream"]],
      ["b.md", ["position"]],
    ]);
  });

  it("is a plain move where the grouping cannot be joined any more", () => {
    const moves = new Map([["a.md", { x: 40, y: 50 }]]);
    const draft = dropDraft(moves, ["card:a.md"], paying, () => ({ ok: true, value: null }));
    expect(draft(byPath, org)).toMatchObject({ label: "Move A", cards: [{ path: "a.md" }] });
  });

  it("names an inner grouping with the one around it, and a platform inside a stream alone", () => {
    expect(groupingName(org, "stream:Paying/Cards")).toEqual({ kind: "value-stream", name: "Paying", inner: "Cards" });
    expect(groupingName(org, "platform:Ledgers")).toEqual({ kind: "platform-grouping", name: "Ledgers", inner: null });
    expect(groupingName(org, "stream:Gone")).toBeNull();
  });
});
