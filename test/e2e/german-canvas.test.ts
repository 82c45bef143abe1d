// The diagram in German: what is pointed at, walked through by keys, asked for by menus and found in the palette; that nothing of it is left
// in English, and that legend, tabs and header have room for longer words.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, SAMPLE } from "./app.ts";
import { violations } from "./axe.ts";

const openApp = appOpener();

/** Cards without an English word of their own, with every kind of relation and something to say on each team. */
const FILES = {
  "alfa.md": `---
name: Alfa
team_type: stream-aligned
value_stream: Kern
size: 8
cognitive_load: high
position: {x: 0, y: 0}
interactions:
  - {team: Bravo, mode: x-as-a-service, role: consumes, purpose: Suche, start: 2025-01, expected: 2025-06-30}
  - {team: Tango, mode: collaboration, expected: 8w, next_mode: x-as-a-service}
dependencies:
  - {team: Zulu, type: blocking}
---
`,
  "bravo.md": "---\nname: Bravo\nteam_type: platform\nplatform_grouping: Basis\nposition: {x: 520, y: 0}\n---\n",
  "tango.md": `---
name: Tango
team_type: enabling
position: {x: 0, y: 420}
interactions:
  - {team: Bravo, mode: facilitating, direction: provides}
subteams:
  - {name: Papa, members: [Quinn, Romeo]}
---
`,
  "echo.md": "---\nname: Echo\nteam_type: complicated-subsystem\nvalue_stream: Kern\nposition: {x: 0, y: 200}\n---\n",
  "notiz.md": "# Notiz\n",
} as const;

/** English words that German has no use for. "Enabling", "Team" and the modes are terms of the field. */
const ENGLISH =
  /\b(the|this|that|with|and|or|of|from|not|no|is|it|its|by|to|on|Show|Hide|Fold|Unfold|Select|Card|Scores|Source|Consumers?|Cognitive|load|People|person|Relations?|Findings?|smells?|errors?|warnings?|says|low|medium|high|Open|Delete|Rename|Connect|Join|Make|Undo|Redo|Nothing|Export the|Zoom in|Zoom out|Colour|Theme|Light|Dark|Outline|Inspector|Canvas|Overview|Legend|Value stream|Platform grouping|Platform|Undefined|Dependency|Declared|Since|until|expected|Ctrl|Shift|teams? selected|Arrange|Present|Search|Save|Copy|Paste|Cut|History|Duplicate|Ends|Goes|Past|Next|Mode|Customers|Flow|Design|Page|Filter the)\b/;

/** Every text and name on the page that is read or heard, without what stands in cards. */
const wordsIn = (page: Page, part: string): Promise<readonly string[]> =>
  page.locator(part).evaluateAll((roots) =>
    roots.flatMap((root) => {
      const texts: string[] = [];
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
        if (node.parentElement?.closest("code, style, [lang]:not(html)") === null) texts.push(node.textContent?.trim() ?? "");
      }
      for (const element of [root, ...root.querySelectorAll("[aria-label], [title], [placeholder], [aria-description]")])
        for (const name of ["aria-label", "title", "placeholder", "aria-description"]) {
          const own = element.getAttribute(name);
          if (own !== null && element.closest("[lang]:not(html)") === null) texts.push(own);
        }
      return texts.filter((text) => text !== "");
    }),
  );

async function leftOvers(page: Page, part: string): Promise<readonly string[]> {
  const words = await wordsIn(page, part);
  expect(words.length, part).toBeGreaterThan(0);
  return words.filter((text) => ENGLISH.test(text));
}

const german = (width: number, height: number, colorScheme: "light" | "dark" = "light") => ({
  locale: "de-DE",
  colorScheme,
  viewport: { width, height },
});
const team = (page: Page, path: string) => page.locator(`[data-team="${path}"]`);
const said = (page: Page) => page.locator(".canvas-said").textContent();
const command = async (page: Page, name: string): Promise<void> => {
  await page.keyboard.press("Control+k");
  await page.getByPlaceholder("Teams und Aktionen suchen").fill(name);
  await page.locator(".palette-row", { hasText: name }).first().waitFor();
  await page.keyboard.press("Enter");
};

