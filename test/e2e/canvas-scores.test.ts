// Scores on the canvas: what marks say, that each opens its reasons, and what the overlays colour; with pointer and keyboard.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { PALETTES } from "../../shared/notation.ts";
import { appOpener, SAMPLE } from "./app.ts";

const openApp = appOpener();

const card = (name: string, x: number, y: number, more: string) =>
  `---\nname: ${name}\nteam_type: platform\nposition:\n  x: ${x}\n  y: ${y}\n${more}---\n`;
const FILES = {
  "storage.md": card(
    "Storage",
    0,
    0,
    "metadata:\n  size: 7\n  cognitive_load: low\n  consumers: 6\n  capabilities: [Files, Blobs, Tables, Queues, Caches, Backups]\n",
  ),
  "blank.md": card("Blank", 0, 200, ""),
  "small.md": card("Small", 420, 200, "metadata:\n  size: 2\n  capabilities: [Search]\n"),
} as const;

const pictureOf = (page: Page, path: string) =>
  page.locator(".react-flow__node", { has: page.locator(`[data-team="${path}"]`) }).locator(".team-picture");
const fillOf = (page: Page, path: string) => pictureOf(page, path).locator("path").first().getAttribute("fill");
const markOf = (page: Page, path: string, kind: string) =>
  page.locator(".react-flow__node", { has: page.locator(`[data-team="${path}"]`) }).locator(`[data-mark="${kind}"]`);
const scoresTab = (page: Page) =>
  page.getByRole("region", { name: "Inspector" }).getByRole("tab", { name: "Scores", selected: true });

async function atFullSize(page: Page): Promise<void> {
  await page.keyboard.press("Control+0");
  await page.locator('[data-team][data-detail="card"]').first().waitFor();
}

describe("marks on cards", () => {
  it("say load, consumers and smells in words, and what is not known as not known", async () => {
    const { page } = await openApp({ files: FILES });
    await atFullSize(page);
    const words = await pictureOf(page, "storage.md").locator("text").allTextContents();
    expect(words.slice(0, 2)).toEqual(["Storage", "7 people · 6 capabilities"]);
    expect(words).toContain("medium");
    expect(words.some((word) => /says 6/.test(word))).toBe(true);
    expect(await pictureOf(page, "blank.md").locator("text").allTextContents()).toContain("not judged");
    expect(await page.locator('[data-team="blank.md"]').getAttribute("aria-label")).toContain("cognitive load not known");
    expect(await page.locator('[data-team="storage.md"]').getAttribute("aria-label")).toMatch(
      /cognitive load medium, the card says low, no consumers, the card says 6/,
    );
    expect(await page.locator('[data-team="small.md"]').getAttribute("aria-label")).toMatch(/\d (error|warning)/);
  });

  it("tell why when hovered, and open the Scores tab when clicked; a drag from one moves the team", async () => {
    const { page } = await openApp({ files: FILES });
    await atFullSize(page);
    const mark = markOf(page, "storage.md", "load");
    const box = await mark.boundingBox();
    if (box === null) throw new Error("the mark is not there");
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(at.x, at.y);
    expect(await page.getByRole("tooltip").textContent()).toContain("The card says low, but its own facts add up to");
    await page.mouse.down();
    await page.mouse.move(at.x + 60, at.y + 40, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => Math.round((await mark.boundingBox())?.x ?? 0)).toBeGreaterThan(Math.round(box.x) + 30);
    expect(await scoresTab(page).count()).toBe(0);
    await mark.click();
    await scoresTab(page).waitFor();
    expect(await page.locator('[data-team="storage.md"]').getAttribute("aria-pressed")).toBe("true");
  });

  it("open the Scores tab of a team that is only painted", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 240 }, (_, i) => [
        `t${i}.md`,
        card(`T${i}`, (i % 20) * 244, Math.floor(i / 20) * 80, "metadata: {size: 2}\n"),
      ]),
    );
    const { page } = await openApp({ files, context: { viewport: { width: 4000, height: 1200 } } });
    await page.keyboard.press("Control+i");
    await page.keyboard.press("Control+b");
    await page.keyboard.press("Shift+1");
    const view = await page.evaluate(() => {
      const pane = document.querySelector(".react-flow__viewport");
      const area = document.querySelector('[aria-label="Canvas"]')?.getBoundingClientRect();
      if (pane === null || area === undefined) throw new Error("there is no canvas");
      const { a, e, f } = new DOMMatrix(getComputedStyle(pane).transform);
      return { zoom: a, x: e + area.x, y: f + area.y };
    });
    expect(view.zoom).toBeGreaterThan(0.64);
    expect(await page.locator('[data-team="t130.md"]').count()).toBe(0);
    // The row of marks stands at the lower left of a card.
    await page.mouse.click(view.x + (10 * 244 + 30) * view.zoom, view.y + (6 * 80 + 57) * view.zoom);
    await scoresTab(page).waitFor();
    expect(await page.getByRole("region", { name: "Inspector" }).getByRole("heading", { name: "T130" }).count()).toBe(1);
  });

  it("answer the keyboard: Tab goes from the team to its marks, Enter opens one", async () => {
    const { page } = await openApp({ files: FILES });
    await atFullSize(page);
    await page.locator('[data-team="storage.md"]').click();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(/^Why cognitive load medium/);
    await page.keyboard.press("Enter");
    await scoresTab(page).waitFor();
  });
});

