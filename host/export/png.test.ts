import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { exampleGraph, exampleTeam, graphOf, nodeAt } from "../../shared/diagram/example-graph.ts";
import { sceneOf } from "../../shared/diagram/scene.ts";
import { svgOf } from "../../shared/diagram/svg.ts";
import { PALETTES } from "../../shared/notation.ts";
import { measureText } from "../../shared/text/measure.ts";
import { pngFontFiles, svgFonts } from "./fonts.ts";
import { MAX_PIXELS, pngScale, renderPng } from "./png.ts";

const unwrap = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** Decodes by drawing the PNG back: width, height and the colour at a pixel. */
function decode(png: Uint8Array) {
  const size = new DataView(png.buffer, png.byteOffset).getUint32(16);
  const height = new DataView(png.buffer, png.byteOffset).getUint32(20);
  const href = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${height}"><image width="${size}" height="${height}" href="${href}"/></svg>`,
  ).render();
  const colorAt = (x: number, y: number): string =>
    `#${pixels.subarray((y * size + x) * 4, (y * size + x) * 4 + 3).toString("hex")}`;
  return { width: size, height, colorAt };
}

describe("renderPng", () => {
  test.each(["light", "dark"] as const)("%s: the asked width, each team in its colour, no ink at the border", async (theme) => {
    const graph = exampleGraph();
    const scene = sceneOf(graph, { title: "Example", theme });
    const { width, height, colorAt } = decode(unwrap(await renderPng(svgOf(scene, []), scene.frame.width * 2)));
    expect([width, height]).toEqual([scene.frame.width * 2, scene.frame.height * 2]);

    const pixelOf = (x: number, y: number): string =>
      colorAt(Math.round((x - scene.frame.x) * 2), Math.round((y - scene.frame.y) * 2));
    for (const { team, rect } of graph.nodes.values()) {
      const { fill } = PALETTES[theme].teams[team.type === "guild" ? "undefined" : (team.type as "platform")];
      const expected = team.kind === "ghost" ? PALETTES[theme].ground : fill;
      expect(pixelOf(rect.x + rect.width - 30, rect.y + rect.height - 8), team.name).toBe(expected);
    }
    // The stem of the P of "Product Search": letters are there, in the team's text colour.
    const line = Array.from({ length: 40 }, (_, x) =>
      colorAt(Math.round((13 - scene.frame.x) * 2) + x, Math.round((30 - scene.frame.y) * 2)),
    );
    expect(line).toContain(PALETTES[theme].teams["stream-aligned"].text);
    for (let x = 0; x < width; x++) expect([colorAt(x, 4), colorAt(x, height - 4)]).toEqual([scene.ground, scene.ground]);
    for (let y = 0; y < height; y++) expect([colorAt(4, y), colorAt(width - 4, y)]).toEqual([scene.ground, scene.ground]);
  });

  test("letters are drawn with the shipped font, as wide as they were measured", async () => {
    const fontFiles = [...unwrap(pngFontFiles())];
    for (const weight of [400, 600] as const) {
      for (const text of ["Data Storage Platform", "8 people · 4 capabilities", "Zürich Łódź Ελλάδα Команда"]) {
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="200"><text x="0" y="150" font-family="Inter, sans-serif" font-weight="${weight}" font-size="100">${text}</text></svg>`;
        const box = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles } }).getBBox();
        const measured = measureText(text, 100, weight);
        expect(box?.width, `${text} ${weight}`).toBeGreaterThan(measured * 0.95);
        expect(box?.width, `${text} ${weight}`).toBeLessThan(measured * 1.01);
      }
    }
  });

  test("a picture that cannot be made is an error to show, not an exception", async () => {
    const result = await renderPng("<svg", 100);
    expect(result).toMatchObject({ ok: false, error: [{ code: "EXPORT-PNG", severity: "error" }] });
  });
});

test("the scale shrinks to the limits and never grows", () => {
  expect(pngScale(1000, 800, 2)).toBe(2);
  const scale = pngScale(20_000, 15_000, 2);
  expect(20_000 * 15_000 * scale ** 2).toBeCloseTo(MAX_PIXELS, 0);
  expect(pngScale(100_000, 10, 2) * 100_000).toBeCloseTo(32_000, 6);
});

describe("svgFonts", () => {
  const sceneWith = (name: string) =>
    sceneOf(graphOf([nodeAt(exampleTeam(name, "platform"), 0, 0)], [], []), { title: "x", theme: "light" });

  test("embeds the Latin part alone for Latin text, further parts where letters need them", async () => {
    const latin = unwrap(await svgFonts(sceneWith("Zürich")));
    expect(latin.map(({ weight, format }) => [weight, format])).toEqual([
      [400, "woff2"],
      [600, "woff2"],
    ]);
    for (const { base64 } of latin) expect(Buffer.from(base64, "base64").subarray(0, 4).toString("latin1")).toBe("wOF2");
    expect(unwrap(await svgFonts(sceneWith("Łódź")))).toHaveLength(4);
    expect(unwrap(await svgFonts(sceneWith("Ελλάδα Команда")))).toHaveLength(6);
    expect(unwrap(await svgFonts(sceneWith("組織")))).toHaveLength(2);
  });
});
