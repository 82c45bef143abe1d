// The app starts: a blank canvas or a console error fails here even when every unit test is green (failure 48).
import { readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { appOpener, drawn, SAMPLE } from "./app.ts";

const openApp = appOpener();

describe("boot", () => {
  it("48: draws every card of the sample and shows pixels where the teams are", async () => {
    const { page } = await openApp({ files: SAMPLE });
    const teams = await drawn(page);
    const files = (await readdir(SAMPLE.copyOf, { recursive: true })).filter(
      (name) => name.endsWith(".md") && !name.endsWith("README.md"),
    );
    expect(files.length).toBeGreaterThan(25);
    expect(teams).toBeGreaterThanOrEqual(files.length - 2);
    const canvas = page.getByRole("region", { name: "Canvas" });
    await canvas.waitFor();
    const shot = await canvas.screenshot();
    // A blank canvas of this size compresses to a few kilobytes.
    expect(shot.length).toBeGreaterThan(40_000);
    for (const landmark of ["Canvas", "Outline", "Inspector", "Status"]) {
      expect(await page.getByRole("region", { name: landmark }).count(), landmark).toBe(1);
    }
  });
});
