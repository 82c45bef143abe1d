// Layouts keep what they promise on organisations of every size: nobody on anybody, frames apart, on the grid, only who may move, the
// same every time, and with shorter lines than teams simply set in rows.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readMarkdown } from "../card/read.ts";
import { centre, overlaps, type Rect } from "../geometry.ts";
import type { Layout } from "../graph/elk.ts";
import { layoutInProcess } from "../graph/elk.ts";
import { groupsOf } from "../graph/groups.ts";
import { nodesOf } from "../graph/nodes.ts";
import type { Graph, GroupNode } from "../graph/types.ts";
import { buildOrg } from "../org/build.ts";
import type { Org, TeamKey } from "../org/types.ts";
import { arrange } from "./arrange.ts";
import { linksAmong } from "./links.ts";
import { relaid } from "./relaid.ts";
import { LAYOUTS, type LayoutKind, type LayoutWish } from "./types.ts";

/** Many times what it takes, for a slow machine with other work. */
const SLOW = 240_000;

let layout: Layout;
beforeAll(async () => {
  layout = await layoutInProcess();
});

const TYPES = ["stream-aligned", "stream-aligned", "complicated-subsystem", "platform", "enabling", "stream-aligned"];

/** An organisation in which `seed` decides who is where and who works with whom. */
function orgOf(count: number, seed: number): Org {
  let state = seed;
  const pick = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % Math.max(1, below);
  };
  const streams = Math.max(1, Math.round(count / 8));
  return buildOrg(
    Array.from({ length: count }, (_, i) => {
      const type = TYPES[i % TYPES.length] ?? "stream-aligned";
      const home =
        type === "enabling" || pick(12) === 0
          ? ""
          : type === "platform" && pick(3) > 0
            ? `metadata:\n  platform_grouping: Platform ${pick(Math.ceil(count / 30))}\n`
            : `metadata:\n  value_stream: Stream ${pick(streams)}\n`;
      const partners = new Map([
        [(i + 1 + pick(4)) % count, "collaboration"],
        [pick(count), "x-as-a-service"],
      ]);
      partners.delete(i);
      const relations = [...partners].map(([other, mode]) => `  Team ${other}: ${mode}\n`).join("");
      const text = `---\nname: Team ${i}\nteam_type: ${type}\n${relations === "" ? "" : `interaction_modes:\n${relations}`}${home}---\n`;
      const read = readMarkdown(`team-${i}.md`, "0".repeat(64), text);
      if (read.kind !== "card") throw new Error("no card");
      return read.card;
    }),
  );
}

/** Teams set in rows in the order of their files. */
function gridOf(org: Org): Graph {
  const keys = [...org.teams.keys()];
  const across = Math.ceil(Math.sqrt(keys.length));
  const placed = new Map(keys.map((key, i) => [key, { x: (i % across) * 320, y: Math.floor(i / across) * 240 }] as const));
  return graphAt(org, placed);
}

function graphAt(org: Org, placed: Parameters<typeof nodesOf>[1]): Graph {
  const nodes = nodesOf(org, placed, new Map());
  return { nodes, groups: groupsOf(org.groupings.values(), nodes, []), edges: new Map(), bounds: null };
}

const wishOf = (kind: LayoutKind, scope: Iterable<TeamKey>, more: Partial<LayoutWish> = {}): LayoutWish => ({
  kind,
  scope: new Set(scope),
  direction: "down",
  spacing: "normal",
  focus: null,
  ...more,
});

async function arranged(
  org: Org,
  graph: Graph,
  wish: LayoutWish,
): Promise<{ moves: ReadonlyMap<TeamKey, { x: number; y: number }>; graph: Graph }> {
  const result = await arrange({ org, graph, layout }, wish);
  if (!result.ok) throw new Error(result.error);
  const places = new Map(Array.from(graph.nodes, ([key, { rect }]) => [key, { x: rect.x, y: rect.y }]));
  const next = relaid(org, places, result.value);
  return { moves: result.value, graph: graphAt(next.org, next.placed) };
}

