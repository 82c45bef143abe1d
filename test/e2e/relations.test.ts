// Relations on the canvas, with a real mouse and a real keyboard: drawn, cancelled, chosen, changed, turned, taken elsewhere, removed.
// Long because every gesture has a way by keyboard too, and all share one drawing of three teams.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, saved } from "./app.ts";

const openApp = appOpener();

const card = (name: string, type: string, x: number, y: number, more = "") =>
  `---\nname: ${name}\nteam_type: ${type}\nposition:\n  x: ${x}\n  y: ${y}\n${more}---\n`;
const FILES = {
  "alpha.md": card("Alpha", "stream-aligned", 0, 0, "interaction_modes:\n  Beta: collaboration\n"),
  "beta.md": card("Beta", "stream-aligned", 480, 0),
  "gamma.md": card("Gamma", "platform", 0, 300),
} as const;
type Name = keyof typeof FILES;
const BETWEEN = "interaction:card:alpha.md|card:beta.md";

const team = (page: Page, path: string) => page.locator(`[data-team="${path}"]`);
const said = (page: Page) => page.locator(".canvas-said").textContent();
const newRelation = (page: Page) => page.getByRole("region", { name: "New relation" });
const relationCard = (page: Page) => page.getByRole("region", { name: "Relation", exact: true });
const savedCount = (page: Page) => page.evaluate(() => performance.getEntriesByName("teamscape:saved").length);

async function boxOf(page: Page, path: string) {
  const box = await team(page, path).boundingBox();
  if (box === null) throw new Error(`${path} is not in the DOM`);
  return box;
}
async function middleOf(page: Page, path: string) {
  const { x, y, width, height } = await boxOf(page, path);
  return { x: x + width / 2, y: y + height / 2 };
}
async function texts(folder: string): Promise<Record<Name, string>> {
  const names = Object.keys(FILES) as Name[];
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")])),
  ) as Record<Name, string>;
}

/** Presses the handle at a side of a team and takes it towards a point; the button stays down. */
async function drawFrom(page: Page, path: string, side: string, to: { x: number; y: number }): Promise<void> {
  const at = await middleOf(page, path);
  await page.mouse.move(at.x, at.y);
  const handle = await page.locator(`.canvas-handle[data-side="${side}"]`).boundingBox();
  if (handle === null) throw new Error("no handle");
  expect(Math.min(handle.width, handle.height)).toBeGreaterThanOrEqual(8);
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
}

/** Clicks the line between Alpha and Beta. */
async function selectRelation(page: Page): Promise<void> {
  const [a, b] = [await boxOf(page, "alpha.md"), await boxOf(page, "beta.md")];
  await page.mouse.move((a.x + a.width + b.x) / 2, a.y + a.height / 2);
  await expect.poll(() => page.locator(".canvas").getAttribute("data-hovered-relation")).toBe(BETWEEN);
  await page.mouse.down();
  await page.mouse.up();
  await relationCard(page).waitFor();
}

