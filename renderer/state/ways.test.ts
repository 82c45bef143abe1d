// A large folder is shown before its relations have ways; what is shown in the end is the same graph as if all had been made at once.
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../shared/card/read.ts";
import type { Card } from "../../shared/card/types.ts";
import { buildGraph } from "../../shared/graph/build.ts";
import type { Graph, TeamNode } from "../../shared/graph/types.ts";
import { buildOrg } from "../../shared/org/build.ts";
import { updateOrg } from "../../shared/org/update.ts";
import { createWays } from "./ways.ts";

function card(index: number, count: number, y = 0): Card {
  const text = `---\nname: Team ${index}\nteam_type: platform\nposition: {x: ${(index % 30) * 320}, y: ${Math.floor(index / 30) * 150 + y}}\ninteraction_modes:\n  Team ${(index + 1) % count}: x-as-a-service\n---\n`;
  const read = readMarkdown(`t${index}.md`, String(y).padStart(64, "0"), text);
  if (read.kind !== "card") throw new Error("no card");
  return read.card;
}

const orgOf = (count: number) => buildOrg(Array.from({ length: count }, (_, index) => card(index, count)));
const waysOf = (clock?: () => number) => {
  const shown: Graph[] = [];
  return { shown, ways: createWays((graph) => shown.push(graph), clock) };
};
const plain = ({ nodes, groups, edges, bounds }: Graph) => ({
  nodes: [...nodes],
  groups,
  edges: new Map([...edges].sort()),
  bounds,
});
const nodeOf = ({ nodes }: Graph, name: string): TeamNode => {
  const found = [...nodes.values()].find(({ team }) => team.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};
/** Provisional lines first, then the ways. */
const last = async (shown: readonly Graph[], times = 2): Promise<Graph> => {
  await expect.poll(() => shown.length, { timeout: 20_000 }).toBe(times);
  return shown.at(-1) as Graph;
};

describe("ways of a folder", () => {
  it("are all there at once where the folder is of usual size", () => {
    const { shown, ways } = waysOf();
    expect(ways.build(orgOf(40), new Map(), {}).edges.size).toBe(40);
    ways.drawn();
    expect(shown).toEqual([]);
  });

  it("come after the picture in a large one, and are the ones that a graph built at once has", async () => {
    const { shown, ways } = waysOf();
    const org = orgOf(600);
    const first = ways.build(org, new Map(), {});
    expect([first.nodes.size, first.edges.size]).toEqual([600, 0]);
    expect(shown).toEqual([]);
    ways.drawn();
    const whole = await last(shown);
    expect(shown[0]?.edges.size).toBe(600);
    expect(plain(whole)).toEqual(plain(buildGraph(org, new Map())));
    // What is drawn already is not drawn again.
    expect(nodeOf(whole, "Team 3")).toBe(nodeOf(first, "Team 3"));
  });

  it("are those of the org as it is, when a card changes before they are there", async () => {
    const { shown, ways } = waysOf();
    const org = orgOf(600);
    const first = ways.build(org, new Map(), {});
    ways.drawn();
    const changed = updateOrg(org, { upserted: [card(7, 600, 40)], removed: [] });
    const second = ways.update(first, changed, new Map(), {});
    expect(nodeOf(second, "Team 7").rect.y).toBe(40);
    expect(second.edges.size).toBe(600);
    const whole = await last(shown, 1);
    expect(plain(whole)).toEqual(plain(buildGraph(changed, new Map())));
  });

  it("have provisional lines after a change where something changed, and are those of a rebuilt graph in the end", async () => {
    const { shown, ways } = waysOf();
    const org = orgOf(600);
    ways.build(org, new Map(), {});
    ways.drawn();
    const before = await last(shown);
    const once = updateOrg(org, { upserted: [card(7, 600, 40)], removed: [] });
    const first = ways.update(before, once, new Map(), {});
    expect([...first.edges].filter(([key, edge]) => before.edges.get(key) !== edge)).toHaveLength(2);
    // And once more before its ways are there.
    const twice = updateOrg(once, { upserted: [card(300, 600, 50)], removed: [] });
    const second = ways.update(first, twice, new Map(), {});
    expect([...second.edges].filter(([key, edge]) => before.edges.get(key) !== edge)).toHaveLength(4);
    expect(nodeOf(second, "Team 7")).toBe(nodeOf(first, "Team 7"));
    const whole = await last(shown, 3);
    expect(plain(whole)).toEqual(plain(buildGraph(twice, new Map())));
    expect(nodeOf(whole, "Team 300")).toBe(nodeOf(second, "Team 300"));
  });

  it("are there at once after a change in a folder of usual size, where that takes a moment", () => {
    const { shown, ways } = waysOf(() => 0);
    const org = orgOf(300);
    const before = ways.build(org, new Map(), {});
    ways.drawn();
    const changed = updateOrg(org, { upserted: [card(7, 300, 40)], removed: [] });
    expect(plain(ways.update(before, changed, new Map(), {}))).toEqual(plain(buildGraph(changed, new Map())));
    expect(shown).toEqual([]);
  });

  it("come after it where it takes longer, and nobody waits", async () => {
    let now = 0;
    const { shown, ways } = waysOf(() => (now += 100));
    const org = orgOf(300);
    const before = ways.build(org, new Map(), {});
    ways.drawn();
    const changed = updateOrg(org, { upserted: [card(7, 300, 40)], removed: [] });
    const first = ways.update(before, changed, new Map(), {});
    expect(nodeOf(first, "Team 7").rect.y).toBe(40);
    expect([...first.edges].filter(([key, edge]) => before.edges.get(key) !== edge)).toHaveLength(2);
    const whole = await last(shown, 1);
    expect(plain(whole)).toEqual(plain(buildGraph(changed, new Map())));
    // In a small one it is waited for, however long it takes: nothing is seen twice there.
    const small = orgOf(60);
    const drawn = ways.build(small, new Map(), {});
    const next = updateOrg(small, { upserted: [card(7, 60, 40)], removed: [] });
    expect(plain(ways.update(drawn, next, new Map(), {}))).toEqual(plain(buildGraph(next, new Map())));
    expect(shown).toHaveLength(1);
  });

  it("of a folder that was left are never shown", async () => {
    const { shown, ways } = waysOf();
    ways.build(orgOf(600), new Map(), {});
    ways.reset();
    ways.drawn();
    const org = orgOf(601);
    ways.build(org, new Map(), {});
    expect((await last(shown)).nodes.size).toBe(601);
  });
});
