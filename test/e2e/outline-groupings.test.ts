// The menu of a grouping in the outline: by the pointer, by Shift+F10 and by the menu key, and what its entries do.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener } from "./app.ts";

const openApp = appOpener();

const card = (name: string, x: number, stream: string) =>
  `---\nname: ${name}\nteam_type: stream-aligned\nposition: {x: ${x}, y: 0}\nmetadata: {value_stream: ${stream}}\n---\n`;
const FILES = {
  "a.md": card("Alpha", 0, "Buy"),
  "b.md": card("Beta", 320, "Buy"),
  "c.md": card("Gamma", 800, "Deliver"),
} as const;

const tree = (page: Page) => page.getByRole("tree", { name: "Outline" });
const row = (page: Page, name: string) => tree(page).getByRole("treeitem", { name: new RegExp(`^${name}`) });
const menu = (page: Page, name: string) => page.getByRole("menu", { name });
const foldCard = (page: Page, key: string) => page.locator(`.fold-card[data-group="${key}"]`);

describe("a grouping's row in the outline", () => {
  it("opens its menu under the pointer; an entry folds the grouping and the list has the keyboard again", async () => {
    const { page } = await openApp({ files: FILES });
    await row(page, "Buy").click({ button: "right" });
    await menu(page, "Buy").waitFor();
    await menu(page, "Buy")
      .getByRole("menuitem", { name: /^Fold U/ })
      .click();
    await foldCard(page, "stream:Buy").waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "tree");
  });

  for (const keys of ["Shift+F10", "ContextMenu"])
    it(`opens its menu by ${keys}, which the keyboard walks and leaves`, async () => {
      const { page } = await openApp({ files: FILES });
      await tree(page).focus();
      await page.keyboard.press("Home");
      await page.keyboard.press(keys);
      await menu(page, "Buy").waitFor();
      await page.waitForFunction(() => document.activeElement?.closest('[role="menu"]') !== null);
      await page.keyboard.press("Escape");
      await menu(page, "Buy").waitFor({ state: "detached" });
      await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "tree");
      await page.keyboard.press(keys);
      await menu(page, "Buy")
        .getByRole("menuitem", { name: /^Select its teams/ })
        .press("Enter");
      await page.getByText("2 teams selected").first().waitFor();
    });

  it("means itself, not the teams that are selected elsewhere, by Shift+Enter, F2 and Delete", async () => {
    const { page } = await openApp({ files: FILES });
    await row(page, "Gamma").click();
    await page.keyboard.press("Home");
    await page.keyboard.press("Delete");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.keyboard.press("F2");
    await page.getByRole("dialog", { name: "Rename grouping" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "tree");
    await page.keyboard.press("Shift+Enter");
    await page.getByText("2 teams selected").first().waitFor();
  });
});
