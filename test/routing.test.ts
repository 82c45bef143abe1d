// The picture's promises, counted: on the organisation that is shipped, on generated ones of three sizes, on some that are hard to draw,
// and on random ones. Every count of measure.ts is also seen to count, on a graph that breaks what it counts.
// Long because each kind of organisation has its own counts, and one helper measures them all.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it, vi } from "vitest";
import { generateOrg } from "../bench/generate.ts";
import { generateRealisticOrg } from "../bench/realistic.ts";
import { readMarkdown } from "../shared/card/read.ts";
import type { Card, Position } from "../shared/card/types.ts";
import type { Rect } from "../shared/geometry.ts";
import { buildGraph, graphInSlices } from "../shared/graph/build.ts";
import { coarseGraph, foldGraph } from "../shared/graph/fold.ts";
import { labelSpots } from "../shared/graph/label-spots.ts";
import { crossingsOf, type Measures, measure } from "../shared/graph/measure.ts";
import { withStandIns } from "../shared/graph/stand-in.ts";
import type { Graph, GraphEdge } from "../shared/graph/types.ts";
import { updateGraph } from "../shared/graph/update.ts";
import { buildOrg } from "../shared/org/build.ts";
import type { Org } from "../shared/org/types.ts";
import { updateOrg } from "../shared/org/update.ts";

// A thousand teams take up to ten seconds on a busy machine; a slow one takes several times as long.
vi.setConfig({ testTimeout: 120_000 });

