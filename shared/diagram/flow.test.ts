import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overlaps, type Rect } from "../geometry.ts";
import { PALETTES, THEMES } from "../notation.ts";
import { edgeAlong, exampleGraph, exampleTeam, graphOf, interaction, nodeAt } from "./example-graph.ts";
import { flowItems, flowOf } from "./flow.ts";

const right = (rect: Rect): number => rect.x + rect.width;
const bottom = (rect: Rect): number => rect.y + rect.height;

describe("the flow of change", () => {
  test("runs below everything, from its left edge to customers at its right, who stand as high as the streams", () => {
    const graph = exampleGraph();
    const flow = flowOf(graph);
    if (flow === null) throw new Error("teams are stream-aligned");
    const rects = [...graph.nodes.values(), ...graph.groups].map(({ rect }) => rect);
    expect(flow.arrow.x).toBe(Math.min(...rects.map((rect) => rect.x)));
    expect(flow.arrow.y).toBeGreaterThan(Math.max(...rects.map(bottom)));
    expect(flow.customers.x).toBeGreaterThan(Math.max(...rects.map(right)));
    expect(flow.customers.x).toBe(right(flow.arrow));
    expect(flow.customers.y).toBe(-40);
    expect(bottom(flow.customers)).toBe(bottom(flow.arrow));
  });

  test("lies on no team, however they stand, nor on a way that runs closely around them", () => {
    const rects = fc.array(fc.tuple(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -9000, max: 9000 })), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(rects, (places) => {
        const nodes = places.map(([x, y], i) => nodeAt(exampleTeam(`T${i}`, i === 0 ? "stream-aligned" : "platform"), x, y));
        const [a, b] = nodes as [(typeof nodes)[0], (typeof nodes)[0]];
        const points = [
          { x: a.rect.x, y: a.rect.y },
          { x: right(a.rect) + 20, y: bottom(b.rect) + 24 },
          { x: b.rect.x, y: b.rect.y },
        ];
        const graph = graphOf(nodes, [edgeAlong(interaction(a.team, b.team), points)], []);
        const flow = flowOf(graph);
        if (flow === null) throw new Error("a team is stream-aligned");
        for (const part of [flow.arrow, flow.customers]) {
          for (const { rect } of nodes) expect(overlaps(part, rect)).toBe(false);
          for (const point of points) expect(overlaps(part, { ...point, width: 1, height: 1 })).toBe(false);
        }
      }),
    );
  });

  test("is not there where nothing is stream-aligned", () => {
    expect(flowOf(graphOf([nodeAt(exampleTeam("Only", "platform"), 0, 0)], [], []))).toBeNull();
    expect(flowOf(graphOf([], [], []))).toBeNull();
  });

  test("has words that can be read from afar, as long as the arrow has room for them", () => {
    const flow = flowOf(exampleGraph());
    if (flow === null) throw new Error("teams are stream-aligned");
    const sizes = (text: number, leastText: number) =>
      flowItems(flow, "light", { unit: 1, text, leastText }).flatMap((item) => (item.kind === "text" ? [item.size] : []));
    expect(sizes(20, 16)).toEqual([20, 20]);
    expect(sizes(5, 4)).toEqual([5, 5]);
    const [most = 0] = sizes(1000, 0);
    expect(most).toBeLessThan(flow.arrow.height);
    expect(sizes(1000, most)).toEqual([most, most]);
    expect(sizes(1000, most + 1)).toEqual([]);
  });

  test("has words in a picture of all that are never much larger than names, however wide the picture is", () => {
    const sizeAt = (x: number) => {
      const flow = flowOf(
        graphOf([nodeAt(exampleTeam("First", "stream-aligned"), 0, 0), nodeAt(exampleTeam("Last", "platform"), x, 0)], [], []),
      );
      if (flow === null) throw new Error("teams are stream-aligned");
      return flowItems(flow, "light").flatMap((item) => (item.kind === "text" ? [item.size] : []))[0];
    };
    expect(sizeAt(400)).toBe(13);
    expect(sizeAt(1900)).toBe(13);
    expect(sizeAt(40_000)).toBeCloseTo(13 * Math.sqrt(7));
  });

  test("is dashed, says what it is, and keeps to the palette in every theme", () => {
    const flow = flowOf(exampleGraph());
    if (flow === null) throw new Error("teams are stream-aligned");
    for (const theme of THEMES) {
      const items = flowItems(flow, theme);
      expect(items.flatMap((item) => (item.kind === "text" ? [item.text] : []))).toEqual(["Flow of change", "Customers"]);
      for (const item of items) {
        if (item.kind === "text") expect(item.fill).toBe(PALETTES[theme].ink2);
        else expect([item.stroke, item.dash.length]).toEqual([PALETTES[theme].ink3, 2]);
      }
    }
  });
});
