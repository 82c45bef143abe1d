// At 200 % a window of 1440 by 900 has 720 by 450 pixels of its own, one of 1280 by 800 has 640 by 400. All that is done every day can be
// done there, nothing lies outside of the window, and no panel is scrolled in two directions.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, SAMPLE, saved } from "./app.ts";

const openApp = appOpener();

/** What can be pressed or typed into but lies outside of the window, with nothing to scroll it in; and panels that scroll sideways. */
const outside = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const scrolls = (element: Element | null): boolean => {
      for (let at = element; at !== null && at !== document.body; at = at.parentElement)
        if (/auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight) return true;
      return false;
    };
    for (const element of document.querySelectorAll<HTMLElement>(
      "button, input, select, textarea, [role=tab], [role=menuitem]",
    )) {
      if (element.closest(".canvas .react-flow, [aria-hidden=true], .visually-hidden") !== null) continue;
      if (!element.checkVisibility({ visibilityProperty: true }) || element.classList.contains("visually-hidden")) continue;
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const inside = left >= -1 && right <= innerWidth + 1 && top >= -1 && bottom <= innerHeight + 1;
      const name = element.getAttribute("aria-label") ?? element.textContent ?? element.tagName;
      if (!inside && !scrolls(element.parentElement)) found.push(`${name} at ${Math.round(left)},${Math.round(top)}`);
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (element.closest(".header, .status") !== null && over !== null && !element.contains(over) && !over.contains(element))
        if (document.querySelector('[aria-modal="true"]') === null) found.push(`${name} lies under ${over.className}`);
    }
    for (const panel of document.querySelectorAll<HTMLElement>(".panel, .panel *, .dashboard")) {
      const { overflowX } = getComputedStyle(panel);
      if (panel.closest(".cm-editor") === null && /auto|scroll/.test(overflowX) && panel.scrollWidth > panel.clientWidth + 1)
        found.push(`${panel.className} scrolls sideways`);
    }
    return [...new Set(found)];
  });

describe.each([
  { width: 720, height: 450 },
  { width: 640, height: 400 },
])("at 200 %, $width × $height", (viewport) => {
  for (const locale of ["en", "de"]) {
    it(`has all of the window in reach, in ${locale}`, async () => {
      const { page } = await openApp({ files: SAMPLE, context: { viewport, locale } });
      expect(await outside(page)).toEqual([]);
      await page.locator('[role="treeitem"]', { hasText: "Customer Support" }).click();
      await page.locator(".inspector").waitFor();
      expect(await outside(page)).toEqual([]);
      await page.keyboard.press("f");
      await page.locator(".filter-panel").waitFor();
      expect(await outside(page)).toEqual([]);
      await page.keyboard.press("Escape");
      // There is no room for both panels: the one that is asked for stands.
      expect(await page.locator(".side").count()).toBe(0);
      await page.getByRole("button", { name: locale === "de" ? /^Gliederung/ : /^Outline/ }).click();
      await page.locator(".side").waitFor();
      expect(await page.locator(".inspector").count()).toBe(0);
      for (const tab of [1, 2]) {
        await page.locator(".side .tab").nth(tab).click();
        expect(await outside(page)).toEqual([]);
      }
      await page.keyboard.press("n");
      await page.getByRole("dialog").waitFor();
      expect(await outside(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator(".pages button").nth(1).click();
      await page.locator(".dashboard").waitFor();
      expect(await outside(page)).toEqual([]);
    });
  }

  it("chooses a team, edits it, filters, takes a step back and exports", async () => {
    const { page, folder } = await openApp({ files: SAMPLE, context: { viewport } });
    const path = join(folder, "streams", "orders.md");
    const before = await readFile(path, "utf8");
    await page.getByRole("treeitem", { name: /^Orders/ }).click();
    const size = page.getByRole("region", { name: "Inspector" }).getByLabel("Size", { exact: true });
    await size.fill("9");
    await size.press("Enter");
    await saved(page, 1);
    expect(await readFile(path, "utf8")).toContain("  size: 9\n");
    await page.getByRole("button", { name: /^Undo/ }).click();
    await saved(page, 2);
    expect(await readFile(path, "utf8")).toBe(before);
    await page.getByRole("region", { name: "What is shown" }).getByRole("button", { name: "Filter", exact: true }).click();
    await page
      .getByRole("dialog", { name: "Filter" })
      .getByRole("checkbox", { name: /^Platform/ })
      .check();
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.getByRole("button", { name: /^Filter, / }).waitFor();
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "History" }).click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Export…" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "SVG image" }).click();
    expect((await download).suggestedFilename()).toMatch(/\.svg$/);
  });
});
