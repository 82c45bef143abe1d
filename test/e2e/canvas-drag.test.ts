// Dragging on the canvas, with a real pointer: snapping, cancelling, teams that are only painted, ends that nobody announces.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, saved } from "./app.ts";

const openApp = appOpener();

const card = (name: string, x: number, y: number, more = "") =>
  `---\nname: ${name}\nteam_type: platform\nposition:\n  x: ${x}\n  y: ${y}\n${more}---\n`;
const FILES = {
  "alpha.md": card("Alpha", 0, 0, "interaction_modes:\n  Beta: collaboration\n"),
  "beta.md": card("Beta", 400, 0),
  "gamma.md": card("Gamma", 0, 300),
} as const;
/** So many teams that at the first view they are painted, not in the DOM. */
const MANY = Object.fromEntries(
  Array.from({ length: 400 }, (_, i) => [`team-${i}.md`, card(`Team ${i}`, (i % 20) * 320, Math.floor(i / 20) * 200)]),
);

const team = (page: Page, path: string) => page.locator(`[data-team="${path}"]`);
const hovered = (page: Page) => page.locator("[data-hovered-team]").getAttribute("data-hovered-team");

async function middleOf(page: Page, path: string): Promise<{ x: number; y: number }> {
  const box = await team(page, path).boundingBox();
  if (box === null) throw new Error(`${path} is not in the DOM`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function positionIn(text: string): { x: number; y: number } {
  const [, x, y] = /position:\n {2}x: (\S+)\n {2}y: (\S+)\n/.exec(text) ?? [];
  return { x: Number(x), y: Number(y) };
}

describe("a drag on the canvas", () => {
  it("rests in line with a neighbour, shows the guide while it does, and takes it away on drop", async () => {
    const { page, folder } = await openApp({ files: FILES });
    const from = await middleOf(page, "gamma.md");
    const to = await middleOf(page, "beta.md");
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, from.y, { steps: 4 });
    await page.mouse.move(to.x + 3, from.y + 5, { steps: 4 });
    await page.locator(".canvas-guide").first().waitFor();
    await page.mouse.up();
    await saved(page, 1);
    expect(positionIn(await readFile(join(folder, "gamma.md"), "utf8")).x).toBe(400);
    expect(await page.locator(".canvas-guide").count()).toBe(0);
  });

  it("Escape puts the team back, writes nothing, keeps the selection, and the button that is still down means nothing", async () => {
    const { page, folder } = await openApp({ files: FILES });
    const from = await middleOf(page, "beta.md");
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 80, from.y + 80, { steps: 5 });
    await page.keyboard.press("Escape");
    await page.mouse.move(from.x + 160, from.y + 120, { steps: 3 });
    await page.mouse.up();
    expect(await middleOf(page, "beta.md")).toEqual(from);
    expect(await team(page, "beta.md").getAttribute("aria-pressed")).toBe("true");
    expect(await readFile(join(folder, "beta.md"), "utf8")).toBe(FILES["beta.md"]);
    expect(await page.evaluate(() => performance.getEntriesByName("teamscape:saved").length)).toBe(0);
  });

  it("that ends where it began writes nothing", async () => {
    const { page, folder } = await openApp({ files: FILES });
    const from = await middleOf(page, "beta.md");
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y, { steps: 3 });
    await page.mouse.move(from.x, from.y, { steps: 3 });
    await page.mouse.up();
    expect(await middleOf(page, "beta.md")).toEqual(from);
    expect(await readFile(join(folder, "beta.md"), "utf8")).toBe(FILES["beta.md"]);
    expect(await page.evaluate(() => performance.getEntriesByName("teamscape:saved").length)).toBe(0);
  });

  it("46: ends as a drop when the window loses the pointer or the focus, and the card does not stick", async () => {
    for (const lose of ["blur", "lostpointercapture"] as const) {
      const { page, folder } = await openApp({ files: FILES });
      const from = await middleOf(page, "beta.md");
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 80, from.y + 60, { steps: 5 });
      await page.evaluate((how) => {
        const canvas = document.querySelector(".canvas");
        // The pointer that Chromium's mouse is.
        if (how === "blur") window.dispatchEvent(new Event("blur"));
        else canvas?.releasePointerCapture(1);
      }, lose);
      // Losing the capture is told with the next pointer event, as in a real browser.
      await page.mouse.move(from.x + 81, from.y + 61);
      await saved(page, 1);
      const after = await readFile(join(folder, "beta.md"), "utf8");
      expect(after, lose).not.toBe(FILES["beta.md"]);
      const rested = await middleOf(page, "beta.md");
      await page.mouse.move(from.x - 100, from.y + 200, { steps: 5 });
      expect(await middleOf(page, "beta.md"), lose).toEqual(rested);
      await page.mouse.up();
      expect(await readFile(join(folder, "beta.md"), "utf8"), lose).toBe(after);
    }
  });

  it("grabs a team that is only painted, in the same gesture, and writes its card alone", async () => {
    const { page, folder } = await openApp({ files: MANY });
    expect(await page.locator("[data-team]").count()).toBeLessThan(5);
    const box = await page.getByRole("region", { name: "Canvas" }).boundingBox();
    if (box === null) throw new Error("no canvas");
    let key: string | null = null;
    let at = { x: 0, y: 0 };
    for (let y = box.y + 200; key === null && y < box.y + 500; y += 3) {
      at = { x: box.x + 600, y };
      await page.mouse.move(at.x, at.y);
      if ((await page.locator("[data-hovered-team]").count()) > 0) key = await hovered(page);
    }
    const path = key?.replace("card:", "") ?? "";
    const before = await readFile(join(folder, path), "utf8");
    await page.mouse.down();
    await page.mouse.move(at.x + 20, at.y + 60, { steps: 6 });
    await page.mouse.up();
    await saved(page, 1);
    const after = await readFile(join(folder, path), "utf8");
    expect(after).not.toBe(before);
    const untouched = Object.keys(MANY).filter((name) => name !== path);
    for (const name of untouched.slice(0, 40)) expect(await readFile(join(folder, name), "utf8")).toBe(MANY[name]);
  });

  it("44: touches the DOM of no other team while one is dragged", async () => {
    const { page } = await openApp({ files: FILES });
    const from = await middleOf(page, "gamma.md");
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y + 20, { steps: 2 });
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const observer = new MutationObserver((records) => {
        for (const { target } of records) {
          const node =
            target instanceof Element ? target.closest(".react-flow__node") : target.parentElement?.closest(".react-flow__node");
          seen.push(node?.querySelector("[data-team]")?.getAttribute("data-team") ?? "list");
        }
      });
      const nodes = document.querySelector(".react-flow__nodes");
      if (nodes !== null) observer.observe(nodes, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    await page.mouse.move(from.x + 120, from.y + 60, { steps: 10 });
    const touched = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    await page.mouse.up();
    await saved(page, 1);
    expect(touched.length).toBeGreaterThan(3);
    expect(new Set(touched)).toEqual(new Set(["gamma.md"]));
  });
});
