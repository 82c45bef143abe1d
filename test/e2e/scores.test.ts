// The Scores tab on real cards: what it shows agrees with itself, its counts lead to teams, and what it writes is one token.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, SAMPLE, saved } from "./app.ts";
import { violations } from "./axe.ts";

const openApp = appOpener();

async function openScores(page: Page, name: string): Promise<Locator> {
  await page.getByRole("treeitem", { name }).first().click();
  const inspector = page.getByRole("region", { name: "Inspector" });
  await inspector.getByRole("heading", { name, level: 2 }).waitFor();
  await inspector.getByRole("tab", { name: "Scores" }).click();
  return inspector;
}

const section = (inspector: Locator, name: string): Locator => inspector.getByRole("region", { name, exact: true });
const rows = (inspector: Locator): Locator => inspector.getByRole("list", { name: "Consumers by source" }).locator(":scope > li");
const selectedNames = (page: Page): Promise<readonly string[]> =>
  page.getByRole("region", { name: "Selected teams" }).getByRole("button").allTextContents();

describe("the platform of the sample", () => {
  it("shows the parts of its load, which add up to the score, with reason and source on request", async () => {
    const { page } = await openApp({ files: SAMPLE });
    const load = section(await openScores(page, "Data Storage Platform Team"), "Cognitive load");
    expect(await load.locator(".figure").textContent()).toBe("29.3");
    expect(await load.getByRole("img").getAttribute("aria-label")).toBe("Cognitive load 29.3, medium, of 100: scope, consumers");
    await load.getByText("No points:").click();
    const points = await load.locator(".part:not(:has(.part)) .part-points").allTextContents();
    expect(points).toHaveLength(7);
    expect(points.reduce((sum, text) => sum + Number(text), 0)).toBeCloseTo(29.3, 5);
    expect(await load.getByText("declared medium").count()).toBe(1);
    expect(await load.getByText("evidence agrees").count()).toBe(1);
    await load.getByText("5 capabilities × 5").click();
    expect(await load.getByText("25.0 of at most 50").isVisible()).toBe(true);
    expect(
      await load
        .getByText(/^Team Topologies/)
        .first()
        .isVisible(),
    ).toBe(true);
  });

  it("shows five counts of consumers side by side and marks how far each is from the graph", async () => {
    const { page } = await openApp({ files: SAMPLE });
    const inspector = await openScores(page, "Data Storage Platform Team");
    const said = await rows(inspector).evaluateAll((items) =>
      items.map((item) => [
        (item as HTMLElement).dataset.source,
        item.querySelector(".truth-count")?.textContent,
        item.querySelector(".mark")?.textContent ?? null,
      ]),
    );
    expect(said.map(([source]) => source)).toEqual(["front", "body", "named", "expanded", "graph"]);
    expect(said[0]).toEqual(["front", "6 teams", "warning: 3 more than the graph"]);
    expect(said[1]).toEqual(["body", "8 teams", "warning: 5 more than the graph"]);
    expect(said[2]?.[1]).toBe("5 teams, 1 group");
    expect(said[4]).toEqual(["graph", "3 teams", null]);
    expect(new Set(said.map(([, count]) => count)).size).toBe(5);
  });

  it("lists the teams behind a count, goes to one, and selects them all", async () => {
    const { page } = await openApp({ files: SAMPLE });
    const inspector = await openScores(page, "Data Storage Platform Team");
    const graph = rows(inspector).last();
    await graph.getByRole("button", { name: "Graph, from all cards" }).click();
    const names = await graph.locator(".team-names button").allTextContents();
    expect(names).toHaveLength(3);
    await graph.getByRole("button", { name: "3 teams: select 3 teams on the canvas" }).click();
    await inspector.getByRole("heading", { name: "3 teams selected" }).waitFor();
    expect([...(await selectedNames(page))].sort()).toEqual([...names].sort());
    const again = rows(await openScores(page, "Data Storage Platform Team")).last();
    await again.getByRole("button", { name: "Graph, from all cards" }).click();
    await again.getByRole("button", { name: names[0] ?? "", exact: true }).click();
    await inspector.getByRole("heading", { name: names[0] ?? "", level: 2 }).waitFor();
  });

  it("writes the derived count over one token, and undo brings the very bytes back", async () => {
    const { page, folder } = await openApp({ files: SAMPLE });
    const file = join(folder, "platforms/data-storage.md");
    const before = await readFile(file, "utf8");
    const inspector = await openScores(page, "Data Storage Platform Team");
    await inspector.getByRole("button", { name: "Write 3 to the card" }).click();
    await saved(page, 1);
    expect(await readFile(file, "utf8")).toBe(before.replace("consumers: 6 teams", "consumers: 3 teams"));
    await inspector.getByRole("button", { name: "Write 3 to the card" }).waitFor({ state: "detached" });
    expect(await rows(inspector).first().textContent()).toContain("as the graph");
    await page.getByRole("button", { name: "Undo: Write 3 consumers to Data Storage Platform Team" }).click();
    await saved(page, 2);
    expect(await readFile(file, "utf8")).toBe(before);
    await inspector.getByRole("button", { name: "Write 3 to the card" }).waitFor();
  });
});

