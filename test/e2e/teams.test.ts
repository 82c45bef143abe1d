// Teams as files, from the keys to the bytes: made, duplicated, renamed with what refers to them, deleted and brought back.
// Long because each of these has several ends, and all share one folder.
import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, saved } from "./app.ts";

const openApp = appOpener();

const ORDERS =
  '\ufeff---\r\nname: "Orders"  # as on the door\r\nteam_type: stream-aligned\r\nposition: {x: 0, y: 0}\r\n---\r\n\r\nText.';
const PAYMENTS = `---
name: Payments
team_type: stream-aligned
position: {x: 400, y: 0}
interaction_modes:
  Orders: collaboration   # until the split
dependencies: [ "Orders", Ledger ]
---
Orders is named here too, in the text.
`;
const SEARCH = "---\nname: Search\nteam_type: platform\nposition: {x: 0, y: 300}\nmetadata:\n  platform_grouping: Shared\n---\n";
const FILES = { "orders.md": ORDERS, "payments.md": PAYMENTS, "search.md": SEARCH } as const;

const team = (page: Page, path: string) => page.locator(`[data-team="${path}"]`);
const dialog = (page: Page) => page.getByRole("dialog");
const cards = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith(".md")).sort();
const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

async function select(page: Page, name: string): Promise<void> {
  await page.getByRole("treeitem", { name }).first().click();
  await page.getByRole("heading", { name, level: 2, exact: true }).waitFor();
}

describe("a new team", () => {
  it("is made with the keyboard alone: a file of its own, selected, and gone and back by undo and redo", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await page.keyboard.press("n");
    await page.keyboard.type("Search Tuning & Co");
    await dialog(page).getByText("Will be written to search-tuning-and-co.md.").waitFor();
    // On to the types, and one further: platform.
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await saved(page, 1);
    const file = join(folder, "search-tuning-and-co.md");
    const text = await readFile(file, "utf8");
    expect(text).toMatch(/^---\nname: Search Tuning & Co\nteam_type: platform\n/);
    await page.getByRole("heading", { name: "Search Tuning & Co", level: 2 }).waitFor();
    await dialog(page).waitFor({ state: "detached" });
    await page.locator('[data-team="search-tuning-and-co.md"][aria-pressed="true"]').waitFor();
    await page.keyboard.press("Control+z");
    await saved(page, 2);
    expect(await cards(folder)).toEqual(["orders.md", "payments.md", "search.md"]);
    await page.keyboard.press("Control+Shift+z");
    await saved(page, 3);
    expect(await readFile(file, "utf8")).toBe(text);
  });

  it("joins its grouping and its parent", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await page.getByRole("button", { name: "New team" }).click();
    await page.getByLabel("Name").fill("Tuning");
    await page.getByRole("combobox", { name: "Grouping" }).fill("Sha");
    await page.getByRole("option", { name: "Shared" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: "Subteam of" }).fill("Sea");
    await page.getByRole("option", { name: "Search" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Create" }).click();
    await saved(page, 1);
    const text = await readFile(join(folder, "tuning.md"), "utf8");
    expect(text).toMatch(/^parent: Search$/m);
    expect(text).toMatch(/^ {2}platform_grouping: Shared$/m);
  });

  it("is refused a name that another team has, and an empty one, in words at the field", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    await dialog(page).getByText("Give it a name.").waitFor();
    await page.keyboard.type("orders team");
    await dialog(page)
      .getByText(/Orders.*Choose another name/)
      .waitFor();
    await page.keyboard.press("Enter");
    expect(await page.getByLabel("Name").getAttribute("aria-invalid")).toBe("true");
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    expect(await cards(folder)).toEqual(["orders.md", "payments.md", "search.md"]);
  });

  it("gives the focus back to where it was asked from", async () => {
    const { page } = await openApp({ files: FILES });
    await page.getByRole("tree", { name: "Outline" }).focus();
    await page.keyboard.press("n");
    await page.keyboard.type("Ne");
    expect(await page.getByLabel("Name").inputValue()).toBe("Ne");
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tree");
  });

  it("9: never takes the place of a file that the app has not listed, says so, and keeps what was typed", async () => {
    const mine = "Notes that nobody may lose.\n";
    const { page, folder } = await openApp({
      files: { ...FILES, ".teamscapeignore": "tuning.md\n", "tuning.md": mine },
    });
    await page.keyboard.press("n");
    await page.keyboard.type("Tuning");
    await page.keyboard.press("Enter");
    await dialog(page)
      .getByRole("alert")
      .getByText(/tuning\.md/)
      .waitFor();
    expect(await readFile(join(folder, "tuning.md"), "utf8")).toBe(mine);
    expect(await page.getByLabel("Name").inputValue()).toBe("Tuning");
    // Another name goes through, and nothing of the first try is left to be saved.
    await page.getByLabel("Name").fill("Fine Tuning");
    await page.keyboard.press("Enter");
    await saved(page, 1);
    expect(await isThere(join(folder, "fine-tuning.md"))).toBe(true);
    await page.getByRole("region", { name: "Status" }).getByText("Saved", { exact: true }).waitFor();
    expect(await readFile(join(folder, "tuning.md"), "utf8")).toBe(mine);
  });
});