describe("overlays", () => {
  it("colour every team and the legend by what is asked, and say what is not known", async () => {
    const { page } = await openApp({ files: FILES });
    await atFullSize(page);
    const legend = page.getByRole("complementary", { name: "Legend" });
    const choice = page.getByRole("radiogroup", { name: "Colour by" });
    expect(await choice.getByRole("radio", { name: "Type" }).isChecked()).toBe(true);
    expect(await fillOf(page, "storage.md")).toBe(PALETTES.light.teams.platform.fill);
    const form = await pictureOf(page, "storage.md").locator("path").first().getAttribute("d");
    await choice.getByText("Load").click();
    await expect.poll(() => fillOf(page, "storage.md")).not.toBe(PALETTES.light.teams.platform.fill);
    expect(await fillOf(page, "blank.md")).toBe(PALETTES.light.panel);
    expect(await pictureOf(page, "storage.md").locator("path").first().getAttribute("d")).toBe(form);
    const steps = await legend.getByRole("listitem").allTextContents();
    expect(steps).toContain("Load not known1");
    expect(steps.slice(0, 4)).toEqual(["Low1", "Medium1", "High0", "Very high0"]);
    // By keyboard, and kept for the next start.
    await page.keyboard.press("Shift+6");
    await expect.poll(() => choice.getByRole("radio", { name: "Problems" }).isChecked()).toBe(true);
    expect(await legend.getByRole("listitem").first().textContent()).toBe("No findings0");
    await page.reload();
    await expect.poll(() => choice.getByRole("radio", { name: "Problems" }).isChecked()).toBe(true);
  });

  it("are there in high contrast: outlines in ink, each step a fill of its own", async () => {
    const { page } = await openApp({ files: SAMPLE, context: { contrast: "more" } });
    await page.getByRole("radiogroup", { name: "Colour by" }).getByText("Load").click();
    await page.locator('[data-team="platforms/export.md"]').waitFor();
    const shapes = await page.locator(".team-picture").evaluateAll((pictures) =>
      pictures.map((picture) => {
        const paths = [...picture.querySelectorAll("path")];
        return {
          fill: paths[0]?.getAttribute("fill"),
          stroke: paths.find((path) => path.hasAttribute("stroke"))?.getAttribute("stroke"),
        };
      }),
    );
    expect(new Set(shapes.map((shape) => shape.fill)).size).toBeGreaterThan(3);
    expect(shapes.filter((shape) => shape.stroke === "#000000").length).toBeGreaterThan(15);
    expect(await page.locator("html").getAttribute("data-theme")).toBe("contrast");
  });
});
