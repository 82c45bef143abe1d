// 45. An exported picture lacked its edges, was cropped, or carried selection handles (xyflow 5194 and 2118, and others).
// Ours is made from the model. Here: an organisation with far corners and edges around its outside, as SVG and as PNG.
import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { exportDiagram } from "../../host/export.ts";
import type { InteractionEntry } from "../../shared/card/entry-types.ts";
import type { Card } from "../../shared/card/types.ts";
import type { OpenedFolder } from "../../shared/contract.ts";
import { exampleCard } from "../../shared/diagram/example-graph.ts";
import { PALETTES } from "../../shared/notation.ts";
import { DEFAULT_SETTINGS } from "../../shared/score/settings.ts";

const TEAMS = 24;
const MODES = ["x-as-a-service", "collaboration", "facilitating"] as const;

const uses = (team: string, n: number): InteractionEntry => ({
  team,
  mode: MODES[n % MODES.length] ?? null,
  modeText: "",
  role: "consumes",
  purpose: `purpose ${n}`,
  start: null,
  expected: null,
  nextMode: null,
  field: ["interactions", n],
  line: 5,
});

/** Teams scattered from far left above to far right below, each using two others, so that ways run along every side. */
const cards: readonly Card[] = Array.from({ length: TEAMS }, (_, n) =>
  exampleCard(`team-${n}.md`, {
    name: `Team ${n}`,
    id: `team-${n}`,
    type: (["stream-aligned", "platform", "enabling", "complicated-subsystem"] as const)[n % 4] ?? "undefined",
    position: { x: ((n * 7) % TEAMS) * 130 - 1600, y: ((n * 11) % TEAMS) * 110 - 1300 },
    valueStream: n % 4 === 0 ? "Buy online" : null,
    interactions: [uses(`Team ${(n + 1) % TEAMS}`, n), uses(`Team ${(n + 7) % TEAMS}`, n + TEAMS)],
    dependencies: [{ team: "Nobody's card", type: "blocking", reason: null, field: ["dependencies", 0], line: 9 }],
  }),
);
const folder: OpenedFolder = {
  name: "far",
  root: "/nowhere",
  cards,
  documents: [],
  types: [],
  settings: DEFAULT_SETTINGS,
  views: { kind: "none" },
  problems: [],
  placed: {},
  journal: [],
};

async function exported(format: "svg" | "png"): Promise<Uint8Array> {
  const result = await exportDiagram(folder, { format, theme: "light" });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.data;
}

test("45: the SVG has every team and every edge, and no handle, selection or viewport of the editor", async () => {
  const svg = new TextDecoder().decode(await exported("svg"));
  for (let n = 0; n < TEAMS; n++) expect(svg).toContain(`>Team ${n}</text>`);
  for (let n = 0; n < 2 * TEAMS; n++) expect(svg, `edge ${n}`).toContain(`, purpose ${n}</title>`);
  expect(svg.match(/depends on Nobody&#39;s card, blocking/g)).toHaveLength(TEAMS);
  expect(svg).not.toMatch(/react-flow|xyflow|handle|selected|viewport|minimap|class=|data-/i);
});

test("45: nothing of the picture reaches its border, where the ground alone is seen", async () => {
  const png = Buffer.from(await exported("png"));
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${png.toString("base64")}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  const colorAt = (x: number, y: number): string =>
    `#${pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 3).toString("hex")}`;

  const border = new Set<string>();
  for (let x = 0; x < width; x++) for (const y of [2, height - 3]) border.add(colorAt(x, y));
  for (let y = 0; y < height; y++) for (const x of [2, width - 3]) border.add(colorAt(x, y));
  expect([...border]).toEqual([PALETTES.light.ground]);

  const inside = new Set<string>();
  for (let y = 0; y < height; y += 5) for (let x = 0; x < width; x += 5) inside.add(colorAt(x, y));
  for (const { fill } of [PALETTES.light.teams.platform, PALETTES.light.teams.enabling]) expect(inside).toContain(fill);
});
