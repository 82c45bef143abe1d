// The Findings panel from the status bar to the bytes: filter, group, search, jump to the line, waive, take back, undo.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, SAMPLE, saved } from "./app.ts";

const openApp = appOpener();

const ALPHA = `---\r
name: Alpha # the first\r
team_type: stream-aligned\r
position: {x: 200, y: 180}\r
metadata:\r
  size: 4\r
  capabilities: [Orders]\r
dependencies: [Beta, Nobody]\r
---\r
\r
# Alpha\r
`;
const BETA = "---\nname: Beta\nteam_type: platform\nposition: {x: 700, y: 200}\nmetadata:\n  size: 6\n---\n";
const FILES = { "alpha.md": ALPHA, "beta.md": BETA } as const;
const WAIVED = ALPHA.replace(
  "Nobody]\r\n",
  "Nobody]\r\nwaivers:\r\n  - code: SIZE-SMALL\r\n    reason: 'hiring: two in spring'\r\n    until: '2099-12-31'\r\n",
);

const panel = (page: Page) => page.getByRole("region", { name: "Findings" });
const inspector = (page: Page) => page.getByRole("region", { name: "Inspector" });
const row = (page: Page, text: RegExp) => panel(page).getByRole("listitem").getByRole("button", { name: text }).first();
const only = (page: Page) => panel(page).getByRole("group", { name: "Show only" });
const status = (page: Page) => page.getByRole("region", { name: "Status" });

async function open(page: Page): Promise<void> {
  await page.getByRole("tab", { name: /Findings/ }).click();
  await panel(page).getByRole("listitem").first().waitFor();
}

/** The number in "12 warnings", as a kind's button says it. */
async function count(page: Page, kind: "error" | "warning" | "note" | "waived"): Promise<number> {
  const name = await only(page)
    .getByRole("button", { name: new RegExp(`^\\d+ ${kind}`) })
    .innerText();
  return Number.parseInt(name, 10);
}

async function explain(page: Page, search: string): Promise<void> {
  await panel(page).getByRole("searchbox").fill(search);
  await panel(page)
    .getByRole("button", { name: `Explain ${search}` })
    .first()
    .click();
}

