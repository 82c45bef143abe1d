// The legend in the app: it explains what is in view and follows the view, folds and stays folded; and what is drawn on request, the
// flow of change and heights.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener } from "./app.ts";

const openApp = appOpener();

const card = (name: string, type: string, x: number, more = "") =>
  `---\nname: ${name}\nteam_type: ${type}\nposition:\n  x: ${x}\n  y: 0\n${more}---\n`;
const FILES = {
  "alpha.md": card("Alpha", "stream-aligned", 0, "metadata:\n  size: 12\n"),
  "beta.md": card(
    "Beta",
    "enabling",
    500,
    "interactions:\n- team: Alpha\n  mode: facilitating\n  role: provides\n  expected: 2020-06-01\n",
  ),
  "gamma.md": card("Gamma", "platform", 6000),
} as const;

const legendOf = (page: Page) => page.getByRole("complementary", { name: "Legend" });
const saidIn = (page: Page) => legendOf(page).getByRole("listitem").allTextContents();

async function atTeam(page: Page, name: string): Promise<void> {
  await page.getByRole("region", { name: "Outline" }).getByText(name, { exact: true }).click();
  await page.keyboard.press("Control+0");
}

describe("the legend", () => {
  it("explains what is in view, and follows the view", async () => {
    const { page } = await openApp({ files: FILES });
    await expect.poll(() => saidIn(page)).toEqual(expect.arrayContaining(["Stream-aligned", "Platform", "Enabling"]));
    await atTeam(page, "Gamma");
    await expect.poll(() => saidIn(page)).toContain("Platform");
    await expect.poll(() => saidIn(page)).not.toContain("Stream-aligned");
    await atTeam(page, "Alpha");
    await expect.poll(() => saidIn(page)).toEqual(expect.arrayContaining(["Facilitating", "Ends at a date", "Past its end"]));
    expect(await saidIn(page)).not.toContain("Platform");
  });

  it("folds to a line, by button or keys, and stays so for the next start", async () => {
    const { page } = await openApp({ files: FILES });
    await legendOf(page).getByRole("button", { name: "Hide the legend" }).click();
    await expect.poll(() => legendOf(page).getByRole("listitem").count()).toBe(0);
    await page.reload();
    const show = legendOf(page).getByRole("button", { name: "Show the legend" });
    expect(await show.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.press("Shift+L");
    await expect.poll(() => saidIn(page)).toContain("Stream-aligned");
  });

  it("starts folded on a small window, where it never takes more than a line from the diagram", async () => {
    const { page } = await openApp({ files: FILES, context: { viewport: { width: 1024, height: 700 } } });
    await legendOf(page).getByRole("button", { name: "Show the legend" }).waitFor();
    expect((await legendOf(page).boundingBox())?.height).toBeLessThan(48);
  });

  for (const [language, load] of [
    ["en-GB", "Load"],
    ["de-DE", "Last"],
  ] as const)
    it(`keeps its choices in one line between both panels, in ${language}`, async () => {
      const { page } = await openApp({ files: FILES, context: { viewport: { width: 1024, height: 700 }, locale: language } });
      await page.keyboard.press("Control+i");
      const legend = page.locator("aside.legend");
      const choices = legend.getByRole("combobox");
      await choices.waitFor();
      expect((await legend.boundingBox())?.height).toBeLessThan(48);
      await choices.selectOption(load);
      await expect.poll(() => choices.inputValue()).toBe("load");
      await page.keyboard.press("Control+i");
      await legend.getByRole("radio", { name: load }).waitFor();
      expect(await legend.getByRole("radio", { name: load }).isChecked()).toBe(true);
      expect((await legend.boundingBox())?.height).toBeLessThan(48);
    });

  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 1024, height: 700 },
  ])
    it(`is covered by nothing that is told in passing, and neither is the overview, at ${viewport.width} × ${viewport.height}`, async () => {
      const { page } = await openApp({ files: FILES, context: { viewport } });
      await legendOf(page).getByRole("radio", { name: "Problems" }).check({ force: true });
      await atTeam(page, "Alpha");
      await page.keyboard.press("Control+c");
      const told = page.getByRole("alert").filter({ hasText: "Copied" });
      await told.waitFor();
      const boxes = [legendOf(page), page.locator(".canvas-minimap"), page.locator(".side"), page.locator(".inspector")];
      const toast = await told.boundingBox();
      expect(toast?.width).toBeGreaterThan(200);
      for (const one of boxes) {
        const box = await one.boundingBox();
        if (toast === null || box === null) throw new Error("it is on the page");
        const apart =
          toast.x + toast.width <= box.x ||
          box.x + box.width <= toast.x ||
          toast.y + toast.height <= box.y ||
          box.y + box.height <= toast.y;
        expect(apart, JSON.stringify({ toast, box })).toBe(true);
      }
    });
});

describe("drawn on request", () => {
  it("heights say how large teams are, and the cards are left as they are", async () => {
    const { page, folder } = await openApp({ files: FILES });
    const alpha = page.locator('[data-team="alpha.md"]');
    const ratio = async (): Promise<number> => {
      const box = await alpha.boundingBox();
      return box === null ? 0 : box.width / box.height;
    };
    const before = await ratio();
    await page.keyboard.press("Shift+8");
    await expect.poll(ratio).toBeLessThan(before * 0.75);
    await expect.poll(() => saidIn(page)).toContain("Height: people");
    await page.keyboard.press("Shift+8");
    await expect.poll(ratio).toBeCloseTo(before, 2);
    expect(await readFile(`${folder}/alpha.md`, "utf8")).toBe(FILES["alpha.md"]);
    expect(await page.evaluate(() => performance.getEntriesByName("teamscape:saved").length)).toBe(0);
  });

  it("the flow of change is there until it is hidden, in the legend and in exports alike", async () => {
    const { page } = await openApp({ files: FILES });
    const exported = async (): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+E")]);
      return readFile(await download.path(), "utf8");
    };
    await expect.poll(() => saidIn(page)).toContain("Flow of change");
    expect(await exported()).toContain(">Customers</text>");
    await page.keyboard.press("Shift+7");
    await expect.poll(() => saidIn(page)).not.toContain("Flow of change");
    expect(await exported()).not.toContain(">Customers</text>");
  });
});
