// Lists of the inspector by keyboard alone: what is added, changed, moved and removed, as the bytes of the file; undo brings them back.
// Long because every list has its own form in the file.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type AppUnderTest, appOpener, saved } from "./app.ts";
import { violations } from "./axe.ts";

const openApp = appOpener();

const ORDERS = `---\r
name: Orders\r
team_type: stream-aligned\r
position: {x: 204.0, y: 180.0}\r
metadata:\r
  capabilities: # what we do\r
    - Baskets\r
    - Invoices   # with VAT\r
    - Refunds\r
members:\r
  - Ada # lead\r
  - {name: Bo, role: 'Engineer', fte: 0.5}\r
interactions:\r
  - team: Export # nightly\r
    mode: x-as-a-service\r
    role: consumes\r
services:\r
  -\r
  - name: Ledger\r
jira: ABC\r
---\r
Body\r
`;
const other = (name: string, type: string, x: number) =>
  `---\nname: ${name}\nteam_type: ${type}\nposition: {x: ${x}, y: 400}\n---\n`;
const FILES = {
  "orders.md": ORDERS,
  "export.md": other("Export", "platform", 200),
  "search.md": `${other("Search", "stream-aligned", 600).replace("---\n", "---\ninteraction_modes: {Orders: collaboration}\n")}`,
} as const;

/** The app with Orders selected, and what the tests do in its panel. */
async function orders(files: Readonly<Record<string, string>> = FILES) {
  const app: AppUnderTest = await openApp({ files });
  const { page, folder } = app;
  const row = page.getByRole("treeitem", { name: /^Orders/ });
  await row.click();
  const panel = page.getByRole("region", { name: "Inspector" });
  await panel.getByRole("heading", { name: "Orders", level: 2 }).waitFor();
  let changes = 0;
  return {
    ...app,
    panel,
    text: (name = "orders.md") => readFile(join(folder, name), "utf8"),
    /** Waits until one Change more has reached the disk. */
    written: () => saved(page, ++changes),
    undo: async () => {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press("Control+z");
      await saved(page, ++changes);
    },
  };
}

const combobox = (panel: Locator, name: string) => panel.getByRole("combobox", { name, exact: true });
const textbox = (panel: Locator, name: string) => panel.getByRole("textbox", { name, exact: true });

async function press(page: Page, target: Locator, ...keys: readonly string[]): Promise<void> {
  await target.focus();
  for (const key of keys) await page.keyboard.press(key);
}

/** Chooses from a list by its keys, each pressed when the one before has taken effect. */
async function choose(page: Page, target: Locator, name: string): Promise<void> {
  const options = page.getByRole("option");
  const reached = page.locator('[role="option"][data-combobox-selected]');
  await press(page, target, "ArrowDown");
  await options.first().waitFor();
  for (let step = await options.count(); step > 0; step--) {
    await reached.waitFor();
    const now = (await reached.textContent()) ?? "";
    if (now.includes(name)) break;
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => reached.textContent()).not.toBe(now);
  }
  await page.keyboard.press("Enter");
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await press(page, target, "Control+a");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

