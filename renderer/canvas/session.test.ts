import { describe, expect, it } from "vitest";
import { exampleTeam, graphOf, nodeAt } from "../../shared/diagram/example-graph.ts";
import type { Graph } from "../../shared/graph/types.ts";
import { createSession } from "./session.ts";

const alpha = exampleTeam("Alpha", "stream-aligned");
const beta = exampleTeam("Beta", "platform");
const gamma = exampleTeam("Gamma", "platform");
const graph = graphOf([nodeAt(alpha, 0, 0), nodeAt(beta, 400, 0), nodeAt(gamma, 0, 300)], [], []);
const without = (key: string): Graph => ({ ...graph, nodes: new Map([...graph.nodes].filter(([k]) => k !== key)) });

const start = (selection: readonly string[] = []) =>
  createSession({
    graph,
    style: { theme: "light", types: new Map() },
    scores: new Map(),
    selection: new Set(selection),
    insets: { left: 0, right: 0, top: 0, bottom: 0 },
    size: { width: 1440, height: 820 },
    viewport: { x: 0, y: 0, zoom: 1 },
  });
const dragOf = (key: string, x: number, y: number, phase: "moving" | "dropped" = "moving") =>
  ({ keys: new Set([key]), moves: new Map([[key, { x, y }]]), guides: [], phase }) as const;

describe("the canvas's session", () => {
  it("shows what is dragged where it is, and leaves the graph alone", () => {
    const session = start();
    session.set({ drag: dragOf(alpha.key, 50, 60) });
    expect(session.get().shown.nodes.get(alpha.key)?.rect).toMatchObject({ x: 50, y: 60 });
    expect(session.get().graph.nodes.get(alpha.key)?.rect).toMatchObject({ x: 0, y: 0 });
    expect(session.get().nodes.find((node) => node.id === alpha.key)?.position).toEqual({ x: 50, y: 60 });
    session.set({ drag: null });
    expect(session.get().nodes.find((node) => node.id === alpha.key)?.position).toEqual({ x: 0, y: 0 });
  });

  it("keeps a drag under way when another program changes the folder", () => {
    const session = start();
    session.set({ drag: dragOf(alpha.key, 50, 60) });
    session.set({ graph: without(gamma.key) });
    expect(session.get().shown.nodes.get(alpha.key)?.rect).toMatchObject({ x: 50, y: 60 });
    expect(session.get().shown.nodes.has(gamma.key)).toBe(false);
  });

  it("leaves the keyboard on what stood nearest to a team that is gone, whether it was there or comes back", () => {
    const there = start();
    there.set({ focus: beta.key });
    there.set({ graph: without(beta.key) });
    expect(there.get()).toMatchObject({ focus: alpha.key, tabStop: alpha.key });
    const away = start();
    away.set({ home: gamma.key });
    away.set({ graph: without(gamma.key) });
    expect(away.get()).toMatchObject({ focus: null, home: alpha.key, tabStop: alpha.key });
    away.set({ graph: graphOf([], [], []) });
    expect(away.get()).toMatchObject({ home: null, tabStop: null });
  });

  it("ends a drag whose team is gone", () => {
    const session = start();
    session.set({ drag: dragOf(alpha.key, 50, 60) });
    session.set({ graph: without(alpha.key) });
    expect(session.get().drag).toBeNull();
  });

  it("holds a drop in place until the app answers with a new graph", () => {
    const session = start();
    session.set({ drag: dragOf(alpha.key, 50, 60, "dropped") });
    session.set({ hover: { kind: "team", key: beta.key } });
    expect(session.get().shown.nodes.get(alpha.key)?.rect).toMatchObject({ x: 50, y: 60 });
    const answer = graphOf([nodeAt(alpha, 50, 60), nodeAt(beta, 400, 0)], [], []);
    session.set({ graph: answer });
    expect(session.get().drag).toBeNull();
    expect(session.get().shown).toBe(answer);
  });

  it("Tab stops at the focused team, else at the selected one, else at the first in view as one reads", () => {
    expect(start().get().tabStop).toBe(alpha.key);
    const session = start([gamma.key]);
    expect(session.get().tabStop).toBe(gamma.key);
    session.set({ focus: beta.key });
    expect(session.get().tabStop).toBe(beta.key);
    session.set({ focus: null, home: beta.key, selection: new Set() });
    expect(session.get().tabStop).toBe(beta.key);
    session.set({ selection: new Set([gamma.key]) });
    expect(session.get().tabStop).toBe(gamma.key);
  });

  it("forgets hover of a team that is gone, and the focus where none is left", () => {
    const session = start();
    session.set({ hover: { kind: "team", key: beta.key }, focus: beta.key });
    session.set({ graph: without(beta.key) });
    expect(session.get()).toMatchObject({ hover: null, focus: alpha.key });
    session.set({ graph: graphOf([], [], []) });
    expect(session.get()).toMatchObject({ focus: null, tabStop: null });
  });

  it("mounts the team that the pointer or the keyboard is on, however many there are", () => {
    const many = graphOf(
      Array.from({ length: 600 }, (_, i) => nodeAt(exampleTeam(`T ${i}`, "platform"), (i % 30) * 320, Math.floor(i / 30) * 140)),
      [],
      [],
    );
    const session = start();
    session.set({ graph: many, viewport: { x: 0, y: 0, zoom: 0.1 } });
    expect(session.get().nodes.map((node) => node.id)).toEqual(["card:t-0.md"]);
    session.set({ hover: { kind: "team", key: "card:t-500.md" } });
    expect(session.get().nodes.map((node) => node.id)).toEqual(["card:t-0.md", "card:t-500.md"]);
  });

  it("asks those who wait for calm only when more changes than where one looks, points and drags, and at rest", () => {
    const session = start();
    session.set({ travelling: true, pointer: { x: 1, y: 1 } });
    let asked = 0;
    session.calm.subscribe(() => asked++);
    session.set({ viewport: { x: 5, y: 5, zoom: 0.3 } });
    session.set({ pointer: { x: 2, y: 2 }, viewport: { x: 9, y: 9, zoom: 0.1 } });
    expect([asked, session.calm.getState().detail]).toEqual([0, "card"]);
    session.set({ travelling: false });
    expect([asked, session.calm.getState().detail]).toEqual([1, "shape"]);
    session.set({ pointer: null });
    expect(asked).toBe(2);
    session.set({ drag: dragOf(alpha.key, 1, 1) });
    const { drag } = session.get();
    if (drag === null) throw new Error("nothing is dragged");
    expect(asked).toBe(3);
    session.set({ drag: { ...drag, moves: new Map([[alpha.key, { x: 50, y: 60 }]]) } });
    expect([asked, session.get().nodes.find((node) => node.id === alpha.key)?.position]).toEqual([3, { x: 50, y: 60 }]);
    session.set({ selection: new Set([beta.key]) });
    expect([asked, session.calm.getState()]).toEqual([4, session.get()]);
  });

  it("mounts and lets go no team on the way, and those in view once it rests", () => {
    const session = start();
    const mounted = session.get().near.keys;
    expect(mounted.size).toBe(3);
    session.set({ viewport: { x: -5000, y: 0, zoom: 1 }, travelling: true });
    expect(session.get().near.keys).toBe(mounted);
    session.set({ travelling: false });
    expect(session.get().near.keys.size).toBe(0);
  });
});
