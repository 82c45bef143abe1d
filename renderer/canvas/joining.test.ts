import { describe, expect, it } from "vitest";
import { exampleTeam, graphOf, nodeAt } from "../../shared/diagram/example-graph.ts";
import type { Rect } from "../../shared/geometry.ts";
import type { Graph, GroupNode } from "../../shared/graph/types.ts";
import { groupingToJoin } from "./joining.ts";

const alpha = exampleTeam("Alpha", "stream-aligned");
const inner = exampleTeam("Inner", "platform");
const guest = exampleTeam("Guest", "platform");
const ghost = { ...exampleTeam("Ghost", "undefined"), kind: "ghost" } as const;

function group(key: string, parent: string | null, teams: readonly string[], rect: Rect, depth: number): GroupNode {
  return { key, rect, depth, grouping: { key, kind: "value-stream", name: key, parent, teams } };
}
const graph: Graph = graphOf(
  [nodeAt(alpha, 20, 20), nodeAt(inner, 520, 20), nodeAt(guest, 2000, 0), nodeAt(ghost, 2000, 300)],
  [],
  [
    group("stream:Outer", null, [alpha.key], { x: 0, y: 0, width: 900, height: 200 }, 0),
    group("platform:In", "stream:Outer", [inner.key], { x: 500, y: 0, width: 300, height: 150 }, 1),
    group("stream:Across", null, [], { x: 700, y: 160, width: 100, height: 100 }, 0),
  ],
);
const drag = (...keys: string[]) => new Set(keys);

describe("dropping into a grouping", () => {
  it("means the innermost one under the pointer, and of two that lie across each other the smaller", () => {
    expect(groupingToJoin(graph, drag(guest.key), { x: 100, y: 100 })).toBe("stream:Outer");
    expect(groupingToJoin(graph, drag(guest.key), { x: 600, y: 100 })).toBe("platform:In");
    expect(groupingToJoin(graph, drag(guest.key), { x: 750, y: 180 })).toBe("stream:Across");
    expect(groupingToJoin(graph, drag(guest.key), { x: 1500, y: 100 })).toBeNull();
  });

  it("means nothing inside one's own grouping, nor in the one around it", () => {
    expect(groupingToJoin(graph, drag(alpha.key), { x: 300, y: 100 })).toBeNull();
    expect(groupingToJoin(graph, drag(inner.key), { x: 600, y: 100 })).toBeNull();
    expect(groupingToJoin(graph, drag(inner.key), { x: 100, y: 100 })).toBeNull();
    expect(groupingToJoin(graph, drag(alpha.key), { x: 600, y: 100 })).toBe("platform:In");
  });

  it("counts for several teams as soon as one of them is not in it, and never for a team without a card", () => {
    expect(groupingToJoin(graph, drag(alpha.key, guest.key), { x: 100, y: 100 })).toBe("stream:Outer");
    expect(groupingToJoin(graph, drag(ghost.key), { x: 100, y: 100 })).toBeNull();
  });
});
