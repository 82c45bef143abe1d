// Looking around on the canvas: zoom at the pointer, panning, fitting, the overview, what the pointer is told; and that an edit from
// outside disturbs none of it.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener } from "./app.ts";

const openApp = appOpener();

const card = (name: string, x: number, y: number, more = "") =>
  `---\nname: ${name}\nteam_type: platform\nposition:\n  x: ${x}\n  y: ${y}\n${more}---\n`;
const EVIL = "<img src=x onerror=alert(1)>";
const FILES = {
  "alpha.md": card(
    "Alpha",
    0,
    0,
    `interactions:\n- team: Beta\n  mode: x-as-a-service\n  role: provides\n  purpose: "search ${EVIL}"\n  expected: 2026-06-01\n`,
  ),
  "beta.md": card("Beta", 500, 0),
  "gamma.md": card("Gamma", 0, 300),
} as const;

const team = (page: Page, path: string) => page.locator(`[data-team="${path}"]`);

async function boxOf(page: Page, path: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await team(page, path).boundingBox();
  if (box === null) throw new Error(`${path} is not in the DOM`);
  return box;
}

describe("looking around", () => {
  it("the wheel zooms at the pointer: what is under it stays under it", async () => {
    const { page } = await openApp({ files: FILES });
    const before = await boxOf(page, "beta.md");
    const at = { x: before.x + 20, y: before.y + 10 };
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, 300);
    await expect.poll(async () => (await boxOf(page, "beta.md")).width).toBeLessThan(before.width);
    const after = await boxOf(page, "beta.md");
    const share = after.width / before.width;
    expect(at.x - after.x).toBeCloseTo(20 * share, 0);
    expect(at.y - after.y).toBeCloseTo(10 * share, 0);
  });

  it("lifts the relations of the team that the pointer rests on, here or in the outline, until anything moves", async () => {
    const { page } = await openApp({ files: FILES });
    const lifted = page.locator(".canvas-lifted");
    const shown = () => lifted.evaluate((canvas) => getComputedStyle(canvas).display !== "none");
    expect(await shown()).toBe(false);
    const alpha = await boxOf(page, "alpha.md");
    await page.mouse.move(alpha.x + 40, alpha.y + 20);
    await expect.poll(shown).toBe(true);
    await page.mouse.wheel(0, 60);
    // It comes back once the view rests; what is told of the view has changed by then.
    await expect.poll(async () => (await boxOf(page, "alpha.md")).width).not.toBe(alpha.width);
    await page.mouse.move(alpha.x + 40, alpha.y - 60);
    await expect.poll(shown).toBe(false);
    await page.getByRole("treeitem", { name: /^Beta/ }).hover();
    await expect.poll(shown).toBe(true);
    await page.getByRole("treeitem", { name: /^Gamma/ }).hover();
    await expect.poll(shown).toBe(false);
  });

  it("Shift and wheel pan, a drag on empty canvas pans, and neither zooms or saves", async () => {
    const { page } = await openApp({ files: FILES });
    const first = await boxOf(page, "alpha.md");
    await page.mouse.move(first.x + 400, first.y + 250);
    await page.keyboard.down("Shift");
    await page.mouse.wheel(0, 120);
    await page.keyboard.up("Shift");
    await expect
      .poll(async () => (await boxOf(page, "alpha.md")).x + (await boxOf(page, "alpha.md")).y)
      .not.toBe(first.x + first.y);
    const second = await boxOf(page, "alpha.md");
    expect(second.width).toBe(first.width);
    await page.mouse.down();
    await page.mouse.move(first.x + 430, first.y + 280, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => Math.round((await boxOf(page, "alpha.md")).x - second.x)).toBe(30);
    expect((await boxOf(page, "alpha.md")).width).toBe(first.width);
    expect(await page.evaluate(() => performance.getEntriesByName("teamscape:saved").length)).toBe(0);
  });

  it("the overview brings the place that is pressed into the middle", async () => {
    const { page } = await openApp({ files: FILES });
    const before = await boxOf(page, "alpha.md");
    const map = await page.getByRole("img", { name: "Overview" }).boundingBox();
    if (map === null) throw new Error("no overview");
    await page.mouse.click(map.x + map.width - 6, map.y + map.height - 6);
    await expect.poll(async () => (await boxOf(page, "alpha.md")).x).toBeLessThan(before.x);
  });

  it("tells in words what a relation is, as text and never as markup", async () => {
    const { page } = await openApp({ files: FILES });
    const [from, to] = [await boxOf(page, "alpha.md"), await boxOf(page, "beta.md")];
    const y = from.y + from.height / 2;
    let x = from.x + from.width + 8;
    const tip = page.getByRole("tooltip");
    for (; x < to.x && (await tip.count()) === 0; x += 4) await page.mouse.move(x, y);
    const words = await tip.textContent();
    expect(words).toContain("Alpha → Beta");
    expect(words).toContain("X-as-a-Service");
    expect(words).toContain(`search ${EVIL}`);
    expect(words).toContain("2026-06-01");
    expect(words).toContain("Declared by Alpha");
    expect(await page.locator(".canvas img").count()).toBe(0);
  });

  it("43: an edit by another program keeps view, selection and the very elements of the other teams, and hides none", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await team(page, "alpha.md").click();
    await page.evaluate(() => {
      const kept = [...document.querySelectorAll("[data-team]")];
      Object.assign(window, { kept, hidden: 0 });
      const look = () => {
        for (const node of document.querySelectorAll<HTMLElement>(".react-flow__node")) {
          if (node.style.visibility === "hidden") (window as unknown as { hidden: number }).hidden++;
        }
      };
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        attributes: true,
        attributeFilter: ["style"],
        childList: true,
      });
    });
    const before = await boxOf(page, "alpha.md");
    await writeFile(join(folder, "gamma.md"), FILES["gamma.md"].replace("name: Gamma", "name: Gamma Renamed"));
    await page.getByRole("button", { name: /^Gamma Renamed, Platform/ }).waitFor();
    expect(await boxOf(page, "alpha.md")).toEqual(before);
    expect(await team(page, "alpha.md").getAttribute("aria-pressed")).toBe("true");
    const { kept, hidden } = await page.evaluate(() => {
      const state = window as unknown as { kept: Element[]; hidden: number };
      const now = [...document.querySelectorAll("[data-team]")];
      return { kept: state.kept.filter((element) => now.includes(element)).length, hidden: state.hidden };
    });
    expect(kept).toBe(3);
    expect(hidden).toBe(0);
  });
});
