// From the hand to the bytes and back: drag, undo, other programs' edits, a broken card, the keyboard alone.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, saved } from "./app.ts";

const openApp = appOpener();

const ALPHA = `---\r
# who we are\r
name: "Alpha"   # quoted on purpose\r
team_type: stream-aligned\r
position: {x: 204.0, y: 180.0}\r
interaction_modes:\r
  Beta: collaboration\r
custom: [1, 2,  3]\r
---\r
\r
Text with <b>markup</b> and <script>window.hacked = true</script>.\r
`;
const BETA = "---\nname: Beta\nteam_type: platform\nposition:\n  x: 700\n  y: 200\n---\n";
const FILES = { "alpha.md": ALPHA, "beta.md": BETA } as const;

const team = (page: Page, path: string) => page.locator(`[data-team="${path}"]`);

async function dragBy(page: Page, path: string, dx: number, dy: number): Promise<void> {
  const box = await team(page, path).boundingBox();
  if (box === null) throw new Error(`${path} is not on the canvas`);
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  // Alt: without snapping, so that the distance is exactly the pointer's.
  await page.keyboard.down("Alt");
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 4 });
  await page.mouse.move(x + dx, y + dy, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up("Alt");
}

describe("a drag", () => {
  it("changes two number tokens and no other byte; undo brings the very bytes back, redo the new ones", async () => {
    const { page, folder } = await openApp({ files: FILES });
    const file = join(folder, "alpha.md");
    await dragBy(page, "alpha.md", 90, 45);
    await saved(page, 1);
    const after = await readFile(file, "utf8");
    const numbers = /\{x: (-?\d+\.\d{1,2}), y: (-?\d+\.\d{1,2})\}/.exec(after);
    expect(numbers, after).not.toBeNull();
    expect(after).toBe(ALPHA.replace("204.0", numbers?.[1] ?? "").replace("180.0", numbers?.[2] ?? ""));
    expect(Number(numbers?.[1])).toBeGreaterThan(230);
    expect(Number(numbers?.[2])).toBeGreaterThan(190);
    expect(await readFile(join(folder, "beta.md"), "utf8")).toBe(BETA);
    await page.keyboard.press("Control+z");
    await saved(page, 2);
    expect(await readFile(file, "utf8")).toBe(ALPHA);
    await page.keyboard.press("Control+Shift+z");
    await saved(page, 3);
    expect(await readFile(file, "utf8")).toBe(after);
  });

  it("of several selected teams is one step: one undo brings all back", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await team(page, "alpha.md").click();
    await team(page, "beta.md").click({ modifiers: ["Shift"] });
    await dragBy(page, "alpha.md", 60, 60);
    await saved(page, 1);
    expect(await readFile(join(folder, "beta.md"), "utf8")).not.toBe(BETA);
    await page.getByRole("button", { name: "Undo: Move 2 teams" }).click();
    await saved(page, 2);
    expect(await readFile(join(folder, "alpha.md"), "utf8")).toBe(ALPHA);
    expect(await readFile(join(folder, "beta.md"), "utf8")).toBe(BETA);
  });

  it("46: released outside the window still ends and is saved", async () => {
    const { page, folder } = await openApp({ files: FILES });
    const box = await team(page, "beta.md").boundingBox();
    if (box === null) throw new Error("beta is not on the canvas");
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x - 60, box.y + 120, { steps: 5 });
    await page.mouse.move(-40, box.y + 140, { steps: 3 });
    await page.mouse.up();
    await saved(page, 1);
    const after = await readFile(join(folder, "beta.md"), "utf8");
    expect(after).not.toBe(BETA);
    // The card no longer sticks to the pointer: moving on changes nothing.
    await page.mouse.move(600, 500, { steps: 5 });
    await page.mouse.click(600, 760);
    expect(await readFile(join(folder, "beta.md"), "utf8")).toBe(after);
  });
});