describe("findings", () => {
  it("are counted in the status bar, each count opening those of its kind", async () => {
    const { page } = await openApp({ files: FILES });
    await status(page)
      .getByRole("button", { name: /^\d+ errors?$/ })
      .click();
    const errors = only(page).getByRole("button", { name: /^\d+ errors?$/ });
    expect(await errors.getAttribute("aria-pressed")).toBe("true");
    expect(
      await status(page)
        .getByRole("button", { name: (await errors.innerText()).replace(/\s+/, " ") })
        .count(),
    ).toBe(1);
    await row(page, /"Nobody".*Error · REF-DANGLING · alpha\.md, line 8/).waitFor();
    expect(await panel(page).getByRole("listitem").getByText("Warning").count()).toBe(0);

    await status(page)
      .getByRole("button", { name: /^\d+ warnings?$/ })
      .click();
    await row(page, /Warning · SIZE-SMALL · alpha\.md, line 6/).waitFor();
    expect(await panel(page).getByText("REF-DANGLING").count()).toBe(0);

    await panel(page).getByRole("button", { name: "Clear filter" }).click();
    await row(page, /REF-DANGLING/).waitFor();
    const total = (await count(page, "error")) + (await count(page, "warning")) + (await count(page, "note"));
    await panel(page)
      .getByText(new RegExp(`^${total} findings$`))
      .waitFor();
  });

  it("are grouped by code and by team; groups fold, and what is searched is found", async () => {
    const { page } = await openApp({ files: FILES });
    await open(page);
    const heading = (name: RegExp) => panel(page).getByRole("heading", { level: 2, name });
    await heading(/^REF-DANGLING ?: 1 error$/).waitFor();
    await heading(/^SIZE-SMALL ?: 1 warning$/).waitFor();
    await panel(page).getByRole("button", { name: "Team", exact: true }).click();
    await heading(/^Alpha ?: 1 error/).waitFor();
    expect(await heading(/^SIZE-SMALL/).count()).toBe(0);
    await heading(/^Alpha/)
      .getByRole("button")
      .click();
    await row(page, /SIZE-SMALL/).waitFor({ state: "detached" });
    await panel(page)
      .getByRole("button", { name: "Unfold all groups" })
      .or(panel(page).getByRole("button", { name: "Fold all groups" }))
      .click();
    await panel(page).getByRole("button", { name: "Unfold all groups" }).click();
    await row(page, /SIZE-SMALL/).waitFor();
    await panel(page).getByRole("button", { name: "None", exact: true }).click();
    expect(await panel(page).getByRole("heading").count()).toBe(0);

    const search = panel(page).getByRole("searchbox");
    await search.fill("nobody alpha");
    await panel(page)
      .getByText(/^1 of \d+ findings$/)
      .waitFor();
    expect(await count(page, "error")).toBe(1);
    expect(await count(page, "warning")).toBe(0);
    await search.fill("no such thing");
    await panel(page).getByText("No finding matches “no such thing”.").waitFor();
    await panel(page).getByRole("button", { name: "Clear filter" }).click();
    await row(page, /SIZE-SMALL/).waitFor();
    expect(await search.inputValue()).toBe("");
  });

  it("lead to the line they are about, in view and marked", async () => {
    const body = "\n".repeat(60);
    const long = `---\nname: Gamma\nteam_type: stream-aligned\nposition: {x: 400, y: 500}\n${"# a remark\n".repeat(70)}dependencies: [Nobody]\n---\n${body}`;
    const { page } = await openApp({ files: { ...FILES, "gamma.md": long } });
    await open(page);
    await row(page, /"Nobody".*gamma\.md, line 75/).click();
    const line = inspector(page).locator("[aria-current=location]");
    await line.filter({ hasText: "dependencies: [Nobody]" }).waitFor();
    const [lineBox, panelBox] = [await line.boundingBox(), await inspector(page).boundingBox()];
    expect(lineBox !== null && panelBox !== null && lineBox.y > panelBox.y + 100).toBe(true);
    expect(lineBox !== null && panelBox !== null && lineBox.y + lineBox.height < panelBox.y + panelBox.height).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollTop + document.body.scrollTop)).toBe(0);

    await row(page, /Warning · SIZE-SMALL/).click();
    await line.filter({ hasText: "size: 4" }).waitFor();
    await page.getByRole("tab", { name: "Outline" }).click();
    await page.getByRole("treeitem", { name: /Alpha/, selected: true }).waitFor();
  });

  it("are walked by the keyboard alone", async () => {
    const { page } = await openApp({ files: FILES });
    await open(page);
    const group = panel(page).getByRole("heading", { level: 2 }).first().getByRole("button");
    await group.focus();
    await page.keyboard.press("ArrowLeft");
    expect(await group.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.press("ArrowRight");
    expect(await group.getAttribute("aria-expanded")).toBe("true");
    const focused = page.locator("[data-row]:focus");
    await page.keyboard.press("ArrowDown");
    await focused.getByText("REF-DANGLING").waitFor();
    await page.keyboard.press("ArrowRight");
    await panel(page).getByText("Add the card that is missing").waitFor();
    await page.keyboard.press("Enter");
    await inspector(page).locator("[aria-current=location]", { hasText: "dependencies: [Beta, Nobody]" }).waitFor();
    await focused.getByText("REF-DANGLING").waitFor();
    await page.keyboard.press("ArrowLeft");
    await panel(page).getByText("Add the card that is missing").waitFor({ state: "detached" });
    await page.keyboard.press("ArrowLeft");
    expect(await focused.getAttribute("aria-expanded")).toBe("true");
  });

  it("of the folder say where the file is, and cannot be waived", async () => {
    const { page, folder } = await openApp({ files: { ...FILES, "team-types.json": "{" } });
    await open(page);
    await row(page, /team-types\.json/).click();
    await panel(page).getByText(join(folder, "team-types.json")).waitFor();
    expect(await panel(page).getByRole("button", { name: "Waive…" }).count()).toBe(0);
    expect(await inspector(page).getByRole("tab", { name: "Source" }).count()).toBe(0);
  });
});

