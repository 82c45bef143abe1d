// A whole reorganisation of the sample, as somebody new to the app would do it: a team split, a platform added, three teams moved, five
// interactions changed. Once with the keyboard alone, once with the mouse; afterwards the history leads back to the very bytes.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { appOpener, SAMPLE, saved } from "./app.ts";

const openApp = appOpener();

/** Every file of the folder but the app's own trash, by path. */
async function contents(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes(".teamscape"));
  const texts = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), await readFile(path, "utf8")] as const;
    }),
  );
  return new Map(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function changedFiles(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).sort();
}

/** Counts the Changes that reached the disk. */
function saves(page: Page) {
  let count = 0;
  return () => saved(page, ++count);
}

const steps = (page: Page) => page.getByRole("list", { name: "Steps, newest first" }).getByRole("button");
const heading = (page: Page, name: string) => page.getByRole("heading", { name, level: 2, exact: true });

async function backToTheStart(page: Page, folder: string, before: ReadonlyMap<string, string>): Promise<void> {
  await expect.poll(async () => changedFiles(before, await contents(folder)), { timeout: 20_000 }).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

it("with the keyboard alone", async () => {
  const { page, folder } = await openApp({ files: SAMPLE });
  const before = await contents(folder);
  const nextSave = saves(page);
  const { keyboard } = page;
  const goTo = async (name: string) => {
    await keyboard.press("Control+k");
    await page.getByLabel("Search teams and actions").waitFor();
    await keyboard.type(name);
    // The first row is the one that Enter takes.
    await expect.poll(() => page.locator(".palette-row").first().textContent()).toMatch(new RegExp(`^${name}`));
    await keyboard.press("Enter");
    await heading(page, name).waitFor();
  };
  const dialogGone = () => page.getByRole("dialog").waitFor({ state: "detached" });

  // Orders is split: a copy of it becomes Returns, which works with it.
  await goTo("Orders");
  await keyboard.press("Control+d");
  await nextSave();
  await heading(page, "Orders copy").waitFor();
  await keyboard.press("F2");
  await page.getByRole("dialog").waitFor();
  await keyboard.press("Control+a");
  await keyboard.type("Returns");
  await keyboard.press("Enter");
  await nextSave();
  await heading(page, "Returns").waitFor();
  await dialogGone();

  // A platform of its own for data products.
  await keyboard.press("n");
  await keyboard.type("Data Products");
  await keyboard.press("Tab");
  await keyboard.press("ArrowRight");
  await keyboard.press("Enter");
  await nextSave();
  await heading(page, "Data Products").waitFor();
  await dialogGone();

  // Three interactions with it and between the two halves.
  const connect = async (from: string, to: string) => {
    await goTo(from);
    await keyboard.press("c");
    const dialog = page.getByRole("dialog", { name: "Connect two teams" });
    await dialog.waitFor();
    await keyboard.type(to);
    await keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Connect" }).press("Enter");
    await nextSave();
    await dialogGone();
    await keyboard.press("Escape");
  };
  await connect("Data Products", "Reporting");
  await connect("Data Products", "Search");
  await connect("Returns", "Payments");

  // One changes its mode, one ends.
  const onCanvas = async (path: string) => {
    const team = page.locator(`[data-team="${path}"]`);
    await team.waitFor();
    await team.focus();
  };
  await goTo("Product Discovery");
  await onCanvas("streams/product-discovery.md");
  await keyboard.press("r");
  await keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("radio", { checked: true }).focus();
  await keyboard.press("ArrowRight");
  await nextSave();
  await keyboard.press("Escape");
  await dialogGone();
  await goTo("Product Discovery");
  await onCanvas("streams/product-discovery.md");
  await keyboard.press("r");
  await keyboard.press("Delete");
  await nextSave();

  // Three teams move together.
  await keyboard.press("Escape");
  const outline = page.getByRole("tree", { name: "Outline" });
  await outline.getByRole("treeitem", { name: /^Orders/ }).focus();
  await keyboard.press("Enter");
  for (const name of [/^Notifications/, /^Delivery Tracking/]) {
    await outline.getByRole("treeitem", { name }).focus();
    await keyboard.press("Control+Enter");
  }
  await page.getByRole("heading", { name: "3 teams selected" }).waitFor();
  await onCanvas("streams/orders.md");
  await keyboard.press("Shift+ArrowDown");
  await nextSave();

  const after = await contents(folder);
  const moved = ["streams/delivery-tracking.md", "streams/notifications.md", "streams/orders.md"];
  expect(changedFiles(before, after)).toEqual(expect.arrayContaining(moved));
  const added = [...after.keys()].filter((path) => !before.has(path));
  expect(added).toHaveLength(2);
  expect(added.some((path) => path.endsWith("/returns.md"))).toBe(true);
  // Of what was only moved, one number is another one and nothing else.
  for (const path of ["streams/delivery-tracking.md", "streams/notifications.md"]) {
    const [old = [], now = []] = [before.get(path)?.split("\n"), after.get(path)?.split("\n")];
    expect(now.filter((line, index) => line !== old[index])).toEqual([expect.stringMatching(/^ +'?y'?: -?\d+/)]);
  }

  // Back to the start, by keyboard too.
  await keyboard.press("h");
  await steps(page).first().waitFor();
  await keyboard.press("End");
  await keyboard.press("Enter");
  await backToTheStart(page, folder, before);
});

it("with the mouse", async () => {
  const { page, folder } = await openApp({ files: SAMPLE });
  const before = await contents(folder);
  const nextSave = saves(page);
  const { mouse } = page;
  const team = (path: string) => page.locator(`[data-team="${path}"]`);
  const outline = page.getByRole("tree", { name: "Outline" });
  const dialog = page.getByRole("dialog");
  /** Brings a team to where it can be read, and tells its middle. */
  const show = async (name: string, path: string) => {
    await outline
      .getByRole("treeitem", { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await heading(page, name).waitFor();
    await team(path).waitFor();
    return middle(path);
  };
  const middle = async (path: string) => {
    const box = await team(path).boundingBox();
    if (box === null) throw new Error(`${path} is not in view`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  // Orders is split by its menu.
  let at = await show("Orders", "streams/orders.md");
  await mouse.click(at.x, at.y, { button: "right" });
  await page.getByRole("menuitem", { name: /^Duplicate/ }).click();
  await nextSave();
  await heading(page, "Orders copy").waitFor();
  const copy = [...(await contents(folder)).keys()].find((path) => path.endsWith("orders-copy.md")) ?? "";
  at = await middle(copy);
  await mouse.click(at.x, at.y, { button: "right" });
  await page.getByRole("menuitem", { name: /^Rename/ }).click();
  await dialog.getByRole("textbox").first().fill("Returns");
  await dialog.getByRole("button", { name: "Rename" }).click();
  await nextSave();
  await heading(page, "Returns").waitFor();
  await dialog.waitFor({ state: "detached" });

  // A platform, by the button.
  await page.getByRole("button", { name: "New team" }).click();
  await dialog.getByLabel("Name").fill("Data Products");
  await dialog.getByRole("radio", { name: /Platform/ }).check({ force: true });
  await dialog.getByRole("button", { name: "Create" }).click();
  await nextSave();
  await heading(page, "Data Products").waitFor();
  await dialog.waitFor({ state: "detached" });

  // Three teams are chosen and dragged.
  const orders = await show("Orders", "streams/orders.md");
  for (const name of [/^Notifications/, /^Delivery Tracking/]) {
    await outline
      .getByRole("treeitem", { name })
      .first()
      .click({ modifiers: ["Control"] });
  }
  await page.getByRole("heading", { name: "3 teams selected" }).waitFor();
  await mouse.move(orders.x, orders.y);
  await mouse.down();
  await page.keyboard.down("Alt");
  await mouse.move(orders.x + 30, orders.y + 60, { steps: 5 });
  await mouse.up();
  await page.keyboard.up("Alt");
  await nextSave();

  // A relation is drawn from a handle to a neighbour, then changed twice, turned and removed: five interactions' worth of edits.
  const customer = await show("Customer Support", "streams/customer-support.md");
  await mouse.move(customer.x, customer.y);
  const handle = await page.locator('.canvas-handle[data-side="left"]').boundingBox();
  if (handle === null) throw new Error("no handle");
  const target = await middle("streams/orders.md");
  await mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await mouse.down();
  await mouse.move(target.x, target.y, { steps: 8 });
  await page.locator(".canvas-link-target").waitFor();
  await mouse.up();
  await page.getByRole("region", { name: "New relation" }).getByRole("button", { name: "Connect" }).click();
  await nextSave();
  const relation = page.getByRole("region", { name: "Relation", exact: true });
  await relation.getByRole("radio", { name: "X-as-a-Service" }).check({ force: true });
  await nextSave();
  await relation.getByRole("button", { name: "Swap who provides" }).click();
  await nextSave();
  await relation.getByRole("radio", { name: "Facilitating" }).check({ force: true });
  await nextSave();
  await relation.getByRole("button", { name: /^(?:Delete|Remove)/ }).click();
  await nextSave();

  const after = await contents(folder);
  expect([...after.keys()].filter((path) => !before.has(path))).toHaveLength(2);
  expect(changedFiles(before, after).length).toBeGreaterThanOrEqual(5);

  await page.getByRole("button", { name: "History" }).click();
  await steps(page).last().click();
  await backToTheStart(page, folder, before);
});
