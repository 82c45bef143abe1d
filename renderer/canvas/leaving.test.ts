import { describe, expect, it } from "vitest";
import { exampleTeam, graphOf, nodeAt } from "../../shared/diagram/example-graph.ts";
import type { Rect } from "../../shared/geometry.ts";
import type { GroupNode } from "../../shared/graph/types.ts";
import { groupingToLeave, type Home, homeOf } from "./leaving.ts";

const alpha = exampleTeam("Alpha", "stream-aligned");
const inner = exampleTeam("Inner", "platform");
const second = exampleTeam("Second", "platform");
const guest = exampleTeam("Guest", "platform");
const ghost = { ...exampleTeam("Ghost", "undefined"), kind: "ghost" } as const;
const group = (key: string, parent: string | null, teams: readonly string[], rect: Rect, depth: number): GroupNode => ({
  key,
  rect,
  depth,
  grouping: { key, kind: "value-stream", name: key, parent, teams },
});
const graph = graphOf(
  [nodeAt(alpha, 20, 20), nodeAt(inner, 520, 20), nodeAt(second, 520, 120), nodeAt(guest, 2000, 0), nodeAt(ghost, 2000, 300)],
  [],
  [
    group("stream:Outer", null, [alpha.key], { x: 0, y: 0, width: 900, height: 300 }, 0),
    group("platform:In", "stream:Outer", [inner.key, second.key], { x: 500, y: 0, width: 300, height: 250 }, 1),
  ],
);
const homeKeys = (...keys: string[]) => homeOf(graph, new Set(keys))?.map(({ key }) => key) ?? null;
function home(...keys: string[]): Home {
  const found = homeOf(graph, new Set(keys));
  if (found === null) throw new Error("no home");
  return found;
}

describe("taking teams out of their grouping", () => {
  it("is about the innermost grouping that all of them are in", () => {
    expect(homeKeys(inner.key)).toEqual(["platform:In", "stream:Outer"]);
    expect(homeKeys(inner.key, second.key)).toEqual(["platform:In", "stream:Outer"]);
    expect(homeKeys(alpha.key)).toEqual(["stream:Outer"]);
    expect(homeKeys(alpha.key, inner.key)).toBeNull();
    expect(homeKeys(guest.key)).toBeNull();
    expect(homeKeys(alpha.key, ghost.key)).toBeNull();
  });

  it("means nothing inside it, nor close to its border", () => {
    expect(groupingToLeave(home(alpha.key), { x: 450, y: 200 }, true)).toBeNull();
    expect(groupingToLeave(home(alpha.key), { x: 450, y: 320 }, true)).toBeNull();
  });

  it("takes out of an inner one into the one around it, and out of both further away", () => {
    const from = "platform:In";
    expect(groupingToLeave(home(inner.key), { x: 200, y: 100 }, true)).toEqual({ from, into: "stream:Outer", held: true });
    expect(groupingToLeave(home(inner.key), { x: 200, y: 320 }, true)).toBeNull();
    expect(groupingToLeave(home(inner.key), { x: 200, y: 900 }, false)).toEqual({ from, into: null, held: false });
  });
});
