// The geometry's promises, over generated organisations: no way through a card, no badge on a card, and an update that comes out as if
// everything had been built anew while what is untouched keeps its identity.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../card/read.ts";
import type { Card, Position } from "../card/types.ts";
import { contains, inflate, overlaps, type Rect } from "../geometry.ts";
import { BADGE_RADIUS } from "../notation.ts";
import { buildOrg } from "../org/build.ts";
import { updateOrg } from "../org/update.ts";
import { buildGraph } from "./build.ts";
import { moveNodes } from "./move.ts";
import type { Graph } from "./types.ts";
import { updateGraph } from "./update.ts";

const TYPES = ["stream-aligned", "platform", "enabling", "complicated-subsystem"];
const MODES = ["x-as-a-service", "collaboration", "facilitating"];

interface Made {
  readonly index: number;
  readonly at: Position | null;
  readonly partners: readonly number[];
  readonly stream?: string | undefined;
}

function card({ index, at, partners, stream }: Made): Card {
  const lines = [
    `name: Team ${index}`,
    `team_type: ${TYPES[index % TYPES.length]}`,
    ...(at === null ? [] : [`position: {x: ${at.x}, y: ${at.y}}`]),
    ...(stream === undefined ? [] : ["metadata:", `  value_stream: ${stream}`]),
    ...(partners.length === 0
      ? []
      : ["interaction_modes:", ...[...new Set(partners)].map((other) => `  Team ${other}: ${MODES[(index + other) % 3]}`)]),
  ];
  const read = readMarkdown(`t${index}.md`, "0".repeat(64), `---\n${lines.join("\n")}\n---\n`);
  if (read.kind !== "card") throw new Error("no card");
  return read.card;
}

/** Teams on a jittered lattice: room between them, as people leave it. */
const orgs = fc.integer({ min: 2, max: 24 }).chain((count) =>
  fc
    .array(
      fc.record({
        dx: fc.integer({ min: 0, max: 60 }),
        dy: fc.integer({ min: 0, max: 40 }),
        partners: fc.array(fc.nat(count - 1), { maxLength: 3 }),
        stream: fc.option(fc.constantFrom("Buy", "Ship"), { nil: undefined }),
      }),
      {
        minLength: count,
        maxLength: count,
      },
    )
    .map((teams) =>
      teams.map(({ dx, dy, partners, stream }, index) =>
        card({
          index,
          at: { x: (index % 5) * 400 + dx, y: Math.floor(index / 5) * 320 + dy },
          partners: partners.filter((other) => other !== index),
          stream,
        }),
      ),
    ),
);

function throughCards({ nodes, edges }: Graph): string[] {
  const found: string[] = [];
  for (const edge of edges.values()) {
    for (let i = 1; i < edge.points.length; i++) {
      const [p, q] = [edge.points[i - 1], edge.points[i]];
      if (p === undefined || q === undefined) continue;
      const line: Rect = {
        x: Math.min(p.x, q.x) - 0.01,
        y: Math.min(p.y, q.y) - 0.01,
        width: Math.abs(p.x - q.x) + 0.02,
        height: Math.abs(p.y - q.y) + 0.02,
      };
      for (const node of nodes.values())
        if (overlaps(inflate(node.rect, -1), line)) found.push(`${edge.key} through ${node.key}`);
    }
  }
  return found;
}

const shape = (graph: Graph) => ({
  nodes: [...graph.nodes].map(([key, node]) => [key, node.rect, node.pinned]).sort(),
  groups: graph.groups.map(({ key, rect, depth }) => ({ key, rect, depth })),
  edges: [...graph.edges].map(([key, edge]) => [key, edge.points, edge.badge]).sort(),
  bounds: graph.bounds,
});

