// Editing teams on the canvas: drops into groupings, the menu, double clicks and the Delete key.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, saved } from "./app.ts";

const openApp = appOpener();

const card = (name: string, x: number, y: number, stream: string | null) =>
  `---\nname: ${name}\nteam_type: stream-aligned\nposition:\n  x: ${x}\n  y: ${y}\n${stream === null ? "" : `metadata:\n  value_stream: ${stream}\n`}---\n`;
const FILES = {
  "alpha.md": card("Alpha", 0, 0, "Buying"),
  "beta.md": card("Beta", 0, 160, "Buying"),
  "gamma.md": card("Gamma", 560, 0, "Paying"),
  "delta.md": card("Delta", 560, 160, "Paying"),
} as const;
type Name = keyof typeof FILES;

const team = (page: Page, path: string) => page.locator(`[data-team="${path}"]`);
async function middleOf(page: Page, path: string) {
  const box = await team(page, path).boundingBox();
  if (box === null) throw new Error(`${path} is not in the DOM`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
const text = (folder: string, name: Name) => readFile(join(folder, name), "utf8");
/** With the two numbers of its position left open. */
const anywhere = (content: string) => content.replace(/x: \S+\n {2}y: \S+/, "x: _\n  y: _");

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
}

describe("a drop into a grouping", () => {
  it("moves and joins in one step, says so before, and one undo brings the bytes back", async () => {
    const { page, folder } = await openApp({ files: FILES });
    const [gamma, delta] = [await middleOf(page, "gamma.md"), await middleOf(page, "delta.md")];
    await drag(page, await middleOf(page, "alpha.md"), { x: gamma.x, y: (gamma.y + delta.y) / 2 });
    expect(await page.locator(".canvas-join").textContent()).toContain("Join Paying");
    await page.mouse.up();
    await saved(page, 1);
    const after = await text(folder, "alpha.md");
    expect(anywhere(after)).toBe(anywhere(FILES["alpha.md"].replace("Buying", "Paying")));
    expect(after).not.toContain("x: 0\n");
    await page.getByRole("button", { name: "Undo: Move Alpha into Paying" }).click();
    await saved(page, 2);
    expect(await text(folder, "alpha.md")).toBe(FILES["alpha.md"]);
    expect(await page.locator(".canvas-join").count()).toBe(0);
  });

  it("with Alt only moves; so does a drag inside one's own grouping, or out of all of them", async () => {
    const { page, folder } = await openApp({ files: FILES });
    const gamma = await middleOf(page, "gamma.md");
    await page.keyboard.down("Alt");
    await drag(page, await middleOf(page, "alpha.md"), { x: gamma.x, y: gamma.y + 20 });
    expect(await page.locator(".canvas-join").count()).toBe(0);
    await page.mouse.up();
    await page.keyboard.up("Alt");
    await saved(page, 1);
    expect(anywhere(await text(folder, "alpha.md"))).toBe(anywhere(FILES["alpha.md"]));
    const delta = await middleOf(page, "delta.md");
    await drag(page, delta, { x: delta.x + 12, y: delta.y - 30 });
    await page.mouse.up();
    await saved(page, 2);
    expect(anywhere(await text(folder, "delta.md"))).toBe(anywhere(FILES["delta.md"]));
    const beta = await middleOf(page, "beta.md");
    await drag(page, beta, { x: beta.x, y: beta.y + 160 });
    await page.mouse.up();
    await saved(page, 3);
    const after = await text(folder, "beta.md");
    expect(after).not.toBe(FILES["beta.md"]);
    expect(anywhere(after)).toBe(anywhere(FILES["beta.md"]));
  });
});

describe("the menu of the canvas", () => {
  it("opens with Shift and F10 on the team that the keyboard is on, goes by arrow keys, and Escape leads back to the team", async () => {
    const { page } = await openApp({ files: FILES });
    await team(page, "beta.md").focus();
    await page.keyboard.press("Shift+F10");
    const menu = page.getByRole("menu", { name: "Beta" });
    await menu.waitFor();
    expect(await team(page, "beta.md").getAttribute("aria-pressed")).toBe("true");
    for (let i = 0; i < 20; i++) {
      await page.keyboard.press("ArrowDown");
      if ((await page.evaluate(() => document.activeElement?.textContent)) === "Connect…C") break;
    }
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Connect two teams" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await team(page, "beta.md").focus();
    await page.keyboard.press("Shift+F10");
    await menu.waitFor();
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-team"))).toBe("beta.md");
  });

  it("a right click selects the team it is on and offers what can be done; on the ground it offers a new team there", async () => {
    const { page } = await openApp({ files: FILES });
    await team(page, "gamma.md").click({ button: "right" });
    const items = page.getByRole("menu", { name: "Gamma" }).getByRole("menuitem");
    const offered = (await items.allTextContents()).map((words) => words.replace(/…?[^…a-z]*$/, ""));
    for (const item of ["Open", "Rename", "Connect", "Join grouping", "Make subteam of", "Delete"])
      expect(offered.join(" ")).toContain(item);
    await page.keyboard.press("Escape");
    const gamma = await middleOf(page, "gamma.md");
    await page.mouse.click(gamma.x, gamma.y - 150, { button: "right" });
    await page.getByRole("menu", { name: "Canvas" }).getByRole("menuitem", { name: "New team here…" }).click();
    await page.getByRole("dialog", { name: /new team/i }).waitFor();
  });
});

describe("keys and clicks that ask before they change anything", () => {
  it("a double click on the ground asks for a new team, on a team for none", async () => {
    const { page } = await openApp({ files: FILES });
    const gamma = await middleOf(page, "gamma.md");
    await page.mouse.dblclick(gamma.x, gamma.y);
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.mouse.dblclick(gamma.x, gamma.y - 150);
    await page.getByRole("dialog", { name: /new team/i }).waitFor();
  });

  it("Delete on selected teams asks, and leaves the files alone until it is answered", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await team(page, "alpha.md").click();
    await page.keyboard.press("Delete");
    await page.getByRole("dialog", { name: /delete/i }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await text(folder, "alpha.md")).toBe(FILES["alpha.md"]);
  });
});
