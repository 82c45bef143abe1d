// The window in another language: chosen from the keyboard, kept, and nothing of the old one left where it has been put into words.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, SAMPLE } from "./app.ts";
import { violations } from "./axe.ts";

const openApp = appOpener();

const status = (page: Page, text: string) => page.locator(".status").getByText(text, { exact: true });

/** Cards without an English word of their own, and with something to say in every section. */
const FILES = {
  "alfa.md": `---
name: Alfa
team_type: platform
metadata:
  size: 6
  consumers: 4 teams
  cognitive_load: low
  capabilities: [Kilo, Lima]
  established: 2026-01
services:
  - name: Mike
    consumers: [Bravo]
    target_consumers: 9
members:
  - name: Nora
    role: Ops
  - vacant: true
    role: Dev
subteams:
  - name: Papa
    members: [Quinn, Romeo, Sierra, Tango]
  - name: Ulm
    members: [Viktor, Wanda]
hiring: {start: 2027-01-04, every_weeks: 4, target: 9, assign: [Papa, Ulm]}
on_call: {pool: 3, depth: 1, coverage: 24x7}
limits:
  - {name: Disk, current: 80, trigger: 70, critical: 90}
flow_metrics: {lead_time_days: 40, change_fail_rate: 0.3}
interactions:
  - {team: Bravo, mode: collaboration, expected: 8w}
dependencies: [Zulu]
x_ray: 1
---
`,
  "bravo.md": "---\nname: Bravo\nteam_type: stream-aligned\nsize: 8\nmetadata: {capabilities: [Xenon]}\n---\n",
} as const;

/** By the keyboard alone, as in any language: the entry names the language in its own word. */
async function speakGerman(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.locator(".palette-row").first().waitFor();
  await page.keyboard.type("Deutsch");
  await page.locator(".palette-row", { hasText: "Deutsch" }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.documentElement.lang === "de");
}

/** English words that German has no use for, as far as they are no part of a card. */
const ENGLISH =
  /\b(the|this|that|with|and|or|of|from|not|Card|Scores|Source|Size|Consumers|Cognitive|load|People|Relations|Add|Show|Hide|Remove|Fields?|Team types|Select|line|Confidence|Weights|Findings|capabilities|people|says|low|high|medium)\b/;

/** What a part of the window shows and what it is called, without the texts of cards: those stay in their own language. */
const wordsOf = (page: Page, part: string): Promise<readonly string[]> =>
  page.locator(part).evaluate((root) => {
    const own = ".body-text, .finding, .team-finding, .list-brief, code, .part-words, .note, [data-own], option, textarea";
    const texts: string[] = [];
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      if (node.parentElement?.closest(own) === null && node.textContent?.trim()) texts.push(node.textContent.trim());
    }
    for (const element of root.querySelectorAll("[aria-label], [title], [placeholder]")) {
      if (element.closest(own) !== null) continue;
      for (const name of ["aria-label", "title", "placeholder"]) texts.push(element.getAttribute(name) ?? "");
    }
    return texts;
  });

const leftOvers = async (page: Page, part: string): Promise<readonly string[]> =>
  // What is quoted stands so in cards, as their format has it.
  (await wordsOf(page, part)).filter((text) => ENGLISH.test(text.replace(/„[^“]*“/g, "")));

describe("another language", () => {
  it("is chosen in the palette, spoken by every panel, and kept", async () => {
    const { page } = await openApp({ files: SAMPLE });
    await status(page, "27 teams").waitFor();
    await speakGerman(page);
    await status(page, "27 Teams").waitFor();
    await page.getByRole("heading", { name: "Teamtypen" }).waitFor();
    await page.getByRole("button", { name: "Sprache" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Sprache");
    await page.reload();
    await status(page, "27 Teams").waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("de");
    await page.getByRole("button", { name: "Sprache" }).click();
    await page.getByRole("menuitem", { name: "English" }).click();
    await status(page, "27 teams").waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
  });

  it("is the system's where none is chosen", async () => {
    const { page } = await openApp({ files: SAMPLE, context: { locale: "de-AT" } });
    await status(page, "27 Teams").waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("de");
  });

  it("leaves selection, place and history as they are", async () => {
    const { page } = await openApp({ files: SAMPLE });
    await page.getByRole("treeitem", { name: "Checkout" }).click();
    const size = page.getByLabel("Size", { exact: true });
    await size.fill("7");
    await size.press("Enter");
    await page.getByText("Saved", { exact: true }).waitFor();
    const before = await page.locator(".react-flow__viewport").getAttribute("style");
    await speakGerman(page);
    await page.getByRole("heading", { name: "Checkout", level: 2 }).waitFor();
    const field = page.getByLabel("Größe", { exact: true });
    expect(await field.inputValue()).toBe("7");
    expect(await page.locator(".react-flow__viewport").getAttribute("style")).toBe(before);
    await page.keyboard.press("Control+z");
    await expect.poll(() => field.inputValue()).toBe("8");
  });

  it("leaves nothing of the old one in inspector, scores and status", async () => {
    const { page } = await openApp({ files: FILES });
    await speakGerman(page);
    await page.getByRole("heading", { name: "Teamtypen" }).waitFor();
    expect(await leftOvers(page, ".inspector")).toEqual([]);
    expect(await leftOvers(page, ".status")).toEqual([]);
    await page.getByRole("treeitem", { name: "Alfa" }).click();
    await page.getByRole("heading", { name: "Alfa", level: 2 }).waitFor();
    await page.getByRole("heading", { name: "Einstellungen", exact: true }).waitFor();
    // Opened, a row has another name for its button, and rows of its own.
    const closed = page.getByRole("button", { name: /^Mehr zu/ });
    while ((await closed.count()) > 0) await closed.first().click();
    expect(await leftOvers(page, ".inspector")).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("tab", { name: "Bewertung" }).click();
    await page.getByRole("heading", { name: "Vorhersage" }).waitFor();
    expect(await leftOvers(page, ".inspector")).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });
});