describe("ways", () => {
  it("run through no card, are orthogonal and end on the borders of their teams", () => {
    let seen = 0;
    fc.assert(
      fc.property(orgs, (cards) => {
        const graph = buildGraph(buildOrg(cards), new Map());
        expect(throughCards(graph)).toEqual([]);
        for (const { relation, points } of graph.edges.values()) {
          seen++;
          const from = graph.nodes.get(relation.from)?.rect as Rect;
          const to = graph.nodes.get(relation.to)?.rect as Rect;
          expect(contains(inflate(from, 0.5), points[0] as Position)).toBe(true);
          expect(contains(inflate(to, 0.5), points.at(-1) as Position)).toBe(true);
          for (let i = 1; i < points.length; i++) {
            const [p, q] = [points[i - 1] as Position, points[i] as Position];
            expect(p.x === q.x || p.y === q.y, JSON.stringify(points)).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(seen).toBeGreaterThan(500);
  });

  it("carry badges that lie on no card", () => {
    fc.assert(
      fc.property(orgs, (cards) => {
        const graph = buildGraph(buildOrg(cards), new Map());
        for (const { badge, key } of graph.edges.values()) {
          const box = inflate({ ...badge.at, width: 0, height: 0 }, BADGE_RADIUS - 1);
          for (const node of graph.nodes.values()) expect(overlaps(node.rect, box), `${key} on ${node.key}`).toBe(false);
        }
      }),
      { numRuns: 80 },
    );
  });

  it("point from the provider to the consumer", () => {
    const graph = buildGraph(
      buildOrg([card({ index: 0, at: { x: 0, y: 0 }, partners: [] }), card({ index: 9, at: { x: 600, y: 0 }, partners: [0] })]),
      new Map(),
    );
    const [edge] = graph.edges.values();
    // Team 9 is the platform, at the right; it provides to the left.
    expect(edge?.relation.from).toBe("card:t9.md");
    expect(Math.abs(edge?.badge.angle ?? 0)).toBeCloseTo(Math.PI);
  });

  it("end at the border of a grouping that a card names as a whole", () => {
    const read = readMarkdown(
      "r.md",
      "0".repeat(64),
      "---\nname: Reader\nposition: {x: 900, y: 0}\ninteraction_modes:\n  Near: x-as-a-service\n---\n",
    );
    if (read.kind !== "card") throw new Error("no card");
    const graph = buildGraph(
      buildOrg([card({ index: 0, at: { x: 0, y: 0 }, partners: [], stream: "Near" }), read.card]),
      new Map(),
    );
    const [edge] = graph.edges.values();
    const group = graph.groups[0]?.rect as Rect;
    const ends = [edge?.points[0], edge?.points.at(-1)] as Position[];
    expect(ends.some((end) => contains(inflate(group, 0.5), end))).toBe(true);
  });

  it("between touching teams lie on their boundary", () => {
    const graph = buildGraph(
      buildOrg([card({ index: 0, at: { x: 0, y: 0 }, partners: [1] }), card({ index: 1, at: { x: 240, y: 0 }, partners: [] })]),
      new Map(),
    );
    const [edge] = graph.edges.values();
    expect(edge?.points).toHaveLength(2);
    expect(Math.abs((edge?.badge.at.x ?? 0) - 240)).toBeLessThan(3);
  });
});

describe("updateGraph", () => {
  it("comes out as rebuilt after any sequence of moves, arrivals and departures", () => {
    fc.assert(
      fc.property(
        orgs,
        fc.array(fc.tuple(fc.nat(23), fc.integer({ min: -200, max: 2000 }), fc.integer({ min: -200, max: 1600 }), fc.boolean()), {
          maxLength: 6,
        }),
        (cards, steps) => {
          let org = buildOrg(cards);
          let graph = buildGraph(org, new Map());
          const now = new Map(cards.map((one) => [one.path, one]));
          for (const [pick, x, y, gone] of steps) {
            const one = cards[pick % cards.length] as Card;
            const upserted = gone ? [] : [{ ...(now.get(one.path) ?? one), position: { x, y } }];
            for (const next of upserted) now.set(next.path, next);
            if (gone) now.delete(one.path);
            org = updateOrg(org, { upserted, removed: gone ? [one.path] : [] });
            graph = updateGraph(graph, org, new Map());
          }
          expect(shape(graph)).toEqual(shape(buildGraph(buildOrg(now.values()), new Map())));
        },
      ),
      { numRuns: 120 },
    );
  });

  it("keeps what was not touched: nodes, edges, groupings", () => {
    const cards = Array.from({ length: 20 }, (_, index) =>
      card({
        index,
        at: { x: (index % 5) * 500, y: Math.floor(index / 5) * 500 },
        partners: index % 5 === 4 ? [] : [index + 1],
        stream: index < 5 ? "Near" : "Far",
      }),
    );
    const org = buildOrg(cards);
    const graph = buildGraph(org, new Map());
    const moved = updateGraph(
      graph,
      updateOrg(org, { upserted: [{ ...(cards[0] as Card), position: { x: -40, y: 0 } }], removed: [] }),
      new Map(),
    );
    const kept = (before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>) =>
      [...before].filter(([key, value]) => after.get(key) === value).length;
    expect(kept(graph.nodes, moved.nodes)).toBe(19);
    expect(kept(graph.edges, moved.edges)).toBeGreaterThanOrEqual(graph.edges.size - 3);
    expect(moved.groups.find((group) => group.key === "stream:Far")).toBe(
      graph.groups.find((group) => group.key === "stream:Far"),
    );
    expect(moved.groups.find((group) => group.key === "stream:Near")).not.toBe(
      graph.groups.find((group) => group.key === "stream:Near"),
    );
  });
});

describe("moveNodes", () => {
  it("moves the team, its grouping and its own edges, and nothing else", () => {
    const cards = Array.from({ length: 10 }, (_, index) =>
      card({
        index,
        at: { x: (index % 5) * 500, y: Math.floor(index / 5) * 500 },
        partners: index === 0 ? [1] : index === 8 ? [9] : [],
        stream: index < 2 ? "Near" : undefined,
      }),
    );
    const graph = buildGraph(buildOrg(cards), new Map());
    const moved = moveNodes(graph, new Map([["card:t0.md", { x: -300, y: -200 }]]));
    expect(moved.nodes.get("card:t0.md")?.rect).toMatchObject({ x: -300, y: -200 });
    expect(moved.nodes.size).toBe(10);
    expect([...moved.nodes.values()].filter((node) => graph.nodes.get(node.key) === node)).toHaveLength(9);
    expect([...moved.edges.values()].filter((edge) => graph.edges.get(edge.key) === edge)).toHaveLength(graph.edges.size - 1);
    expect(moved.groups[0]?.rect.x).toBeLessThan(graph.groups[0]?.rect.x ?? 0);
    expect(graph.nodes.get("card:t0.md")?.rect).toMatchObject({ x: 0, y: 0 });
  });
});
