import { describe, expect, it } from "vitest";
import { type NameMeaning, truthRows } from "./truth.ts";
import type { ConsumerCount, Consumers } from "./types.ts";

const NOTHING: Consumers = {
  declared: null,
  body: null,
  named: [],
  namedExpanded: [],
  derived: [],
  groupingMembers: [],
  partners: [],
  difference: null,
  conflict: false,
  demand: null,
  load: null,
  ratio: null,
  capabilities: [],
};
const count = (min: number, max = min, names: readonly string[] = []): ConsumerCount => ({
  text: `${min}`,
  min,
  max,
  names,
  line: 9,
});
const derived = (...names: readonly string[]) => names.map((name) => ({ name, key: `card:${name}`, by: "interaction" }) as const);
const meaning = (name: string): NameMeaning =>
  name.startsWith("All") ? { kind: "all" } : { kind: "one", key: name === "Nobody" ? null : `card:${name}` };

describe("truthRows", () => {
  it("tells five counts of one platform apart and how far each is from the graph", () => {
    const rows = truthRows(
      {
        ...NOTHING,
        declared: count(6),
        body: count(8),
        named: ["A", "B", "Nobody", "All teams"],
        namedExpanded: ["A", "B", "C", "Nobody"],
        derived: derived("A", "B", "C"),
      },
      meaning,
    );
    expect(rows.map(({ id, text, difference }) => [id, text, difference?.by, difference?.words])).toEqual([
      ["front", "6 teams", "major", "3 more than the graph"],
      ["body", "8 teams", "major", "5 more than the graph"],
      ["named", "3 teams, 1 group", undefined, undefined],
      ["expanded", "4 teams", "minor", "1 more than the graph"],
      ["graph", "3 teams", undefined, undefined],
    ]);
    expect(rows[2]?.names).toEqual([
      { name: "A", key: "card:A", how: null },
      { name: "B", key: "card:B", how: null },
      { name: "Nobody", key: null, how: null },
      { name: "All teams", key: null, how: "counted out below" },
    ]);
    expect(rows[4]?.names[0]).toEqual({ name: "A", key: "card:A", how: "uses it as a service" });
  });

  it.each([
    [8, 10, 9, "same", "the graph is within it"],
    [8, 10, 11, "minor", "1 fewer than the graph"],
    [8, 10, 2, "major", "6 more than the graph"],
    [2, 2, 2, "same", "as the graph"],
  ])("takes a range of %i to %i beside %i for %s", (min, max, graph, by, words) => {
    const names = Array.from({ length: graph }, (_, index) => `T${index}`);
    const [front] = truthRows({ ...NOTHING, declared: count(min, max), derived: derived(...names) }, meaning);
    expect(front?.difference).toEqual({ by, words });
  });

  it("says what is not said, and leaves out the counting out where no “all” is named", () => {
    const rows = truthRows({ ...NOTHING, named: ["A"], namedExpanded: ["A"] }, meaning);
    expect(rows.map(({ id, text, said }) => [id, text, said])).toEqual([
      ["front", "not said", false],
      ["body", "not said", false],
      ["named", "1 team", true],
      ["graph", "0 teams", true],
    ]);
  });
});
