// Selecting on the canvas, by pointer and by keyboard, and moving with the arrow keys.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, saved } from "./app.ts";

const openApp = appOpener();

const card = (name: string, x: number, y: number, more = "") =>
  `---\nname: ${name}\nteam_type: stream-aligned\nposition:\n  x: ${x}\n  y: ${y}\n${more}---\n`;
const FILES = {
  "alpha.md": card("Alpha", 0, 0, "metadata:\n  size: 7\n"),
  "beta.md": card("Beta", 400, 0),
  "gamma.md": card("Gamma", 0, 300),
} as const;

const team = (page: Page, path: string) => page.locator(`[data-team="${path}"]`);
const selected = (page: Page) =>
  page
    .locator('[data-team][aria-pressed="true"]')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-team")).sort());
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("data-team") ?? null);

async function boxOf(page: Page, path: string) {
  const box = await team(page, path).boundingBox();
  if (box === null) throw new Error(`${path} is not in the DOM`);
  return box;
}

describe("selecting with the pointer", () => {
  it("a click takes one, Ctrl or Shift and click add and take away, a click beside them takes none", async () => {
    const { page } = await openApp({ files: FILES });
    await team(page, "alpha.md").click();
    expect(await selected(page)).toEqual(["alpha.md"]);
    await team(page, "beta.md").click({ modifiers: ["Control"] });
    await team(page, "gamma.md").click({ modifiers: ["Shift"] });
    expect(await selected(page)).toEqual(["alpha.md", "beta.md", "gamma.md"]);
    await team(page, "beta.md").click({ modifiers: ["Control"] });
    expect(await selected(page)).toEqual(["alpha.md", "gamma.md"]);
    await team(page, "gamma.md").click();
    expect(await selected(page)).toEqual(["gamma.md"]);
    const box = await boxOf(page, "gamma.md");
    await page.mouse.click(box.x + box.width + 40, box.y + box.height + 40);
    expect(await selected(page)).toEqual([]);
  });

  it("Shift and drag take every team that the rectangle touches, and move nothing", async () => {
    const { page } = await openApp({ files: FILES });
    const [a, b] = [await boxOf(page, "alpha.md"), await boxOf(page, "beta.md")];
    await page.keyboard.down("Shift");
    await page.mouse.move(a.x - 15, a.y - 15);
    await page.mouse.down();
    await page.mouse.move(b.x + 30, b.y + 30, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    expect(await selected(page)).toEqual(["alpha.md", "beta.md"]);
    expect(await boxOf(page, "alpha.md")).toEqual(a);
    expect(await page.locator(".canvas-marquee").count()).toBe(0);
  });

  it("a double click opens the team's card in the inspector", async () => {
    const { page } = await openApp({ files: FILES });
    await page.keyboard.press("Control+i");
    await page.getByRole("region", { name: "Inspector" }).waitFor({ state: "detached" });
    await team(page, "alpha.md").dblclick();
    await page.getByRole("region", { name: "Inspector" }).getByRole("heading", { name: "Alpha", level: 2 }).waitFor();
  });
});

describe("the canvas by keyboard", () => {
  it("is one Tab stop; Ctrl and arrows go to the nearest team, Enter and Space select it", async () => {
    const { page } = await openApp({ files: FILES });
    expect(await page.locator('[data-team][tabindex="0"]').count()).toBe(1);
    for (let i = 0; i < 40 && (await focused(page)) === null; i++) await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("alpha.md");
    await page.keyboard.press("Control+ArrowRight");
    expect(await focused(page)).toBe("beta.md");
    await page.keyboard.press("Enter");
    expect(await selected(page)).toEqual(["beta.md"]);
    await page.keyboard.press("Control+ArrowLeft");
    await page.keyboard.press("Control+ArrowDown");
    expect(await focused(page)).toBe("gamma.md");
    await page.keyboard.press("Shift+Space");
    expect(await selected(page)).toEqual(["beta.md", "gamma.md"]);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBeNull();
  });

  it("a run of arrow keys is one saved step, and one undo brings it back", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await team(page, "beta.md").click();
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowDown");
    await saved(page, 1);
    expect(await readFile(join(folder, "beta.md"), "utf8")).toBe(
      FILES["beta.md"].replace("x: 400", "x: 440").replace("y: 0", "y: 40"),
    );
    await page.keyboard.press("Control+z");
    await saved(page, 2);
    expect(await readFile(join(folder, "beta.md"), "utf8")).toBe(FILES["beta.md"]);
  });

  it("undo right after an arrow key undoes that step, not the one before", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await team(page, "beta.md").click();
    await page.keyboard.press("ArrowRight");
    await saved(page, 1);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+z");
    await saved(page, 3);
    expect(await readFile(join(folder, "beta.md"), "utf8")).toBe(FILES["beta.md"].replace("x: 400", "x: 408"));
  });

  it("Escape takes back a run of arrow keys before it is told", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await team(page, "beta.md").click();
    const before = await boxOf(page, "beta.md");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await boxOf(page, "beta.md")).not.toEqual(before);
    await page.keyboard.press("Escape");
    expect(await boxOf(page, "beta.md")).toEqual(before);
    await page.keyboard.press("ArrowLeft");
    await saved(page, 1);
    expect(await readFile(join(folder, "beta.md"), "utf8")).toBe(FILES["beta.md"].replace("x: 400", "x: 392"));
  });

  it("says name, type, facts, load and findings of each team; a ghost is named by its key", async () => {
    const files = { ...FILES, "beta.md": card("Beta", 400, 0, "interaction_modes:\n  Nobody: collaboration\n") };
    const { page } = await openApp({ files });
    expect(await team(page, "alpha.md").getAttribute("aria-label")).toBe(
      "Alpha, Stream-aligned, 7 people, cognitive load not known",
    );
    expect(await team(page, "beta.md").getAttribute("aria-label")).toMatch(
      /^Beta, Stream-aligned, cognitive load at least \d+ of 100, \d+ (error|warning)/,
    );
    expect(await team(page, "ghost:nobody").getAttribute("aria-label")).toContain("no card");
  });
});
