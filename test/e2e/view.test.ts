// Finding one's way: search, filter, focus, saved views, addresses, back and forward, presenting, and the outline that goes along.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, drawn, saved } from "./app.ts";

const card = (name: string, x: number, y: number, more: string) =>
  `---\nname: ${name}\nposition: {x: ${x}, y: ${y}}\n${more}---\n# ${name}\n`;

/** base → orders → shop → far, with a platform to filter for and two streams. */
const FILES = {
  "shop.md": card("Shop", 0, 0, "team_type: stream-aligned\nmetadata:\n  value_stream: Buy\n  size: 8\n"),
  "orders.md": card(
    "Orders",
    320,
    0,
    "team_type: stream-aligned\ninteractions:\n  - {team: Shop, mode: x-as-a-service, role: provides}\nservices:\n  - Shop window\nmetadata:\n  value_stream: Buy\n  size: 6\n",
  ),
  "far.md": card("Far", 0, 400, "team_type: stream-aligned\ndependencies: [Shop]\nmetadata:\n  value_stream: Deliver\n"),
  "base.md": card(
    "Base",
    320,
    400,
    "team_type: platform\ninteractions:\n  - {team: Orders, mode: x-as-a-service, role: provides}\nmetadata:\n  cognitive_load: high\n  size: 9\n",
  ),
  "tools.md": card("Tools", 640, 400, "team_type: platform\nmetadata:\n  cognitive_load: low\n  size: 4\n"),
};

const team = (page: Page, name: string) =>
  page.getByRole("region", { name: "Canvas" }).getByRole("button", { name: new RegExp(`^${name},`) });
const selected = (page: Page) =>
  page
    .getByRole("treeitem", { selected: true })
    .evaluateAll((rows) => rows.map((row) => row.querySelector(".name")?.textContent));
/** Names of the teams on the canvas that are not pale, sorted. All of them are near enough to be in the page. */
const standing = (page: Page) =>
  page
    .locator("[data-team]:not(.faded)")
    .evaluateAll((cards) => cards.map((one) => one.getAttribute("data-team")?.replace(".md", "") ?? "").sort());
const mounted = (page: Page) =>
  page.locator("[data-team]").evaluateAll((cards) => cards.map((one) => one.getAttribute("data-team")).sort());