describe("drawing a relation", () => {
  it("from a handle to a team asks what it is; Enter writes what is likely to the card, and undo brings its bytes back", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await drawFrom(page, "beta.md", "bottom", await middleOf(page, "gamma.md"));
    await page.locator(".canvas-link-target").waitFor();
    expect(await page.locator(".canvas-chip").textContent()).toBe("Connect Beta and Gamma");
    await page.mouse.up();
    await newRelation(page).getByText("Gamma provides X-as-a-Service to Beta").waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("x-as-a-service");
    expect(await savedCount(page)).toBe(0);
    await page.keyboard.press("Enter");
    await saved(page, 1);
    const after = await texts(folder);
    const changed = (Object.keys(FILES) as Name[]).filter((name) => after[name] !== FILES[name]);
    expect(changed).toHaveLength(1);
    expect(after["alpha.md"]).toBe(FILES["alpha.md"]);
    // Positions, names and all else stay as they were: the relation is put in and nothing is taken away.
    const [written] = changed;
    const kept = written === undefined ? [] : FILES[written].split("\n").filter((line) => line !== "---" && line !== "");
    for (const line of kept) expect(written && after[written]).toContain(line);
    expect(written && after[written]).toMatch(/x-as-a-service/);
    await relationCard(page).getByRole("heading", { name: "Gamma provides X-as-a-Service to Beta" }).waitFor();
    await page.keyboard.press("Control+z");
    await saved(page, 2);
    expect(await texts(folder)).toEqual(FILES);
  });

  it("takes mode, provider, purpose and expected end from the form", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await drawFrom(page, "gamma.md", "right", await middleOf(page, "beta.md"));
    await page.mouse.up();
    const form = newRelation(page);
    await form.getByRole("radio", { name: "Facilitating" }).check();
    await form.getByText("Gamma facilitates Beta").waitFor();
    await form.getByRole("button", { name: "Swap who facilitates" }).click();
    await form.getByText("Beta facilitates Gamma").waitFor();
    await form.getByLabel("Purpose").fill("Faster tests");
    await form.getByLabel("Expected end").fill("8w");
    await page.keyboard.press("Enter");
    await saved(page, 1);
    const all = Object.values(await texts(folder)).join("");
    expect(all).toContain("Faster tests");
    expect(all).toContain("8w");
    await relationCard(page).getByRole("heading", { name: "Beta facilitates Gamma" }).waitFor();
    await expect.poll(() => relationCard(page).getByLabel("Purpose").inputValue()).toBe("Faster tests");
  });

  it("can be a plain dependency, from the team it was drawn from", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await drawFrom(page, "beta.md", "bottom", await middleOf(page, "gamma.md"));
    await page.mouse.up();
    await newRelation(page).getByRole("radio", { name: "Dependency" }).check();
    await newRelation(page).getByText("Beta depends on Gamma").waitFor();
    await newRelation(page).getByRole("button", { name: "Connect" }).click();
    await saved(page, 1);
    const after = await texts(folder);
    expect(after["beta.md"]).toMatch(/dependencies:\s+- (team: )?Gamma/);
    expect({ ...after, "beta.md": FILES["beta.md"] }).toEqual(FILES);
  });

  it("is given up by Escape in the drag, by letting go beside the team or on it, and by Escape in the form", async () => {
    const { page, folder } = await openApp({ files: FILES });
    const gamma = await middleOf(page, "gamma.md");
    await drawFrom(page, "beta.md", "bottom", gamma);
    await page.keyboard.press("Escape");
    expect(await page.locator(".canvas-link").count()).toBe(0);
    await page.mouse.up();
    expect(await newRelation(page).count()).toBe(0);
    const beta = await boxOf(page, "beta.md");
    await drawFrom(page, "beta.md", "bottom", { x: beta.x + beta.width / 2, y: beta.y + beta.height + 12 });
    await page.mouse.up();
    expect(await newRelation(page).count()).toBe(0);
    expect(await page.getByRole("dialog").count()).toBe(0);
    await drawFrom(page, "beta.md", "bottom", await middleOf(page, "beta.md"));
    await page.mouse.up();
    expect(await newRelation(page).count()).toBe(0);
    await drawFrom(page, "beta.md", "bottom", gamma);
    await page.mouse.up();
    await newRelation(page).waitFor();
    await page.keyboard.press("Escape");
    await newRelation(page).waitFor({ state: "detached" });
    expect(await savedCount(page)).toBe(0);
    expect(await texts(folder)).toEqual(FILES);
  });

  it("let go where no team is makes one there, connected, as one step", async () => {
    const { page, folder } = await openApp({ files: FILES });
    const gamma = await middleOf(page, "gamma.md");
    await drawFrom(page, "beta.md", "bottom", { x: gamma.x + 420, y: gamma.y });
    expect(await page.locator(".canvas-chip").textContent()).toBe("Let go on a team, or here for a new one. Escape cancels.");
    await page.mouse.up();
    const dialog = page.getByRole("dialog", { name: "New team, connected" });
    await dialog.waitFor();
    await page.keyboard.type("Search");
    await dialog.getByText("Beta collaborates with Search").waitFor();
    await dialog.getByRole("radio", { name: "Platform" }).check();
    await dialog.getByText("Search provides X-as-a-Service to Beta").waitFor();
    await dialog.getByRole("button", { name: "Create" }).click();
    await saved(page, 1);
    await dialog.waitFor({ state: "detached" });
    const box = await boxOf(page, "search.md");
    expect(Math.abs(box.y + box.height / 2 - gamma.y)).toBeLessThan(40);
    const all = { ...(await texts(folder)), "search.md": await readFile(join(folder, "search.md"), "utf8") };
    expect(
      Object.values(all)
        .join("")
        .match(/x-as-a-service/g),
    ).toHaveLength(1);
    await page.getByRole("button", { name: "Undo: New team Search, connected with Beta" }).click();
    await saved(page, 2);
    expect(await texts(folder)).toEqual(FILES);
    await team(page, "search.md").waitFor({ state: "detached" });
  });

  it("to an embedded subteam is one to the team that it is part of, and says so", async () => {
    const { page, folder } = await openApp({
      files: { ...FILES, "delta.md": card("Delta", "stream-aligned", 480, 300, "subteams:\n  - name: Inner\n    size: 4\n") },
    });
    await team(page, "gamma.md").focus();
    await page.keyboard.press("c");
    const dialog = page.getByRole("dialog", { name: "Connect two teams" });
    await dialog.waitFor();
    await page.keyboard.type("inner");
    await page.getByRole("option", { name: "Inner (part of Delta)" }).click();
    await dialog.getByText("Inner is drawn as part of Delta, so the relation is with Delta.").waitFor();
    await dialog.getByText("Gamma provides X-as-a-Service to Delta").waitFor();
    await dialog.getByRole("button", { name: "Connect" }).click();
    await saved(page, 1);
    const all = (await texts(folder))["gamma.md"] + (await readFile(join(folder, "delta.md"), "utf8"));
    expect(all).toContain("x-as-a-service");
  });

  it("by keyboard: C on a team, a search for the other, Enter", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await team(page, "beta.md").focus();
    await page.keyboard.press("c");
    const dialog = page.getByRole("dialog", { name: "Connect two teams" });
    await dialog.waitFor();
    await page.keyboard.type("gam");
    await page.keyboard.press("Enter");
    await dialog.getByText("Gamma provides X-as-a-Service to Beta").waitFor();
    await dialog.getByRole("button", { name: "Connect" }).press("Enter");
    await saved(page, 1);
    await dialog.waitFor({ state: "detached" });
    expect(Object.values(await texts(folder)).join("")).toContain("x-as-a-service");
  });
});