const NOTHING: Record<keyof Measures, number> = {
  throughCards: 0,
  badgesOnCards: 0,
  badgesOnBadges: 0,
  badgesOnTitles: 0,
  labelsOnAnything: 0,
  sharedLanes: 0,
  waysOverTitles: 0,
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const orgIn = (folder: string): Org => buildOrg(cardsIn(folder));

function cardsIn(folder: string): readonly Card[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
  return paths.sort().flatMap((path) => {
    const read = readMarkdown(path, "0".repeat(64), readFileSync(join(folder, path), "utf8"));
    return read.kind === "card" ? [read.card] : [];
  });
}

async function generated(count: number, generate = generateOrg): Promise<Org> {
  const folder = mkdtempSync(join(tmpdir(), "routing-"));
  folders.push(folder);
  await generate(folder, count);
  return orgIn(folder);
}

const realisticOnes = new Map<number, Graph>();

/** Shaped like real ones; made once, since it is asked for by several tests. */
async function realistic(count: number): Promise<Graph> {
  const graph = realisticOnes.get(count) ?? buildGraph(await generated(count, generateRealisticOrg), new Map());
  realisticOnes.set(count, graph);
  return graph;
}

interface Made {
  readonly type: string;
  readonly at: Position;
  readonly stream?: string;
  readonly partners: readonly (readonly [index: number, mode: string])[];
}

const TYPES = ["stream-aligned", "platform", "enabling", "complicated-subsystem"] as const;
const MODES = ["x-as-a-service", "collaboration", "facilitating"] as const;
const modeAt = (index: number): string => MODES[index % MODES.length] ?? MODES[0];
const typeAt = (index: number): string => TYPES[index % TYPES.length] ?? TYPES[0];

function cardOf({ type, at, stream, partners }: Made, index: number): Card {
  const relations = new Map(partners.filter(([other]) => other !== index));
  const lines = [
    `name: Team ${index}`,
    `team_type: ${type}`,
    `position: {x: ${at.x}, y: ${at.y}}`,
    ...(stream === undefined ? [] : ["metadata:", `  value_stream: ${stream}`]),
    ...(relations.size === 0
      ? []
      : ["interaction_modes:", ...Array.from(relations, ([other, mode]) => `  Team ${other}: ${mode}`)]),
  ];
  const read = readMarkdown(`t${String(index).padStart(3, "0")}.md`, "0".repeat(64), `---\n${lines.join("\n")}\n---\n`);
  if (read.kind !== "card") throw new Error("no card");
  return read.card;
}

const graphOf = (made: readonly Made[]): Graph => buildGraph(buildOrg(made.map(cardOf)), new Map());

/** Gutters of 64 units, relations across all of the picture; the same for the same seed. */
function scattered(seed: number): readonly Made[] {
  let state = seed * 7919;
  const upTo = (count: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((state / 0x7fff_ffff) * count);
  };
  return Array.from({ length: 100 }, (_, i) => ({
    type: typeAt(i),
    at: { x: (i % 10) * 304, y: Math.floor(i / 10) * 240 },
    partners: [0, 1].map(() => [upTo(100), modeAt(upTo(3))] as const),
  }));
}

const WORDS = { width: 90, height: 26 } as const;

/** How much there is of everything, with words wished for every edge. */
function counts(graph: Graph): Record<keyof Measures, number> {
  const labels = labelSpots(
    graph,
    [...graph.edges.keys()].map((key) => ({ key, ...WORDS })),
  );
  return countsOf(measure(graph, labels));
}

const countsOf = (found: Measures): Record<keyof Measures, number> => ({
  throughCards: found.throughCards.length,
  badgesOnCards: found.badgesOnCards.length,
  badgesOnBadges: found.badgesOnBadges.length,
  badgesOnTitles: found.badgesOnTitles.length,
  labelsOnAnything: found.labelsOnAnything.length,
  sharedLanes: found.sharedLanes.length,
  waysOverTitles: found.waysOverTitles.length,
});

describe("nothing runs through, over or along anything else", () => {
  it("in the organisation that is shipped", () => {
    const graph = buildGraph(orgIn(join(import.meta.dirname, "..", "sample-org")), new Map());
    expect(graph.edges.size).toBeGreaterThan(40);
    expect(counts(graph)).toEqual(NOTHING);
  });

  it.each([30, 100, 1000])("in a generated one of %i teams", async (count) => {
    const graph = buildGraph(await generated(count), new Map());
    expect(graph.edges.size).toBe(2 * count);
    expect(counts(graph)).toEqual(NOTHING);
  });

  it.each([30, 100])("in one of %i teams that is shaped like real ones", async (count) => {
    const graph = await realistic(count);
    expect(graph.edges.size).toBeGreaterThan(1.5 * count);
    expect(counts(graph)).toEqual(NOTHING);
  });

  it("in one where nine teams of each row use four platforms", () => {
    const platforms = Array.from(
      { length: 4 },
      (_, i): Made => ({ type: "platform", at: { x: 300 + i * 640, y: 1100 }, stream: "P", partners: [] }),
    );
    const users = Array.from(
      { length: 36 },
      (_, i): Made => ({
        type: "stream-aligned",
        at: { x: (i % 9) * 320, y: Math.floor(i / 9) * 220 },
        stream: `S${Math.floor(i / 9)}`,
        partners: [[i % 4, modeAt(0)], ...(i % 3 === 0 ? [] : [[(i * 3) % 4, modeAt(0)] as const])],
      }),
    );
    expect(counts(graphOf([...platforms, ...users]))).toEqual(NOTHING);
  });
});

describe("nothing runs through a folded grouping either", () => {
  const half = (graph: Graph): Graph => foldGraph(graph, new Set(keysOf(graph).filter((_, i) => i % 2 === 0)));
  const all = (graph: Graph): Graph => foldGraph(graph, new Set(keysOf(graph)));
  const keysOf = ({ groups }: Graph): readonly string[] => groups.map(({ key }) => key);

  it.each([
    { count: 100, how: "all", fold: all },
    { count: 100, how: "half", fold: half },
    { count: 100, how: "from far away", fold: coarseGraph },
    { count: 1000, how: "all", fold: all },
    { count: 1000, how: "half", fold: half },
    { count: 1000, how: "from far away", fold: coarseGraph },
  ])("$count teams that use platforms far away: $how", async ({ count, fold }) => {
    const folded = withStandIns(fold(await realistic(count)));
    expect(folded.edges.size).toBeGreaterThan(0.5 * count);
    expect(counts(folded)).toEqual(NOTHING);
  });
});

describe("where there is less room than everything takes", () => {
  it("no way runs through a card: a hundred teams on a lattice, related across all of it", () => {
    const made = Array.from(
      { length: 100 },
      (_, i): Made => ({
        type: typeAt(i),
        at: { x: (i % 10) * 320, y: Math.floor(i / 10) * 240 },
        partners: [
          [(i * 7 + 3) % 100, modeAt(i)],
          [(i * 11 + 5) % 100, modeAt(i + 1)],
        ],
      }),
    );
    const found = counts(graphOf(made));
    // Some twenty ways in a gutter of 64 units.
    expect(found).toEqual(NOTHING);
  });

  it("no line on another: a hundred teams on a lattice, each related to any two, and so after one has moved", () => {
    let shared = 0;
    for (const seed of [1, 2, 3]) {
      const made = scattered(seed);
      const found = counts(graphOf(made));
      expect(found).toMatchObject({ ...NOTHING, sharedLanes: expect.any(Number) });
      shared += found.sharedLanes;
    }
    // 67 among 583 lines before those that have no place of their own were given spare room.
    expect(shared).toBe(0);
    const cards = scattered(1).map(cardOf);
    const org = buildOrg(cards);
    const [card] = cards as [Card];
    const changed = updateOrg(org, { upserted: [{ ...card, position: { x: 1500, y: 1300 } }], removed: [] });
    expect(shown(updateGraph(buildGraph(org, new Map()), changed, new Map()))).toEqual(shown(buildGraph(changed, new Map())));
  });

  it.each([
    [300, 0],
    [1000, 36],
  ])(
    "no way through a card or over a title, no badge on anything: %i teams that use platforms far away",
    async (count, lanes) => {
      const graph = buildGraph(await generated(count, generateRealisticOrg), new Map());
      const found = counts(graph);
      expect(found).toMatchObject({ ...NOTHING, sharedLanes: expect.any(Number) });
      // Before full gutters were kept off: 3,255 on one line at a thousand teams.
      expect(found.sharedLanes).toBeLessThanOrEqual(lanes);
    },
  );

  it("teams anywhere, over each other too: no way through a card that it could go around, no badge on one", () => {
    const random = fc.array(
      fc.record({
        type: fc.constantFrom(...TYPES),
        at: fc.record({ x: fc.integer({ min: 0, max: 2600 }), y: fc.integer({ min: 0, max: 1800 }) }),
        stream: fc.option(fc.constantFrom("Buy", "Ship"), { nil: "Sell" }),
        partners: fc.array(fc.tuple(fc.nat(29), fc.constantFrom(...MODES)), { maxLength: 2 }),
      }),
      { minLength: 12, maxLength: 30 },
    );
    let ways = 0;
    const sum = { ...NOTHING };
    fc.assert(
      fc.property(random, (made) => {
        const graph = graphOf(made);
        const found = counts(graph);
        ways += graph.edges.size;
        for (const key of Object.keys(sum) as (keyof Measures)[]) sum[key] += found[key];
        expect(found.labelsOnAnything).toBe(0);
      }),
      { numRuns: 60, seed: 5 },
    );
    expect(ways).toBeGreaterThan(600);
    expect(sum).toEqual(NOTHING);
  });
});

describe("bundles", () => {
  const users = Array.from(
    { length: 12 },
    (_, i): Made => ({
      type: "stream-aligned",
      at: { x: (i % 6) * 320, y: Math.floor(i / 6) * 200 },
      partners: [[12, "x-as-a-service"]],
    }),
  );
  const platform: Made = { type: "platform", at: { x: 800, y: 700 }, partners: [] };
  const graph = graphOf([...users, platform]);
  const edges = [...graph.edges.values()];

  it("twelve consumers of one platform share one port there", () => {
    expect(edges).toHaveLength(12);
    expect(edges.every(({ relation }) => relation.from === "card:t012.md")).toBe(true);
    expect(new Set(edges.map(({ points }) => JSON.stringify(points[0]))).size).toBe(1);
  });

  it("and most of their way: what is drawn is less than half of what twelve lines would be", () => {
    const single = edges.map(({ points }) => lengthOf(points)).reduce((a, b) => a + b);
    expect(inkOf(edges)).toBeLessThan(single / 2);
  });

  it("but each has a badge of its own, on a branch of its own", () => {
    for (const edge of edges) {
      const { at } = edge.badge;
      expect(isOn(edge.points, at), edge.key).toBe(true);
      expect(edges.filter(({ points }) => isOn(points, at)).map(({ key }) => key)).toEqual([edge.key]);
    }
  });

  it("relations of one pair in two modes run side by side", () => {
    const pair = graphOf([
      { type: "stream-aligned", at: { x: 0, y: 0 }, partners: [[1, "collaboration"]] },
      { type: "platform", at: { x: 0, y: 300 }, partners: [[0, "x-as-a-service"]] },
    ]);
    expect(pair.edges.size).toBeGreaterThan(0);
    expect(counts(pair)).toEqual(NOTHING);
  });
});

describe("updateGraph", () => {
  it("comes out as rebuilt where long ways keep off full gutters", async () => {
    let org = await generated(300, generateRealisticOrg);
    const cards = cardsIn(folders.at(-1) ?? "");
    let graph = buildGraph(org, new Map());
    const eased = [...graph.edges.values()];
    for (const [i, dx, dy] of [
      [7, 40, 60],
      [250, -70, 110],
      [120, 900, -400],
    ] as const) {
      const card = cards[i] as Card;
      const position = { x: (card.position?.x ?? 0) + dx, y: (card.position?.y ?? 0) + dy };
      org = updateOrg(org, { upserted: [{ ...card, position }], removed: [] });
      graph = updateGraph(graph, org, new Map());
      expect(shown(graph)).toEqual(shown(buildGraph(org, new Map())));
    }
    expect(eased.filter((edge) => graph.edges.get(edge.key) !== edge).length).toBeGreaterThan(3);
  });
});

const shown = ({ edges }: Graph) => [...edges].map(([key, { points, badge }]) => [key, points, badge]).sort();

describe("graphInSlices", () => {
  it("gives the teams first, then a line for each relation, then the very graph that is built at once", async () => {
    const org = await generated(300);
    const whole = buildGraph(org, new Map());
    const slices = graphInSlices(org, new Map());
    const first = slices.next();
    expect(first.done).toBe(false);
    expect(first.value?.nodes.size).toBe(300);
    expect(first.value?.groups).toEqual(whole.groups);
    expect(first.value?.edges.size).toBe(0);
    const second = slices.next();
    expect([...(second.value?.edges.keys() ?? [])]).toEqual([...org.relations.keys()]);
    let pauses = 0;
    let step = slices.next();
    for (; step.done !== true; step = slices.next()) pauses++;
    expect(pauses).toBeGreaterThan(3);
    expect([...step.value.edges]).toEqual([...whole.edges]);
  });
});

describe("measure counts", () => {
  const graph = graphOf([
    { type: "platform", at: { x: 0, y: 0 }, stream: "Buy", partners: [] },
    { type: "stream-aligned", at: { x: 600, y: 0 }, stream: "Buy", partners: [[0, "x-as-a-service"]] },
    { type: "stream-aligned", at: { x: 300, y: 400 }, partners: [[3, "collaboration"]] },
    { type: "platform", at: { x: 900, y: 400 }, partners: [] },
  ]);
  const [first, second] = [...graph.edges.values()] as [GraphEdge, GraphEdge];
  const having = (...changed: readonly GraphEdge[]): Graph => ({
    ...graph,
    edges: new Map([...graph.edges, ...changed.map((edge) => [edge.key, edge] as const)]),
  });
  const along = (y: number) => [
    { x: 240, y },
    { x: 600, y },
  ];
  const at = (x: number, y: number) => ({ at: { x, y }, angle: 0 });
  const words = (...boxes: readonly (readonly [string, Rect])[]) => measure(graph, new Map(boxes)).labelsOnAnything.length;

  it("where lines cross", () => {
    const down = {
      ...second,
      points: [
        { x: 300, y: 100 },
        { x: 300, y: 300 },
      ],
    };
    expect(crossingsOf(having({ ...first, points: along(200) }, down))).toBe(1);
    expect(crossingsOf(having({ ...first, points: along(350) }, down))).toBe(0);
  });

  it("nothing on what is well drawn", () => {
    expect(countsOf(measure(graph))).toEqual(NOTHING);
  });

  it("ways through cards and over titles", () => {
    expect(measure(having({ ...first, points: along(430) })).throughCards).toHaveLength(1);
    expect(
      measure(
        having({
          ...second,
          points: [
            { x: 20, y: -200 },
            { x: 20, y: -5 },
          ],
        }),
      ).waysOverTitles,
    ).toHaveLength(1);
  });

  it("badges on cards, badges and titles", () => {
    expect(measure(having({ ...first, badge: at(400, 430) })).badgesOnCards).toHaveLength(1);
    expect(measure(having({ ...first, badge: second.badge })).badgesOnBadges).toHaveLength(1);
    expect(measure(having({ ...second, badge: at(20, -20) })).badgesOnTitles).toHaveLength(1);
  });

  it("two ways on one line", () => {
    const lanes = measure(having({ ...first, points: along(200) }, { ...second, points: along(201) })).sharedLanes;
    expect(lanes).toHaveLength(1);
    expect(measure(having({ ...first, points: along(200) }, { ...second, points: along(206) })).sharedLanes).toEqual([]);
  });

  it("words on cards, badges, titles and other words", () => {
    const box = (x: number, y: number): Rect => ({ x, y, width: 40, height: 14 });
    expect(words([first.key, box(300, -100)])).toBe(0);
    expect(words([first.key, box(20, 20)])).toBe(1);
    expect(words([first.key, box(first.badge.at.x, first.badge.at.y)])).toBe(1);
    expect(words([first.key, box(0, -28)])).toBe(1);
    expect(words([first.key, box(300, -100)], [second.key, box(320, -95)])).toBe(1);
  });
});

function lengthOf(points: GraphEdge["points"]): number {
  return points
    .slice(1)
    .reduce((sum, q, i) => sum + Math.abs(q.x - (points[i]?.x ?? q.x)) + Math.abs(q.y - (points[i]?.y ?? q.y)), 0);
}

/** Length of all lines, what lies on each other counted once; in steps of a unit. */
function inkOf(edges: readonly GraphEdge[]): number {
  const dots = new Set<string>();
  for (const { points } of edges) {
    for (const [i, q] of points.entries()) {
      const p = points[i - 1] ?? q;
      const steps = Math.round(Math.max(Math.abs(q.x - p.x), Math.abs(q.y - p.y)));
      for (let step = 0; step < steps; step++)
        dots.add(`${Math.round(p.x + ((q.x - p.x) * step) / steps)} ${Math.round(p.y + ((q.y - p.y) * step) / steps)}`);
    }
  }
  return dots.size;
}

function isOn(points: GraphEdge["points"], at: Position): boolean {
  return points.some((q, i) => {
    const p = points[i - 1] ?? q;
    const inside = (a: number, b: number, value: number): boolean => value >= Math.min(a, b) - 1 && value <= Math.max(a, b) + 1;
    return inside(p.x, q.x, at.x) && inside(p.y, q.y, at.y);
  });
}