describe("a duplicate", () => {
  it("is the same card under another name and file, beside its original, and selected", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await select(page, "Orders");
    await page.keyboard.press("Control+d");
    await saved(page, 1);
    expect(await cards(folder)).toEqual(["orders-copy.md", "orders.md", "payments.md", "search.md"]);
    expect(await readFile(join(folder, "orders.md"), "utf8")).toBe(ORDERS);
    const copy = await readFile(join(folder, "orders-copy.md"), "utf8");
    expect(copy).toBe(ORDERS.replace('"Orders"', '"Orders copy"').replace("{x: 0, y: 0}", "{x: 32, y: 32}"));
    await page.getByRole("heading", { name: "Orders copy", level: 2 }).waitFor();
  });
});

describe("a rename", () => {
  it("writes the name, every reference and the file as one step that one undo takes back", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await select(page, "Orders");
    await page.keyboard.press("F2");
    await dialog(page).getByText("Also in 2 references in 1 card").waitFor();
    await page.keyboard.type("Order Handling");
    await dialog(page).getByText("Rename the file to order-handling.md").waitFor();
    await page.keyboard.press("Enter");
    await saved(page, 1);
    expect(await cards(folder)).toEqual(["order-handling.md", "payments.md", "search.md"]);
    const renamed = await readFile(join(folder, "order-handling.md"), "utf8");
    expect(renamed).toBe(ORDERS.replace('"Orders"', '"Order Handling"'));
    const other = PAYMENTS.replace("  Orders: coll", "  Order Handling: coll").replace('[ "Orders"', '[ "Order Handling"');
    expect(await readFile(join(folder, "payments.md"), "utf8")).toBe(other);
    // Selection goes with the file.
    await page.getByRole("heading", { name: "Order Handling", level: 2 }).waitFor();
    await page.keyboard.press("Control+z");
    await saved(page, 2);
    expect(await cards(folder)).toEqual(["orders.md", "payments.md", "search.md"]);
    expect(await readFile(join(folder, "orders.md"), "utf8")).toBe(ORDERS);
    expect(await readFile(join(folder, "payments.md"), "utf8")).toBe(PAYMENTS);
  });

  it("leaves references and file alone when they are not ticked", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await select(page, "Orders");
    await page.keyboard.press("F2");
    await page.keyboard.type("Order Handling");
    await page.getByRole("checkbox", { name: /Also in/ }).uncheck();
    await page.getByRole("checkbox", { name: /Rename the file/ }).uncheck();
    await page.getByRole("button", { name: "Rename", exact: true }).click();
    await saved(page, 1);
    expect(await readFile(join(folder, "orders.md"), "utf8")).toBe(ORDERS.replace('"Orders"', '"Order Handling"'));
    expect(await readFile(join(folder, "payments.md"), "utf8")).toBe(PAYMENTS);
  });

  it("that changes only the case of letters renames the file too", async () => {
    const { page, folder } = await openApp({ files: { "SEARCH.md": SEARCH.replace("Search", "SEARCH") } });
    await select(page, "SEARCH");
    await page.keyboard.press("F2");
    await page.keyboard.type("Search");
    await dialog(page).getByText("Rename the file to search.md").waitFor();
    await page.keyboard.press("Enter");
    await saved(page, 1);
    expect(await readdir(folder)).toEqual(["search.md"]);
    expect(await readFile(join(folder, "search.md"), "utf8")).toBe(SEARCH);
  });

  it("to a name that another team has is refused in words", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await select(page, "Orders");
    await page.keyboard.press("F2");
    await page.keyboard.type("Payments");
    await dialog(page)
      .getByText(/Payments.*Choose another name/)
      .waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    expect(await readFile(join(folder, "orders.md"), "utf8")).toBe(ORDERS);
  });
});

