// What goes from one part of the app into another: typing under a drag, an undo under typing, a refusing disk, a restart, files that go or
// get other names under selection and dialogs.
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { breakable } from "../store-folder.ts";
import { appOpener, saved } from "./app.ts";

const openApp = appOpener();

const ALPHA =
  "---\nname: Alpha\nteam_type: stream-aligned\nposition: {x: 200, y: 180}\nmetadata:\n  size: 6\n  value_stream: Shop\n---\n\n# Alpha\n\nText.\n";
const BETA = "---\nname: Beta\nteam_type: platform\nposition: {x: 700, y: 200}\nmetadata:\n  size: 4\n---\n";
const FILES = { "alpha.md": ALPHA, "beta.md": BETA } as const;

const team = (page: Page, path: string) => page.locator(`[data-team="${path}"]`);
const row = (page: Page, name: string) => page.getByRole("treeitem", { name: new RegExp(`^${name}`) });
const tab = (page: Page, name: "Card" | "Source") => page.getByRole("tab", { name, exact: true });
const source = (page: Page, path = "alpha.md") => page.getByRole("textbox", { name: `Source of ${path}` });
const line = (page: Page, text: string | RegExp) => source(page).locator(".cm-line", { hasText: text });
const field = (page: Page, name: string) => page.getByRole("region", { name: "Card fields" }).getByLabel(name, { exact: true });
const status = (page: Page) => page.getByRole("region", { name: "Status" });
const banner = (page: Page) => page.locator(".conflict-banner");
const read = (folder: string, name: string) => readFile(join(folder, name), "utf8");

async function typeSource(page: Page, behind: string, typed: string): Promise<void> {
  await row(page, "Alpha").click();
  await tab(page, "Source").click();
  await line(page, behind).first().click();
  await page.keyboard.press("End");
  await page.keyboard.type(typed);
}

async function drag(page: Page, path: string, dx: number, dy: number): Promise<void> {
  const box = await team(page, path).boundingBox();
  if (box === null) throw new Error(`${path} is not in the DOM`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 4 });
  await page.mouse.up();
}

describe("typing and what is done meanwhile", () => {
  it("a drag under a source that does not read yet goes into it: no conflict, and both are in the file at the end", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await typeSource(page, "Shop", "\nnote: [");
    await drag(page, "alpha.md", 60, 80);
    await saved(page, 1);
    const moved = await read(folder, "alpha.md");
    expect(moved).not.toContain("note");
    const position = moved.split("\n")[3] ?? "";
    expect(position).not.toBe("position: {x: 200, y: 180}");
    await line(page, position).waitFor();
    await line(page, "note: [").waitFor();
    expect(await banner(page).isVisible()).toBe(false);
    await line(page, "note: [").click();
    await page.keyboard.press("End");
    await page.keyboard.type("]");
    await page.keyboard.press("Control+s");
    await saved(page, 2);
    expect(await read(folder, "alpha.md")).toMatch(/note: \[\]?/);
    expect(await read(folder, "alpha.md")).toContain(position);
    await expect.poll(() => status(page).textContent()).toContain("Saved");
  });

  it("an undo under a dirty field leaves the typing, and what is typed is written on top", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await row(page, "Alpha").click();
    await field(page, "Value stream").fill("Market");
    await field(page, "Value stream").press("Enter");
    await saved(page, 1);
    await field(page, "Size").fill("nine");
    await page.getByRole("button", { name: /^Undo: / }).click();
    await saved(page, 2);
    await expect.poll(() => field(page, "Value stream").inputValue()).toBe("Shop");
    expect(await field(page, "Size").inputValue()).toBe("nine");
    expect(await read(folder, "alpha.md")).toBe(ALPHA);
    await field(page, "Size").fill("9");
    await field(page, "Size").press("Enter");
    await saved(page, 3);
    expect(await read(folder, "alpha.md")).toBe(ALPHA.replace("size: 6", "size: 9"));
  });

  it("a dirty field and a dirty source of the same card are both kept, whichever is looked at", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await row(page, "Alpha").click();
    await field(page, "Size").fill("nine");
    await tab(page, "Source").click();
    await line(page, "name: Alpha").first().click();
    await page.keyboard.press("End");
    await page.keyboard.type(" Two");
    await tab(page, "Card").click();
    await saved(page, 1);
    await page.getByRole("heading", { name: "Alpha Two", level: 2 }).waitFor();
    expect(await field(page, "Size").inputValue()).toBe("nine");
    await field(page, "Size").fill("9");
    await field(page, "Size").press("Enter");
    await saved(page, 2);
    expect(await read(folder, "alpha.md")).toBe(ALPHA.replace("name: Alpha", "name: Alpha Two").replace("size: 6", "size: 9"));
    await page.keyboard.press("Escape");
    await expect.poll(() => status(page).textContent()).toContain("Saved");
  });
});

describe("a disk that refuses", () => {
  it("keeps every change, says Not saved, and says Saved only when they are in the folder", async () => {
    const disk: { broken: string | null } = { broken: null };
    const { page, folder } = await openApp({ files: FILES, port: breakable(disk) });
    disk.broken = "EROFS";
    await drag(page, "beta.md", 0, 80);
    const open = status(page).getByRole("button", { name: "Not saved: 1 change" });
    await open.waitFor();
    await row(page, "Alpha").click();
    await field(page, "Size").fill("9");
    await field(page, "Size").press("Enter");
    await status(page).getByRole("button", { name: "Not saved: 2 changes" }).click();
    const dialog = page.getByRole("dialog", { name: "Not saved" });
    const entry = (text: string) => dialog.getByRole("listitem").filter({ hasText: text });
    await entry("Move Beta").getByRole("button", { name: "Try again" }).click();
    await entry("Move Beta").waitFor();
    disk.broken = null;
    await entry("Set size of Alpha").getByRole("button", { name: "Discard" }).click();
    await entry("Set size of Alpha").waitFor({ state: "detached" });
    expect(await status(page).textContent()).toContain("Not saved");
    await entry("Move Beta").getByRole("button", { name: "Try again" }).click();
    await saved(page, 1);
    await dialog.getByText("Everything is in the folder.").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await row(page, "Alpha").getAttribute("aria-selected")).toBe("true");
    await expect.poll(() => status(page).textContent()).toContain("Saved");
    expect(await read(folder, "alpha.md")).toBe(ALPHA);
    expect(await read(folder, "beta.md")).not.toBe(BETA);
    expect(await field(page, "Size").inputValue()).toBe("6");
  });
});

