// axe on whatever opens over the canvas, in each theme: colours of text as they come out on the page, names, roles, order. And in the colours
// of a system that forces its own, where nothing may vanish.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, SAMPLE } from "./app.ts";
import { violations } from "./axe.ts";

const openApp = appOpener();
const sample = { files: SAMPLE, name: "sample-org" } as const;

async function choose(page: Page, action: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByPlaceholder("Search teams and actions").fill(action);
  await page.keyboard.press("Enter");
  await page.getByPlaceholder("Search teams and actions").waitFor({ state: "hidden" });
}

/** One after the other, each with what opens it and what closes it again. */
const PANELS: Readonly<Record<string, (page: Page) => Promise<() => Promise<unknown>>>> = {
  welcome: async (page) => {
    const welcome = page.getByRole("region", { name: "This is a sample organisation" });
    await welcome.waitFor();
    return () => welcome.getByRole("button", { name: "Not now" }).last().click();
  },
  legend: async (page) => {
    await page.getByRole("complementary", { name: "Legend" }).waitFor();
    return () => Promise.resolve();
  },
  filter: async (page) => {
    await page.keyboard.press("f");
    const panel = page.getByRole("dialog", { name: "Filter" });
    await panel.getByRole("checkbox", { name: /^Platform/ }).check();
    return () => page.keyboard.press("Escape");
  },
  "filter's parts and search": async (page) => {
    await page.keyboard.press("/");
    await page.getByRole("searchbox", { name: "Search on the canvas" }).fill("per");
    return async () => {
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
    };
  },
  "focus and inspector": async (page) => {
    await page.getByRole("treeitem", { name: /^Orders/ }).click();
    await choose(page, "focus on");
    await page.getByRole("group", { name: "Focus" }).waitFor();
    return () => page.getByRole("button", { name: "End the focus" }).click();
  },
  scores: async (page) => {
    await page.getByRole("tab", { name: "Scores" }).click();
    return () => page.getByRole("tab", { name: "Card" }).click();
  },
  views: async (page) => {
    await page.getByRole("tab", { name: "Views" }).click();
    await page.getByRole("region", { name: "Views", exact: true }).waitFor();
    return () => Promise.resolve();
  },
  "a grouping's menu, with a point of the window for its place": async (page) => {
    await page.getByRole("tab", { name: "Outline" }).click();
    await page.getByRole("treeitem").first().click({ button: "right" });
    const menu = page.getByRole("menu");
    await menu.getByRole("menuitem", { name: /^Fold/ }).first().waitFor();
    return async () => {
      await page.keyboard.press("Escape");
      await menu.waitFor({ state: "detached" });
    };
  },
  "a team's menu": async (page) => {
    await page.getByRole("treeitem", { name: /^Orders/ }).click({ button: "right" });
    const menu = page.getByRole("menu", { name: "What to do with the selected teams" });
    await menu.waitFor();
    return async () => {
      await page.keyboard.press("Escape");
      await menu.waitFor({ state: "detached" });
    };
  },
  "the header's menu": async (page) => {
    await page.getByRole("button", { name: "Export…" }).click();
    const menu = page.getByRole("menu");
    await menu.waitFor();
    return async () => {
      await page.keyboard.press("Escape");
      await menu.waitFor({ state: "detached" });
    };
  },
  findings: async (page) => {
    await page.getByRole("tab", { name: /^Findings/ }).click();
    await page.getByRole("region", { name: "Findings", exact: true }).waitFor();
    return () => page.getByRole("tab", { name: "Outline" }).click();
  },
  history: async (page) => {
    await page.getByRole("button", { name: "History", exact: true }).click();
    await page.getByRole("dialog").waitFor();
    return () => page.keyboard.press("Escape");
  },
  "arranging teams": async (page) => {
    await page.getByRole("button", { name: "Arrange", exact: true }).click();
    const panel = page.locator(".arrange-body");
    await panel.waitFor();
    return () => page.keyboard.press("Escape");
  },
  dashboard: async (page) => {
    await page.getByRole("button", { name: "Dashboard", exact: true }).click();
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    return () => page.getByRole("button", { name: "Design", exact: true }).click();
  },
};

describe("every panel", () => {
  for (const theme of ["light", "dark", "high contrast"]) {
    it(`holds in ${theme}`, { timeout: 240_000 }, async () => {
      const { page } = await openApp(sample);
      await choose(page, `theme: ${theme}`);
      for (const [name, open] of Object.entries(PANELS)) {
        const close = await open(page);
        expect(await violations(page), `${name} in ${theme}`).toEqual([]);
        await close();
      }
    });
  }

  it("follows the system: dark, and high contrast before it", async () => {
    const { page } = await openApp({ files: SAMPLE, context: { colorScheme: "dark" } });
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    await expect.poll(theme).toBe("dark");
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(theme).toBe("light");
    await page.emulateMedia({ colorScheme: "dark", contrast: "more" });
    await expect.poll(theme).toBe("contrast");
  });

  it("shows what is selected, and only that, where the system forces its colours", async () => {
    const { page } = await openApp({ files: SAMPLE, context: { forcedColors: "active" } });
    await page.getByRole("treeitem", { name: /^Orders/ }).click();
    const card = page.locator('[data-team="streams/orders.md"]');
    await expect.poll(() => card.getAttribute("aria-pressed")).toBe("true");
    const ringsOf = (selector: string) =>
      page.locator(selector).evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one, "::after").display))]);
    expect(await ringsOf(".team-card.selected")).toEqual(["block"]);
    expect(await ringsOf(".team-card:not(.selected)")).toEqual(["none"]);
    const groundOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).backgroundColor);
    for (const [chosen, other] of [
      ['.outline-row[aria-selected="true"]', '.outline-row[aria-selected="false"]'],
      ['.side .tab[aria-selected="true"]', '.side .tab[aria-selected="false"]'],
      ['.pages button[aria-pressed="true"]', '.pages button[aria-pressed="false"]'],
    ] as const)
      expect(await groundOf(chosen), chosen).not.toBe(await groundOf(other));
    expect(await violations(page)).toEqual([]);
  });
});
