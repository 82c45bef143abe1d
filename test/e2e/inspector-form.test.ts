// The form of the inspector: from what is typed to the bytes and back, and what happens to typing that is not written.
// Long because typing can end in so many ways, and all share one folder and its helpers.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, SAMPLE, saved } from "./app.ts";
import { violations } from "./axe.ts";

const openApp = appOpener();

const ALPHA = `---\r
# who we are\r
name: "Alpha"   # quoted on purpose\r
team_type: stream-aligned\r
position: {x: 204.0, y: 180.0}\r
metadata:\r
  size: 7   # people\r
  value_stream: Shop\r
on_call:\r
  pool: 3\r
custom: [1, 2,  3]\r
---\r
\r
Text.\r
`;
const BETA =
  "---\nname: Beta\nteam_type: platform\nposition:\n  x: 700\n  y: 200\nmetadata:\n  size: 4\n  value_stream: Shop\n---\n";
const GAMMA = "---\nname: Gamma\nposition: {x: 450, y: 420}\nmetadata:\n  value_stream: Store\n---\n";
const FILES = { "alpha.md": ALPHA, "beta.md": BETA, "gamma.md": GAMMA } as const;

const DISK_FULL = { code: "WRITE-FAILED", severity: "error", message: "The disk is full.", path: "alpha.md" };

const form = (page: Page) => page.getByRole("region", { name: "Card fields" });
const field = (page: Page, name: string) => form(page).getByLabel(name, { exact: true });
const notes = (page: Page, place: string) => page.locator(`[data-field="${place}"] .field-notes`);
const select = (page: Page, name: string) => page.getByRole("treeitem", { name: new RegExp(`^${name}`) }).click();
const textOf = (folder: string, name: keyof typeof FILES) => readFile(join(folder, name), "utf8");

/** Resolves when the host has answered that it keeps a text. Counts for pages opened from now on. */
function journalled(page: Page, text: string): Promise<void> {
  return new Promise((resolve) => {
    page.on("websocket", (socket) => {
      let asked = false;
      socket.on("framesent", ({ payload }) => {
        asked ||= String(payload).includes("keepJournal") && String(payload).includes(text);
      });
      socket.on("framereceived", () => {
        if (asked) resolve();
      });
    });
  });
}

