// Hiding teams takes nothing else with it: what stays is the very same, and where nothing is hidden so is the graph.
import { describe, expect, it } from "vitest";
import { EXAMPLE } from "../views/example-org.ts";
import { buildGraph } from "./build.ts";
import { foldGraph } from "./fold.ts";
import { partOf } from "./part.ts";

const placed = new Map([...EXAMPLE.teams.keys()].map((key, i) => [key, { x: (i % 4) * 320, y: Math.floor(i / 4) * 240 }]));
const GRAPH = buildGraph(EXAMPLE, placed);
const [ORDERS, SHOP, DATA] = ["card:streams/orders.md", "card:shop.md", "card:platforms/data.md"];

describe("a part of the graph", () => {
  it("is the graph itself where nobody is hidden", () => {
    expect(partOf(GRAPH, new Set(GRAPH.nodes.keys()))).toBe(GRAPH);
  });

  it("keeps the objects of what stays, and only ways between those", () => {
    const part = partOf(GRAPH, new Set([ORDERS, SHOP]));
    expect([...part.nodes.keys()].sort()).toEqual([SHOP, ORDERS].sort());
    for (const [key, node] of part.nodes) expect(node).toBe(GRAPH.nodes.get(key));
    expect([...part.edges.values()].map(({ relation }) => [relation.from, relation.to])).toEqual([[ORDERS, SHOP]]);
    for (const [key, edge] of part.edges) expect(edge).toBe(GRAPH.edges.get(key));
    expect(part.groups.map(({ key }) => key)).toEqual(["stream:Buy"]);
    expect(part.groups[0]).toBe(GRAPH.groups.find(({ key }) => key === "stream:Buy"));
  });

  it("keeps groupings around what stays, ways to them, and bounds around all of it", () => {
    const part = partOf(GRAPH, new Set([DATA, "card:platforms/base.md", "card:streams/ship.md"]));
    expect(part.groups.map(({ key }) => key).sort()).toEqual(["platform:Base", "platform:Base/Data", "stream:Deliver"]);
    const ends = [...part.edges.values()].map(({ relation }) => relation.to);
    expect(ends.sort()).toEqual([DATA, "stream:Deliver"]);
    const { x = 0, y = 0, width = 0, height = 0 } = part.bounds ?? {};
    for (const { rect } of [...part.nodes.values(), ...part.groups]) {
      expect(rect.x >= x && rect.y >= y && rect.x + rect.width <= x + width && rect.y + rect.height <= y + height).toBe(true);
    }
  });

  it("keeps a folded grouping for any of its teams, and nothing for none", () => {
    const folded = foldGraph(GRAPH, new Set(["stream:Buy"]));
    expect(partOf(folded, new Set([ORDERS])).groups.map(({ key }) => key)).toEqual(["stream:Buy"]);
    const none = partOf(folded, new Set());
    expect([none.nodes.size, none.groups.length, none.edges.size, none.bounds]).toEqual([0, 0, 0, null]);
  });
});
