// The canvas without a pointer: every team, every grouping and every relation of the sample is reached with keys alone and said in full; also
// while groupings are folded, from far away and with a filter. What has the focus is never lost and always seen.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../shared/card/read.ts";
import { buildOrg } from "../../shared/org/build.ts";
import { homeKey } from "../../shared/org/keys.ts";
import type { Relation, TeamKey } from "../../shared/org/types.ts";
import { appOpener, SAMPLE } from "./app.ts";

const openApp = appOpener();

const files = readdirSync(SAMPLE.copyOf, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
const cards = files.flatMap((path) => {
  const file = readMarkdown(path, path, readFileSync(join(SAMPLE.copyOf, path), "utf8"));
  return file.kind === "card" ? [file.card] : [];
});
const org = buildOrg(cards);
/** A subteam that is kept in another card is drawn on that one. */
const drawnTeams = [...org.teams.values()].filter(({ key }) => homeKey(key) === key);
const nameOf = (key: TeamKey): string => org.teams.get(key)?.name ?? key;

/** How what is said of a relation begins. */
function sentenceOf(relation: Relation): string {
  const [from, to] = [nameOf(relation.from), nameOf(relation.to)];
  if (relation.kind === "dependency") return `${from} depends on ${to}`;
  if (relation.mode === null) return `${from} interacts with ${to}`;
  if (relation.mode === "collaboration") return `${from} collaborates with ${to}`;
  return relation.mode === "facilitating" ? `${from} facilitates ${to}` : `${from} provides X-as-a-Service to ${to}`;
}

/** Puts the keyboard on the canvas as Tab does: from the end of the header on. */
async function enter(page: Page): Promise<void> {
  await page.getByRole("banner").getByRole("button", { name: "Inspector" }).focus();
  await page.keyboard.press("Tab");
  await expect.poll(() => focused(page)).not.toBeNull();
}

/** Key of the team or grouping that has the focus. */
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.matches("[data-team], [data-group]") ? (at.closest<HTMLElement>(".react-flow__node")?.dataset.id ?? null) : null;
  });
const label = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
const said = (page: Page): Promise<string> =>
  page
    .locator(".canvas-said")
    .textContent()
    .then((text) => text ?? "");

/** Every stop from the first to the last, with what is said there. `at` is asked at each of them. */
async function walk(page: Page, at?: (key: string) => Promise<void>): Promise<ReadonlyMap<string, string>> {
  await page.keyboard.press("Home");
  const stops = new Map<string, string>();
  for (;;) {
    const key = await focused(page);
    if (key === null) throw new Error(`The focus is lost after ${stops.size} stops: ${await label(page)}`);
    if (stops.has(key)) return stops;
    stops.set(key, await label(page));
    await at?.(key);
    await page.keyboard.press("PageDown");
    // At the last one the key means nothing.
  }
}

/** What is said of the relations of the team that has the focus. */
async function relationsHere(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (;;) {
    await page.keyboard.press("r");
    const words = await said(page);
    const place = /^(\d+) of (\d+): /.exec(words);
    if (place === null) return found;
    found.push(words.slice(place[0].length));
    if (place[1] === place[2]) {
      await page.keyboard.press("Escape");
      return found;
    }
  }
}

describe("the canvas by keyboard", () => {
  it("reaches and says every team, every grouping and every relation of the sample", async () => {
    const { page } = await openApp({ files: SAMPLE });
    await enter(page);
    const relations: string[] = [];
    const stops = await walk(page, async () => {
      relations.push(...(await relationsHere(page)));
    });
    expect([...stops.keys()].sort()).toEqual([...drawnTeams.map(({ key }) => key), ...org.groupings.keys()].sort());
    for (const team of drawnTeams) expect(stops.get(team.key), team.name).toContain(team.name);
    for (const team of drawnTeams.filter(({ kind }) => kind === "card"))
      expect(stops.get(team.key), team.name).toMatch(
        /(Stream-aligned|Platform|Enabling|Complicated subsystem|Undefined type).*cognitive load/,
      );
    const wanted = [...org.relations.values()];
    expect(wanted.length).toBeGreaterThan(30);
    for (const relation of wanted) {
      const ends = new Set([homeKey(relation.from), homeKey(relation.to)]).size;
      const found = relations.filter((words) => words.startsWith(sentenceOf(relation)));
      expect(found.length, sentenceOf(relation)).toBeGreaterThanOrEqual(ends);
      if (relation.kind === "interaction" && relation.purpose !== null)
        expect(
          found.some((words) => words.includes(relation.purpose ?? "")),
          sentenceOf(relation),
        ).toBe(true);
    }
    // One is past its end, and says so.
    expect(relations.some((words) => /weeks? over/.test(words))).toBe(true);
  });

  it("says of folded groupings what is in them and which relations each line stands for", async () => {
    const { page } = await openApp({ files: SAMPLE });
    await enter(page);
    await page.keyboard.press("Control+k");
    await page.getByPlaceholder("Search teams and actions").fill("fold all");
    await page.keyboard.press("Enter");
    await page.locator(".fold-card").first().waitFor();
    await enter(page);
    const relations: string[] = [];
    const stops = await walk(page, async () => {
      relations.push(...(await relationsHere(page)));
    });
    const outer = [...org.groupings.values()].filter(({ parent }) => parent === null);
    for (const { key, name } of outer) expect(stops.get(key), name).toMatch(new RegExp(`${name}, \\d+ teams?.*, folded`));
    const inside = new Map(outer.flatMap((grouping) => grouping.teams.map((team) => [team, grouping.key] as const)));
    const homeOf = (key: TeamKey): string => inside.get(homeKey(key)) ?? homeKey(key);
    for (const relation of org.relations.values()) {
      if (homeOf(relation.from) === homeOf(relation.to)) continue;
      expect(
        relations.some((words) => words.includes(sentenceOf(relation))),
        sentenceOf(relation),
      ).toBe(true);
    }
    expect(relations.some((words) => / \d+ relations: .*;.*Enter lists them/.test(words))).toBe(true);
  });

  it("does from the outline what is done on the canvas: rows say what cards show, U folds a grouping, the menu key opens a team's", async () => {
    const { page } = await openApp({ files: SAMPLE });
    const row = page.getByRole("treeitem", { name: /^Orders/ });
    expect(await row.getAttribute("aria-description")).toMatch(/^Stream-aligned, .*cognitive load/);
    await row.click();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("u");
    await page.locator('.fold-card[data-group="stream:After the Order"]').waitFor();
    await page.keyboard.press("u");
    await page.locator('[data-team="streams/orders.md"]').waitFor();
    await row.click();
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: /^Focus/ }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tree");
  });
});
