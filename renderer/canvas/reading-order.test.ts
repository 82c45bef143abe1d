import fc from "fast-check";
import { expect, test } from "vitest";
import type { Graph, TeamNode } from "../../shared/graph/types.ts";
import { readingOrder, readingStep } from "./reading-order.ts";

/** A graph of teams at places; nothing else of it is looked at. */
function graphOf(places: readonly { readonly x: number; readonly y: number }[]): Graph {
  const nodes = places.map(({ x, y }, i) => ({ key: `card:${i}`, rect: { x, y, width: 240, height: 76 } }) as TeamNode);
  return { nodes: new Map(nodes.map((node) => [node.key, node])), groups: [], edges: new Map(), bounds: null };
}

const place = fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -2000, max: 2000 }) });

test("Page Down from Home comes to every team once, and Page Up goes the same way back", () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), (places) => {
      const graph = graphOf(places);
      const there: string[] = [];
      for (let at = readingStep(graph, "", "Home"); at !== null; at = readingStep(graph, at, "PageDown")) there.push(at);
      expect(there.toSorted()).toEqual([...graph.nodes.keys()].sort());
      const back: string[] = [];
      for (let at = readingStep(graph, "", "End"); at !== null; at = readingStep(graph, at, "PageUp")) back.push(at);
      expect(back).toEqual(there.toReversed());
    }),
  );
});

test("rows come before what is further right", () => {
  const places = [
    { x: 500, y: 4 },
    { x: 0, y: 400 },
    { x: 0, y: 0 },
  ];
  expect(readingOrder(graphOf(places))).toEqual(["card:2", "card:0", "card:1"]);
});