describe("waiving", () => {
  it("writes exactly a waiver, makes a note of the finding, and is undone to the byte", async () => {
    const { page, folder } = await openApp({ files: FILES });
    const bytes = () => readFile(join(folder, "alpha.md"), "utf8");
    await open(page);
    const before = await count(page, "warning");
    await explain(page, "SIZE-SMALL");
    await panel(page).getByText("Team Topologies", { exact: true }).waitFor();
    await panel(page).getByRole("button", { name: "Waive…" }).click();
    const dialog = page.getByRole("dialog", { name: "Waive SIZE-SMALL" });
    await dialog.getByRole("button", { name: "Waive", exact: true }).click();
    await dialog.getByText("Say why it is accepted.").waitFor();
    await dialog.getByLabel("Reason").fill("hiring: two in spring");
    await dialog.getByLabel("Until").fill("2020-01-31");
    await dialog.getByRole("button", { name: "Waive", exact: true }).click();
    await dialog.getByText("This day has passed already.").waitFor();
    expect(await bytes()).toBe(ALPHA);
    await dialog.getByLabel("Until").fill("2099-12-31");
    await dialog.getByRole("button", { name: "Waive", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await bytes()).toBe(WAIVED);

    const waived = row(page, /Waived warning · SIZE-SMALL.*Until 2099-12-31: hiring: two in spring/);
    await waived.waitFor();
    expect(await waived.evaluate((element) => element === document.activeElement)).toBe(true);
    await panel(page).getByRole("button", { name: "Clear filter" }).click();
    await expect.poll(() => count(page, "warning")).toBe(before - 1);
    expect(await count(page, "waived")).toBe(1);
    await status(page).getByRole("button", { name: "1 waived" }).click();
    await waived.waitFor();
    expect(await panel(page).getByText("REF-DANGLING").count()).toBe(0);

    await page.getByRole("button", { name: "Undo: Waive SIZE-SMALL of Alpha" }).click();
    await saved(page, 2);
    expect(await bytes()).toBe(ALPHA);
    await panel(page).getByRole("button", { name: "Clear filter" }).click();
    await row(page, /Warning · SIZE-SMALL/).waitFor();
    await expect.poll(() => count(page, "warning")).toBe(before);
  });

  it("is taken back, in the bytes too", async () => {
    const { page, folder } = await openApp({ files: { ...FILES, "alpha.md": WAIVED } });
    await open(page);
    expect(await count(page, "waived")).toBe(1);
    await explain(page, "SIZE-SMALL");
    await panel(page).getByRole("button", { name: "Take back" }).click();
    await row(page, /Warning · SIZE-SMALL/).waitFor();
    expect(await readFile(join(folder, "alpha.md"), "utf8")).toBe(ALPHA);
  });

  it("is not offered for what reading a card reports, nor where the card cannot be written", async () => {
    const twice =
      "---\nname: Twice\nname: Again\nteam_type: platform\nposition: {x: 400, y: 500}\ndependencies: [Nowhere]\n---\n";
    const { page } = await openApp({ files: { ...FILES, "twice.md": twice } });
    await open(page);
    await explain(page, "YAML-DUPLICATE-KEY");
    await panel(page).getByText("A key is written twice in one mapping").waitFor();
    expect(await panel(page).getByRole("button", { name: "Waive…" }).count()).toBe(0);
    await panel(page).getByRole("searchbox").fill("Nowhere");
    await panel(page).getByRole("button", { name: "Explain REF-DANGLING" }).click();
    expect(await panel(page).getByRole("button", { name: "Waive…" }).isDisabled()).toBe(true);
    await panel(page)
      .getByText(/twice\.md could not be read whole/)
      .waitFor();
  });

  it("grow the panel without covering a diagram that was shown whole", async () => {
    const { page } = await openApp({ files: SAMPLE });
    await open(page);
    const edge = await panel(page).boundingBox();
    const leftmost = () =>
      page.evaluate(() =>
        Math.min(...[...document.querySelectorAll("[data-team]")].map((team) => team.getBoundingClientRect().left)),
      );
    await expect.poll(leftmost).toBeGreaterThan((edge?.x ?? 0) + (edge?.width ?? 0));
  });
});