describe("a relation that stands", () => {
  it("is selected by a click on its line: grips at its ends, no team selected, and Escape ends that", async () => {
    const { page } = await openApp({ files: FILES });
    await team(page, "gamma.md").click();
    await selectRelation(page);
    await relationCard(page).getByRole("heading", { name: "Alpha collaborates with Beta" }).waitFor();
    expect(await page.locator(".canvas-grip").count()).toBe(2);
    expect(await team(page, "gamma.md").getAttribute("aria-pressed")).toBe("false");
    await page.keyboard.press("Escape");
    await relationCard(page).waitFor({ state: "detached" });
    expect(await page.locator(".canvas-grip").count()).toBe(0);
  });

  it("changes its mode, turns round, and stays selected through it", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await selectRelation(page);
    await relationCard(page).getByRole("radio", { name: "X-as-a-Service" }).check();
    await saved(page, 1);
    expect((await texts(folder))["alpha.md"]).toBe(FILES["alpha.md"].replace("collaboration", "x-as-a-service"));
    const heading = relationCard(page).getByRole("heading");
    await expect.poll(() => heading.textContent()).toMatch(/provides X-as-a-Service to/);
    const before = await heading.textContent();
    await relationCard(page).getByRole("button", { name: "Swap who provides" }).click();
    await saved(page, 2);
    await expect.poll(() => heading.textContent()).not.toBe(before);
    await page.keyboard.press("Control+z");
    await saved(page, 3);
    await page.keyboard.press("Control+z");
    await saved(page, 4);
    expect(await texts(folder)).toEqual(FILES);
  });

  it("says where it is written, and goes there", async () => {
    const { page } = await openApp({ files: FILES });
    await selectRelation(page);
    await relationCard(page).getByRole("button", { name: "alpha.md line 8" }).click();
    await page.getByRole("region", { name: "Inspector" }).getByRole("heading", { name: "Alpha", level: 2 }).waitFor();
    expect(await page.getByRole("tab", { name: "Source" }).getAttribute("aria-selected")).toBe("true");
    await relationCard(page).waitFor({ state: "detached" });
  });

  it("an end taken to another team goes there, in the cards too; let go beside the teams it stays", async () => {
    const { page, folder } = await openApp({ files: FILES });
    const take = async (to: { x: number; y: number }) => {
      const grip = await page.locator('.canvas-grip[data-end="to"]').boundingBox();
      if (grip === null) throw new Error("no grip");
      await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 6 });
      await page.mouse.up();
    };
    const gamma = await middleOf(page, "gamma.md");
    await selectRelation(page);
    await take({ x: gamma.x + 300, y: gamma.y });
    expect(await savedCount(page)).toBe(0);
    await take(gamma);
    await saved(page, 1);
    expect((await texts(folder))["alpha.md"]).toBe(FILES["alpha.md"].replace("Beta:", "Gamma:"));
    await relationCard(page).getByRole("heading", { name: "Alpha collaborates with Gamma" }).waitFor();
    await page.keyboard.press("Control+z");
    await saved(page, 2);
    expect(await texts(folder)).toEqual(FILES);
  });

  it("goes with Delete, and comes back byte for byte with undo", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await selectRelation(page);
    await page.keyboard.press("Delete");
    await saved(page, 1);
    expect((await texts(folder))["alpha.md"]).not.toContain("Beta");
    await relationCard(page).waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await saved(page, 2);
    expect(await texts(folder)).toEqual(FILES);
  });

  it("is reached, told, edited and removed with the keyboard alone", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await team(page, "alpha.md").focus();
    await page.keyboard.press("r");
    await expect
      .poll(() => said(page))
      .toBe("1 of 1: Alpha collaborates with Beta, Declared by Alpha. Enter edits it, Delete removes it.");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Alpha collaborates with Beta" });
    await dialog.waitFor();
    await dialog.getByRole("radio", { name: "Collaboration" }).focus();
    await page.keyboard.press("ArrowRight");
    await saved(page, 1);
    expect((await texts(folder))["alpha.md"]).toBe(FILES["alpha.md"].replace("collaboration", "facilitating"));
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await team(page, "alpha.md").focus();
    await page.keyboard.press("Delete");
    await saved(page, 2);
    expect((await texts(folder))["alpha.md"]).not.toContain("Beta");
    await team(page, "gamma.md").focus();
    await page.keyboard.press("r");
    await expect.poll(() => said(page)).toBe("Gamma has no relations. C draws one.");
  });

  it("a dependency opens for the keyboard with what it does to the other team", async () => {
    const { page } = await openApp({
      files: {
        ...FILES,
        "delta.md": `${FILES["gamma.md"].replace("Gamma", "Delta").replace("---\n", "---\ndependencies: [Gamma]\n")}`,
      },
    });
    await team(page, "gamma.md").focus();
    await page.keyboard.press("r");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Delta depends on Gamma" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.getByRole("option", { name: "Blocking" }).waitFor();
  });
});
