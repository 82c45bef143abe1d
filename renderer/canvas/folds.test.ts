// Folded groupings on the canvas: what of them is selected, told to the app, moved and focused; levels of the zoom; titles apart from one another.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edgeAlong, exampleTeam, graphOf, interaction, nodeAt } from "../../shared/diagram/example-graph.ts";
import { overlaps } from "../../shared/geometry.ts";
import { coarseGraph, foldGraph } from "../../shared/graph/fold.ts";
import { withStandIns } from "../../shared/graph/stand-in.ts";
import type { Graph, GroupNode, TeamNode } from "../../shared/graph/types.ts";
import { levelOf } from "./detail.ts";
import { chosenBy, teamMoves } from "./fold-calls.ts";
import { groupingToJoin } from "./joining.ts";
import { createSession } from "./session.ts";
import { teamCounts, titlesOf } from "./titles.ts";

const node = (name: string, x: number, y: number): TeamNode => nodeAt(exampleTeam(name, "stream-aligned"), x, y);

function grouping(key: string, parent: string | null, teams: readonly TeamNode[], rect: GroupNode["rect"]): GroupNode {
  const name = key.slice(key.indexOf(":") + 1);
  return {
    key,
    grouping: { key, kind: "value-stream", name, parent, teams: teams.map((team) => team.key) },
    rect,
    depth: parent === null ? 0 : 1,
  };
}

const [a, b, c, d] = [node("A", 0, 0), node("B", 300, 0), node("C", 0, 200), node("D", 2000, 0)];
const buy = grouping("stream:Buy", null, [a, b], { x: -20, y: -40, width: 580, height: 340 });
const pay = grouping("stream:Buy/Pay", "stream:Buy", [c], { x: -10, y: 160, width: 260, height: 130 });
const whole: Graph = graphOf([a, b, c, d], [], [buy, pay]);
const folded = foldGraph(whole, new Set([buy.key]));
const session = (graph: Graph, selection: readonly string[] = [], zoom = 1) =>
  createSession({
    graph,
    style: { theme: "light", types: new Map() },
    scores: new Map(),
    selection: new Set(selection),
    insets: { left: 0, right: 0, top: 0, bottom: 0 },
    size: { width: 1000, height: 800 },
    viewport: { x: 0, y: 0, zoom },
  });

describe("a folded grouping", () => {
  it("is selected with all of its teams, and not with some of them", () => {
    const all = session(folded, [a.key, b.key, c.key]);
    expect(all.get().selection.has(buy.key)).toBe(true);
    all.set({ selection: new Set([a.key]) });
    expect(all.get().selection.has(buy.key)).toBe(false);
    all.set({ selection: new Set([a.key, b.key, c.key, d.key]) });
    expect([...all.get().selection].sort()).toEqual([a.key, b.key, c.key, d.key, buy.key].sort());
  });

  it("is told to the app as its teams, and taken out of the selection with them", () => {
    const { graph, selection } = session(folded, [a.key, b.key, c.key, d.key]).get();
    expect(chosenBy({ graph, selection }, [buy.key])).toEqual([a.key, b.key, c.key]);
    const without = [...selection].filter((key) => key !== buy.key);
    expect(chosenBy({ graph, selection }, without)).toEqual([d.key]);
    expect(chosenBy({ graph, selection: new Set([a.key]) }, [a.key, d.key])).toEqual([a.key, d.key]);
  });

  it("moves each of its teams by as much as its shape", () => {
    const { graph } = session(folded).get();
    const rect = graph.nodes.get(buy.key)?.rect ?? { x: 0, y: 0 };
    const moves = teamMoves(
      graph,
      new Map([
        [buy.key, { x: rect.x + 40, y: rect.y - 24 }],
        [d.key, { x: 1, y: 2 }],
      ]),
    );
    expect(Object.fromEntries(moves)).toEqual({
      [a.key]: { x: 40, y: -24 },
      [b.key]: { x: 340, y: -24 },
      [c.key]: { x: 40, y: 176 },
      [d.key]: { x: 1, y: 2 },
    });
  });

  it("is joined by what is dropped on it, and joins nothing itself", () => {
    const graph = withStandIns(foldGraph(whole, new Set([pay.key])));
    const shape = graph.nodes.get(pay.key)?.rect;
    if (shape === undefined) throw new Error("not drawn");
    const point = { x: shape.x + 5, y: shape.y + 5 };
    expect(groupingToJoin(graph, new Set([d.key]), point)).toBe(pay.key);
    expect(groupingToJoin(graph, new Set([pay.key]), { x: 300, y: 200 })).toBeNull();
  });

  it("has the keyboard when the team that had it is folded away, and gives it to its title when it is unfolded", () => {
    const one = session(whole);
    one.set({ focus: c.key });
    one.set({ graph: folded });
    expect(one.get().focus).toBe(buy.key);
    expect(one.get().nodes.map(({ id, type }) => [id, type])).toContainEqual([buy.key, "fold"]);
    one.set({ graph: whole });
    expect(one.get().focus).toBe(buy.key);
    expect(one.get().titles.map(({ id }) => id)).toContain(buy.key);
  });
});