describe("the diagram in German", () => {
  it("leaves nothing in English around it, in the outline and in the legend of every colouring", async () => {
    const { page } = await openApp({ files: FILES, context: german(1440, 900) });
    await page.getByRole("region", { name: "Diagramm" }).waitFor();
    await page.getByRole("complementary", { name: "Legende" }).waitFor();
    for (const part of [".header", ".side", ".status", ".canvas", ".view-bar"]) expect(await leftOvers(page, part)).toEqual([]);
    for (const colour of ["Typ", "Last", "Nutzer", "Fluss", "Probleme"]) {
      await page.getByRole("radio", { name: colour }).check({ force: true });
      expect(await leftOvers(page, ".legend")).toEqual([]);
      expect(await leftOvers(page, ".canvas")).toEqual([]);
    }
    expect(await violations(page)).toEqual([]);
  });

  it("says teams and relations to who walks by keys", async () => {
    const { page } = await openApp({ files: FILES, context: german(1440, 900) });
    await team(page, "alfa.md").focus();
    expect(await team(page, "alfa.md").getAttribute("aria-label")).toMatch(/^Alfa, Stream-aligned, 8 Personen, kognitive Last/);
    const heard = new Set<string>();
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press("r");
      await expect.poll(() => said(page)).toMatch(new RegExp(`^${i + 1} von 3: `));
      heard.add((await said(page)) ?? "");
    }
    const all = [...heard].join("\n");
    expect(all).toContain("Bravo bietet Alfa X-as-a-Service an");
    expect(all).toMatch(/(Alfa arbeitet mit Tango|Tango arbeitet mit Alfa) zusammen/);
    expect(all).toContain("Alfa hängt ab von Zulu");
    expect(all).toContain("30.06.2025");
    expect([...heard].filter((text) => ENGLISH.test(text))).toEqual([]);
    await page.keyboard.press("Escape");
    for (const key of ["ArrowDown", "ArrowRight", "ArrowLeft", "ArrowUp"]) {
      await page.keyboard.press(key);
      expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "")).not.toMatch(ENGLISH);
    }
    await team(page, "echo.md").focus();
    await page.keyboard.press("r");
    await expect.poll(() => said(page)).toBe("Echo hat keine Beziehungen. C zeichnet eine.");
  });

  it("tells what the pointer is on: a relation, a mark, a team that is too small to read", async () => {
    const { page } = await openApp({ files: FILES, context: german(1440, 900) });
    const tip = page.getByRole("tooltip");
    const [from, to] = [await team(page, "alfa.md").boundingBox(), await team(page, "bravo.md").boundingBox()];
    if (from === null || to === null) throw new Error("a team is not in the DOM");
    const y = from.y + from.height / 2;
    for (let x = from.x + from.width + 12; x < to.x && (await tip.count()) === 0; x += 4) await page.mouse.move(x, y);
    const relation = (await tip.textContent()) ?? "";
    expect(relation).toContain("Seit Januar 2025, bis 30.06.2025");
    expect(relation).toContain("Angegeben von Alfa");
    expect(relation).not.toMatch(ENGLISH);
    await team(page, "alfa.md").locator("xpath=..").locator("[data-mark=load]").hover();
    await expect.poll(async () => (await tip.allTextContents()).join(" ")).toContain("Ein Klick zeigt, warum.");
    expect(await leftOvers(page, "[role=tooltip]")).toEqual([]);
    for (let i = 0; i < 6; i++) await page.keyboard.press("Control+-");
    const far = await team(page, "alfa.md").boundingBox();
    if (far !== null) {
      await page.mouse.move(far.x + far.width / 2, far.y + far.height / 2);
      await expect.poll(async () => (await tip.allTextContents()).join(" ")).toContain("8 Personen");
      expect(await leftOvers(page, "[role=tooltip]")).toEqual([]);
    }
  });

  it("offers menus and the palette in German, with the keys of a German keyboard", async () => {
    const { page } = await openApp({ files: FILES, context: german(1440, 900) });
    await team(page, "alfa.md").click({ button: "right" });
    await page.getByRole("menu", { name: "Alfa" }).waitFor();
    expect(await leftOvers(page, "[role=menu]")).toEqual([]);
    expect(await page.getByRole("menu", { name: "Alfa" }).locator("kbd").allTextContents()).toContain("Entf");
    await page.keyboard.press("Escape");
    const echo = await team(page, "echo.md").boundingBox();
    if (echo === null) throw new Error("Echo is not in the DOM");
    await page.mouse.click(echo.x + echo.width + 220, echo.y + echo.height / 2, { button: "right" });
    await page.getByRole("menu").waitFor();
    expect(await leftOvers(page, "[role=menu]")).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await page.locator(".palette-row").first().waitFor();
    expect(await leftOvers(page, "[role=dialog]")).toEqual([]);
    // Every action there is, by letters that all of them share.
    for (const letters of ["e", "n", "i", "farben", "team", "zeig", "strg", "notiz", "kern"]) {
      await page.getByPlaceholder("Teams und Aktionen suchen").fill(letters);
      expect((await leftOvers(page, "[role=dialog]")).map((text) => `${letters}: ${text}`)).toEqual([]);
    }
    await page.getByPlaceholder("Teams und Aktionen suchen").fill("Rückgängig");
    expect(await page.locator(".palette-row kbd").first().textContent()).toBe("Strg Z");
    await page.keyboard.press("Escape");
    await command(page, "Alle Gruppierungen einklappen");
    await page.getByRole("button", { name: /Kern.*, eingeklappt$/ }).waitFor();
    expect(await leftOvers(page, ".canvas")).toEqual([]);
  });

  it.each([
    [1440, 900, "light"],
    [1440, 900, "dark"],
    [1024, 700, "light"],
    [1024, 700, "dark"],
  ] as const)("has room for its words at %i × %i in %s", async (width, height, theme) => {
    const { page } = await openApp({ files: SAMPLE, context: german(width, height, theme) });
    await page.getByRole("complementary", { name: "Legende" }).waitFor();
    if (width < 1100) await page.keyboard.press("Shift+l");
    await page.locator(".legend ul").waitFor();
    for (const team of [null, "Orders"]) {
      if (team !== null) await page.getByRole("treeitem", { name: team }).click();
      expect(await sideways(page, ".legend-body, .legend, .header, .status, .side .tabs, .inspector")).toEqual([]);
      // One row of tabs.
      const tops = await page.locator(".side .tab").evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top));
      expect(new Set(tops).size).toBe(1);
    }
  });
});

/** Parts that hold more than they are wide. */
const sideways = (page: Page, parts: string): Promise<readonly string[]> =>
  page
    .locator(parts)
    .evaluateAll((found) =>
      found.flatMap((part) =>
        part.scrollWidth > part.clientWidth ? [`${part.className}: ${part.scrollWidth} in ${part.clientWidth}`] : [],
      ),
    );