const CARDS = {
  "mystery.md": "---\nname: Mystery\nteam_type: stream-aligned\n---\n",
  "shut.md": "---\nname: Shut\nteam_type: platform\nsize: 5\nsize: 6\n---\n",
  "open.md":
    "---\nname: Open\nteam_type: stream-aligned\nmetadata: {size: 6}\ninteractions:\n  - {team: Shut, mode: xaas}\n---\n",
  "teamscape.yml": "load:\n  capability: 7\n",
} as const;

describe("a mark on the canvas", () => {
  it("opens the section that explains it, and hands it the keyboard", async () => {
    const { page } = await openApp({ files: SAMPLE });
    await page.getByRole("treeitem", { name: "Data Storage Platform Team" }).first().click();
    const card = page.locator(".react-flow__node", { has: page.locator('[data-team="platforms/data-storage.md"]') });
    await card.locator('[data-mark="smells"]').click();
    const heading = page.getByRole("region", { name: "Findings of this team" }).getByRole("heading", { name: "Findings" });
    await heading.waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === "Findings");
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    const panel = await page.getByRole("tabpanel").boundingBox();
    const box = await heading.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(panel?.y ?? Number.POSITIVE_INFINITY);
    expect(box?.y).toBeLessThan((panel?.y ?? 0) + (panel?.height ?? 0));
  });
});

describe("several teams, or none", () => {
  it("counts how many carry how much; a count selects them", async () => {
    const { page } = await openApp({ files: SAMPLE });
    const scores = page.getByRole("region", { name: "Inspector" }).getByRole("region", { name: "Scores" });
    const counts = await scores.locator(".levels li > :last-child").allTextContents();
    expect(counts).toHaveLength(5);
    const judged = counts.reduce((sum, text) => sum + Number(text), 0);
    expect(await scores.getByRole("heading").textContent()).toContain(`${judged} teams`);
    const medium = Number(counts[1]);
    expect(medium).toBeGreaterThan(1);
    await scores.locator(".levels li").nth(1).getByRole("button").click();
    await page.getByRole("heading", { name: `${medium} teams selected` }).waitFor();
    expect(await scores.locator(".levels li > :last-child").allTextContents()).toEqual(["0", String(medium), "0", "0", "0"]);
  });
});

describe("everyone", () => {
  for (const theme of ["Light", "Dark", "High contrast"]) {
    it(`can read it in ${theme.toLowerCase()}: axe has no complaint with everything unfolded`, async () => {
      const { page } = await openApp({ files: SAMPLE });
      await page.getByRole("button", { name: "Theme" }).click();
      await page.getByRole("menuitem", { name: theme }).click();
      await page.getByRole("menu").waitFor({ state: "detached" });
      for (const name of ["Data Storage Platform Team", "Data Infrastructure"]) {
        const inspector = await openScores(page, name);
        const folded = inspector.locator("[aria-expanded=false]");
        for (let left = await folded.count(); left > 0; left--) await folded.first().click();
        await inspector.locator("details").evaluateAll((all) => {
          for (const details of all) (details as HTMLDetailsElement).open = true;
        });
        expect(await violations(page)).toEqual([]);
      }
    });
  }

  it("reaches every disclosure by keyboard", async () => {
    const { page } = await openApp({ files: SAMPLE });
    const inspector = await openScores(page, "Data Storage Platform Team");
    const scope = inspector.locator("summary", { hasText: "5 capabilities × 5" });
    await inspector.getByRole("tab", { name: "Source" }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await scope.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    expect(await inspector.getByText("25.0 of at most 50").isVisible()).toBe(true);
  });
});

describe("what is not known", () => {
  it("is said, with the fields that would tell", async () => {
    const { page } = await openApp({ files: CARDS });
    const load = section(await openScores(page, "Mystery"), "Cognitive load");
    expect(await load.locator(".figure").textContent()).toBe("Not known");
    expect(await load.getByText("no evidence").count()).toBe(1);
    expect(await load.locator(".no-evidence code").allTextContents()).toEqual(
      expect.arrayContaining(["capabilities", "size", "interactions"]),
    );
  });

  it("makes a lower bound, hatched and without a level", async () => {
    const { page } = await openApp({ files: CARDS });
    const load = section(await openScores(page, "Open"), "Cognitive load");
    expect(await load.getByText("at least").first().isVisible()).toBe(true);
    expect(await load.locator(".load-open").count()).toBe(1);
    expect(await load.locator(".level").count()).toBe(0);
    expect(await load.getByText("what it is responsible for").count()).toBe(1);
  });

  it("is not written to a card that cannot be written", async () => {
    const { page, folder } = await openApp({ files: CARDS });
    const inspector = await openScores(page, "Shut");
    const button = inspector.getByRole("button", { name: /^Write \d to the card$/ });
    expect(await button.isDisabled()).toBe(true);
    expect(await inspector.getByText("before the card's errors are corrected").count()).toBe(1);
    expect(await readFile(join(folder, "shut.md"), "utf8")).toBe(CARDS["shut.md"]);
  });
});

describe("weights and thresholds", () => {
  it("says which the folder changed", async () => {
    const { page } = await openApp({ files: CARDS });
    const settings = section(await openScores(page, "Mystery"), "Weights and thresholds");
    expect(await settings.getByText("from teamscape.yml").count()).toBe(1);
    await settings.getByText("Weights and thresholds").click();
    expect(await settings.getByText("1 changed by teamscape.yml: load.capability.").isVisible()).toBe(true);
  });
});