describe("capabilities", () => {
  it("are added one after the other, changed, moved and removed; undo brings the very bytes back", async () => {
    const { page, panel, text, written, undo } = await orders();
    await press(page, panel.getByRole("button", { name: "Add capability" }), "Enter");
    await page.keyboard.type("Gift cards");
    await page.keyboard.press("Enter");
    await written();
    await expect.poll(() => textbox(panel, "New capability").inputValue()).toBe("");
    await page.keyboard.type("Tax");
    await page.keyboard.press("Enter");
    await written();
    const added = ORDERS.replace("- Refunds\r\n", "- Refunds\r\n    - Gift cards\r\n    - Tax\r\n");
    expect(await text()).toBe(added);
    await expect.poll(() => textbox(panel, "New capability").inputValue()).toBe("");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Add capability");

    await type(page, textbox(panel, "Capability 2"), "Bills");
    await written();
    expect(await text()).toBe(added.replace("Invoices  ", "Bills  "));

    await press(page, textbox(panel, "Capability 2"), "Alt+ArrowUp");
    await written();
    const moved = added.replace(
      "    - Baskets\r\n    - Invoices   # with VAT\r\n",
      "    - Bills   # with VAT\r\n    - Baskets\r\n",
    );
    expect(await text()).toBe(moved);
    await panel.getByText("Bills is now 1 of 5.").waitFor({ state: "attached" });
    // The focus went along.
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("Bills");

    await press(page, panel.getByRole("button", { name: "Remove Bills" }), "Enter");
    await written();
    expect(await text()).toBe(moved.replace("    - Bills   # with VAT\r\n", ""));
    await panel.getByText("Bills removed, 4 in the list.").waitFor({ state: "attached" });

    for (let step = 0; step < 5; step++) await undo();
    expect(await text()).toBe(ORDERS);
    await page.getByRole("button", { name: /^Redo: Add capability to Orders/ }).waitFor();
  });

  it("two moves in one breath are two places", async () => {
    const { page, panel, text, written } = await orders();
    await press(page, textbox(panel, "Capability 3"), "Alt+ArrowUp");
    await press(page, textbox(panel, "Capability 3"), "Control+a");
    await written();
    await press(page, textbox(panel, "Capability 2"), "Alt+ArrowUp");
    await written();
    expect(await text()).toContain("    - Refunds\r\n    - Baskets\r\n    - Invoices   # with VAT\r\n");
  });

  it("without a name are refused in words, and nothing is written", async () => {
    const { page, panel, text } = await orders();
    await type(page, textbox(panel, "Capability 1"), " ");
    await panel.getByText("A capability needs a name. To take it out, remove the row.").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => textbox(panel, "Capability 1").inputValue()).toBe("Baskets");
    expect(await text()).toBe(ORDERS);
  });
});

describe("members", () => {
  it("are added, get a role, which makes a mapping of a name, and are moved and removed", async () => {
    const { page, panel, text, written, undo } = await orders();
    await type(page, textbox(panel, "Role of Ada"), "Lead");
    await written();
    const led = ORDERS.replace("- Ada #", "- name: Ada\r\n    role: Lead #");
    expect(await text()).toBe(led);

    await press(page, panel.getByRole("button", { name: "More of Bo" }), "Enter");
    await type(page, textbox(panel, "FTE of Bo"), "half");
    await panel.getByText("Not a number. Write one such as 2.5.").waitFor();
    await type(page, textbox(panel, "FTE of Bo"), "0.8");
    await written();
    expect(await text()).toBe(led.replace("0.5", "0.8"));

    await press(page, panel.getByRole("button", { name: "Add vacancy" }), "Enter");
    await page.keyboard.type("Analyst");
    await page.keyboard.press("Enter");
    await written();
    expect(await text()).toContain("fte: 0.8}\r\n  - role: Analyst\r\n    vacant: true\r\n");
    await expect.poll(() => textbox(panel, "New vacancy").inputValue()).toBe("");
    await page.keyboard.press("Escape");

    await type(page, combobox(panel, "Member 3"), "Cy");
    await written();
    expect(await text()).toContain("  - role: Analyst\r\n    name: Cy\r\n");

    await press(page, combobox(panel, "Member 3"), "Alt+ArrowUp");
    await written();
    expect(await text()).toContain("  - role: Analyst\r\n    name: Cy\r\n  - {name: Bo, role: 'Engineer', fte: 0.8}\r\ninter");

    await press(page, panel.getByRole("button", { name: "Remove Cy" }), "Enter");
    await written();
    expect(await text()).toBe(led.replace("0.5", "0.8"));
    for (let step = 0; step < 6; step++) await undo();
    expect(await text()).toBe(ORDERS);
  });
});

describe("a list with an entry that cannot be read", () => {
  it("changes the entry that was meant", async () => {
    const { page, panel, text, written } = await orders();
    await type(page, textbox(panel, "Service 2"), "Accounts");
    await written();
    expect(await text()).toBe(ORDERS.replace("Ledger", "Accounts"));
  });
});