describe("a field", () => {
  it("writes its value and no other byte on Enter, as one step with a name; undo brings the very bytes back", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await select(page, "Alpha");
    await field(page, "Size").fill("9");
    await field(page, "Size").press("Enter");
    await saved(page, 1);
    expect(await textOf(folder, "alpha.md")).toBe(ALPHA.replace("size: 7 ", "size: 9 "));
    await page.getByRole("button", { name: "Undo: Set size of Alpha to 9" }).click();
    await saved(page, 2);
    expect(await textOf(folder, "alpha.md")).toBe(ALPHA);
    await expect.poll(() => field(page, "Size").inputValue()).toBe("7");
    // From within the field, in which nothing is typed, the keys are those of the window.
    await field(page, "Size").press("Control+Shift+z");
    await saved(page, 3);
    await expect.poll(() => field(page, "Size").inputValue()).toBe("9");
    await field(page, "Size").press("Control+z");
    await saved(page, 4);
    expect(await textOf(folder, "alpha.md")).toBe(ALPHA);
  });

  it("is written when it is left, once, and nothing is written where nothing was changed", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await select(page, "Alpha");
    await field(page, "Size").fill("8");
    await field(page, "Size").fill("7");
    await field(page, "Value stream").fill("Market");
    await field(page, "Size").focus();
    await saved(page, 1);
    expect(await textOf(folder, "alpha.md")).toBe(ALPHA.replace("Shop", "Market"));
    await field(page, "Size").press("Enter");
    await field(page, "Name").focus();
    expect(await page.evaluate(() => performance.getEntriesByName("teamscape:saved").length)).toBe(1);
  });

  it("that cannot be read is said to be wrong as one types, is never written, and stays through another selection", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await select(page, "Alpha");
    await field(page, "Size").fill("many");
    expect(await field(page, "Size").getAttribute("aria-invalid")).toBe("true");
    expect(await notes(page, "metadata.size").getAttribute("aria-live")).toBe("polite");
    expect(await notes(page, "metadata.size").textContent()).toContain("Not a number of people");
    const described = (await field(page, "Size").getAttribute("aria-describedby"))?.split(" ") ?? [];
    expect(described).toContain(await notes(page, "metadata.size").getAttribute("id"));
    await field(page, "Size").press("Enter");
    await select(page, "Beta");
    await expect.poll(() => field(page, "Size").inputValue()).toBe("4");
    await select(page, "Alpha");
    await expect.poll(() => field(page, "Size").inputValue()).toBe("many");
    expect(await textOf(folder, "alpha.md")).toBe(ALPHA);
    // Escape takes it back.
    await field(page, "Size").press("Escape");
    expect(await field(page, "Size").inputValue()).toBe("7");
    expect(await field(page, "Size").getAttribute("aria-invalid")).toBeNull();
    expect(await form(page).count()).toBe(1);
  });

  it("that is emptied leaves the card, with the mapping that it was alone in", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await select(page, "Alpha");
    await field(page, "On-call pool").fill("");
    await field(page, "On-call pool").press("Enter");
    await saved(page, 1);
    expect(await textOf(folder, "alpha.md")).toBe(ALPHA.replace("on_call:\r\n  pool: 3\r\n", ""));
  });

  it("of the wrong kind says so, and gives way to what is typed", async () => {
    const wrong = "---\nname: Odd\nmetadata:\n  size: [1, 2]\non_call: 3\n---\n";
    const { page, folder } = await openApp({ files: { ...FILES, "odd.md": wrong } });
    await select(page, "Odd");
    await expect.poll(() => notes(page, "metadata.size").textContent()).toContain("holds a list");
    await field(page, "Size").fill("3");
    await field(page, "Size").press("Enter");
    await saved(page, 1);
    expect(await readFile(join(folder, "odd.md"), "utf8")).toBe(wrong.replace("[1, 2]", "3"));
  });

  it("is added from a searchable list with the keyboard alone, and chosen from one", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await select(page, "Beta");
    await form(page).getByRole("button", { name: "Add field…" }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Search fields").waitFor();
    await page.keyboard.type("cognit");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () => document.activeElement?.closest("[data-field]")?.getAttribute("data-field") === "metadata.cognitive_load",
    );
    await page.keyboard.press("Enter");
    await page.getByRole("option", { name: "Medium", exact: true }).waitFor();
    const marked = page.locator("[data-combobox-selected]");
    await page.keyboard.press("ArrowDown");
    for (let presses = 0; presses < 8 && (await marked.textContent()) !== "Medium"; presses++)
      await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await saved(page, 1);
    expect(await textOf(folder, "beta.md")).toBe(
      BETA.replace("value_stream: Shop\n", "value_stream: Shop\n  cognitive_load: medium\n"),
    );
  });

  it("completes from what other cards say, and takes what none of them says", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await select(page, "Gamma");
    await field(page, "Value stream").fill("Sh");
    await page.getByRole("option", { name: "Shop" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await saved(page, 1);
    expect(await textOf(folder, "gamma.md")).toBe(GAMMA.replace("Store", "Shop"));
    await field(page, "Value stream").fill("Elsewhere");
    await page.keyboard.press("Enter");
    await saved(page, 2);
    expect(await textOf(folder, "gamma.md")).toBe(GAMMA.replace("Store", "Elsewhere"));
  });

  it("that is the name renames the card alone, or asks first where other cards know the team by it", async () => {
    const delta = "---\nname: Delta\ndependencies: [Beta]\n---\n";
    const { page, folder } = await openApp({ files: { ...FILES, "delta.md": delta } });
    await select(page, "Gamma");
    await field(page, "Name").fill("Epsilon");
    await field(page, "Name").press("Enter");
    await saved(page, 1);
    expect(await textOf(folder, "gamma.md")).toBe(GAMMA.replace("Gamma", "Epsilon"));
    await select(page, "Beta");
    await field(page, "Name").fill("Zeta");
    await field(page, "Name").press("Enter");
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByLabel("New name").inputValue()).toBe("Zeta");
    expect(await textOf(folder, "beta.md")).toBe(BETA);
    await dialog.getByRole("button", { name: "Rename" }).click();
    await saved(page, 2);
    expect(await readFile(join(folder, "delta.md"), "utf8")).toBe(delta.replace("Beta", "Zeta"));
    await page.getByRole("heading", { name: "Zeta", level: 2 }).waitFor();
    await expect.poll(() => notes(page, "name").textContent()).toBe("");
  });

  it("leads to its line in the source", async () => {
    const { page } = await openApp({ files: FILES });
    await select(page, "Alpha");
    await form(page).getByRole("button", { name: "Size: show line 7 of the source" }).click();
    expect(await page.getByRole("tab", { name: "Source" }).getAttribute("aria-selected")).toBe("true");
  });

  it("leads there by Alt Enter, and Tab goes from field to field", async () => {
    const { page } = await openApp({ files: FILES });
    await select(page, "Alpha");
    await field(page, "Name").focus();
    await page.keyboard.press("Tab");
    expect(await field(page, "Type").evaluate((element) => element === document.activeElement)).toBe(true);
    await field(page, "Size").press("Alt+Enter");
    expect(await page.getByRole("tab", { name: "Source" }).getAttribute("aria-selected")).toBe("true");
    await page.locator(".cm-line", { hasText: "size: 7" }).waitFor();
  });
});

