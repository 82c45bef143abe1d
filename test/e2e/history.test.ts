// The history as a list: steps by name, back and forth by click and by key.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, saved } from "./app.ts";

const openApp = appOpener();
const ALPHA = "---\nname: Alpha\nteam_type: stream-aligned\nposition: {x: 0, y: 0}\n---\n";
const text = (folder: string) => readFile(join(folder, "alpha.md"), "utf8");

/** Three moves to the right, 8 each. */
async function moveThrice(page: Page): Promise<void> {
  const team = page.locator('[data-team="alpha.md"]');
  await team.click();
  for (let n = 1; n <= 3; n++) {
    await page.keyboard.press("ArrowRight");
    await saved(page, n);
  }
}

const steps = (page: Page) => page.getByRole("list", { name: "Steps, newest first" }).getByRole("button");
const states = (page: Page) => steps(page).evaluateAll((rows) => rows.map((row) => row.className.split(" ").at(-1)));

describe("the history", () => {
  it("says that nothing was changed yet", async () => {
    const { page } = await openApp({ files: { "alpha.md": ALPHA } });
    await page.getByRole("button", { name: "History" }).click();
    await page
      .getByRole("dialog")
      .getByText(/Nothing has been changed yet/)
      .waitFor();
    expect(await steps(page).count()).toBe(1);
  });

  it("goes back to the step that is clicked, and forth again", async () => {
    const { page, folder } = await openApp({ files: { "alpha.md": ALPHA } });
    await moveThrice(page);
    await page.getByRole("button", { name: "History" }).click();
    expect(await states(page)).toEqual(["now", "done", "done", "done"]);
    await steps(page).nth(2).click();
    await saved(page, 5);
    expect(await text(folder)).toBe(ALPHA.replace("x: 0", "x: 8"));
    await expect.poll(() => states(page)).toEqual(["undone", "undone", "now", "done"]);
    await steps(page).nth(3).click();
    await saved(page, 6);
    expect(await text(folder)).toBe(ALPHA);
    await steps(page).nth(0).click();
    await saved(page, 9);
    expect(await text(folder)).toBe(ALPHA.replace("x: 0", "x: 24"));
    await expect.poll(() => states(page)).toEqual(["now", "done", "done", "done"]);
  });

  it("works with the keyboard alone and gives the focus back", async () => {
    const { page, folder } = await openApp({ files: { "alpha.md": ALPHA } });
    await moveThrice(page);
    await page.keyboard.press("h");
    await steps(page).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await saved(page, 5);
    expect(await text(folder)).toBe(ALPHA.replace("x: 0", "x: 8"));
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-team"))).toBe("alpha.md");
  });
});
