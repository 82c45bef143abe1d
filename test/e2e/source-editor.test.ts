// The source editor: what is typed is what is written, problems follow the typing, nothing typed is lost, nobody is caught in it.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, drawn, saved } from "./app.ts";
import { violations } from "./axe.ts";

const openApp = appOpener();

/** A byte order mark and three kinds of line: the editor knows neither. */
const MIXED =
  "\ufeff---\r\nname: Alpha # the first\nteam_type: stream-aligned\r\nposition: {x: 200, y: 180}\n---\n\r\n# Alpha\r\n\nlast";
const BETA =
  "---\nname: Beta\nteam_type: platform\nposition: {x: 700, y: 200}\n---\n\n# Beta\n\n<script>alert(1)</script> *calm*\n";
const FILES = { "alpha.md": MIXED, "beta.md": BETA } as const;

const source = (page: Page, path: string) => page.getByRole("textbox", { name: `Source of ${path}` });
const inspector = (page: Page) => page.getByRole("region", { name: "Inspector" });
const outlined = (page: Page, name: string) => page.getByRole("treeitem", { name: new RegExp(`^${name}`) });

async function show(page: Page, name: string, path: string): Promise<void> {
  await outlined(page, name).click();
  await page.getByRole("tab", { name: "Source" }).click();
  await source(page, path).waitFor();
}

/** Puts the cursor behind a text and types. */
async function typeBehind(page: Page, path: string, text: string, typed: string): Promise<void> {
  const line = source(page, path).locator(".cm-line", { hasText: text }).first();
  await line.click();
  await page.keyboard.press("End");
  await page.keyboard.type(typed);
}

