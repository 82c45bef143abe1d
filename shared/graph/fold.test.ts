// Folding loses nothing: every relation is in exactly one line or inside a shape, whatever is folded, and what is not concerned stays.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../card/read.ts";
import type { Card } from "../card/types.ts";
import { overlaps } from "../geometry.ts";
import { buildOrg } from "../org/build.ts";
import { homeKey } from "../org/keys.ts";
import { buildGraph } from "./build.ts";
import { type Begun, beginCoarse, beginFold, coarseGraph, foldGraph } from "./fold.ts";
import { isFolded, standInOf, withStandIns } from "./stand-in.ts";
import type { Graph } from "./types.ts";

interface Made {
  readonly stream?: string | undefined;
  readonly platform?: string | undefined;
  readonly partners: readonly number[];
  readonly depends: readonly number[];
}

const MODES = ["x-as-a-service", "collaboration", "facilitating"];

function card(made: Made, index: number): Card {
  const metadata = [
    ...(made.stream === undefined ? [] : [`  value_stream: ${made.stream}`]),
    ...(made.platform === undefined ? [] : [`  platform_grouping: ${made.platform}`]),
  ];
  const lines = [
    `name: Team ${index}`,
    "team_type: stream-aligned",
    `size: ${5 + (index % 4)}`,
    `position: {x: ${(index % 5) * 320}, y: ${Math.floor(index / 5) * 160}}`,
    ...(metadata.length === 0 ? [] : ["metadata:", ...metadata]),
    ...(made.partners.length === 0
      ? []
      : ["interaction_modes:", ...[...new Set(made.partners)].map((other) => `  Team ${other}: ${MODES[(index * other) % 3]}`)]),
    ...(made.depends.length === 0 ? [] : ["dependencies:", ...[...new Set(made.depends)].map((other) => `  - Team ${other}`)]),
  ];
  const read = readMarkdown(`t${index}.md`, "0".repeat(64), `---\n${lines.join("\n")}\n---\n`);
  if (read.kind !== "card") throw new Error("no card");
  return read.card;
}

const graphOf = (made: readonly Made[]): Graph => buildGraph(buildOrg(made.map(card)), new Map());

const graphs = fc.integer({ min: 2, max: 20 }).chain((count) =>
  fc
    .array(
      fc.record({
        stream: fc.option(fc.constantFrom("Buy", "Ship"), { nil: undefined }),
        platform: fc.option(fc.constantFrom("Data", "Cloud"), { nil: undefined }),
        partners: fc.array(fc.nat(count - 1), { maxLength: 3 }),
        depends: fc.array(fc.nat(count - 1), { maxLength: 2 }),
      }),
      { minLength: count, maxLength: count },
    )
    .map(graphOf),
);
/** A graph, and some of its groupings. */
const cases = graphs.chain((graph) =>
  fc.tuple(
    fc.constant(graph),
    fc.subarray(graph.groups.map(({ key }) => key)).map((keys) => new Set(keys)),
  ),
);

/** The folded grouping that each team and grouping is in, said the long way round. */
function foldedHomes(graph: Graph, folded: ReadonlySet<string>): ReadonlyMap<string, string> {
  const groups = new Map(graph.groups.map((group) => [group.key, group.grouping]));
  const top = (key: string): string | undefined => {
    const parent = groups.get(key)?.parent ?? null;
    return (parent === null ? undefined : top(parent)) ?? (folded.has(key) ? key : undefined);
  };
  const homes = new Map<string, string>();
  for (const { key, grouping } of graph.groups) {
    const home = top(key);
    if (home !== undefined) for (const inside of [key, ...grouping.teams]) homes.set(inside, home);
  }
  return homes;
}