describe("15: another program's edit while a field is being typed into", () => {
  it("keeps what is typed, shows theirs, and writes only what is decided", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await select(page, "Alpha");
    await field(page, "Size").fill("12");
    const theirs = ALPHA.replace("size: 7 ", "size: 5 ");
    await writeFile(join(folder, "alpha.md"), theirs);
    await expect.poll(() => notes(page, "metadata.size").textContent()).toContain("Changed elsewhere to “5”");
    expect(await field(page, "Size").inputValue()).toBe("12");
    // Leaving it decides nothing.
    await field(page, "Name").focus();
    expect(await textOf(folder, "alpha.md")).toBe(theirs);
    await form(page).getByRole("button", { name: "Keep mine" }).click();
    await saved(page, 1);
    expect(await textOf(folder, "alpha.md")).toBe(ALPHA.replace("size: 7 ", "size: 12 "));
  });

  it("takes theirs when that is chosen, and a field nobody types into follows by itself", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await select(page, "Alpha");
    await field(page, "Size").fill("12");
    const theirs = ALPHA.replace("size: 7 ", "size: 5 ").replace("Shop", "Market");
    await writeFile(join(folder, "alpha.md"), theirs);
    await expect.poll(() => field(page, "Value stream").inputValue()).toBe("Market");
    await form(page).getByRole("button", { name: "Take theirs" }).click();
    expect(await field(page, "Size").inputValue()).toBe("5");
    expect(await textOf(folder, "alpha.md")).toBe(theirs);
  });

  it("to another field of the card leaves the typing as it is, and both are in the file afterwards", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await select(page, "Alpha");
    await field(page, "Size").fill("12");
    await writeFile(join(folder, "alpha.md"), ALPHA.replace("Shop", "Market"));
    await expect.poll(() => field(page, "Value stream").inputValue()).toBe("Market");
    expect(await notes(page, "metadata.size").textContent()).not.toContain("Changed elsewhere");
    await field(page, "Size").press("Enter");
    await saved(page, 1);
    expect(await textOf(folder, "alpha.md")).toBe(ALPHA.replace("Shop", "Market").replace("size: 7 ", "size: 12 "));
  });
});

