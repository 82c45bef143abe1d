import { describe, expect, it } from "vitest";
import { listOf, merged, type Row } from "./marks.ts";

describe("lists of teams", () => {
  it("hold each team once, its notes joined, by name", () => {
    const entry = (key: string, note: string) => ({ key, name: key, note });
    expect(merged([entry("b", "1"), entry("a", ""), entry("b", "2"), entry("b", "1")])).toEqual([
      entry("a", ""),
      entry("b", "1 · 2"),
    ]);
  });

  it("can be made of rows that a chart has no room for", () => {
    const row = (id: string, team: string | null): Row => ({
      id,
      label: id,
      team,
      words: "5",
      severity: null,
      marks: {},
      pins: [],
    });
    expect(listOf("All", [row("x", "card:x.md"), row("y", null)]).entries).toEqual([{ key: "card:x.md", name: "x", note: "5" }]);
  });
});
