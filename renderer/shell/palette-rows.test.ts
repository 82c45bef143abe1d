import { describe, expect, it } from "vitest";
import { paletteRows } from "./palette-rows.ts";

const groups = [
  {
    group: "Teams",
    actions: [
      { id: "t1", label: "Reorders", description: "a.md" },
      { id: "t2", label: "Late Orders", description: "b.md" },
      { id: "t3", label: "Orders", description: "c.md" },
      { id: "t4", label: "Payments", description: "orders/payments.md" },
    ],
  },
  { group: "Actions", actions: Array.from({ length: 20 }, (_, i) => ({ id: `a${i}`, label: `Order ${i}` })) },
];
const ids = (query: string, recent: readonly string[] = []) =>
  paletteRows(groups, query, recent).map(({ group, actions }) => [group, ...actions.map(({ id }) => id)].join(" "));

describe("the palette", () => {
  it("puts a name that begins with it before a word that does, then the middle of a word, then a file", () => {
    expect(ids(" ORDERS ")).toEqual(["Teams t3 t2 t1 t4"]);
  });
  it("puts what cannot run now last", () => {
    const rows = [
      {
        group: "Actions",
        actions: [
          { id: "a", label: "Cut", disabled: true },
          { id: "b", label: "Paste, cut before" },
        ],
      },
    ];
    expect(paletteRows(rows, "cut", [])[0]?.actions.map(({ id }) => id)).toEqual(["b", "a"]);
  });
  it("lets no group crowd another one out", () => {
    expect(ids("order")[1]?.split(" ")).toHaveLength(1 + 12);
  });
  it("begins with what was used last, once, and only until something is typed", () => {
    expect(ids("", ["a3", "gone", "t4"])).toEqual(["Recent a3 t4", "Teams t1 t2 t3", "Actions a0 a1 a2 a4 a5 a6"]);
    expect(ids("pay", ["t4"])).toEqual(["Teams t4"]);
  });
  it("is empty where nothing fits", () => {
    expect(ids("xyz")).toEqual([]);
  });
});