function pairsThatOverlap<T extends { readonly key: string; readonly rect: Rect }>(
  items: Iterable<T>,
  may: (a: T, b: T) => boolean,
): string[] {
  const list = [...items];
  return list.flatMap((a, i) =>
    list.slice(i + 1).flatMap((b) => (overlaps(a.rect, b.rect) && !may(a, b) ? [`${a.key} on ${b.key}`] : [])),
  );
}

const never = () => false;
const nested =
  (org: Org) =>
  (a: GroupNode, b: GroupNode): boolean =>
    isIn(org, a.key, b.key) || isIn(org, b.key, a.key);
function isIn(org: Org, inner: string, outer: string): boolean {
  for (let at = org.groupings.get(inner); at !== undefined; at = org.groupings.get(at.parent ?? ""))
    if (at.key === outer) return true;
  return false;
}

function lengthOf(org: Org, { nodes }: Graph): number {
  return linksAmong(org, nodes).reduce((sum, { from, to }) => {
    const [a, b] = [nodes.get(from)?.rect, nodes.get(to)?.rect];
    if (a === undefined || b === undefined) return sum;
    const [p, q] = [centre(a), centre(b)];
    return sum + Math.abs(p.x - q.x) + Math.abs(p.y - q.y);
  }, 0);
}

describe.each(LAYOUTS)("the layout %s", (kind) => {
  it.each([1, 2, 30, 100])(
    "sets %i teams apart on the grid, with frames apart",
    async (count) => {
      const org = orgOf(count, 7);
      const before = gridOf(org);
      const { moves, graph } = await arranged(org, before, wishOf(kind, before.nodes.keys()));
      expect([...moves.keys()].sort()).toEqual([...before.nodes.keys()].sort());
      expect([...moves.values()].filter(({ x, y }) => x % 8 !== 0 || y % 8 !== 0)).toEqual([]);
      expect(pairsThatOverlap(graph.nodes.values(), never)).toEqual([]);
      expect(pairsThatOverlap(graph.groups, nested(org))).toEqual([]);
    },
    SLOW,
  );

  it(
    "keeps everybody out of foreign groupings",
    async () => {
      const org = orgOf(60, 3);
      const before = gridOf(org);
      const { graph } = await arranged(org, before, wishOf(kind, before.nodes.keys()));
      const strangers = [...graph.nodes.values()].flatMap(({ key, rect }) => {
        const home = [...org.groupings.values()].find(({ teams }) => teams.includes(key))?.key ?? "";
        return graph.groups
          .filter((group) => overlaps(group.rect, rect) && !isIn(org, home, group.key))
          .map((group) => `${key} in ${group.key}`);
      });
      expect(strangers).toEqual([]);
    },
    SLOW,
  );

  it(
    "gives the same places every time, in whatever order teams and relations come",
    async () => {
      const org = orgOf(40, 5);
      const before = gridOf(org);
      const other: Org = {
        ...org,
        teams: new Map([...org.teams].reverse()),
        relations: new Map([...org.relations].reverse()),
        groupings: new Map([...org.groupings].reverse()),
      };
      const mixed: Graph = { ...before, nodes: new Map([...before.nodes].reverse()) };
      const [first, second] = [
        await arranged(org, before, wishOf(kind, before.nodes.keys())),
        await arranged(other, mixed, wishOf(kind, before.nodes.keys())),
      ];
      expect([...second.moves].sort()).toEqual([...first.moves].sort());
    },
    SLOW,
  );

  it(
    "moves nobody but those in scope, and puts them on nobody",
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 2, max: 7 }), async (seed, every) => {
          const org = orgOf(24, seed);
          const before = gridOf(org);
          const scope = [...before.nodes.keys()].filter((_, i) => (i + seed) % every === 0);
          const { moves, graph } = await arranged(org, before, wishOf(kind, scope));
          expect([...moves.keys()].sort()).toEqual(scope.toSorted());
          expect(pairsThatOverlap(graph.nodes.values(), never)).toEqual([]);
        }),
        { numRuns: 12 },
      );
    },
    SLOW,
  );
});

