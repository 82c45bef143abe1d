import { describe, expect, it } from "vitest";
import { applied, orgOf, textWith } from "./example-folder.ts";
import { renameGrouping } from "./rename-grouping.ts";

const texts = new Map([
  [
    "a.md",
    textWith({
      name: "A",
      metadata: { value_stream: "Buy", value_stream_inner: "Pay" },
      interaction_modes: { D: "collaboration" },
    }),
  ],
  ["b.md", textWith({ name: "B", metadata: { value_stream: "Buy" } })],
  ["c.md", textWith({ name: "C", metadata: { value_stream: "Ship", value_stream_inner: "Pay" } })],
  ["d.md", textWith({ name: "D", interaction_modes: { Buy: "x-as-a-service" } })],
]);

describe("renameGrouping", () => {
  it("writes the new name to every card that names it, references too, and to no other", () => {
    const planned = renameGrouping(orgOf(texts), "stream:Buy", " Purchase ");
    if (!planned.ok || planned.value === null) throw new Error("refused");
    expect(planned.value.label).toBe("Rename grouping Buy to Purchase");
    const after = applied(texts, planned.value);
    expect(after.get("a.md")).toBe(texts.get("a.md")?.replace("Buy", "Purchase"));
    expect(after.get("b.md")).toBe(texts.get("b.md")?.replace("Buy", "Purchase"));
    expect(after.get("c.md")).toBe(texts.get("c.md"));
    expect(after.get("d.md")).toBe(texts.get("d.md")?.replace("Buy", "Purchase"));
    const org = orgOf(after);
    expect([...org.groupings.keys()].sort()).toEqual([
      "stream:Purchase",
      "stream:Purchase/Pay",
      "stream:Ship",
      "stream:Ship/Pay",
    ]);
    expect([...org.teams.values()].filter(({ kind }) => kind === "ghost")).toEqual([]);
  });

  it("renames an inner grouping in its own stream alone", () => {
    const planned = renameGrouping(orgOf(texts), "stream:Buy/Pay", "Bill");
    if (!planned.ok || planned.value === null) throw new Error("refused");
    const after = applied(texts, planned.value);
    expect(after.get("a.md")).toBe(texts.get("a.md")?.replace("Pay", "Bill"));
    expect(after.get("c.md")).toBe(texts.get("c.md"));
  });

  it("refuses a name that is taken or empty, and does nothing for the same name", () => {
    const org = orgOf(texts);
    expect(renameGrouping(org, "stream:Buy", "Ship")).toMatchObject({ ok: false });
    expect(renameGrouping(org, "stream:Buy", "  ")).toMatchObject({ ok: false });
    expect(renameGrouping(org, "stream:Buy", "Buy")).toEqual({ ok: true, value: null });
  });
});
