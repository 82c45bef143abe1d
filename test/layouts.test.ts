// What the layouts promise, counted on the organisation that is shipped and on made ones of both kinds: no area on another, no title
// touched, fewer crossings than by hand or by dependency, and little moved by one more team. Counts only, so no machine decides them. They
// hang on how lines are routed, so bounds leave a tenth.
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { generateOrg } from "../bench/generate.ts";
import { asPlaced, generated, laidOut, orgIn, type Reading, readingOf } from "../bench/laid-out.ts";
import { generateRealisticOrg } from "../bench/realistic.ts";
import { movedShare, streamsOf, withOneMore } from "../bench/where.ts";
import { type Layout, layoutInProcess } from "../shared/graph/elk.ts";
import type { Graph } from "../shared/graph/types.ts";
import { relaid } from "../shared/layout/relaid.ts";
import { LAYOUTS, type LayoutKind, SPACINGS } from "../shared/layout/types.ts";
import type { Org } from "../shared/org/types.ts";

const ORGS = {
  "sample-org": () => Promise.resolve(orgIn(join(import.meta.dirname, "../sample-org"))),
  "plain 30": () => generated(30, generateOrg),
  "plain 100": () => generated(100, generateOrg),
  "realistic 30": () => generated(30, generateRealisticOrg),
  "realistic 100": () => generated(100, generateRealisticOrg),
} as const;
type Name = keyof typeof ORGS;
const NAMES = Object.keys(ORGS) as readonly Name[];

/** Many times what it takes, for a slow machine with other work. */
const PATIENCE = 240_000;

let layout: Layout;
const orgs = new Map<Name, Org>();
const graphs = new Map<string, Graph>();
const readings = new Map<string, Reading>();
beforeAll(async () => {
  layout = await layoutInProcess();
  for (const name of NAMES) {
    const org = await ORGS[name]();
    orgs.set(name, org);
    for (const kind of LAYOUTS) {
      const graph = await laidOut(org, kind, layout);
      graphs.set(`${name} ${kind}`, graph);
      readings.set(`${name} ${kind}`, readingOf(org, graph));
    }
  }
}, 2.5 * PATIENCE);

const orgOf = (name: Name): Org => orgs.get(name) as Org;
const reading = (name: Name, kind: LayoutKind): Reading => readings.get(`${name} ${kind}`) as Reading;

describe.each(NAMES)("%s", (name) => {
  it.each(LAYOUTS)("%s: nobody and no area on another, no title touched", (kind) => {
    const { overlaps, titles } = reading(name, kind);
    expect({ overlaps, titles }).toEqual({ overlaps: [], titles: [] });
  });

  it("Team Topologies: lines cross in fewer places than by dependency, and are shorter", () => {
    expect(reading(name, "topologies").places).toBeLessThan(reading(name, "layered").places);
    expect(reading(name, "topologies").length).toBeLessThan(reading(name, "layered").length);
  });
});

describe("the Team Topologies layout", () => {
  it("has no more crossings on the sample than a careful hand, and lines hardly longer", async () => {
    const hand = readingOf(orgOf("sample-org"), await asPlaced(orgOf("sample-org"), layout));
    const { crossings, places, length } = reading("sample-org", "topologies");
    expect(crossings).toBeLessThanOrEqual(hand.crossings);
    expect(places).toBeLessThanOrEqual(hand.places);
    expect(length).toBeLessThan(hand.length * 1.15);
  });

  // What it had before pages were improved: 56, 294, 146 and 2,422.
  it.each([
    ["plain 30", 56],
    ["plain 100", 220],
    ["realistic 30", 110],
    ["realistic 100", 1900],
  ] as const)("%s: at most %i crossings", (name, most) => {
    expect(reading(name, "topologies").crossings).toBeLessThanOrEqual(most);
  });
});

describe.each(SPACINGS.filter((spacing) => spacing !== "normal"))("%s spacing", (spacing) => {
  it.each(LAYOUTS)(
    "%s: nobody and no area on another, no title touched",
    async (kind) => {
      const org = orgOf("sample-org");
      const { overlaps, titles } = readingOf(org, await laidOut(org, kind, layout, { spacing }));
      expect({ overlaps, titles }).toEqual({ overlaps: [], titles: [] });
    },
    PATIENCE,
  );
});

describe("a page that was arranged before", () => {
  const names = ["sample-org", "plain 30", "realistic 30"] as const;

  /** As if it had been applied: the cards have the places. */
  const applied = (name: Name) => {
    const graph = graphs.get(`${name} topologies`) as Graph;
    const places = new Map(Array.from(graph.nodes, ([key, { rect }]) => [key, { x: rect.x, y: rect.y }]));
    return { graph, ...relaid(orgOf(name), new Map(), places) };
  };

  it.each(names)(
    "%s: nearly everybody stays where a reader looks for them when it is arranged again",
    async (name) => {
      const { org, placed, graph } = applied(name);
      expect(movedShare(org, graph, await laidOut(org, "topologies", layout, {}, placed))).toBeLessThanOrEqual(0.1);
    },
    PATIENCE,
  );

  // Without a look at the page as it stands it is two thirds and more.
  it.each(names)(
    "%s: one more team in a stream moves few of the others, whichever stream it is",
    async (name) => {
      const { org, placed, graph } = applied(name);
      const shares: number[] = [];
      for (const stream of streamsOf(org)) {
        const more = withOneMore(org, stream);
        shares.push(movedShare(more, graph, await laidOut(more, "topologies", layout, {}, placed)));
      }
      expect(shares.length).toBeGreaterThan(1);
      expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThanOrEqual(0.3);
    },
    PATIENCE,
  );
});
