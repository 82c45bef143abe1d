// Three thousand teams: what is found, walked to, heard, picked, moved and exported is exactly what was meant, from the whole folder seen
// at once, where groupings stand for their teams, down to 100 %.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateOrg } from "../../bench/generate.ts";
import { readMarkdown } from "../../shared/card/read.ts";
import type { Card } from "../../shared/card/types.ts";
import { buildOrg } from "../../shared/org/build.ts";
import { homeKey } from "../../shared/org/keys.ts";
import { appOpener, saved } from "./app.ts";

const openApp = appOpener();

const COUNT = 3000;
let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "teamscape-3000-"));
  await generateOrg(folder, COUNT);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cardPaths = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
const textsOf = (root: string): ReadonlyMap<string, string> =>
  new Map(cardPaths(root).map((path) => [path, readFileSync(join(root, path), "utf8")]));
const pathOf = (index: number): string => `part-${Math.floor(index / 1000)}/team-${String(index).padStart(5, "0")}.md`;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Top left corner of a team, as its card says it. */
function cornerOf(text: string): Spot {
  const [, x, y] = /position:\n {2}x: (\S+)\n {2}y: (\S+)\n/.exec(text) ?? [];
  return { x: Number(x), y: Number(y) };
}

/** A point well inside a team of any form, from its corner. */
const INSIDE: Spot = { x: 40, y: 40 };

/** Brings a point of the canvas to the middle, and waits until the picture is whole. @returns where on the page points of the canvas are */
async function lookAt(page: Page, { x, y }: Spot, zoom: number): Promise<(spot: Spot) => Spot> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#view=1&noflow&at=${x},${y},${zoom}`);
  const at = await page.evaluate(async (wanted) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const pane = document.querySelector(".react-flow__viewport");
    const canvas = document.querySelector(".canvas");
    if (pane === null || canvas === null) throw new Error("there is no canvas");
    const now = () => new DOMMatrix(getComputedStyle(pane).transform);
    // The first frames may still show what was before.
    for (let there = 0; there < 4; ) {
      await frame();
      there = Math.abs(now().a - wanted) < 1e-6 && canvas.matches(":not([data-partial], [data-travelling])") ? there + 1 : 0;
    }
    const corner = canvas.getBoundingClientRect();
    return { x: now().e + corner.x, y: now().f + corner.y };
  }, zoom);
  return (spot) => ({ x: spot.x * zoom + at.x, y: spot.y * zoom + at.y });
}

const focusedLabel = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.closest("[data-team], [data-group]")?.getAttribute("aria-label") ?? "");
const heading = (page: Page, name: string) => page.getByRole("heading", { name, level: 2, exact: true });

/** Puts the keyboard on the canvas as Tab does: from the end of the header on. */
async function enter(page: Page): Promise<void> {
  await page.getByRole("banner").getByRole("button", { name: "Inspector" }).focus();
  await page.keyboard.press("Tab");
  await expect.poll(() => focusedLabel(page)).not.toBe("");
}

