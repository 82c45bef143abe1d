// Groupings on the canvas: folded and unfolded with mouse and keyboard, moved as a whole, joined while folded, and in place of their teams
// from far away.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, saved } from "./app.ts";

const openApp = appOpener();

const card = (name: string, x: number, y: number, more: string) =>
  `---\nname: ${name}\nteam_type: stream-aligned\nposition:\n  x: ${x}\n  y: ${y}\n${more}---\n`;
const stream = (name: string) => `metadata:\n  value_stream: ${name}\n`;
const FILES = {
  "a.md": card("Alpha", 0, 0, `${stream("Buy")}interaction_modes:\n  Gamma: x-as-a-service\n  Beta: collaboration\n`),
  "b.md": card("Beta", 0, 160, `${stream("Buy")}interaction_modes:\n  Gamma: x-as-a-service\n`),
  "c.md": card("Gamma", 520, 80, "interaction_modes:\n  Alpha: x-as-a-service\n"),
} as const;

const group = (page: Page, key: string) => page.locator(`[data-group="${key}"]`);
const team = (page: Page, path: string) => page.locator(`[data-team="${path}"]`);

async function boxOf(page: Page, selector: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not in the page`);
  return box;
}

async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await boxOf(page, selector);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** On the words of a grouping's title. */
async function titleOf(page: Page, key: string): Promise<{ x: number; y: number }> {
  const box = await boxOf(page, `[data-group="${key}"]`);
  return { x: box.x + 70, y: box.y + 20 };
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

const texts = async (folder: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(Object.keys(FILES).map(async (name) => [name, await readFile(join(folder, name), "utf8")])),
  );

const positionIn = (text: string) => /position:\n {2}x: (\S+)\n {2}y: (\S+)\n/.exec(text)?.slice(1).map(Number) ?? [];
const withoutPosition = (text: string) => text.replace(/position:\n {2}x: \S+\n {2}y: \S+\n/, "");

describe("a grouping on the canvas", () => {
  it("folds on a double click of its title and unfolds on one of its shape, which says whom it stands for", async () => {
    const { page } = await openApp({ files: FILES });
    await expect.poll(() => group(page, "stream:Buy").getAttribute("aria-label")).toBe("Value stream Buy, 2 teams, unfolded");
    const title = await titleOf(page, "stream:Buy");
    await page.mouse.dblclick(title.x, title.y);
    await page.locator('.fold-card[data-group="stream:Buy"]').waitFor();
    expect(await group(page, "stream:Buy").getAttribute("aria-label")).toMatch(/^Value stream Buy, 2 teams.*, folded$/);
    expect(await team(page, "a.md").count()).toBe(0);
    expect(await team(page, "c.md").count()).toBe(1);
    const shape = await middleOf(page, ".fold-card");
    await page.mouse.dblclick(shape.x, shape.y);
    await team(page, "a.md").waitFor();
    expect(await page.locator(".fold-card").count()).toBe(0);
  });

  it("folds and unfolds with the keyboard, which stays on it", async () => {
    const { page } = await openApp({ files: FILES });
    await team(page, "a.md").focus();
    await page.keyboard.press("Shift+Tab");
    await group(page, "stream:Buy").focus();
    await page.keyboard.press("Enter");
    await page.locator('.fold-card[data-group="stream:Buy"]').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-group"))).toBe("stream:Buy");
    await page.keyboard.press(" ");
    await team(page, "a.md").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-group"))).toBe("stream:Buy");
    await page.keyboard.press("Shift+Enter");
    await expect.poll(() => page.locator('.team-card[aria-pressed="true"]').count()).toBe(2);
  });

  it("tells how many relations a line at its shape stands for", async () => {
    const { page } = await openApp({ files: FILES });
    await page.keyboard.press("Shift+U");
    await page.locator(".fold-card").waitFor();
    const shape = await boxOf(page, ".fold-card");
    const gamma = await boxOf(page, '[data-team="c.md"]');
    const y = (shape.y + shape.height / 2 + gamma.y + gamma.height / 2) / 2;
    await page.mouse.move((shape.x + shape.width + gamma.x) / 2, y - 40);
    await expect
      .poll(async () => {
        for (let at = y - 30; at <= y + 30; at += 4) {
          await page.mouse.move((shape.x + shape.width + gamma.x) / 2, at);
          const words = await page.locator(".canvas-tooltip").allTextContents();
          if (words.some((said) => said.includes("× 2"))) return true;
        }
        return false;
      })
      .toBe(true);
  });

  it("is moved by its title as one Change that writes its teams' positions and nothing else; undo puts the very bytes back", async () => {
    const { page, folder } = await openApp({ files: FILES });
    const title = await titleOf(page, "stream:Buy");
    await drag(page, title, { x: title.x + 40, y: title.y + 120 });
    await saved(page, 1);
    const after = await texts(folder);
    const [ax, ay] = positionIn(after["a.md"] ?? "");
    expect(positionIn(after["b.md"] ?? "")).toEqual([ax, (ay ?? 0) + 160]);
    expect([ax, ay]).not.toEqual([0, 0]);
    for (const name of ["a.md", "b.md"] as const) expect(withoutPosition(after[name] ?? "")).toBe(withoutPosition(FILES[name]));
    expect(after["c.md"]).toBe(FILES["c.md"]);
    await page.keyboard.press("Control+z");
    await saved(page, 2);
    expect(await texts(folder)).toEqual(FILES);
  });

  it("is moved while folded: each of its teams by as much, as one Change", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await page.keyboard.press("Shift+U");
    await page.locator(".fold-card").waitFor();
    const from = await middleOf(page, ".fold-card");
    await drag(page, from, { x: from.x + 30, y: from.y + 150 });
    await saved(page, 1);
    const after = await texts(folder);
    const [ax, ay] = positionIn(after["a.md"] ?? "");
    expect(positionIn(after["b.md"] ?? "")).toEqual([ax, (ay ?? 0) + 160]);
    expect(ay).toBeGreaterThan(50);
    expect(after["c.md"]).toBe(FILES["c.md"]);
    await page.keyboard.press("Control+z");
    await saved(page, 2);
    expect(await texts(folder)).toEqual(FILES);
  });

  it("is joined by a team that is dropped on its shape", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await page.keyboard.press("Shift+U");
    await page.locator(".fold-card").waitFor();
    await drag(page, await middleOf(page, '[data-team="c.md"]'), await middleOf(page, ".fold-card"));
    await saved(page, 1);
    expect(await readFile(join(folder, "c.md"), "utf8")).toContain("value_stream: Buy");
    await expect.poll(() => group(page, "stream:Buy").getAttribute("aria-label")).toContain("3 teams");
  });

  it("is left by a team that is let go well outside it with Shift held, and only then, as one step", async () => {
    const { page, folder } = await openApp({ files: FILES });
    const from = await middleOf(page, '[data-team="b.md"]');
    const away = { x: from.x, y: from.y + 190 };
    await drag(page, from, away);
    await saved(page, 1);
    expect((await texts(folder))["b.md"]).toContain("value_stream: Buy");
    await page.keyboard.press("Control+z");
    await expect.poll(() => texts(folder)).toEqual(FILES);

    const back = await middleOf(page, '[data-team="b.md"]');
    await page.mouse.move(back.x, back.y);
    await page.mouse.down();
    await page.mouse.move(away.x, away.y, { steps: 4 });
    await page.getByText("Shift: take out of Buy").waitFor();
    await page.keyboard.down("Shift");
    await page.getByText("Out of Buy").waitFor();
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await expect.poll(async () => (await texts(folder))["b.md"]).not.toContain("value_stream");
    const left = await texts(folder);
    expect({ ...left, "b.md": "" }).toEqual({ ...FILES, "b.md": "" });
    expect(withoutPosition(left["b.md"] ?? "")).toBe(
      withoutPosition(FILES["b.md"]).replace("metadata:\n  value_stream: Buy\n", "metadata: {}\n"),
    );
    expect(positionIn(left["b.md"] ?? "")).not.toEqual([0, 160]);
    await expect.poll(() => group(page, "stream:Buy").getAttribute("aria-label")).toContain("1 team");
    await page.keyboard.press("Control+z");
    await expect.poll(() => texts(folder)).toEqual(FILES);
  });

  it("unfolds when a team in it is chosen in the outline", async () => {
    const { page } = await openApp({ files: FILES });
    await page.keyboard.press("Shift+U");
    await page.locator(".fold-card").waitFor();
    await page.getByRole("tree", { name: "Outline" }).getByText("Beta").click();
    await team(page, "b.md").waitFor();
    expect(await page.locator(".fold-card").count()).toBe(0);
  });

  it("lists what a line of several relations holds; one of them is chosen, which unfolds it", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await page.keyboard.press("Shift+U");
    await page.locator(".fold-card").waitFor();
    const gamma = await middleOf(page, '[data-team="c.md"]');
    await page.mouse.click(gamma.x, gamma.y);
    await page.keyboard.press("r");
    await page.keyboard.press("Enter");
    const menu = page.getByRole("menu", { name: "Relations in one line" });
    await expect
      .poll(() => menu.getByRole("menuitem").allTextContents())
      .toEqual([
        "Gamma provides X-as-a-Service to Alpha",
        "Gamma provides X-as-a-Service to Beta",
        "Select the teams at both ends",
      ]);
    await page.getByRole("menuitem", { name: /Beta/ }).click();
    await team(page, "b.md").waitFor();
    expect(await page.locator(".fold-card").count()).toBe(0);
    await page
      .getByRole("region", { name: "Relation" })
      .getByRole("heading", { name: /Beta.*Gamma|Gamma.*Beta/ })
      .waitFor();
    expect(await texts(folder)).toEqual(FILES);
  });

  it("has a menu: all others folded, another name written to its cards", async () => {
    const files = { ...FILES, "c.md": card("Gamma", 520, 80, stream("Ship")) };
    const { page, folder } = await openApp({ files });
    const title = await titleOf(page, "stream:Buy");
    await page.mouse.click(title.x, title.y, { button: "right" });
    await page.getByRole("menuitem", { name: "Fold all others" }).click();
    await page.locator('.fold-card[data-group="stream:Ship"]').waitFor();
    expect(await team(page, "a.md").count()).toBe(1);
    const again = await titleOf(page, "stream:Buy");
    await page.mouse.click(again.x, again.y, { button: "right" });
    await page.getByRole("menuitem", { name: "Rename grouping…" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Purchase");
    await page.getByRole("button", { name: "Rename" }).click();
    await saved(page, 1);
    for (const name of ["a.md", "b.md"] as const)
      expect(await readFile(join(folder, name), "utf8")).toBe(files[name].replace("value_stream: Buy", "value_stream: Purchase"));
    expect(await readFile(join(folder, "c.md"), "utf8")).toBe(files["c.md"]);
  });
});

/** Ten streams of ten teams, far apart; each stream consumes from the next. */
const MANY = Object.fromEntries(
  Array.from({ length: 100 }, (_, i) => {
    const [own, place] = [Math.floor(i / 10), i % 10];
    const [x, y] = [(own % 5) * 2600 + (place % 5) * 320, Math.floor(own / 5) * 2000 + Math.floor(place / 5) * 200];
    const next = `interaction_modes:\n  Team ${((own + 1) % 10) * 10 + place}: x-as-a-service\n`;
    return [`t${i}.md`, card(`Team ${i}`, x, y, `${stream(`Stream ${own}`)}${place < 3 ? next : ""}`)];
  }),
);

describe("from far away", () => {
  it("groupings stand for their teams with sums between them, and a double click comes closer", async () => {
    const { page } = await openApp({ files: MANY });
    await page.mouse.move(720, 400);
    for (let i = 0; i < 4; i++) await page.keyboard.press("Control+-");
    await page.locator('.fold-card[data-group="stream:Stream 3"]').waitFor();
    expect(await team(page, "t30.md").count()).toBe(0);
    expect(await page.locator(".fold-card").count()).toBe(10);
    const shape = await middleOf(page, '.fold-card[data-group="stream:Stream 3"]');
    await page.mouse.click(shape.x, shape.y);
    await expect.poll(() => page.locator(".fold-card.selected").count()).toBe(1);
    await page.getByText("10 teams selected").first().waitFor();
    await page.mouse.dblclick(shape.x, shape.y);
    await team(page, "t30.md").waitFor();
    expect(await page.locator(".fold-card").count()).toBe(0);
  });
});
