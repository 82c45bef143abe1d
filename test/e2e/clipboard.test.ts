// Copy, cut and paste of teams through the system's clipboard, as a text editor would meet them.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, saved } from "./app.ts";

const openApp = appOpener();

const ORDERS = "\ufeff---\r\nname: Orders\r\nteam_type: stream-aligned\r\nposition: {x: 0, y: 0}\r\n---\r\n\r\n---\r\nText.";
const PAYMENTS = "---\nname: Payments\nteam_type: platform\nposition: {x: 400, y: 0}\n---\n";
const FILES = { "orders.md": ORDERS, "payments.md": PAYMENTS } as const;

const cards = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith(".md")).sort();
const read = (folder: string, name: string) => readFile(join(folder, name), "utf8");
const toast = (page: Page, words: string | RegExp) => page.getByRole("alert").filter({ hasText: words }).first().waitFor();

/** What a text editor would get; the app itself asks for no permission. */
async function clipboardText(page: Page): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  return page.evaluate(() => navigator.clipboard.readText());
}
async function fillClipboard(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
}

async function select(page: Page, ...names: string[]): Promise<void> {
  for (const [i, name] of names.entries())
    await page
      .getByRole("treeitem", { name })
      .first()
      .click(i === 0 ? {} : { modifiers: ["Control"] });
}

describe("a copy", () => {
  it("of one team is its file's text, byte for byte", async () => {
    const { page } = await openApp({ files: FILES });
    await select(page, "Orders");
    await page.keyboard.press("Control+c");
    await toast(page, "Copied Orders");
    expect(await clipboardText(page)).toBe(ORDERS);
  });

  it("of several tells them apart by a comment", async () => {
    const { page } = await openApp({ files: FILES });
    await select(page, "Orders", "Payments");
    await page.keyboard.press("Control+c");
    await toast(page, "Copied Orders and Payments");
    expect(await clipboardText(page)).toBe(`<!-- card: orders.md -->\n${ORDERS}\n<!-- card: payments.md -->\n${PAYMENTS}\n`);
  });

  it("by the palette needs no permission either", async () => {
    const { page } = await openApp({ files: FILES });
    await select(page, "Payments");
    await page.keyboard.press("Control+k");
    await page.getByLabel("Search teams and actions").waitFor();
    await page.keyboard.type("Copy the sel");
    await page.getByRole("button", { name: /Copy the selected/ }).waitFor();
    await page.keyboard.press("Enter");
    await toast(page, "Copied Payments");
    expect(await clipboardText(page)).toBe(PAYMENTS);
  });

  it("is the page's own while its text is selected, and a field's own in a field", async () => {
    const { page } = await openApp({ files: FILES });
    await select(page, "Payments");
    await page.getByLabel("Filter the outline").fill("ord");
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+c");
    expect(await clipboardText(page)).toBe("ord");
    await page.keyboard.press("Control+x");
    expect(await page.getByLabel("Filter the outline").inputValue()).toBe("");
    await page.keyboard.press("Control+v");
    expect(await page.getByLabel("Filter the outline").inputValue()).toBe("ord");
    await page.evaluate(() => {
      const heading = document.querySelector(".inspector h2");
      if (heading !== null) document.getSelection()?.selectAllChildren(heading);
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await page.keyboard.press("Control+c");
    expect((await clipboardText(page)).trim()).toBe("Payments");
  });
});

describe("a paste", () => {
  it("makes a copy beside the original, and another one after that, each selected", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await select(page, "Orders");
    await page.keyboard.press("Control+c");
    await toast(page, "Copied Orders");
    await page.keyboard.press("Control+v");
    await saved(page, 1);
    await page.getByRole("heading", { name: "Orders copy", level: 2, exact: true }).waitFor();
    await page.keyboard.press("Control+v");
    await saved(page, 2);
    await page.getByRole("heading", { name: "Orders copy 2", level: 2 }).waitFor();
    expect(await cards(folder)).toEqual(["orders-copy-2.md", "orders-copy.md", "orders.md", "payments.md"]);
    const copy = await read(folder, "orders-copy.md");
    const position = /position: \{x: -?\d+, y: -?\d+\}/;
    expect(copy).toMatch(position);
    expect(copy.replace(position, "position: {x: 0, y: 0}")).toBe(ORDERS.replace("Orders", "Orders copy"));
    await page.keyboard.press("Control+z");
    await saved(page, 3);
    expect(await cards(folder)).toEqual(["orders-copy.md", "orders.md", "payments.md"]);
  });

  it("takes a card from an editor", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await fillClipboard(page, "\n---\nname: Search\nteam_type: enabling\nnote: 'kept as it is'\n---\n\n# Search\n");
    await page.keyboard.press("Control+v");
    await saved(page, 1);
    expect(await read(folder, "search.md")).toContain("note: 'kept as it is'\n");
    await page.getByRole("heading", { name: "Search", level: 2 }).waitFor();
  });

  it("of what is no card says so and makes nothing", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await fillClipboard(page, "Lunch at noon?");
    await page.keyboard.press("Control+v");
    await toast(page, /no team card: a card begins with a line of three dashes/);
    expect(await cards(folder)).toEqual(["orders.md", "payments.md"]);
  });
});

describe("a cut", () => {
  it("and a paste move the team through the clipboard; the cut is one step that undo takes back", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await select(page, "Orders");
    await page.keyboard.press("Control+x");
    await saved(page, 1);
    expect(await cards(folder)).toEqual(["payments.md"]);
    await page.getByRole("button", { name: "Undo: Cut Orders" }).waitFor();
    await page.keyboard.press("Control+v");
    await saved(page, 2);
    const position = /position: \{x: -?\d+, y: -?\d+\}/;
    expect((await read(folder, "orders.md")).replace(position, "position: {x: 0, y: 0}")).toBe(ORDERS);
    await page.keyboard.press("Control+z");
    await saved(page, 3);
    await page.keyboard.press("Control+z");
    await saved(page, 4);
    expect(await read(folder, "orders.md")).toBe(ORDERS);
  });
});

describe("while teams are arranged", () => {
  it("neither copy, cut nor paste does anything, and it is told why", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await fillClipboard(page, PAYMENTS.replace("Payments", "Pasted"));
    await select(page, "Orders");
    await page.keyboard.press("a");
    await page.getByRole("region", { name: "Arrange teams" }).waitFor();
    // Cut is the diagram's own; copy and paste are heard from wherever nothing is typed.
    await page.locator('[data-team="orders.md"]').focus();
    for (const key of ["Control+c", "Control+x", "Control+v"]) await page.keyboard.press(key);
    await toast(page, "While places are proposed, nothing else is changed.");
    await page.keyboard.press("Escape");
    await page.getByRole("region", { name: "Arrange teams" }).waitFor({ state: "detached" });
    expect(await clipboardText(page)).toContain("Pasted");
    expect(await cards(folder)).toEqual(["orders.md", "payments.md"]);
    await page.keyboard.press("Control+v");
    await saved(page, 1);
    expect(await cards(folder)).toEqual(["orders.md", "pasted.md", "payments.md"]);
  });
});