describe("a deletion", () => {
  it("puts the file into .teamscape/trash, leaves references alone, and undo brings the very bytes back", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await select(page, "Orders");
    await page.getByRole("tree", { name: "Outline" }).focus();
    await page.keyboard.press("Delete");
    await dialog(page).getByText("2 references in 1 card will name what is gone").waitFor();
    await page.keyboard.press("Enter");
    await saved(page, 1);
    expect(await cards(folder)).toEqual(["payments.md", "search.md"]);
    expect(await readFile(join(folder, "payments.md"), "utf8")).toBe(PAYMENTS);
    const trash = join(folder, ".teamscape", "trash");
    const [thrown] = (await readdir(trash)).filter((name) => name.endsWith("orders.md"));
    expect(await readFile(join(trash, thrown ?? ""), "utf8")).toBe(ORDERS);
    await page.getByRole("treeitem", { name: "Named, no card" }).waitFor();
    await page.getByRole("alert").getByRole("button", { name: "Undo" }).click();
    await saved(page, 2);
    expect(await readFile(join(folder, "orders.md"), "utf8")).toBe(ORDERS);
    await team(page, "orders.md").waitFor();
  });

  it("removes the references too when that is asked for, in the same step", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await select(page, "Orders");
    await team(page, "orders.md").focus();
    await page.keyboard.press("Delete");
    await page.getByRole("radio", { name: /Remove them too/ }).check();
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await saved(page, 1);
    const text = await readFile(join(folder, "payments.md"), "utf8");
    expect(text.split("---\n")[1]).not.toContain("Orders");
    expect(text).toContain("Ledger");
    expect(text).toContain("Orders is named here too, in the text.\n");
    // Its card had the focus and is gone: the keyboard is on the nearest one, not nowhere.
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(/^Search, /);
    await page.keyboard.press("Control+z");
    await saved(page, 2);
    expect(await readFile(join(folder, "payments.md"), "utf8")).toBe(PAYMENTS);
    expect(await readFile(join(folder, "orders.md"), "utf8")).toBe(ORDERS);
  });

  it("asked for on a row that was clicked leaves the keyboard in the outline, and the word of it above the status bar", async () => {
    const { page } = await openApp({ files: FILES });
    await select(page, "Search");
    await page.keyboard.press("Delete");
    await dialog(page).waitFor();
    await page.keyboard.press("Enter");
    await saved(page, 1);
    await dialog(page).waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tree");
    const bottom = (box: { y: number; height: number } | null) => (box === null ? Number.NaN : box.y + box.height);
    const status = await page.getByRole("region", { name: "Status" }).boundingBox();
    const toast = page.getByRole("alert").filter({ hasText: "Delete Search" });
    expect(bottom(await toast.boundingBox())).toBeLessThanOrEqual(status?.y ?? 0);
  });

  it("is not what Delete means in a field", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await select(page, "Orders");
    await page.getByLabel("Filter the outline").focus();
    await page.keyboard.press("Delete");
    await page.keyboard.type("n");
    expect(await dialog(page).count()).toBe(0);
    expect(await cards(folder)).toHaveLength(3);
  });
});

describe("groupings and subteams", () => {
  it("a team joins a new value stream and leaves it again, each as one step", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await select(page, "Payments");
    await page.keyboard.press("g");
    await page.getByRole("combobox", { name: "Name" }).fill("Buy online");
    await dialog(page)
      .getByText(/Buy online is new/)
      .waitFor();
    await page.keyboard.press("Enter");
    await saved(page, 1);
    expect(await readFile(join(folder, "payments.md"), "utf8")).toMatch(/^ {2}value_stream: Buy online$/m);
    await dialog(page).waitFor({ state: "detached" });
    await page.keyboard.press("g");
    // It says where the team is now, without that standing in the way of typing.
    expect(await page.getByRole("combobox", { name: "Name" }).getAttribute("placeholder")).toBe("Now Buy online");
    await page.getByRole("radio", { name: "None" }).check();
    await page.getByRole("button", { name: "Leave" }).click();
    await saved(page, 2);
    expect(await readFile(join(folder, "payments.md"), "utf8")).not.toContain("Buy online");
    await page.keyboard.press("Control+z");
    await saved(page, 3);
    await page.keyboard.press("Control+z");
    await saved(page, 4);
    expect(await readFile(join(folder, "payments.md"), "utf8")).toBe(PAYMENTS);
  });

  it("a team becomes part of another one and a team by itself again", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await select(page, "Payments");
    const command = async (name: string) => {
      await page.keyboard.press("Control+k");
      await page.getByLabel("Search teams and actions").fill(name);
      await page.getByRole("button", { name }).waitFor();
      await page.keyboard.press("Enter");
    };
    await command("Make a subteam of another team");
    await page.getByRole("combobox", { name: "Parent team" }).fill("Sea");
    await page.getByRole("option", { name: "Search" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Make subteam" }).click();
    await saved(page, 1);
    expect(await readFile(join(folder, "payments.md"), "utf8")).toMatch(/^parent: Search$/m);
    await dialog(page).waitFor({ state: "detached" });
    await command("Take out of its parent team");
    await saved(page, 2);
    expect(await readFile(join(folder, "payments.md"), "utf8")).not.toMatch(/^parent:/m);
  });
});
