// Export from the app: what the user downloads is the whole diagram and nothing of the editor.
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { appOpener, SAMPLE } from "./app.ts";

const openApp = appOpener();

describe("export", () => {
  it("downloads an SVG that holds every team of the outline", async () => {
    const { page } = await openApp({ files: SAMPLE });
    await page.getByRole("button", { name: "Export…" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: /SVG/ }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.svg$/);
    const svg = await readFile(await file.path(), "utf8");
    expect(svg).toContain("<svg");
    expect(svg).not.toMatch(/react-flow|selected|minimap/);
    const shown = await page.getByRole("status").allTextContents();
    expect(shown.join()).not.toContain("Not saved");
  });

  it("downloads a PNG that is a PNG", async () => {
    const { page } = await openApp({ files: SAMPLE });
    await page.getByRole("button", { name: "Export…" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: /PNG/ }).click();
    const bytes = await readFile(await (await download).path());
    expect([...bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(bytes.length).toBeGreaterThan(50_000);
  });
});
