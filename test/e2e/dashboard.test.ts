// The dashboard as a user meets it: figures, marks that list and select their teams, tables, paper, and the way back.
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, SAMPLE } from "./app.ts";
import { violations } from "./axe.ts";

const openApp = appOpener();

const card = (name: string, type: string, at: number, more = "") =>
  `---\nname: ${name}\nteam_type: ${type}\nposition: {x: ${at * 300}, y: ${at * 150}}\n${more}---\n# ${name}\n`;
const meta = (lines: string) => `metadata: {${lines}}\n`;
const FILES = {
  "busy.md": card("Busy", "stream-aligned", 0, meta("size: 7, cognitive_load: high, capabilities: [a, b, c, d, e, f]")),
  "calm.md": card("Calm", "stream-aligned", 1, meta("size: 7, cognitive_load: low, capabilities: [a]")),
  "blank.md": card("Blank", "stream-aligned", 2),
  "files.md": card(
    "Files",
    "platform",
    3,
    `${meta("size: 6, consumers: 4, capabilities: [Export]")}services:\n- {name: Export, consumers: [Busy, Calm], target_consumers: 9}\n`,
  ),
  "idle.md": card("Idle", "platform", 4, meta("size: 5, capabilities: [Nothing]")),
} as const;

const dashboard = (page: Page): Locator => page.getByRole("region", { name: "Dashboard" });
const inCard = (page: Page, title: string): Locator => page.getByRole("region", { name: title, exact: true });
const picked = (page: Page): Locator => page.getByRole("complementary", { name: "Picked teams" });
const mark = (page: Page, name: string | RegExp): Locator =>
  dashboard(page).locator(".chart-mark").and(page.getByRole("button", { name }));

async function open(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Dashboard", exact: true }).click();
  await chartsDrawn(page);
}

async function chartsDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName("teamscape:dashboard").length > 0);
}

/** Wholly inside the window, clear of header and status bar. */
function inView(box: { x: number; y: number; width: number; height: number } | null): boolean {
  return box !== null && box.x >= 0 && box.y >= 48 && box.x + box.width <= 1440 && box.y + box.height <= 868;
}

/** Paths of the cards that are selected on the canvas. */
const selected = (page: Page) =>
  page
    .locator('[data-team][aria-pressed="true"]')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-team")).sort());