describe("the source editor", () => {
  it("writes exactly what was typed: mixed line breaks and the byte order mark stay, and undo brings the bytes back", async () => {
    const { page, folder } = await openApp({ files: FILES });
    const bytes = () => readFile(join(folder, "alpha.md"), "utf8");
    await show(page, "Alpha", "alpha.md");
    await typeBehind(page, "alpha.md", "stream-aligned", " # mine");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.keyboard.type("note: 1");
    await inspector(page).getByText("Unsaved", { exact: true }).waitFor();
    expect(await bytes()).toBe(MIXED);
    await page.keyboard.press("Control+s");
    await saved(page, 1);
    expect(await bytes()).toBe(MIXED.replace("aligned\r\n", "aligned # mine\r\nnote: 1\r\n"));
    await inspector(page).getByText("Unsaved", { exact: true }).waitFor({ state: "detached" });
    expect(await source(page, "alpha.md").evaluate((element) => element === document.activeElement)).toBe(true);

    await page.getByRole("button", { name: "Undo: Edit the source of Alpha" }).click();
    await saved(page, 2);
    expect(await bytes()).toBe(MIXED);
    await source(page, "alpha.md").getByText("note: 1").waitFor({ state: "detached" });
  });

  it("has an undo of its own, and goes back to saved by it", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await show(page, "Alpha", "alpha.md");
    await typeBehind(page, "alpha.md", "# Alpha", " more");
    await inspector(page).getByText("Unsaved", { exact: true }).waitFor();
    await page.keyboard.press("Control+z");
    await inspector(page).getByText("Unsaved", { exact: true }).waitFor({ state: "detached" });
    expect(await readFile(join(folder, "alpha.md"), "utf8")).toBe(MIXED);
  });

  it("tells what is wrong while typing, and saves what does not read as a card only when asked twice", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await show(page, "Beta", "beta.md");
    await typeBehind(page, "beta.md", "name: Beta", " [");
    await page.keyboard.press("Enter");
    await page.keyboard.type("x: [");
    await inspector(page)
      .getByRole("button", { name: /^Go to line \d+: / })
      .waitFor();
    await inspector(page).locator(".cm-lint-marker-error").first().waitFor();
    await page.keyboard.press("Control+s");
    const anyway = inspector(page).getByRole("button", { name: "Save as it is" });
    await anyway.waitFor();
    expect(await readFile(join(folder, "beta.md"), "utf8")).toBe(BETA);
    await anyway.click();
    await saved(page, 1);
    expect(await readFile(join(folder, "beta.md"), "utf8")).toBe(BETA.replace("name: Beta", "name: Beta [\nx: ["));
  });

  it("offers keys, words and teams, and puts in what is taken", async () => {
    const { page } = await openApp({ files: FILES });
    await show(page, "Beta", "beta.md");
    await typeBehind(page, "beta.md", "name: Beta", "");
    await page.keyboard.press("Enter");
    await page.keyboard.type("depend");
    await page.getByRole("option", { name: /^dependencies/ }).click();
    await page.keyboard.type("[Al");
    await page.getByRole("option", { name: /^Alpha/ }).click();
    await page.keyboard.type("]");
    await source(page, "beta.md")
      .locator(".cm-line", { hasText: /^dependencies: \[Alpha\]$/ })
      .waitFor();
  });

  it("keeps what does not read as a card as a draft, over another team and over a restart", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await show(page, "Beta", "beta.md");
    await typeBehind(page, "beta.md", "name: Beta", ": [");
    await outlined(page, "Alpha").click();
    await source(page, "alpha.md").waitFor();
    await outlined(page, "Beta").click();
    const kept = source(page, "beta.md").locator(".cm-line", { hasText: "name: Beta: [" });
    await kept.waitFor();
    await inspector(page).getByText("Unsaved", { exact: true }).waitFor();
    await page.reload();
    await drawn(page);
    const dialog = page.getByRole("dialog", { name: "Not saved" });
    await dialog.getByText("Source of Beta").waitFor();
    await dialog.getByRole("button", { name: "Open" }).click();
    await kept.waitFor();
    expect(await readFile(join(folder, "beta.md"), "utf8")).toBe(BETA);
  });

  it("is saved on the way out when it reads as a card, and follows the file while nothing is typed", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await show(page, "Beta", "beta.md");
    await typeBehind(page, "beta.md", "name: Beta", " Two");
    await page.getByRole("tab", { name: "Card", exact: true }).click();
    await saved(page, 1);
    expect(await readFile(join(folder, "beta.md"), "utf8")).toBe(BETA.replace("name: Beta", "name: Beta Two"));
    await page.getByRole("tab", { name: "Source" }).click();
    await writeFile(join(folder, "beta.md"), BETA.replace("name: Beta", "name: Beta Three"));
    await source(page, "beta.md").locator(".cm-line", { hasText: "name: Beta Three" }).waitFor();
    expect(await inspector(page).getByText("Unsaved", { exact: true }).count()).toBe(0);
  });

  it("lets Tab go on, until Ctrl+M makes it indent", async () => {
    const { page } = await openApp({ files: FILES });
    await show(page, "Beta", "beta.md");
    await typeBehind(page, "beta.md", "name: Beta", "");
    await page.keyboard.press("Tab");
    expect(await source(page, "beta.md").evaluate((element) => element.contains(document.activeElement))).toBe(false);
    await typeBehind(page, "beta.md", "name: Beta", "");
    await page.keyboard.press("Control+m");
    await inspector(page).getByText("Tab indents").waitFor();
    await page.keyboard.press("Tab");
    await source(page, "beta.md")
      .locator(".cm-line", { hasText: /^ {2}name: Beta$/ })
      .waitFor();
  });

  it.each(["light", "dark"] as const)(
    "shows how the text reads beside it, markup left out, and has no axe violation (%s)",
    async (colorScheme) => {
      const { page } = await openApp({ files: FILES, context: { colorScheme } });
      await show(page, "Beta", "beta.md");
      await page.getByRole("button", { name: "Wide" }).click();
      await page.getByRole("button", { name: "Preview" }).click();
      const preview = page.getByRole("region", { name: "Preview" });
      await preview.getByText("calm").waitFor();
      expect(await preview.locator("script").count()).toBe(0);
      const [left, right] = [await source(page, "beta.md").boundingBox(), await preview.boundingBox()];
      expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual((right?.x ?? 0) + 1);
      await typeBehind(page, "beta.md", "# Beta", " and more");
      await preview.getByRole("heading", { name: "Beta and more" }).waitFor();
      expect(await violations(page)).toEqual([]);
    },
  );
});
