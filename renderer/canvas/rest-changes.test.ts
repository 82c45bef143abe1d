// What of the diagram at rest has to be drawn anew after a change of the canvas's state.
import { describe, expect, it } from "vitest";
import { exampleTeam, graphOf, nodeAt } from "../../shared/diagram/example-graph.ts";
import { moveNodes } from "../../shared/graph/move.ts";
import type { Graph, GroupNode } from "../../shared/graph/types.ts";
import { restChange } from "./rest-changes.ts";
import { createSession } from "./session.ts";

/** So many that from far away a grouping stands for them. */
const nodes = Array.from({ length: 70 }, (_, i) =>
  nodeAt(exampleTeam(`Team ${i}`, "platform"), (i % 10) * 320, Math.floor(i / 10) * 150),
);
const grouping: GroupNode = {
  key: "stream:Buy",
  grouping: { key: "stream:Buy", kind: "value-stream", name: "Buy", parent: null, teams: nodes.map(({ key }) => key) },
  rect: { x: -40, y: -60, width: 3300, height: 1200 },
  depth: 0,
};
const graph: Graph = graphOf(nodes, [], [grouping]);
const first = nodes[0]?.key ?? "";

const start = () =>
  createSession({
    graph,
    style: { theme: "light", types: new Map() },
    scores: new Map(),
    selection: new Set(),
    insets: { left: 0, right: 0, top: 0, bottom: 0 },
    size: { width: 1000, height: 800 },
    viewport: { x: 0, y: 0, zoom: 0.2 },
  });
type Session = ReturnType<typeof start>;
const changed = (session: Session, change: Parameters<Session["set"]>[0]) => {
  const before = session.get();
  session.set(change);
  return [session.get(), before] as const;
};

describe("the diagram at rest", () => {
  it("is another one at another level, few as the shapes may be that change: the old picture stays until the new one is whole", () => {
    const session = start();
    session.set({ coarse: createSession({ ...start().get(), viewport: { x: 0, y: 0, zoom: 0.05 } }).get().coarse });
    expect(session.get().level).toBe("teams");
    const out = changed(session, { viewport: { x: 0, y: 0, zoom: 0.05 }, travelling: true });
    expect(session.get().level).toBe("groupings");
    expect(restChange(...out)).toEqual({ all: true, now: [] });
    const back = changed(session, { viewport: { x: 0, y: 0, zoom: 0.2 } });
    expect(session.get().level).toBe("teams");
    expect(restChange(...back)).toEqual({ all: true, now: [] });
  });

  it("stays as it is while one only looks elsewhere", () => {
    const session = start();
    const moved = changed(session, { viewport: { x: 300, y: 0, zoom: 0.3 }, travelling: true });
    expect(restChange(...moved)).toEqual({ all: false, now: [] });
    const rested = changed(session, { travelling: false });
    expect(restChange(...rested)).toEqual({ all: false, now: [] });
  });

  it("is another one for another selection, look, judgement or light", () => {
    const session = start();
    for (const change of [
      { selection: new Set([first]) },
      { style: { theme: "dark", types: new Map() } },
      { scores: new Map() },
      { lit: new Set([first]) },
      { flow: true },
      { relation: "r" },
    ] as const)
      expect(restChange(...changed(session, change)).all).toBe(true);
  });

  it("changes where a team was and where it is", () => {
    const session = start();
    const to = changed(session, { graph: moveNodes(graph, new Map([[first, { x: 5000, y: 0 }]])) });
    const rects = to.map((state) => state.graph.nodes.get(first)?.rect);
    const { all, now } = restChange(...to);
    expect(all).toBe(false);
    expect(now).toEqual(expect.arrayContaining(rects));
  });

  it("shows teams at once where they are let go, though the whole of it looks different then", () => {
    const session = start();
    const at = { x: 5000, y: 0 };
    const drag = { keys: new Set([first]), moves: new Map([[first, at]]), guides: [], phase: "dropped" } as const;
    const taken = changed(session, { drag });
    expect(restChange(...taken).now).toContainEqual(graph.nodes.get(first)?.rect);
    // Judged anew on the way: nothing is let go yet.
    expect(restChange(...changed(session, { scores: new Map() }))).toEqual({ all: true, now: [] });
    const dropped = changed(session, { graph: moveNodes(graph, drag.moves), scores: new Map() });
    expect(session.get().drag).toBeNull();
    const { all, now } = restChange(...dropped);
    expect(all).toBe(true);
    expect(now).toContainEqual(graph.nodes.get(first)?.rect);
    expect(now).toContainEqual(session.get().graph.nodes.get(first)?.rect);
  });
});