describe("a restart", () => {
  it("brings typing in a field and in a source back, to be decided on", async () => {
    const { page, folder, restart } = await openApp({ files: FILES });
    await typeSource(page, "Shop", "\nnote: [");
    await row(page, "Beta").click();
    await tab(page, "Card").click();
    await field(page, "Size").fill("four");
    await restart();
    const dialog = page.getByRole("dialog", { name: "Not saved" });
    const entry = (text: string) => dialog.getByRole("listitem").filter({ hasText: text });
    await entry("Source of Alpha").waitFor();
    await entry("four").getByRole("button", { name: "Open" }).click();
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => field(page, "Size").inputValue()).toBe("four");
    await row(page, "Alpha").click();
    await tab(page, "Source").click();
    await page.getByRole("button", { name: "Take it up" }).click();
    await line(page, "note: [").waitFor();
    expect(await read(folder, "alpha.md")).toBe(ALPHA);
    expect(await read(folder, "beta.md")).toBe(BETA);
  });
});

describe("files that change under the app", () => {
  it("renamed: selection, inspector and undo go with the file", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await row(page, "Alpha").click();
    await field(page, "Size").fill("9");
    await field(page, "Size").press("Enter");
    await saved(page, 1);
    await rename(join(folder, "alpha.md"), join(folder, "first.md"));
    await team(page, "first.md").waitFor();
    await page.getByRole("heading", { name: "Alpha", level: 2 }).waitFor();
    expect(await row(page, "Alpha").getAttribute("aria-selected")).toBe("true");
    await page.getByRole("button", { name: "Undo: Set size of Alpha" }).click();
    await saved(page, 2);
    expect(await read(folder, "first.md")).toBe(ALPHA);
  });

  it("deleted while a dialog asks about it: it closes and says why, and does not come back with the file", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await row(page, "Alpha").click();
    await page.keyboard.press("F2");
    const dialog = page.getByRole("dialog", { name: "Rename Alpha" });
    await dialog.waitFor();
    await page.keyboard.type("Omega");
    await rm(join(folder, "alpha.md"));
    await page.getByRole("alert").filter({ hasText: "Nothing left to ask about" }).waitFor();
    await dialog.waitFor({ state: "detached" });
    await writeFile(join(folder, "alpha.md"), ALPHA);
    await team(page, "alpha.md").waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await read(folder, "alpha.md")).toBe(ALPHA);
  });

  it("changed elsewhere under an undo of two: settled one mine, one theirs", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await row(page, "Alpha").click();
    await row(page, "Beta").click({ modifiers: ["Control"] });
    const shared = page.getByRole("region", { name: "Inspector" });
    await shared
      .getByLabel("On call from", { exact: true })
      .or(shared.getByLabel("Value stream", { exact: true }))
      .first()
      .fill("Store");
    await page.keyboard.press("Enter");
    await saved(page, 1);
    const [alpha, beta] = [await read(folder, "alpha.md"), await read(folder, "beta.md")];
    await writeFile(join(folder, "alpha.md"), alpha.replace("size: 6", "size: 60"));
    await writeFile(join(folder, "beta.md"), beta.replace("size: 4", "size: 40"));
    await expect.poll(async () => page.evaluate(() => document.body.innerText.includes("60"))).toBe(true);
    await page.getByRole("button", { name: /^Undo: / }).click();
    await banner(page).getByRole("button", { name: "Compare…" }).click();
    const window = page.getByRole("dialog");
    await window.getByRole("button", { name: "alpha.md · open" }).click();
    await window.getByRole("button", { name: "Keep mine" }).click();
    await window.getByRole("button", { name: "alpha.md · mine" }).waitFor();
    await window.getByRole("button", { name: "Keep theirs" }).click();
    await saved(page, 2);
    await window.waitFor({ state: "detached" });
    expect(await read(folder, "alpha.md")).toBe(ALPHA);
    expect(await read(folder, "beta.md")).toBe(beta.replace("size: 4", "size: 40"));
    expect(await banner(page).isVisible()).toBe(false);
  });
});

describe("the canvas's menu", () => {
  it("pastes where it was asked for", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate((text) => navigator.clipboard.writeText(text), BETA.replace("Beta", "Search"));
    const box = await team(page, "beta.md").boundingBox();
    if (box === null) throw new Error("Beta is not in the DOM");
    const at = { x: box.x + box.width / 2, y: box.y + box.height + 220 };
    await page.mouse.click(at.x, at.y, { button: "right" });
    await page.getByRole("menuitem", { name: /^Paste here/ }).click();
    await saved(page, 1);
    expect(await read(folder, "search.md")).toContain("name: Search");
    const [x = 0, y = 0] = (/position: \{x: (-?\d+), y: (-?\d+)\}/.exec(await read(folder, "search.md")) ?? [])
      .slice(1)
      .map(Number);
    expect(Math.abs(x - 700)).toBeLessThan(60);
    expect(y).toBeGreaterThan(300);
  });
});