describe("the layout in the manner of Team Topologies", () => {
  it.each([30, 100])(
    "has shorter lines than %i teams in rows, and about the shape of a screen",
    async (count) => {
      const org = orgOf(count, 11);
      const before = gridOf(org);
      const { graph } = await arranged(org, before, wishOf("topologies", before.nodes.keys()));
      expect(lengthOf(org, graph)).toBeLessThan(lengthOf(org, before));
      const rects = [...graph.nodes.values()].map(({ rect }) => rect);
      const width = Math.max(...rects.map((r) => r.x + r.width)) - Math.min(...rects.map((r) => r.x));
      const height = Math.max(...rects.map((r) => r.y + r.height)) - Math.min(...rects.map((r) => r.y));
      expect(width / height).toBeGreaterThan(0.9);
      expect(width / height).toBeLessThan(2.6);
    },
    SLOW,
  );

  it(
    "has platform groupings below every value stream",
    async () => {
      const org = orgOf(80, 2);
      const before = gridOf(org);
      const { graph } = await arranged(org, before, wishOf("topologies", before.nodes.keys()));
      const roots = graph.groups.filter(({ depth }) => depth === 0);
      const ends = roots.filter(({ grouping }) => grouping.kind === "value-stream").map(({ rect }) => rect.y + rect.height);
      const begins = roots.filter(({ grouping }) => grouping.kind === "platform-grouping").map(({ rect }) => rect.y);
      expect(begins.length).toBeGreaterThan(0);
      expect(Math.min(...begins)).toBeGreaterThan(Math.max(...ends));
    },
    SLOW,
  );
});

describe("arranging", () => {
  it("keeps the team in the middle of a radial layout where it is", async () => {
    const org = orgOf(40, 9);
    const before = gridOf(org);
    const focus = "card:team-3.md";
    const { moves } = await arranged(org, before, wishOf("radial", before.nodes.keys(), { focus }));
    const rect = before.nodes.get(focus)?.rect;
    expect(Math.abs((moves.get(focus)?.x ?? 0) - (rect?.x ?? 0))).toBeLessThanOrEqual(8);
    expect(Math.abs((moves.get(focus)?.y ?? 0) - (rect?.y ?? 0))).toBeLessThanOrEqual(8);
  });

  it("has partners of the team in the middle of a radial layout nearer than others, where nobody is in a grouping", async () => {
    const org: Org = { ...orgOf(40, 9), groupings: new Map() };
    const before = gridOf(org);
    const focus = "card:team-3.md";
    const { graph } = await arranged(org, before, wishOf("radial", before.nodes.keys(), { focus }));
    const partners = new Set(
      linksAmong(org, graph.nodes).flatMap(({ from, to }) => (from === focus ? [to] : to === focus ? [from] : [])),
    );
    const at = centre(graph.nodes.get(focus)?.rect ?? { x: 0, y: 0, width: 0, height: 0 });
    // Rings are wider than high.
    const away = (key: TeamKey): number => {
      const p = centre(graph.nodes.get(key)?.rect ?? { x: 0, y: 0, width: 0, height: 0 });
      return Math.hypot((p.x - at.x) / 1.7, p.y - at.y);
    };
    const farthest = Math.max(...[...partners].map(away));
    const others = [...graph.nodes.keys()].filter((key) => key !== focus && !partners.has(key));
    expect(partners.size).toBeGreaterThan(0);
    expect(Math.min(...others.map(away))).toBeGreaterThan(farthest - 16);
  });

  it("gives back what the layout library says as a message", async () => {
    const org = orgOf(12, 1);
    const graph = gridOf(org);
    const broken: Layout = () => Promise.reject(new Error("the worker is gone"));
    const result = await arrange({ org, graph, layout: broken }, wishOf("groupings", graph.nodes.keys()));
    expect(result).toEqual({ ok: false, error: "the worker is gone" });
  });

  it("has nothing to do where nobody is in scope", async () => {
    const org = orgOf(5, 1);
    const graph = gridOf(org);
    expect(await arrange({ org, graph, layout }, wishOf("layered", ["card:gone.md"]))).toEqual({ ok: true, value: new Map() });
  });
});
