import { describe, expect, test } from "vitest";
import type { Card } from "../shared/card/types.ts";
import type { OpenedFolder } from "../shared/contract.ts";
import { exampleCard } from "../shared/diagram/example-graph.ts";
import type { Result } from "../shared/result.ts";
import { DEFAULT_SETTINGS } from "../shared/score/settings.ts";
import { type ExportOptions, exportDiagram } from "./export.ts";

const cards: readonly Card[] = [
  exampleCard("search.md", {
    name: "Product Search",
    id: "product-search",
    position: { x: 0, y: 0 },
    interactions: [
      {
        team: "Storage",
        mode: "x-as-a-service",
        modeText: "x-as-a-service",
        role: "consumes",
        purpose: "product data",
        start: null,
        expected: null,
        nextMode: null,
        field: ["interactions", 0],
        line: 5,
      },
    ],
  }),
  exampleCard("storage.md", { name: "Storage", id: "storage", type: "platform", position: { x: 420.5, y: 300 } }),
  exampleCard("unplaced.md", { name: "Not placed yet", id: "not-placed-yet", valueStream: "Buy online" }),
  exampleCard("also.md", { name: "Nor this", id: "nor-this", valueStream: "Buy online" }),
];
const folder = (more: Partial<OpenedFolder> = {}): OpenedFolder => ({
  name: "Our Org",
  root: "/nowhere/our-org",
  cards,
  documents: [],
  types: [],
  settings: DEFAULT_SETTINGS,
  views: { kind: "none" },
  problems: [],
  placed: {},
  journal: [],
  ...more,
});

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const svgOfFolder = async (given: OpenedFolder, options: Partial<ExportOptions> = {}): Promise<string> =>
  new TextDecoder().decode(unwrap(await exportDiagram(given, { format: "svg", theme: "light", ...options })).data);

describe("SVG", () => {
  test("is judged as of a day: a team that was new is new no more", async () => {
    const young = exampleCard("young.md", {
      name: "Young",
      size: { text: "7", value: 7 },
      established: { text: "2026-01", value: "2026-01" },
      capabilities: ["Search", "Sort"],
    });
    const at = (asOf: string) => svgOfFolder(folder({ cards: [young] }), { asOf });
    expect(await at("2026-02-01")).toBe(await at("2026-02-28"));
    expect(await at("2026-02-01")).toContain(">Cognitive load<");
    expect(await at("2026-02-01")).not.toBe(await at("2027-01-01"));
  });

  test("has every team, the interaction and the grouping, and is named after the folder", async () => {
    const { fileName, mediaType, notes } = unwrap(await exportDiagram(folder(), { format: "svg", theme: "light" }));
    expect({ fileName, mediaType, notes }).toEqual({ fileName: "our-org.svg", mediaType: "image/svg+xml", notes: [] });
    const svg = await svgOfFolder(folder());
    for (const words of [
      ">Our Org<",
      ">Product Search<",
      ">Storage<",
      ">Not placed yet<",
      ">Nor this<",
      ">Value stream · Buy online<",
    ]) {
      expect(svg).toContain(words);
    }
    expect(svg).toContain("<title>Storage → Product Search, X-as-a-Service, product data</title>");
    expect(svg).toContain("@font-face");
  });

  test("the same bytes twice, and whatever order the cards came in", async () => {
    const first = await svgOfFolder(folder());
    expect(await svgOfFolder(folder())).toBe(first);
    expect(await svgOfFolder(folder({ cards: cards.toReversed() }))).toBe(first);
  });

  test("stands where it is told: given places before kept ones, a card's own before both", async () => {
    const kept = { "card:unplaced.md": { x: 3000, y: 40 }, "card:search.md": { x: 9000, y: 9000 } };
    const svg = await svgOfFolder(folder({ placed: kept }));
    expect(svg).toContain('translate(3000 40)"');
    expect(svg).not.toContain("translate(9000 9000)");
    const given = await svgOfFolder(folder({ placed: kept }), { placed: { "card:unplaced.md": { x: 5000, y: 60 } } });
    expect(given).toContain('translate(5000 60)"');
    expect(given).not.toContain("translate(3000 40)");
  });

  test("takes a title, a theme and the folder's own types", async () => {
    const types = [{ id: "guild", name: "Guild", description: "", color: "#2f9e44" }];
    const svg = await svgOfFolder(folder({ types, cards: [exampleCard("g.md", { name: "Makers", type: "guild" })] }), {
      title: "Target <2027>",
      theme: "dark",
    });
    expect(svg).toContain(">Target &lt;2027&gt;<");
    expect(svg).toContain('fill="#161614"');
    expect(svg).toContain(">Guild<");
  });

  test("draws groupings folded, asked for by key, by name or all of them, and says whom they stand for", async () => {
    const byName = await svgOfFolder(folder(), { folded: ["Buy online"] });
    expect(byName).toContain(">2 teams<");
    expect(byName).toContain("<title>Value stream Buy online, 2 teams</title>");
    expect(byName).toContain(">Product Search<");
    expect(byName).not.toContain(">Nor this<");
    expect(await svgOfFolder(folder(), { folded: ["stream:Buy online"] })).toBe(byName);
    expect(await svgOfFolder(folder(), { folded: ["all"] })).toBe(byName);
    expect(await svgOfFolder(folder(), { folded: ["Nowhere"] })).toBe(await svgOfFolder(folder()));
  });

  test("an empty folder gives a picture that says so", async () => {
    expect(await svgOfFolder(folder({ cards: [] }))).toContain(">No teams to draw.<");
  });
});

describe("PNG", () => {
  test("is twice the size of the SVG, the same bytes each time", async () => {
    const svg = await svgOfFolder(folder());
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const { data, fileName, mediaType, notes } = unwrap(await exportDiagram(folder(), { format: "png", theme: "light" }));
    expect({ fileName, mediaType, notes }).toEqual({ fileName: "our-org.png", mediaType: "image/png", notes: [] });
    const header = new DataView(data.buffer, data.byteOffset);
    expect([header.getUint32(16), header.getUint32(20)]).toEqual([Number(width) * 2, Number(height) * 2]);
    expect(unwrap(await exportDiagram(folder(), { format: "png", theme: "light" })).data).toEqual(data);
  });

  test("one that would be too large is made smaller, and says so", async () => {
    const far = [...cards, exampleCard("far.md", { name: "Far away", position: { x: 60_000, y: 20 } })];
    const { data, notes } = unwrap(await exportDiagram(folder({ cards: far }), { format: "png", theme: "light" }));
    expect(new DataView(data.buffer, data.byteOffset).getUint32(16)).toBeLessThanOrEqual(32_000);
    expect(notes).toMatchObject([{ code: "EXPORT-SCALED", severity: "info" }]);
    expect(notes[0]?.message).toMatch(/^The picture was made at 5\d % instead of 200 %/);
  });

  test("letters that the font does not have are named, since the picture has boxes for them", async () => {
    const { notes } = unwrap(
      await exportDiagram(folder({ cards: [exampleCard("a.md", { name: "組織" })] }), { format: "png", theme: "light" }),
    );
    expect(notes).toMatchObject([{ code: "EXPORT-LETTERS", severity: "warning" }]);
    expect(notes[0]?.message).toContain(": 組 織. SVG");
  });
});