describe("relations", () => {
  it("are added, change their mode, turn round and go; what other cards say is only shown", async () => {
    const { page, panel, text, written, undo } = await orders();
    const relations = panel.getByRole("region", { name: "Relations" });
    await relations.getByText("Said by other cards").waitFor();
    await relations.getByRole("button", { name: "Edit: collaborates with Search" }).waitFor();

    await press(page, relations.getByRole("button", { name: "Add dependency" }), "Enter");
    await page.keyboard.type("export");
    await page.keyboard.press("Enter");
    await written();
    const depends = await text();
    expect(depends).toBe(ORDERS.replace("jira: ABC\r\n", "jira: ABC\r\ndependencies:\r\n  - Export\r\n"));
    await page.keyboard.press("Escape");
    await undo();
    expect(await text()).toBe(ORDERS);

    await press(page, relations.getByRole("button", { name: "More of Export" }), "Enter");
    await type(page, relations.getByRole("textbox", { name: "Purpose, with Export" }), "Nightly files");
    await written();
    const purposed = ORDERS.replace("role: consumes\r\n", "role: consumes\r\n    purpose: Nightly files\r\n");
    expect(await text()).toBe(purposed);

    await choose(page, combobox(relations, "Provides, with Export"), "Orders");
    await written();
    expect(await text()).toBe(purposed.replace("consumes", "provides"));

    await choose(page, combobox(relations, "Mode with Export"), "Collaboration");
    await written();
    expect(await text()).toContain("mode: collaboration\r\n");

    await press(page, relations.getByRole("button", { name: "Remove interaction with Export" }), "Enter");
    await written();
    expect(await text()).not.toContain("Export");
    for (let step = 0; step < 4; step++) await undo();
    expect(await text()).toBe(ORDERS);
    expect(await text("search.md")).toBe(FILES["search.md"]);
  });

  it("with a name that no team has are written only when asked twice", async () => {
    const { page, panel, text, written } = await orders();
    const relations = panel.getByRole("region", { name: "Relations" });
    await press(page, relations.getByRole("button", { name: "Add dependency" }), "Enter");
    await page.keyboard.type("Mobile");
    await page.keyboard.press("Enter");
    await relations.getByText("No team is called Mobile.").waitFor();
    await press(page, relations.getByRole("button", { name: "Name it all the same" }), "Enter");
    await written();
    expect(await text()).toContain("dependencies:\r\n  - Mobile\r\n");
  });
});

describe("other fields", () => {
  it("are added, renamed, changed and removed", async () => {
    const { page, panel, text, written, undo } = await orders();
    const section = panel.getByRole("region", { name: "Other fields" });
    await type(page, textbox(section, "Value of jira"), "XYZ");
    await written();
    await type(page, textbox(section, "Key jira"), "tracker");
    await written();
    expect(await text()).toBe(ORDERS.replace("jira: ABC", "tracker: XYZ"));
    await type(page, textbox(section, "Key tracker"), "size");
    await section.getByText("size is a field with a place of its own in this form.").waitFor();
    await page.keyboard.press("Escape");
    await press(page, section.getByRole("button", { name: "Add field" }), "Enter");
    await page.keyboard.type("links");
    await press(page, textbox(section, "New field: value"));
    await page.keyboard.type("[a, {b: 1}]");
    await page.keyboard.press("Enter");
    await written();
    const added = ORDERS.replace("jira: ABC\r\n", "tracker: XYZ\r\nlinks:\r\n  - a\r\n  - b: 1\r\n");
    expect(await text()).toBe(added);
    await press(page, textbox(section, "Value of links"), "Control+End");
    await page.keyboard.type("\n- c");
    await page.keyboard.press("Control+Enter");
    await written();
    expect(await text()).toBe(added.replace("  - b: 1\r\n", "  - b: 1\r\n  - c\r\n"));
    await press(page, section.getByRole("button", { name: "Remove links" }), "Enter");
    await written();
    for (let step = 0; step < 5; step++) await undo();
    expect(await text()).toBe(ORDERS);
  });
});

describe("the panel", () => {
  for (const theme of ["Light", "Dark"]) {
    it(`has no complaint from axe in ${theme.toLowerCase()}, opened and closed`, async () => {
      const { page, panel } = await orders();
      await page.getByRole("button", { name: "Theme" }).click();
      await page.getByRole("menuitem", { name: theme }).click();
      await page.getByRole("menu").waitFor({ state: "detached" });
      expect(await violations(page)).toEqual([]);
      for (const name of ["More of Bo", "More of Ledger", "More of Export", "Add capability", "Add field", "Add hiring"]) {
        await panel.getByRole("button", { name, exact: true }).click();
      }
      expect(await violations(page)).toEqual([]);
    });
  }

  it("cuts nothing off", async () => {
    const { page, panel } = await orders({
      ...FILES,
      "orders.md": ORDERS.replace("- Ada # lead", "- {name: Augusta Ada King of Lovelace, role: Principal Analyst of Engines}"),
    });
    await panel.getByRole("button", { name: "More of Export" }).click();
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>(".list-row input")]
          .filter((input) => input.scrollWidth > input.clientWidth)
          .map((input) => input.value),
      ),
    ).toEqual([]);
  });
});