describe("foldGraph", () => {
  it("changes nothing where nothing is folded, or only what is not there", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect(foldGraph(graph, new Set())).toBe(graph);
        expect(foldGraph(graph, new Set(["stream:Nowhere"]))).toBe(graph);
      }),
    );
  });

  it("has every team once: by itself, or in one folded grouping", () => {
    fc.assert(
      fc.property(cases, ([graph, folded]) => {
        const result = foldGraph(graph, folded);
        const homes = foldedHomes(graph, folded);
        const inside = result.groups.filter(isFolded).flatMap((group) => group.folded.teams.map((team) => [team, group.key]));
        expect([...result.nodes.keys(), ...inside.map(([team]) => team)].sort()).toEqual([...graph.nodes.keys()].sort());
        for (const [team, group] of inside) expect(homes.get(team ?? "")).toBe(group);
        for (const [key, node] of result.nodes) expect(graph.nodes.get(key)).toBe(node);
      }),
    );
  });

  it("has every relation in exactly one line, or inside a folded grouping", () => {
    fc.assert(
      fc.property(cases, ([graph, folded]) => {
        const result = foldGraph(graph, folded);
        const homes = foldedHomes(graph, folded);
        const end = (key: string): string => homes.get(homeKey(key)) ?? homeKey(key);
        const told = [...result.edges.values()].flatMap((edge) => (edge.sum ?? [edge.key]).map((key) => [key, edge] as const));
        const outside = [...graph.edges.values()].filter(({ relation }) => end(relation.from) !== end(relation.to));
        expect(told.map(([key]) => key).sort()).toEqual(outside.map((edge) => edge.key).sort());
        for (const [key, edge] of told) {
          const relation = graph.edges.get(key)?.relation;
          const ends = [end(relation?.from ?? ""), end(relation?.to ?? "")];
          expect([edge.relation.from, edge.relation.to].map(homeKey).sort()).toEqual(ends.sort());
          expect(edge.relation.kind).toBe(relation?.kind);
          if (edge.relation.kind === "interaction" && relation?.kind === "interaction")
            expect(edge.relation.mode).toBe(relation.mode);
        }
      }),
    );
  });

  it("draws no two lines of one mode, way and pair", () => {
    fc.assert(
      fc.property(cases, ([graph, folded]) => {
        const homes = foldedHomes(graph, folded);
        const atFolded = (key: string): boolean => [...homes.values()].includes(key);
        const sums = [...foldGraph(graph, folded).edges.values()].filter(
          ({ relation }) => atFolded(relation.from) || atFolded(relation.to),
        );
        const names = sums.map(({ relation }) =>
          JSON.stringify([relation.from, relation.to, relation.kind === "interaction" ? relation.mode : "dependency"]),
        );
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it("comes out the same whatever was folded before", () => {
    fc.assert(
      fc.property(cases, ([graph, folded]) => {
        const result = foldGraph(graph, folded);
        foldGraph(graph, new Set(graph.groups.map(({ key }) => key)));
        const again = foldGraph(graph, folded);
        expect(again.edges).toEqual(result.edges);
        expect(again.groups).toEqual(result.groups);
        expect(foldGraph(graph, new Set(folded))).toBe(again);
      }),
    );
  });

  it("leaves the groupings of the org and nothing else when all is folded", () => {
    const graph = graphOf([
      { stream: "Buy", partners: [1, 3], depends: [2] },
      { stream: "Buy", platform: "Data", partners: [2], depends: [] },
      { stream: "Ship", partners: [1], depends: [0, 1] },
      { platform: "Cloud", partners: [2], depends: [] },
    ]);
    const all = foldGraph(graph, new Set(graph.groups.map(({ key }) => key)));
    expect(all.nodes.size).toBe(0);
    expect(all.groups.map(({ key, folded }) => [key, folded?.teams.length, folded?.people])).toEqual([
      ["platform:Cloud", 1, 8],
      ["stream:Buy", 2, 11],
      ["stream:Ship", 1, 7],
    ]);
    const dependencies = [...all.edges.values()].filter(({ relation }) => relation.kind === "dependency");
    expect(dependencies.map(({ relation, sum }) => [relation.from, relation.to, sum?.length])).toEqual([
      ["stream:Buy", "stream:Ship", undefined],
      ["stream:Ship", "stream:Buy", 2],
    ]);
  });

  it("keeps what a fold elsewhere does not concern", () => {
    const graph = graphOf(
      Array.from({ length: 20 }, (_, i) => ({
        stream: i < 5 ? "Buy" : i < 10 ? "Ship" : undefined,
        partners: i === 15 ? [16] : i < 5 ? [6] : [],
        depends: [],
      })),
    );
    const once = foldGraph(graph, new Set(["stream:Buy"]));
    const twice = foldGraph(graph, new Set(["stream:Buy", "stream:Ship"]));
    const far = [...graph.edges.values()].find(({ relation }) => relation.from === "card:t15.md");
    expect(once.edges.get(far?.key ?? "")).toBe(far);
    expect(twice.edges.get(far?.key ?? "")).toBe(far);
    expect(twice.groups.find(({ key }) => key === "stream:Buy")).toBe(once.groups.find(({ key }) => key === "stream:Buy"));
  });

  it("stands off the cards that stay where there is room", () => {
    const graph = graphOf([
      { stream: "Buy", partners: [], depends: [] },
      { partners: [], depends: [] },
      { stream: "Buy", partners: [], depends: [] },
    ]);
    const [group] = foldGraph(graph, new Set(["stream:Buy"])).groups;
    const stays = graph.nodes.get("card:t1.md");
    if (group === undefined || stays === undefined) throw new Error("not drawn");
    expect(overlaps(group.rect, stays.rect)).toBe(false);
  });
});

describe("coarseGraph", () => {
  it("has each outermost grouping where and as large as it is when it is open", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const coarse = coarseGraph(graph);
        const outer = graph.groups.filter(({ depth }) => depth === 0);
        expect(coarse.groups.map(({ key, rect }) => [key, rect])).toEqual(outer.map(({ key, rect }) => [key, rect]));
        expect(coarse.groups.every(isFolded)).toBe(true);
      }),
    );
  });
});

