// Two at work on one card: nothing of either is lost, the person decides, and git's own conflicts are settled in the same window.
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, saved } from "./app.ts";
import { violations } from "./axe.ts";

const openApp = appOpener();

const ALPHA =
  "---\r\nname: Alpha\r\nteam_type: stream-aligned\r\nposition: {x: 200, y: 180}\r\nmetadata:\r\n  size: 6\r\n---\r\n\r\n# Alpha\r\n\r\nText.\r\n";
const BETA = "---\nname: Beta\nteam_type: platform\nposition: {x: 700, y: 200}\n---\n";
const MARKED = BETA.replace(
  "team_type: platform\n",
  "<<<<<<< HEAD\nteam_type: platform\n=======\nteam_type: enabling\n>>>>>>> feature\n",
);

const source = (page: Page) => page.getByRole("textbox", { name: "Source of alpha.md" });
const banner = (page: Page) => page.getByRole("alert").filter({ hasText: "by another program" });
const line = (page: Page, text: string) => source(page).locator(".cm-line", { hasText: text });

/** Alpha's source with something typed, and the file changed by somebody else. */
async function contested(theirs: string | null, typed = " # mine") {
  const app = await openApp({ files: { "alpha.md": ALPHA, "beta.md": BETA } });
  const { page, folder } = app;
  await page.getByRole("treeitem", { name: /^Alpha/ }).click();
  await page.getByRole("tab", { name: "Source" }).click();
  await line(page, "name: Alpha").first().click();
  await page.keyboard.press("End");
  await page.keyboard.type(typed);
  if (theirs === null) await rm(join(folder, "alpha.md"));
  else await writeFile(join(folder, "alpha.md"), theirs);
  await banner(page).waitFor();
  return { ...app, bytes: () => readFile(join(folder, "alpha.md"), "utf8") };
}

const THEIRS = ALPHA.replace("size: 6", "size: 8");
const MINE = ALPHA.replace("name: Alpha", "name: Alpha # mine");
const BOTH = MINE.replace("size: 6", "size: 8");

describe("a card that was changed elsewhere while its source was edited here", () => {
  it("keeps mine when asked to, as a Change that undo takes back to theirs", async () => {
    const { page, bytes } = await contested(THEIRS);
    expect(await bytes()).toBe(THEIRS);
    await line(page, "name: Alpha # mine").waitFor();
    await banner(page).getByRole("button", { name: "Keep mine" }).click();
    await saved(page, 1);
    expect(await bytes()).toBe(MINE);
    await banner(page).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo: Edit the source of Alpha" }).click();
    await saved(page, 2);
    expect(await bytes()).toBe(THEIRS);
  });

  it("takes theirs when asked to", async () => {
    const { page, bytes } = await contested(THEIRS);
    await banner(page).getByRole("button", { name: "Take theirs" }).click();
    await banner(page).waitFor({ state: "detached" });
    await line(page, "size: 8").waitFor();
    expect(await line(page, "mine").count()).toBe(0);
    expect(await bytes()).toBe(THEIRS);
  });

  it("puts both together by the keyboard alone, line breaks kept", async () => {
    const { page, bytes } = await contested(THEIRS);
    await banner(page).getByRole("button", { name: "Compare…" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Source of Alpha" });
    await dialog.getByText("alpha.md was changed by another program").waitFor();
    await dialog.getByText("The changes go together.").waitFor();
    await dialog.getByRole("textbox", { name: "Mine: alpha.md" }).waitFor();
    await dialog.getByRole("textbox", { name: "Theirs, in the file now: alpha.md" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Save both" }).focus();
    await page.keyboard.press("Enter");
    await saved(page, 1);
    expect(await bytes()).toBe(BOTH);
    await dialog.waitFor({ state: "detached" });
    await banner(page).waitFor({ state: "detached" });
  });

  it("shows a line that both changed, and takes the side that is chosen there", async () => {
    const { page, bytes } = await contested(ALPHA.replace("name: Alpha", "name: Alpha Theirs"));
    await banner(page).getByRole("button", { name: "Compare…" }).click();
    const dialog = page.getByRole("dialog", { name: "Source of Alpha" });
    await dialog.waitFor();
    // Left by Escape, it gives the keyboard back to the button that it was asked for with.
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Compare…");
    await page.keyboard.press("Enter");
    await dialog.getByText("Both changed one place; this is 1 of 1.").waitFor();
    await dialog.getByText("Both together: Line 3").waitFor();
    await dialog.getByRole("button", { name: "Theirs here" }).click();
    await dialog.getByText("Every place is settled.").waitFor();
    await dialog.getByRole("button", { name: "Save both" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await bytes()).toBe(ALPHA.replace("name: Alpha", "name: Alpha Theirs"));
  });

  it("brings a deleted file back with what was typed", async () => {
    const { page, bytes } = await contested(null);
    await banner(page).getByText("alpha.md was deleted by another program").waitFor();
    await banner(page).getByRole("button", { name: "Restore with my edits" }).click();
    await saved(page, 1);
    expect(await bytes()).toBe(MINE);
    await page.getByRole("treeitem", { name: /^Alpha/ }).waitFor();
    await banner(page).waitFor({ state: "detached" });
  });
});

describe("git's conflict markers", () => {
  it("are a finding, keep the team on the canvas, and are settled in the merge window", async () => {
    const { page, folder } = await openApp({ files: { "alpha.md": ALPHA, "beta.md": MARKED } });
    await page.getByRole("treeitem", { name: /^Beta/ }).click();
    const resolve = page.getByRole("region", { name: "Inspector" }).getByRole("button", { name: "Resolve…" });
    await resolve.waitFor();
    await page.getByRole("tab", { name: "Source" }).click();
    await page.getByRole("alert").and(page.locator(".source-notice")).waitFor();
    await resolve.click();
    const dialog = page.getByRole("dialog", { name: "Conflict in Beta" });
    await dialog.getByRole("heading", { name: "Ours: HEAD" }).waitFor();
    await dialog.getByRole("heading", { name: "Theirs: feature" }).waitFor();
    await dialog.getByRole("button", { name: "Keep theirs" }).click();
    await saved(page, 1);
    await dialog.waitFor({ state: "detached" });
    expect(await readFile(join(folder, "beta.md"), "utf8")).toBe(BETA.replace("platform", "enabling"));
    await page.getByRole("button", { name: "Undo: Resolve the conflict in Beta" }).click();
    await saved(page, 2);
    expect(await readFile(join(folder, "beta.md"), "utf8")).toBe(MARKED);
  });

  it("are resolved from the finding too", async () => {
    const { page } = await openApp({ files: { "alpha.md": ALPHA, "beta.md": MARKED } });
    await page.getByRole("tab", { name: /Findings/ }).click();
    const panel = page.getByRole("region", { name: "Findings" });
    await panel.getByRole("button", { name: "Explain CARD-CONFLICT-MARKERS" }).click();
    await panel.getByRole("button", { name: "Resolve…" }).click();
    await page.getByRole("dialog", { name: "Conflict in Beta" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
