// Findings in German: after a switch nothing English is left of them in the list and in their explanations.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { appOpener, SAMPLE } from "./app.ts";
import { violations } from "./axe.ts";

const openApp = appOpener();

/** English words that no card of the sample has in what findings repeat of it. */
const ENGLISH =
  /\b(the|than|that|with|which|from|its|has|have|more|fewer|over|says|shows?|card|cards|lists|nobody|somebody|depends?|blocks|team has|names no|reports to|our own|practice|Add|Ask|Make|Write|Remove|Move|Give|Decide|Record|Talk|Look)\b/;

/** Messages of the rows that are in view; the window is high, so that many are. */
async function messagesIn(page: Page): Promise<readonly string[]> {
  const list = page.getByRole("region", { name: /^(Befunde|Findings)$/ });
  await list.locator(".finding-message").first().waitFor();
  return list.locator(".finding-message").allTextContents();
}

const english = (texts: readonly string[]) => texts.filter((text) => ENGLISH.test(text));

async function speak(page: Page, name: string, lang: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.locator(".palette-row").first().waitFor();
  await page.keyboard.type(name);
  await page.locator(".palette-row", { hasText: name }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, lang);
}

test("leaves no English finding in the list and in what explains one", async () => {
  const { page } = await openApp({ files: SAMPLE, context: { viewport: { width: 1440, height: 2400 } } });
  await page.getByRole("tab", { name: /^Findings/ }).click();
  const before = await messagesIn(page);
  expect(before.length).toBeGreaterThan(10);
  expect(english(before).length).toBeGreaterThan(before.length * 0.8);

  await speak(page, "Deutsch", "de");
  await page.getByRole("tab", { name: /^Befunde/ }).click();
  const german = await messagesIn(page);
  expect(german.length).toBe(before.length);
  expect(english(german)).toEqual([]);
  await page
    .getByRole("button", { name: /erklären$/ })
    .first()
    .click();
  expect(english(await page.locator(".finding-details dd").allTextContents())).toEqual([]);
  expect(await violations(page)).toEqual([]);
});