describe("another program's edit", () => {
  it("appears within a second, without a reload, and keeps selection and zoom", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await team(page, "alpha.md").click();
    await page.getByRole("button", { name: "Zoom in", exact: true }).click();
    await page.evaluate(() => {
      (window as unknown as { notReloaded: boolean }).notReloaded = true;
    });
    const zoom = await page.getByRole("button", { name: /^Zoom \d+ %/ }).textContent();
    const began = Date.now();
    await writeFile(join(folder, "beta.md"), BETA.replace("name: Beta", "name: Beta Renamed"));
    await page.getByRole("treeitem", { name: /Beta Renamed/ }).waitFor({ timeout: 5000 });
    expect(Date.now() - began).toBeLessThan(1000);
    expect(await page.getByRole("heading", { name: "Alpha", level: 2 }).count()).toBe(1);
    expect(await page.getByRole("button", { name: /^Zoom \d+ %/ }).textContent()).toBe(zoom);
    expect(await page.evaluate(() => (window as unknown as { notReloaded?: boolean }).notReloaded)).toBe(true);
  });

  it("that adds and removes a card adds and removes a team", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await writeFile(join(folder, "gamma.md"), "---\nname: Gamma\nteam_type: enabling\nposition: {x: 450, y: 420}\n---\n");
    await team(page, "gamma.md").waitFor();
    const { rm } = await import("node:fs/promises");
    await rm(join(folder, "gamma.md"));
    await team(page, "gamma.md").waitFor({ state: "detached" });
  });
});

describe("a broken card", () => {
  it("is shown with its problem, on the canvas, in the outline and in the findings, and is never written", async () => {
    const broken = "---\nname: Broken\nposition: {x: 400, y: 500\nteam_type: platform\n---\nText\n";
    const { page, folder } = await openApp({ files: { ...FILES, "broken.md": broken } });
    await team(page, "broken.md").waitFor();
    await page.getByRole("tab", { name: /Findings/ }).click();
    await page
      .getByRole("region", { name: "Findings" })
      .getByRole("button", { name: /broken\.md/ })
      .first()
      .click();
    await page.getByRole("region", { name: "Inspector" }).getByText("broken.md").first().waitFor();
    await dragBy(page, "broken.md", 50, 50);
    expect(await readFile(join(folder, "broken.md"), "utf8")).toBe(broken);
  });

  it("37: text of a card never becomes markup", async () => {
    const name = '<img src=x onerror="window.hacked = true">';
    const { page } = await openApp({
      files: {
        ...FILES,
        "evil.md": `---\nname: '${name}'\nposition: {x: 300, y: 500}\nmetadata:\n  value_stream: ${name}\n---\n${name}\n`,
      },
    });
    await team(page, "alpha.md").click();
    await page.getByRole("region", { name: "Inspector" }).getByText("Text with").waitFor();
    await page
      .getByRole("treeitem", { name: /onerror/ })
      .last()
      .click();
    await page.getByRole("heading", { name }).waitFor();
    expect(await page.evaluate(() => (window as unknown as { hacked?: boolean }).hacked)).toBeUndefined();
    expect(await page.locator("img").count()).toBe(0);
  });
});

describe("the keyboard alone", () => {
  it("finds a team, moves it, undoes and redoes", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await page.keyboard.press("Control+k");
    await page.getByPlaceholder("Search teams and actions").waitFor();
    await page.keyboard.type("Beta");
    await page.getByText("beta.md").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Beta", level: 2 }).waitFor();
    await team(page, "beta.md").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await saved(page, 1);
    const moved = await readFile(join(folder, "beta.md"), "utf8");
    expect(moved).toBe(BETA.replace("x: 700", `x: ${/x: (\d+)/.exec(moved)?.[1]}`));
    expect(Number(/x: (\d+)/.exec(moved)?.[1])).toBeGreaterThan(700);
    await page.keyboard.press("Control+z");
    await saved(page, 2);
    expect(await readFile(join(folder, "beta.md"), "utf8")).toBe(BETA);
  });

  it("walks the outline and selects from it", async () => {
    const { page } = await openApp({ files: FILES });
    await page.getByRole("tree", { name: "Outline" }).focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Beta", level: 2 }).waitFor();
    expect(await page.getByRole("treeitem", { name: /Beta/ }).getAttribute("aria-selected")).toBe("true");
  });
});
