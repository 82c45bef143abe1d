import { describe, expect, it } from "vitest";
import { exampleTeam, nodeAt } from "../../shared/diagram/example-graph.ts";
import type { GroupNode } from "../../shared/graph/types.ts";
import { titlesOf } from "./titles.ts";
import { isUnderTitle } from "./under-title.ts";

const group: GroupNode = {
  key: "stream:Buy",
  rect: { x: 0, y: 0, width: 1200, height: 200 },
  depth: 0,
  grouping: { kind: "value-stream", name: "Buy", key: "stream:Buy", teams: [], parent: null } as GroupNode["grouping"],
};
const at = (x: number, y: number, type = "stream-aligned") => nodeAt(exampleTeam("Orders", type), x, y);

describe("a title on top of a grouping", () => {
  const titles = titlesOf([group], new Map(), 0.16, -1000);

  it("takes the name from what lies closely above, wherever in the grouping's width it may move to", () => {
    expect(titles).toHaveLength(1);
    expect(isUnderTitle(at(20, -60), titles)).toBe(true);
    expect(isUnderTitle(at(900, -60), titles)).toBe(true);
    expect(isUnderTitle(at(400, -150, "enabling"), titles)).toBe(true);
  });

  it("leaves it to teams in the grouping, beside it and farther above", () => {
    for (const [x, y] of [
      [18, 40],
      [1210, -60],
      [20, -130],
    ] as const)
      expect(isUnderTitle(at(x, y), titles), `${x} ${y}`).toBe(false);
    expect(isUnderTitle(at(400, -260, "enabling"), titles)).toBe(false);
  });

  it("takes none where titles stand in the areas", () => {
    const near = titlesOf([group], new Map(), 1, -1000);
    expect(near[0]?.inside).toBe(true);
    expect(isUnderTitle(at(18, -10), near)).toBe(false);
  });
});