describe("the way through the diagram", () => {
  const open = appOpener();

  it("searches the canvas: dims the rest, says where, goes round, and gives the keyboard back", async () => {
    const { page } = await open({ files: FILES });
    await page.keyboard.press("Control+f");
    const field = page.getByRole("searchbox", { name: "Search on the canvas" });
    await field.fill("shop");
    await expect.poll(() => standing(page)).toEqual(["orders", "shop"]);
    await field.press("Enter");
    await page.getByText("1 of 2").waitFor();
    expect(await selected(page)).toEqual(["Shop"]);
    await field.press("Enter");
    await page.getByText("2 of 2").waitFor();
    await page.getByText("Service: Shop window").first().waitFor();
    expect(await selected(page)).toEqual(["Orders"]);
    await field.press("F3");
    expect(await selected(page)).toEqual(["Shop"]);
    await field.press("Shift+Enter");
    expect(await selected(page)).toEqual(["Orders"]);
    await field.press("Escape");
    await expect.poll(async () => (await standing(page)).length).toBe(5);
    expect(await field.count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".canvas") !== null)).toBe(true);
    await page.keyboard.press("/");
    await field.fill("nowhere");
    await page.getByText("No hits").waitFor();
  });

  it("filters by type and level, saves that as a view, and shows it again after a restart", async () => {
    const app = await open({ files: FILES });
    const { page, folder } = app;
    await page.keyboard.press("f");
    await page.getByRole("checkbox", { name: "Platform 2" }).check();
    await page.getByRole("checkbox", { name: "High 1" }).check();
    await page.getByRole("radio", { name: "Hide" }).check();
    await page.getByText("1 of 5 teams").waitFor();
    await expect.poll(() => mounted(page)).toEqual(["base.md"]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Remove from the filter: High" }).waitFor();
    await page.keyboard.press("Shift+V");
    await page.getByRole("textbox", { name: "Name of the view" }).fill("Loaded platforms");
    await page.keyboard.press("Enter");
    await saved(page, 1);
    const written = await readFile(join(folder, "teamscape.views.yml"), "utf8");
    expect(written).toBe(
      "# Views of the diagram, saved by Teamscape. What each line means: docs/views.md of Teamscape.\nversion: 1\nviews:\n  - name: Loaded platforms\n    filter:\n      types:\n        - platform\n      levels:\n        - high\n    others: hide\n",
    );
    await app.restart();
    await expect.poll(async () => (await mounted(page)).length).toBe(5);
    await page.keyboard.press("v");
    await page.getByRole("button", { name: /^Loaded platforms/ }).click();
    await expect.poll(() => mounted(page)).toEqual(["base.md"]);
    await page.getByRole("button", { name: "What to do with the view Loaded platforms" }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await saved(page, 1);
    expect(await readFile(join(folder, "teamscape.views.yml"), "utf8")).not.toContain("Loaded");
    await page
      .getByRole("region", { name: "Views" })
      .focus()
      .catch(() => undefined);
    await page.keyboard.press("Control+z");
    await saved(page, 2);
    expect(await readFile(join(folder, "teamscape.views.yml"), "utf8")).toBe(written);
  });

  it("takes views that another program writes, and says when the file is broken", async () => {
    const { page, folder } = await open({ files: FILES });
    await page.keyboard.press("v");
    await page.getByText("No views are saved in this folder yet.").waitFor();
    await writeFile(join(folder, "teamscape.views.yml"), "views:\n  - name: Theirs\n    focus: {team: gone.md}\n");
    await page.getByRole("button", { name: /^Theirs/ }).click();
    await page.getByText("This folder does not have gone.md").waitFor();
    await writeFile(join(folder, "teamscape.views.yml"), "views: [\n");
    await page.getByRole("alert").getByText("views are not written until they are mended").waitFor();
    expect(await page.getByRole("button", { name: "Save view…" }).isDisabled()).toBe(true);
  });

  it("puts a team in focus, by steps and direction", async () => {
    const { page } = await open({ files: FILES });
    await page.getByRole("treeitem", { name: /^Orders/ }).click();
    await page.keyboard.press("Shift+F");
    await expect.poll(() => standing(page)).toEqual(["base", "orders", "shop"]);
    await page.keyboard.press("]");
    await expect.poll(() => standing(page)).toEqual(["base", "far", "orders", "shop"]);
    await page.getByText("Provides to").click();
    await expect.poll(() => standing(page)).toEqual(["far", "orders", "shop"]);
    await page.getByRole("radio", { name: "1 step" }).check({ force: true });
    await expect.poll(() => standing(page)).toEqual(["orders", "shop"]);
    expect(await page.getByRole("treeitem", { name: /^Tools/ }).textContent()).toContain("left out of the view");
    await page.getByRole("group", { name: "Focus" }).getByRole("button", { name: "End the focus" }).click();
    await expect.poll(async () => (await standing(page)).length).toBe(5);
  });

  it("copies the address of what is shown, which opens the same in another page", async () => {
    const { page, url } = await open({ files: FILES, context: { permissions: ["clipboard-read", "clipboard-write"] } });
    await page.keyboard.press("f");
    await page.getByRole("checkbox", { name: "Platform 2" }).check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("v");
    await page.getByRole("button", { name: "Copy address" }).click();
    await page.getByText("Address copied").waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toMatch(/^#view=1&type=platform&at=[-\d.]+,[-\d.]+,[\d.]+$/);
    const other = await page.context().newPage();
    await other.goto(url + address);
    await drawn(other);
    await expect.poll(() => standing(other)).toEqual(["base", "tools"]);
    expect(new URL(other.url()).hash).toBe("");
    await other.goto(`${url}#view=1&type=enabling`);
    await other.getByText("No team fits all of this.").waitFor();
    await other.keyboard.press("v");
    await other.getByRole("button", { name: "Open an address…" }).click();
    const field = other.getByRole("textbox", { name: "Address" });
    await field.fill("#view=9");
    await field.press("Enter");
    await other.getByText("This address is of a version (9)").waitFor();
    await field.fill(address);
    await field.press("Enter");
    await expect.poll(() => standing(other)).toEqual(["base", "tools"]);
  });

  it("goes back to what was looked at, and forward again", async () => {
    const { page } = await open({ files: FILES });
    const back = page.getByRole("button", { name: "Back to where you were" });
    expect(await back.isDisabled()).toBe(true);
    await page.getByRole("treeitem", { name: /^Orders/ }).click();
    // What follows within a moment belongs to the same stop.
    await page.waitForFunction((since) => performance.now() - since > 700, await page.evaluate(() => performance.now()));
    await page.getByRole("treeitem", { name: /^Far/ }).click();
    const path = page.getByRole("navigation", { name: "Where you are" });
    await path.getByRole("button", { name: "Deliver" }).waitFor();
    await page.keyboard.press("Alt+ArrowLeft");
    await expect.poll(() => selected(page)).toEqual(["Orders"]);
    await path.getByRole("button", { name: "Buy" }).waitFor();
    await page.keyboard.press("Alt+ArrowLeft");
    await expect.poll(() => selected(page)).toEqual([]);
    await page.keyboard.press("Alt+ArrowRight");
    await expect.poll(() => selected(page)).toEqual(["Orders"]);
    await path.getByRole("button", { name: "Buy" }).click();
    await expect.poll(() => selected(page)).toEqual(["Orders", "Shop"]);
    await path.getByRole("button", { name: "All teams" }).click();
    await expect.poll(() => selected(page)).toEqual([]);
  });

  it("presents the saved views and comes back to what was shown", async () => {
    const views = "views:\n  - name: Platforms\n    filter: {types: [platform]}\n    others: hide\n";
    const { page } = await open({ files: { ...FILES, "teamscape.views.yml": views } });
    await page.keyboard.press("Shift+P");
    const bar = page.getByRole("region", { name: "Presentation" });
    await bar.waitFor();
    for (const gone of ["Outline", "Status", "Inspector"]) expect(await page.getByRole("region", { name: gone }).count()).toBe(0);
    await page.keyboard.press("ArrowRight");
    await bar.getByText("All teams (1 of 2)").waitFor();
    await page.keyboard.press("ArrowRight");
    await bar.getByText("Platforms (2 of 2)").waitFor();
    await expect.poll(() => mounted(page)).toEqual(["base.md", "tools.md"]);
    await page.keyboard.press("ArrowLeft");
    await bar.getByText("All teams (1 of 2)").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("region", { name: "Outline" }).waitFor();
    await expect.poll(async () => (await mounted(page)).length).toBe(5);
  });

  it("walks the outline as a tree, in step with the canvas", async () => {
    const { page } = await open({ files: FILES });
    const tree = page.getByRole("tree", { name: "Outline" });
    await tree.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => page.getByRole("treeitem", { name: /^Orders/ }).count()).toBe(0);
    const buy = page.getByRole("treeitem", { name: /^Buy/ });
    expect(await buy.getAttribute("aria-expanded")).toBe("false");
    // A team that is selected on the canvas is opened up to.
    await team(page, "Orders").click();
    await page.getByRole("treeitem", { name: /^Orders/, selected: true }).waitFor();
    expect(await buy.getAttribute("aria-expanded")).toBe("true");
    await page.getByRole("treeitem", { name: /^Far/ }).click({ modifiers: ["Shift"] });
    await page.getByRole("treeitem", { name: /^Orders/ }).click();
    await page.getByRole("treeitem", { name: /^Far/ }).click({ modifiers: ["Shift"] });
    expect(await selected(page)).toEqual(["Orders", "Shop", "Far"]);
    await page.getByRole("treeitem", { name: /^Tools/ }).hover();
    await page.locator('[data-team="tools.md"].pointed').waitFor();
    await page.getByRole("treeitem", { name: /^Base/ }).hover();
    await page.locator('[data-team="base.md"].pointed').waitFor();
    expect(await page.locator(".pointed").count()).toBe(1);
  });
});