describe("the dashboard", () => {
  it("is fetched when it is wanted, not with the first frame", async () => {
    const { page } = await openApp({ files: FILES });
    const fetched = () =>
      page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.includes("/Dashboard-")).length);
    expect(await fetched()).toBe(0);
    await open(page);
    expect(await fetched()).toBeGreaterThan(0);
  });

  it("says how much there is, how much is known, and what the charts show", async () => {
    const { page } = await openApp({ files: FILES });
    await open(page);
    const figure = (name: RegExp) => inCard(page, "Summary").getByRole("button", { name });
    await figure(/^Teams\s*5$/).waitFor();
    await figure(/^People\s*25$/).waitFor();
    await inCard(page, "Summary").getByRole("button", { name: "size not known of 1 team" }).waitFor();
    expect(await inCard(page, "Cognitive load").locator("text tspan.strong").allTextContents()).toEqual([
      "3 · 1",
      "1 · 0",
      "0 · 1",
      "0 · 0",
      "0",
      "1 · 3",
    ]);
    expect(await inCard(page, "Consumers per platform").locator(".bars-words li").allTextContents()).toEqual([
      "warning: 2 · says 4 · counts differ",
      "warning: 0 · unused",
    ]);
    expect(await inCard(page, "Blast radius").locator(".bars-words li").allTextContents()).toEqual([
      "warning: 2 · candidate · target 9 unreachable",
    ]);
    await inCard(page, "On-call duty").getByText("No team records on_call.").waitFor();
    await inCard(page, "Subteams").getByText("No team has subteams.").waitFor();
  });

  it("lists and selects the teams of a bar, and shows them on the canvas", async () => {
    const { page } = await openApp({ files: FILES });
    for (let i = 0; i < 5; i++) await page.keyboard.press("Control++");
    await open(page);
    await mark(page, "Consumers of Files: 2, counts differ").click();
    await picked(page).getByRole("heading", { name: "Consumers of Files" }).waitFor();
    expect(await picked(page).getByRole("listitem").allTextContents()).toEqual([
      expect.stringContaining("Busy"),
      expect.stringContaining("Calm"),
    ]);
    await picked(page).getByRole("button", { name: "Show on canvas" }).click();
    await dashboard(page).waitFor({ state: "detached" });
    expect(await selected(page)).toEqual(["busy.md", "calm.md"]);
    // Zoomed in as it was, neither would be in view.
    for (const path of ["busy.md", "calm.md"])
      await expect.poll(async () => inView(await page.locator(`[data-team="${path}"]`).boundingBox())).toBe(true);
  });

  it("goes to a team by its name", async () => {
    const { page } = await openApp({ files: FILES });
    await open(page);
    await inCard(page, "Consumers per platform").getByRole("button", { name: "Idle" }).click();
    await page.getByRole("region", { name: "Inspector" }).getByRole("heading", { name: "Idle", level: 2 }).waitFor();
    expect(await selected(page)).toEqual(["idle.md"]);
  });

  it("works by keyboard: the shortcut, one Tab stop a chart, arrows among its marks, Enter, Escape", async () => {
    const { page } = await openApp({ files: FILES });
    await page.keyboard.press("Control+Shift+d");
    await chartsDrawn(page);
    const chart = page.getByRole("group", { name: "Teams by cognitive load" });
    expect(await chart.locator('.chart-mark[tabindex="0"]').count()).toBe(1);
    await chart.locator('.chart-mark[tabindex="0"]').focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(await focused()).toBe("Load low: 3 teams");
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe("Load declared low: 1 team");
    await page.keyboard.press("End");
    expect(await focused()).toBe("No load declared: 3 teams");
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await picked(page).getByRole("heading", { name: "Load low" }).waitFor();
    await page.keyboard.press("Escape");
    await picked(page).waitFor({ state: "detached" });
    await page.keyboard.press("Control+Shift+d");
    await dashboard(page).waitFor({ state: "detached" });
    expect(await selected(page)).toEqual([]);
  });

  it("has every chart as a table too", async () => {
    const { page } = await openApp({ files: FILES });
    await open(page);
    await inCard(page, "Team types").getByRole("button", { name: "As table" }).click();
    const table = page.getByRole("table", { name: "Team types" });
    await table
      .getByRole("row", { name: /Stream-aligned\s*3/ })
      .getByRole("button", { name: "3" })
      .click();
    await picked(page).getByRole("heading", { name: "Stream-aligned" }).waitFor();
    const charts = await dashboard(page).locator('[role="group"]').count();
    expect(charts).toBeGreaterThan(2);
    expect(await dashboard(page).getByRole("button", { name: "As table" }).count()).toBe(charts + 1);
  });

  it("folds long charts and opens the rest as a list", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`p${at}.md`, card(`Platform ${at}`, "platform", at, meta("size: 5"))]),
    );
    const { page } = await openApp({ files: many });
    await open(page);
    expect(await inCard(page, "Consumers per platform").locator(".bars-names li").count()).toBe(15);
    await inCard(page, "Consumers per platform").getByRole("button", { name: "and 25 more" }).click();
    await picked(page).getByText("40 entries, selected.").waitFor();
  });

  it("leaves the design as it was: the same view, the same selection", async () => {
    const { page } = await openApp({ files: FILES });
    await page.locator('[data-team="calm.md"]').click();
    await page.keyboard.press("Control++");
    const view = () => page.locator(".react-flow__viewport").evaluate((element) => (element as HTMLElement).style.transform);
    const before = await view();
    await open(page);
    expect(await page.locator("[inert] .canvas").count()).toBe(1);
    await page.getByRole("button", { name: "Design", exact: true }).click();
    expect(await page.locator("[inert] .canvas").count()).toBe(0);
    expect(await view()).toBe(before);
    expect(await selected(page)).toEqual(["calm.md"]);
  });

  it("prints light and without the chrome, its charts as wide as the paper", async () => {
    const { page } = await openApp({ files: SAMPLE, context: { colorScheme: "dark" } });
    await page.evaluate(() => Object.assign(window, { print: () => performance.mark("test:print") }));
    await page.keyboard.press("Control+p");
    await page.waitForFunction(() => performance.getEntriesByName("test:print").length === 1);
    await dashboard(page).waitFor();

    const pdf = (await page.pdf({ format: "A4", printBackground: true })).toString("latin1");
    const pages = Number(/\/Count (\d+)/.exec(pdf)?.[1]);
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThan(5);

    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await page.getByRole("banner").isVisible()).toBe(false);
    expect(await page.getByRole("region", { name: "Status" }).isVisible()).toBe(false);
    expect(await dashboard(page).getByRole("heading", { level: 2 }).first().isVisible()).toBe(true);
    const paper = await dashboard(page).evaluate((element) => {
      const scroll = element.querySelector<HTMLElement>(".dash-scroll");
      const cardOf = element.querySelector<HTMLElement>(".dash-card");
      return {
        background: cardOf === null ? "" : getComputedStyle(cardOf).backgroundColor,
        width: scroll?.offsetWidth,
        wider: [...element.querySelectorAll("svg")].filter(
          (svg) => svg.getBoundingClientRect().right > (scroll?.getBoundingClientRect().right ?? 0) + 1,
        ).length,
      };
    });
    expect(paper).toEqual({ background: "rgb(255, 255, 255)", width: 1000, wider: 0 });
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  });

  for (const theme of ["Light", "Dark", "High contrast"]) {
    it(`gives axe nothing to complain of in ${theme.toLowerCase()}`, async () => {
      const { page } = await openApp({ files: SAMPLE });
      await page.getByRole("button", { name: "Theme" }).click();
      await page.getByRole("menuitem", { name: theme }).click();
      await page.getByRole("menu").waitFor({ state: "detached" });
      await open(page);
      expect(await violations(page)).toEqual([]);
      await mark(page, /^Load medium/).click();
      await picked(page).waitFor();
      for (const button of await dashboard(page).getByRole("button", { name: "As table" }).all()) await button.click();
      expect(await violations(page)).toEqual([]);
    });
  }
});
