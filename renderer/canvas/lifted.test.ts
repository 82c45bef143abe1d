import { describe, expect, it } from "vitest";
import { exampleGraph } from "../../shared/diagram/example-graph.ts";
import { homeKey } from "../../shared/org/keys.ts";
import { liftedOf } from "./lifted.ts";
import type { CanvasState } from "./session.ts";

const graph = exampleGraph();
const [first] = graph.edges.values();
if (first === undefined) throw new Error("the example has relations");
const team = homeKey(first.relation.from);
const keys = (edges: ReturnType<typeof liftedOf>): readonly string[] => edges.map(({ key }) => key).sort();

type Given = Parameters<typeof liftedOf>[0];
const over = (part: Partial<Given> = {}): Given => ({
  graph,
  hover: { kind: "team", key: team } as CanvasState["hover"],
  selection: new Set(),
  drag: null,
  link: null,
  marquee: null,
  lit: null,
  ...part,
});

describe("what is lifted", () => {
  it("is every relation of the team under the pointer, and no other", () => {
    const own = [...graph.edges.values()].filter(({ relation }) => [relation.from, relation.to].map(homeKey).includes(team));
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(graph.edges.size);
    expect(keys(liftedOf(over()))).toEqual(own.map(({ key }) => key).sort());
  });

  it("is nothing while nothing, or a relation, is pointed at, or something is done", () => {
    expect(liftedOf(over({ hover: null }))).toEqual([]);
    expect(liftedOf(over({ hover: { kind: "relation", key: first.key } as CanvasState["hover"] }))).toEqual([]);
    expect(liftedOf(over({ marquee: { x: 0, y: 0, width: 1, height: 1 } }))).toEqual([]);
  });

  it("leaves out what stands out already, and what a filter leaves pale", () => {
    expect(liftedOf(over({ selection: new Set([team]) }))).toEqual([]);
    expect(liftedOf(over({ lit: new Set([team]) }))).toEqual([]);
  });
});