describe("typing that is not saved", () => {
  it("comes back after the window is opened anew, and is asked about", async () => {
    const { page, folder } = await openApp({ files: FILES });
    const kept = journalled(page, "not a size");
    await page.reload();
    await select(page, "Alpha");
    await field(page, "Size").fill("not a size");
    await kept;
    await page.reload();
    // What the last session left is listed first; it stays where it was typed when the list is left.
    const left = page.getByRole("dialog");
    await left.getByText("not a size").waitFor();
    await page.keyboard.press("Escape");
    await left.waitFor({ state: "detached" });
    await select(page, "Alpha");
    await expect.poll(() => field(page, "Size").inputValue()).toBe("not a size");
    expect(await notes(page, "metadata.size").textContent()).toContain("From last time");
    await form(page).getByRole("button", { name: "Discard" }).click();
    expect(await field(page, "Size").inputValue()).toBe("7");
    expect(await textOf(folder, "alpha.md")).toBe(ALPHA);
  });

  it("because the disk refuses it stays in its field with the reason, and is written when it is tried again", async () => {
    const { page, folder } = await openApp({ files: FILES });
    let full = true;
    await page.routeWebSocket(/\/socket/, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => {
        const { id, call } = JSON.parse(String(message)) as { readonly id: number; readonly call: string };
        if (call !== "apply" || !full) server.send(message);
        else socket.send(JSON.stringify({ id, reply: { kind: "failed", problems: [DISK_FULL] } }));
      });
    });
    await page.reload();
    await select(page, "Alpha");
    await field(page, "Size").fill("9");
    await field(page, "Size").press("Enter");
    await expect.poll(() => notes(page, "metadata.size").textContent()).toContain("Not saved: The disk is full.");
    expect(await field(page, "Size").inputValue()).toBe("9");
    expect(await textOf(folder, "alpha.md")).toBe(ALPHA);
    full = false;
    await form(page).getByRole("button", { name: "Try again" }).click();
    await saved(page, 1);
    expect(await textOf(folder, "alpha.md")).toBe(ALPHA.replace("size: 7 ", "size: 9 "));
    await expect.poll(() => notes(page, "metadata.size").textContent()).toBe("");
  });

  it("in a card that cannot be written whole is not possible: the form says why and leads to the source", async () => {
    const broken = "---\nname: Broken\nposition: {x: 400, y: 500\nteam_type: platform\n---\n";
    const { page } = await openApp({ files: { ...FILES, "broken.md": broken } });
    await page.getByRole("treeitem", { name: /broken/i }).click();
    await form(page).getByText("No field can be changed here").waitFor();
    // And nothing is listed that could be added to it.
    const panel = page.getByRole("region", { name: "Inspector" });
    for (const section of ["People", "Scope", "Relations", "Growth and limits", "Other fields"])
      expect(await panel.getByRole("region", { name: section, exact: true }).count()).toBe(0);
    expect(await form(page).getByRole("textbox").count()).toBe(0);
    await form(page)
      .getByRole("button", { name: /^Open the source at line/ })
      .click();
    expect(await page.getByRole("tab", { name: "Source" }).getAttribute("aria-selected")).toBe("true");
  });
});

describe("several teams", () => {
  const shared = (page: Page, name: string) =>
    page.getByRole("region", { name: "Shared fields" }).getByLabel(name, { exact: true });
  const selectThree = async (page: Page) => {
    await select(page, "Alpha");
    for (const name of ["Beta", "Gamma"])
      await page.getByRole("treeitem", { name: new RegExp(`^${name}`) }).click({ modifiers: ["ControlOrMeta"] });
  };

  it("show what they share, and are changed in one step that one undo takes back", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await selectThree(page);
    expect(await shared(page, "Value stream").inputValue()).toBe("");
    expect(await shared(page, "Value stream").getAttribute("placeholder")).toBe("Several values");
    expect(await shared(page, "Type").inputValue()).toBe("Several values");
    await shared(page, "Value stream").fill("Market");
    await shared(page, "Value stream").press("Enter");
    await saved(page, 1);
    expect(await textOf(folder, "alpha.md")).toBe(ALPHA.replace("Shop", "Market"));
    expect(await textOf(folder, "beta.md")).toBe(BETA.replace("Shop", "Market"));
    expect(await textOf(folder, "gamma.md")).toBe(GAMMA.replace("Store", "Market"));
    await page.getByRole("button", { name: "Undo: Set value stream of 3 teams to Market" }).click();
    await saved(page, 2);
    expect(await textOf(folder, "alpha.md")).toBe(ALPHA);
    expect(await textOf(folder, "beta.md")).toBe(BETA);
    expect(await textOf(folder, "gamma.md")).toBe(GAMMA);
  });
});

describe("the form", () => {
  for (const theme of ["Light", "Dark", "High contrast"]) {
    it(`gives axe nothing to complain about in ${theme.toLowerCase()}, with a list open and with a message`, async () => {
      const { page } = await openApp({ files: SAMPLE });
      await page.getByRole("button", { name: "Theme" }).click();
      await page.getByRole("menuitem", { name: theme }).click();
      await page.getByRole("menu").waitFor({ state: "detached" });
      await select(page, "Payments");
      await field(page, "Size").fill("many");
      await field(page, "Established").fill("soon");
      await field(page, "Type").click();
      await page.getByRole("option", { name: "Platform" }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await form(page).getByRole("button", { name: "Add field…" }).click();
      await page.getByLabel("Search fields").waitFor();
      expect(await violations(page)).toEqual([]);
    });
  }
});
