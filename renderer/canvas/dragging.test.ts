import { describe, expect, it } from "vitest";
import { exampleTeam, graphOf, nodeAt } from "../../shared/diagram/example-graph.ts";
import { moveTeams, startOf, stepTeams } from "./dragging.ts";
import { createSession } from "./session.ts";

const alpha = exampleTeam("Alpha", "stream-aligned");
const beta = exampleTeam("Beta", "platform");
const graph = graphOf([nodeAt(alpha, 204, 180), nodeAt(beta, 900.5, 777.25)], [], []);
const state = (selection: readonly string[]) =>
  createSession({
    graph,
    style: { theme: "light", types: new Map() },
    scores: new Map(),
    selection: new Set(selection),
    insets: { left: 0, right: 0, top: 0, bottom: 0 },
    size: { width: 1440, height: 820 },
    viewport: { x: 0, y: 0, zoom: 1 },
  }).get();

describe("dragging", () => {
  it("moves the grabbed team alone when it is not selected, and all selected ones when it is", () => {
    expect(startOf(state([beta.key]), alpha.key, { x: 210, y: 190 })?.keys).toEqual(new Set([alpha.key]));
    expect(startOf(state([alpha.key, beta.key]), alpha.key, { x: 210, y: 190 })?.keys).toEqual(new Set([alpha.key, beta.key]));
    expect(startOf(state([]), "card:gone.md", { x: 0, y: 0 })).toBeNull();
  });

  it("rests on the grid; free of it, on whole units", () => {
    const start = startOf(state([]), alpha.key, { x: 210, y: 190 });
    if (start === null) throw new Error("nothing was grabbed");
    expect(moveTeams(start, { x: 240.6, y: 223.3 }, 1, false).moves.get(alpha.key)).toEqual({ x: 236, y: 212 });
    expect(moveTeams(start, { x: 240.6, y: 223.3 }, 1, true).moves.get(alpha.key)).toEqual({ x: 235, y: 213 });
  });

  it("keeps several teams as they stand to each other, without dust in the decimals", () => {
    const start = startOf(state([alpha.key, beta.key]), alpha.key, { x: 210, y: 190 });
    if (start === null) throw new Error("nothing was grabbed");
    const { moves } = moveTeams(start, { x: 310.7, y: 290.1 }, 1, false);
    const [a, b] = [moves.get(alpha.key), moves.get(beta.key)];
    expect(Number(b?.x) - Number(a?.x)).toBeCloseTo(696.5, 6);
    expect(Number(b?.y) - Number(a?.y)).toBeCloseTo(597.25, 6);
    expect(String(b?.x)).toMatch(/^\d+(\.\d{1,2})?$/);
  });

  it("by arrow keys: a lone team comes onto the grid in the axis it moves along and keeps the other", () => {
    expect(stepTeams(new Map([[beta.key, { x: 900.5, y: 777.25 }]]), 8, 0).get(beta.key)).toEqual({ x: 908, y: 777.25 });
  });
});
