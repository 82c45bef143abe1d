import { describe, expect, it } from "vitest";
import { edgeAlong, exampleTeam, graphOf, interaction, nodeAt } from "../../shared/diagram/example-graph.ts";
import { gripAt, handleAt, handleSize, handleSpot, SIDES, teamWithHandles } from "./handles.ts";
import { hitAt } from "./hit.ts";
import { createSession } from "./session.ts";

const alpha = exampleTeam("Alpha", "stream-aligned");
const beta = exampleTeam("Beta", "platform");
const link = edgeAlong(interaction(alpha, beta), [
  { x: 240, y: 38 },
  { x: 600, y: 38 },
]);
const graph = graphOf([nodeAt(alpha, 0, 0), nodeAt(beta, 600, 0)], [link], []);
const start = (zoom: number, selection: readonly string[] = [], relation: string | null = null) =>
  createSession({
    graph,
    style: { theme: "light", types: new Map() },
    scores: new Map(),
    selection: new Set(selection),
    relation,
    insets: { left: 0, right: 0, top: 0, bottom: 0 },
    size: { width: 1440, height: 820 },
    viewport: { x: 0, y: 0, zoom },
  });

describe("handles", () => {
  it("are never smaller than 8 CSS pixels and never clumsy, at every zoom that has them", () => {
    for (let zoom = 0.35; zoom <= 3; zoom *= 1.03) {
      expect(handleSize(zoom) * zoom).toBeGreaterThan(8);
      expect(handleSize(zoom) * zoom).toBeLessThan(16);
    }
  });

  it("belong to the hovered team, else to the one selected, and to none far out or in a drag", () => {
    const session = start(1, [alpha.key]);
    expect(teamWithHandles(session.get())).toBe(alpha.key);
    session.set({ hover: { kind: "team", key: beta.key } });
    expect(teamWithHandles(session.get())).toBe(beta.key);
    session.set({ link: { kind: "new", fixed: beta.key, start: { x: 0, y: 0 }, at: { x: 9, y: 9 }, target: null, free: false } });
    expect(teamWithHandles(session.get())).toBeNull();
    expect(teamWithHandles(start(0.3, [alpha.key]).get())).toBeNull();
    // At half size they would hide the marks of a team that only lies there selected.
    const half = start(0.5, [alpha.key]);
    expect(teamWithHandles(half.get())).toBeNull();
    half.set({ hover: { kind: "team", key: alpha.key } });
    expect(teamWithHandles(half.get())).toBe(alpha.key);
    expect(teamWithHandles(start(1, [alpha.key, beta.key]).get())).toBeNull();
  });

  it("answer at their middles, on the outside of the border as well, and nowhere else", () => {
    const state = start(1, [alpha.key]).get();
    const rect = state.shown.nodes.get(alpha.key)?.rect;
    if (rect === undefined) throw new Error("no team");
    for (const side of SIDES) {
      expect(handleAt(state, handleSpot(rect, side, handleSize(1)))).toEqual({ key: alpha.key, side });
    }
    expect(handleAt(state, { x: 120, y: 38 })).toBeNull();
    expect(hitAt(state, { x: 246, y: 38 })).toEqual({ kind: "team", key: alpha.key, handle: "right" });
    expect(hitAt(start(1).get(), { x: 246, y: 38 })).toEqual({ kind: "relation", key: link.key });
  });
});

describe("grips", () => {
  it("are at both ends of the selected relation and come before the handle that lies there", () => {
    const state = start(1, [alpha.key], link.key).get();
    expect(gripAt(state, { x: 601, y: 40 })).toBe("to");
    expect(gripAt(state, { x: 241, y: 36 })).toBe("from");
    expect(gripAt(state, { x: 400, y: 38 })).toBeNull();
    expect(hitAt(state, { x: 241, y: 36 })).toEqual({ kind: "relation", key: link.key, end: "from" });
    expect(gripAt(start(1, [alpha.key]).get(), { x: 601, y: 40 })).toBeNull();
  });
});