describe("3,000 teams", { timeout: 120_000 }, () => {
  it("are found, walked to and heard by keyboard: from far away, where groupings stand for them, and back", async () => {
    const { page } = await openApp({ files: { copyOf: folder } });
    await page.locator(".fold-card").first().waitFor();
    expect(await page.locator("[data-team]").count()).toBe(0);

    await page.keyboard.press("Control+f");
    await page.keyboard.type("Team 2718");
    await page.keyboard.press("Enter");
    const found = page.locator(`[data-team="${pathOf(2718)}"]`);
    await found.waitFor();
    expect(await found.getAttribute("aria-label")).toMatch(/^Team 2718, Platform, 9 people, .*cognitive load/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");

    await page.keyboard.press("Shift+1");
    await page.locator(".fold-card").first().waitFor();
    await enter(page);
    await page.keyboard.press("Home");
    for (let i = 0; i < 7; i++) await page.keyboard.press("PageDown");
    await expect.poll(() => focusedLabel(page)).toMatch(/Stream 7, 15 teams,.* folded$/);
    const far = await focusedLabel(page);
    await page.keyboard.press("Enter");
    // Its title has the focus now, its teams are below it.
    await expect.poll(() => focusedLabel(page)).toMatch(/Stream 7, 15 teams, unfolded$/);
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focusedLabel(page)).toMatch(/^Team 10[5-9],/);
    const first = Number(/\d+/.exec(await focusedLabel(page))?.[0]);
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focusedLabel(page)).toMatch(new RegExp(`^Team ${first + 5},`));

    const name = await focusedLabel(page);
    const corner = cornerOf(readFileSync(join(folder, pathOf(first + 5)), "utf8"));
    for (const zoom of [1, 0.5, 0.3, 0.16]) {
      await lookAt(page, corner, zoom);
      expect(await focusedLabel(page), `heard at ${zoom}`).toBe(name);
    }
    await page.keyboard.press("Shift+1");
    await expect.poll(() => focusedLabel(page)).toBe(far);
  });

  it("are picked exactly where they are, moved alone, and exported whole", async () => {
    const { page, folder: copy } = await openApp({ files: { copyOf: folder } });
    const before = textsOf(copy);
    const corner = (index: number): Spot => cornerOf(before.get(pathOf(index)) ?? "");

    // From far away the pointer means the grouping that the team is in.
    const farPoint = await lookAt(page, corner(1507), 0.06);
    for (const index of [1507, 1340, 1690]) {
      const at = farPoint({ x: corner(index).x + INSIDE.x, y: corner(index).y + INSIDE.y });
      await page.mouse.click(at.x, at.y);
      await page.locator(`.fold-card.selected[data-group="stream:Stream ${Math.floor(index / 15)}"]`).waitFor();
      expect(await page.locator(".fold-card.selected").count()).toBe(1);
    }
    for (const zoom of [0.16, 1]) {
      const point = await lookAt(page, corner(1507), zoom);
      // All corners of one team, and its neighbours where they are in view.
      const near = (zoom === 1 ? [1507] : [1507, 1500, 1513, 1488]).map((index) => ({ index, at: corner(index) }));
      for (const { index, at } of near) {
        for (const reach of [INSIDE, { x: 60, y: 60 }]) {
          const spot = point({ x: at.x + reach.x, y: at.y + reach.y });
          await page.mouse.click(spot.x, spot.y);
          await heading(page, `Team ${index}`).waitFor();
          expect(await page.locator('[data-team][aria-pressed="true"]').getAttribute("data-team")).toBe(pathOf(index));
        }
      }
      // In the gap to the next one there is none.
      const gap = point({ x: corner(1507).x + 280, y: corner(1507).y + 120 });
      await page.mouse.move(gap.x, gap.y);
      await expect.poll(() => page.locator(".canvas[data-hovered-team]").count()).toBe(0);
    }

    const point = await lookAt(page, corner(1507), 1);
    const grip = point({ x: corner(1507).x + INSIDE.x, y: corner(1507).y + INSIDE.y });
    await page.keyboard.press("Escape");
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(grip.x + 20, grip.y + 20);
    await page.mouse.move(grip.x + 48, grip.y + 44);
    await page.mouse.up();
    await saved(page, 1);
    const after = textsOf(copy);
    const changed = [...after].filter(([path, text]) => text !== before.get(path)).map(([path]) => path);
    expect(changed).toEqual([pathOf(1507)]);
    const [was, is] = [before.get(pathOf(1507)) ?? "", after.get(pathOf(1507)) ?? ""];
    const withoutNumbers = (text: string): string => text.replace(/( {2}[xy]: )\S+/g, "$1");
    expect(withoutNumbers(is)).toBe(withoutNumbers(was));
    expect(cornerOf(is).x).not.toBe(cornerOf(was).x);
    expect(cornerOf(is).y).not.toBe(cornerOf(was).y);

    const download = page.waitForEvent("download");
    await page.keyboard.press("Control+e");
    const svg = await readFile(await (await download).path(), "utf8");
    const titles = new Set([...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title ?? ""));
    const org = buildOrg(cardsIn(after));
    const nameOf = (key: string): string => org.teams.get(homeKey(key))?.name ?? key;
    const teams = new Set([...titles].flatMap((title) => /^(Team \d+)[,:]/.exec(title)?.[1] ?? []));
    expect([...org.teams.values()].filter(({ name }) => !teams.has(name)).map(({ name }) => name)).toEqual([]);
    expect(teams.size).toBe(COUNT);
    const ends = new Set([...titles].flatMap((title) => /^Team \d+ [→–] Team \d+/.exec(title)?.[0] ?? []));
    const missing = [...org.relations.values()]
      .map(({ from, to, ...relation }) => {
        const joint = relation.kind === "interaction" && relation.direction === "symmetric" ? "–" : "→";
        return `${nameOf(from)} ${joint} ${nameOf(to)}`;
      })
      .filter((words) => !ends.has(words));
    expect(missing).toEqual([]);
    expect(ends.size).toBe(org.relations.size);
  });
});

function cardsIn(texts: ReadonlyMap<string, string>): readonly Card[] {
  return [...texts].flatMap(([path, text]) => {
    const file = readMarkdown(path, path, text);
    return file.kind === "card" ? [file.card] : [];
  });
}
