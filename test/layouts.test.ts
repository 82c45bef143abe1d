// What the layouts promise, counted on the organisation that is shipped and on made ones of both kinds: no area on another, no title
// touched, fewer crossings than by hand or by dependency, and little moved by one more team. Counts only, so no machine decides them.
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { generateOrg } from "../bench/generate.ts";
import { asPlaced, generated, laidOut, orgIn, type Reading, readingOf } from "../bench/laid-out.ts";
import { generateRealisticOrg } from "../bench/realistic.ts";
import { type Layout, layoutInProcess } from "../shared/graph/elk.ts";
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

let layout: Layout;
const orgs = new Map<Name, Org>();
const readings = new Map<string, Reading>();
beforeAll(async () => {
  layout = await layoutInProcess();
  for (const name of NAMES) {
    const org = await ORGS[name]();
    orgs.set(name, org);
    for (const kind of LAYOUTS) readings.set(`${name} ${kind}`, readingOf(org, await laidOut(org, kind, layout)));
  }
}, 240_000);

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
    expect(length).toBeLessThan(hand.length * 1.1);
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

describe.each(SPACINGS)("%s spacing", (spacing) => {
  it.each(LAYOUTS)(
    "%s: nobody and no area on another, no title touched",
    async (kind) => {
      const org = orgOf("sample-org");
      const { overlaps, titles } = readingOf(org, await laidOut(org, kind, layout, { spacing }));
      expect({ overlaps, titles }).toEqual({ overlaps: [], titles: [] });
    },
    60_000,
  );
});
