// Ctrl+K: reached from anywhere, finds teams, actions, groupings and documents, says why something cannot run.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener } from "./app.ts";

const openApp = appOpener();

const card = (name: string, more = "") => `---\nname: ${name}\nteam_type: stream-aligned\n${more}---\n`;
const FILES = {
  "alpha.md": card("Alpha", "metadata:\n  value_stream: Buy online\n"),
  "beta.md": card("Beta", "metadata:\n  value_stream: Buy online\n"),
  "gamma.md": card("Gamma", "subteams:\n  - name: Inner\n    size: 4\n"),
  "notes.md": "# Notes of a meeting\n",
} as const;

const field = (page: Page) => page.getByLabel("Search teams and actions");
const row = (page: Page, name: string | RegExp) => page.locator(".palette-row", { hasText: name });

describe("the palette", () => {
  it("opens from within a field", async () => {
    const { page } = await openApp({ files: FILES });
    await page.getByLabel("Filter the outline").fill("alp");
    await page.keyboard.press("Control+k");
    await field(page).waitFor();
    await page.keyboard.type("Gamma");
    await row(page, "gamma.md").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Gamma", level: 2 }).waitFor();
  });

  it("shows an action that cannot run with the reason, and runs it once it can", async () => {
    const { page } = await openApp({ files: FILES });
    await page.keyboard.press("Control+k");
    await field(page).fill("Rename the selected");
    await row(page, "Select a team first.").waitFor();
    expect(await row(page, /Rename the selected team…/).isDisabled()).toBe(true);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.getByRole("treeitem", { name: "Alpha" }).click();
    await page.keyboard.press("Control+k");
    await field(page).fill("Rename the selected");
    await row(page, "F2").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Rename Alpha" }).waitFor();
  });

  it("selects the teams of a grouping, and offers what was used last first", async () => {
    const { page } = await openApp({ files: FILES });
    await page.keyboard.press("Control+k");
    await field(page).fill("Buy");
    await row(page, /Value stream: select its 2 teams/).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /2 teams/, level: 2 }).waitFor();
    await page.keyboard.press("Control+k");
    await row(page, "Buy online").waitFor();
    expect(await page.locator(".palette-row").first().textContent()).toContain("Buy online");
  });

  it("finds a subteam that is kept in another card, and goes to that one", async () => {
    const { page } = await openApp({ files: FILES });
    await page.keyboard.press("Control+k");
    await field(page).fill("inn");
    await row(page, "subteam of Gamma").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Gamma", level: 2 }).waitFor();
  });

  it("offers to make a document a card", async () => {
    const { page } = await openApp({ files: FILES });
    await page.keyboard.press("Control+k");
    await field(page).fill("meeting");
    await row(page, /notes\.md: make it a card/).waitFor();
    await page.keyboard.press("Enter");
    await page
      .getByRole("dialog")
      .getByText(/notes\.md/)
      .first()
      .waitFor();
  });
});

describe("the outline", () => {
  it("has a menu by the keyboard for the team of its row", async () => {
    const { page } = await openApp({ files: FILES });
    await page.getByRole("tree", { name: "Outline" }).focus();
    for (const key of ["Home", "ArrowDown", "ArrowDown", "Shift+F10"]) await page.keyboard.press(key);
    await page.getByRole("menuitem", { name: /Rename/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Rename Beta" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tree");
  });

  it("offers to make a document a card, by pointer and by key", async () => {
    const { page } = await openApp({ files: FILES });
    await page.getByRole("button", { name: "Make it a card…" }).click();
    await page
      .getByRole("dialog")
      .getByText(/notes\.md/)
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("tree", { name: "Outline" }).focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page
      .getByRole("dialog")
      .getByText(/notes\.md/)
      .first()
      .waitFor();
  });
});