describe("in steps", () => {
  const manyOf = (count: number): Graph =>
    graphOf(
      Array.from({ length: count }, (_, i) => ({
        stream: ["Buy", "Ship", "Sell"][Math.floor(i / 5) % 4],
        partners: [(i * 7 + 3) % count, (i * 3 + 1) % count].filter((other) => other !== i),
        depends: [(i + 11) % count],
      })),
    );
  const wholeOf = ({ first, rest }: Begun): Graph => {
    for (let step = rest?.next(); step !== undefined; step = rest?.next()) if (step.done === true) return step.value;
    return first;
  };

  it("shows every line at once, and comes out as all at once", () => {
    const graph = manyOf(80);
    const begun = beginFold(graph, new Set(["stream:Buy"]));
    expect(begun.rest).not.toBeNull();
    expect(beginFold(graph, new Set(["stream:Buy"])).first).toBe(begun.first);
    const whole = wholeOf(begun);
    expect([...whole.edges.keys()]).toEqual(expect.arrayContaining([...begun.first.edges.keys()]));
    expect(whole.edges.size).toBe(begun.first.edges.size);
    for (const [key, edge] of begun.first.edges) expect(edge.sum).toEqual(whole.edges.get(key)?.sum);
    expect(begun.first.groups).toEqual(whole.groups);
    expect(foldGraph(graph, new Set(["stream:Buy"]))).toBe(whole);
    expect(beginFold(graph, new Set(["stream:Buy"]))).toEqual({ first: whole, rest: null });
    expect([...foldGraph(manyOf(80), new Set(["stream:Buy"])).edges].sort()).toEqual([...whole.edges].sort());
  });

  it("keeps the lines that were there, and may be left for another fold", () => {
    const graph = manyOf(80);
    const once = foldGraph(graph, new Set(["stream:Buy"]));
    const left = beginFold(graph, new Set(["stream:Buy", "stream:Ship"]));
    left.rest?.next();
    const kept = [...left.first.edges.values()].filter((edge) => once.edges.get(edge.key) === edge);
    expect(kept.length).toBeGreaterThan(once.edges.size / 4);
    const whole = wholeOf(beginFold(graph, new Set(["stream:Sell"])));
    expect([...whole.edges].sort()).toEqual([...foldGraph(manyOf(80), new Set(["stream:Sell"])).edges].sort());
  });

  it("makes what is seen from far away the same way", () => {
    const graph = graphOf(
      Array.from({ length: 160 }, (_, i) => ({
        stream: i % 2 === 0 ? `S${i}` : undefined,
        partners: [(i * 7 + 3) % 160, (i * 3 + 1) % 160].filter((other) => other !== i),
        depends: [],
      })),
    );
    const begun = beginCoarse(graph);
    expect(begun.rest).not.toBeNull();
    const whole = wholeOf(begun);
    expect(begun.first.edges.size).toBe(whole.edges.size);
    expect(coarseGraph(graph)).toBe(whole);
  });
});

describe("withStandIns", () => {
  it("puts folded groupings among the nodes, and only there", () => {
    fc.assert(
      fc.property(cases, ([graph, folded]) => {
        const result = foldGraph(graph, folded);
        const drawn = withStandIns(result);
        expect(withStandIns(result)).toBe(drawn);
        for (const group of result.groups.filter(isFolded)) expect(drawn.nodes.get(group.key)).toBe(standInOf(group));
        expect(drawn.nodes.size + drawn.groups.length).toBe(result.nodes.size + result.groups.length);
      }),
    );
  });
});