describe("from far away", () => {
  const many = graphOf(
    Array.from({ length: 80 }, (_, i) => node(`T${i}`, (i % 10) * 300, Math.floor(i / 10) * 120)),
    [],
    [],
  );
  const first = [...many.nodes.values()].slice(0, 40);
  const one = grouping("stream:One", null, first, { x: -20, y: -40, width: 3000, height: 560 });
  const [from, to] = [first[0]?.team ?? a.team, first[1]?.team ?? b.team];
  const way = edgeAlong(interaction(from, to), [
    { x: 0, y: 0 },
    { x: 300, y: 0 },
  ]);
  const graph: Graph = { ...many, groups: [one], edges: new Map([[way.key, way]]) };

  it("groupings are the first picture while no way is there that would have to be summed, and are mounted after it", () => {
    const ground = { ...graph, edges: new Map() };
    const far = session(ground, [], 0.1);
    expect(far.get().level).toBe("groupings");
    expect([...far.get().near.keys]).toEqual([]);
    far.set({ travelling: false });
    expect([...far.get().near.keys]).toContain(one.key);
    expect(session(ground, [], 0.13).get()).toMatchObject({ level: "teams", travelling: false });
    expect(session(graph, [], 0.1).get()).toMatchObject({ level: "teams", travelling: false });
  });

  it("groupings stand for their teams once their picture is made, and teams come back closer by than they went", () => {
    const far = session(graph, [], 0.1);
    expect(far.get().level).toBe("teams");
    far.set({ coarse: coarseGraph(graph) });
    expect(far.get().level).toBe("groupings");
    expect(far.get().graph.nodes.size).toBe(41);
    far.set({ viewport: { x: 0, y: 0, zoom: 0.14 } });
    expect(far.get().level).toBe("groupings");
    far.set({ viewport: { x: 0, y: 0, zoom: 0.16 } });
    expect([far.get().level, far.get().graph]).toEqual(["teams", graph]);
    far.set({ viewport: { x: 0, y: 0, zoom: 0.14 } });
    expect(far.get().level).toBe("teams");
  });

  it("stays at its level while something is dragged, and shows the next graph at once", () => {
    const far = session(graph, [], 0.1);
    far.set({ coarse: coarseGraph(graph) });
    const moves = new Map([[one.key, { x: 10, y: 10 }]]);
    far.set({ drag: { keys: new Set([one.key]), moves, guides: [], phase: "moving" } });
    far.set({ viewport: { x: 0, y: 0, zoom: 0.5 } });
    expect(far.get().level).toBe("groupings");
    expect(far.get().shown.nodes.get(one.key)?.rect.x).toBe(10);
    far.set({ drag: null, viewport: { x: 0, y: 0, zoom: 0.1 } });
    far.set({ graph: { ...graph } });
    expect(far.get().level).toBe("groupings");
  });

  it("is no matter of a few teams, at any zoom", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.02, max: 3, noNaN: true }), fc.nat(60), (zoom, teams) => {
        expect(levelOf("teams", zoom, teams)).toBe("teams");
      }),
    );
  });
});

describe("titles", () => {
  it("never lie on one another, at any zoom and however far one has panned", () => {
    const rects = fc.record({
      x: fc.integer({ min: -2000, max: 2000 }),
      y: fc.integer({ min: -2000, max: 2000 }),
      width: fc.integer({ min: 100, max: 1500 }),
      height: fc.integer({ min: 100, max: 1500 }),
    });
    const names = fc.string({ minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(names, rects), { maxLength: 12 }),
        fc.double({ min: 0.02, max: 3, noNaN: true }),
        fc.integer({ min: -3000, max: 3000 }),
        (made, zoom, left) => {
          const groups = made.map(([name, rect], i) => grouping(`stream:${name}${i}`, null, [], rect));
          const titles = titlesOf(groups, new Map(), zoom, left);
          for (const [i, one] of titles.entries()) {
            for (const other of titles.slice(i + 1)) expect(overlaps(one.rect, other.rect)).toBe(false);
            expect(one.rect.x + one.rect.width).toBeLessThanOrEqual(one.group.rect.x + one.group.rect.width + 8);
          }
        },
      ),
    );
  });

  it("say the kind inside of their grouping, and the name alone on top of it, where lines run", () => {
    const said = (zoom: number) => titlesOf([buy], new Map(), zoom, -3000).map(({ text, inside }) => [text, inside]);
    expect(said(1)).toEqual([["Value stream · Buy", true]]);
    expect(said(0.2)).toEqual([["Buy", false]]);
  });

  it("count the teams of inner and of folded groupings too", () => {
    expect(teamCounts(whole).get(buy.key)).toBe(3);
    expect(teamCounts(withStandIns(foldGraph(whole, new Set([pay.key])))).get(buy.key)).toBe(3);
  });
});
