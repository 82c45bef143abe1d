// Arranging teams: looked at before it is written, written as one step, gone without a trace when it is cancelled. By keyboard alone.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, drawn, SAMPLE, saved } from "./app.ts";

const openApp = appOpener();

/** Every file of a folder with its text. */
async function textsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.sort().map(async (file) => [file, await readFile(file, "utf8")] as const)));
}

async function places(page: Page): Promise<string> {
  const found = await page.locator("[data-team]").evaluateAll((cards) =>
    cards.map((card) => {
      const { x, y } = card.getBoundingClientRect();
      return `${card.getAttribute("data-team")} ${Math.round(x)} ${Math.round(y)}`;
    }),
  );
  return found.sort().join("\n");
}

const panel = (page: Page) => page.getByRole("region", { name: "Arrange teams" });
const ready = (page: Page, words = "teams move.") => panel(page).getByRole("status").getByText(words).waitFor();

const choose = (page: Page, name: RegExp) => panel(page).getByRole("radio", { name }).check();

/** Teams in streams of six, each with two relations. */
const MANY = Object.fromEntries(
  Array.from({ length: 60 }, (_, i) => [
    `team-${i}.md`,
    `---\nname: Team ${i}\nteam_type: ${i % 5 === 4 ? "platform" : "stream-aligned"}\nposition: {x: ${(i % 12) * 320}, y: ${Math.floor(i / 12) * 150}}\ninteraction_modes:\n  Team ${(i + 1) % 60}: x-as-a-service\n  Team ${(i + 7) % 60}: collaboration\nmetadata:\n  value_stream: Stream ${Math.floor(i / 6)}\n---\n`,
  ]),
);

/** Opens the panel and proposes places for all teams, by keyboard. */
async function proposeAll(page: Page): Promise<void> {
  await page.keyboard.press("a");
  await panel(page)
    .getByRole("radio", { name: /Team Topologies/ })
    .waitFor();
  await page.keyboard.press("Tab");
  // Up from the first choice is the last one: all teams.
  await page.keyboard.press("ArrowUp");
  await expect
    .poll(() =>
      panel(page)
        .getByRole("radio", { name: /All teams/ })
        .isChecked(),
    )
    .toBe(true);
  await ready(page);
}

describe("arranging teams", () => {
  it("shows places and writes nothing; Escape goes back to the very same", async () => {
    const { page, folder } = await openApp({ files: SAMPLE });
    const before = await textsIn(folder);
    const at = await places(page);
    await proposeAll(page);
    await expect.poll(() => places(page)).not.toBe(at);
    expect(await page.locator(".old-places path").count()).toBe(1);
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "detached" });
    await page.keyboard.press("Shift+1");
    await expect.poll(() => places(page)).toBe(at);
    expect(await textsIn(folder)).toEqual(before);
    expect(await page.getByRole("button", { name: "Nothing to undo" }).count()).toBe(1);
  });

  it("writes exactly the places when it is applied, and one undo brings the very bytes back", async () => {
    const { page, folder } = await openApp({ files: SAMPLE });
    const before = await textsIn(folder);
    await proposeAll(page);
    await page.keyboard.press("Enter");
    await saved(page, 1);
    const after = await textsIn(folder);
    const changed = [...after].filter(([file, text]) => text !== before.get(file));
    expect(changed.length).toBeGreaterThan(20);
    const withoutNumbers = (text: string) =>
      text.replace(/(position:[^\n]*\n?(?:\s+["']?[xy]["']?:[^\n]*\n){0,2})/, (part) => part.replace(/-?\d+(\.\d+)?/g, "#"));
    for (const [file, text] of changed) {
      const old = before.get(file) ?? "";
      // A card without a position gets one; in all others two numbers are new and nothing else.
      if (old.includes("position")) expect(withoutNumbers(text)).toBe(withoutNumbers(old));
    }
    await page.getByRole("button", { name: /^Undo: Arrange \d+ teams: Team Topologies/ }).click();
    await saved(page, 2);
    expect(await textsIn(folder)).toEqual(before);
  });

  it("leaves no trace of a layout that is cancelled while it runs", async () => {
    const { page, folder, url } = await openApp({ files: MANY });
    const before = await textsIn(folder);
    await page.keyboard.press("Shift+1");
    const at = await places(page);
    // elk gets its program only when it is let: until then the layout runs, however fast the machine is.
    const held = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    await page.route(/elk-worker/, async (route) => {
      asked.resolve();
      await held.promise;
      await route.continue().catch(() => undefined);
    });
    await page.keyboard.press("a");
    await choose(page, /All teams/);
    await asked.promise;
    await panel(page).getByRole("status").getByText("Arranging:").waitFor();
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "detached" });
    held.resolve();
    // Another window does the same work from its beginning; by then this one would have shown what it found.
    const other = await page.context().newPage();
    await other.goto(url);
    await drawn(other);
    await other.keyboard.press("a");
    await choose(other, /All teams/);
    await ready(other);
    await other.close();
    expect(await panel(page).count()).toBe(0);
    expect(await page.locator(".old-places").count()).toBe(0);
    await page.keyboard.press("Shift+1");
    expect(await places(page)).toBe(at);
    expect(await textsIn(folder)).toEqual(before);
    expect(await page.getByRole("button", { name: "Nothing to undo" }).count()).toBe(1);
  }, 180_000);

  it("holds everything else while places are proposed", async () => {
    const { page, folder } = await openApp({ files: SAMPLE });
    const before = await textsIn(folder);
    await proposeAll(page);
    await page.keyboard.press("n");
    expect(await page.getByRole("dialog", { name: /New team/ }).count()).toBe(0);
    const card = page.locator('[data-team="streams/orders.md"]');
    const box = await card.boundingBox();
    if (box === null) throw new Error("the team is not drawn");
    await card.dblclick({ force: true });
    expect(await page.getByRole("region", { name: "Inspector" }).count()).toBe(0);
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "detached" });
    expect(await textsIn(folder)).toEqual(before);
  });

  it("aligns the selected teams by keys, as one step", async () => {
    const files = {
      "a.md": "---\nname: A\nteam_type: platform\nposition: {x: 0, y: 0}\n---\n",
      "b.md": "---\nname: B\nteam_type: platform\nposition: {x: 104, y: 200}\n---\n",
      "c.md": "---\nname: C\nteam_type: platform\nposition: {x: 48, y: 400}\n---\n",
    };
    const { page, folder } = await openApp({ files });
    await page.keyboard.press("Control+a");
    await page.getByRole("toolbar", { name: "Tidy the selection" }).waitFor();
    await page.keyboard.press("Alt+a");
    await saved(page, 1);
    expect(await readFile(join(folder, "b.md"), "utf8")).toBe(files["b.md"].replace("104", "0"));
    expect(await readFile(join(folder, "c.md"), "utf8")).toBe(files["c.md"].replace("48", "0"));
    await page.keyboard.press("Control+z");
    await saved(page, 2);
    expect(await textsIn(folder)).toEqual(new Map(Object.entries(files).map(([name, text]) => [join(folder, name), text])));
  });
});
