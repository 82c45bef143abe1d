// The window in German: what is shown, asked and refused there, that all of it has room, and that nothing of it is only for the eyes.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { appOpener, SAMPLE, saved } from "./app.ts";
import { violations } from "./axe.ts";

const openApp = appOpener();
const GERMAN = { files: SAMPLE, context: { locale: "de-DE" } } as const;
const SMALL = { files: SAMPLE, context: { locale: "de-DE", viewport: { width: 1024, height: 700 } } } as const;

/** Texts that stand out of what they are in, over what is beside it. What scrolls or ends in an ellipsis has said so. */
const overflowing = (page: Page, within: string) =>
  page.locator(within).evaluate((root) => {
    const found: string[] = [];
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const parent = text.parentElement;
      if ((text.textContent ?? "").trim() === "" || parent === null || parent.closest(".visually-hidden, svg") !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right } = range.getBoundingClientRect();
      for (let box: Element | null = parent; box !== null && box !== root.parentElement; box = box.parentElement) {
        const { display, overflowX } = getComputedStyle(box);
        if (display === "inline" || display === "contents") continue;
        const room = box.getBoundingClientRect();
        if (overflowX !== "visible") break;
        if (left < room.left - 1 || right > room.right + 1) {
          found.push(`“${text.textContent}” ${Math.round(right - left)} in ${box.className} ${Math.round(room.width)}`);
          break;
        }
      }
    }
    return found;
  });

test("speaks German where the system does: the dashboard, its lists and its tables", async () => {
  const { page } = await openApp(GERMAN);
  expect(await page.locator("html").getAttribute("lang")).toBe("de");
  await page.keyboard.press("Control+Shift+D");
  const dashboard = page.getByRole("region", { name: "Dashboard" });
  await dashboard.getByRole("heading", { name: "Kognitive Last" }).waitFor();
  await expect.poll(() => dashboard.textContent()).toMatch(/Stand \d{2}\.\d{2}\.\d{4}/);
  expect(await dashboard.textContent()).toContain(
    "11 Stream-aligned zu 15 anderen Teams: 0,7 je Team, weniger als empfohlen (6 bis 9).",
  );
  await dashboard.getByTitle("Auflisten: Teams mit Fehlern").click();
  const picked = page.getByRole("complementary", { name: "Gewählte Teams" });
  expect(await picked.getByRole("status").textContent()).toMatch(/^\d+ Einträge, ausgewählt\./);
  await picked.getByRole("button", { name: "Liste schließen" }).click();
  const load = dashboard.getByRole("region", { name: "Kognitive Last" });
  await load.getByRole("button", { name: "Als Tabelle" }).click();
  expect(await load.getByRole("columnheader").allTextContents()).toEqual(["Stufe", "Abgeleitet", "Mindestens", "Angegeben"]);
  expect(await violations(page)).toEqual([]);
});

test("findings are counted, explained and waived in German, and the step is named in German", async () => {
  const { page, folder } = await openApp(GERMAN);
  await page.getByRole("tab", { name: /^Befunde/ }).click();
  const panel = page.locator(".findings");
  await panel.getByRole("searchbox", { name: "Befunde durchsuchen" }).fill("ONC-UNSUSTAINABLE");
  await panel.getByText("4 von 73 Befunden").waitFor();
  await panel.getByRole("button", { name: "ONC-UNSUSTAINABLE erklären" }).first().click();
  await panel.getByText("Bedeutet").waitFor();
  await panel.getByRole("button", { name: "Ausnehmen…" }).click();
  const dialog = page.getByRole("dialog", { name: "ONC-UNSUSTAINABLE ausnehmen" });
  await dialog.getByRole("button", { name: "Ausnehmen", exact: true }).click();
  await dialog.getByText("Es fehlt, warum der Befund hingenommen wird.").waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("textbox", { name: "Grund" }).fill("Einstellungen laufen");
  await dialog.getByRole("button", { name: "Ausnehmen", exact: true }).click();
  await saved(page, 1);
  expect(await readFile(join(folder, "platforms/data-infrastructure.md"), "utf8")).toContain("Einstellungen laufen");
  await page.getByText("4 ausgenommen").first().waitFor();
  await page.locator("body").press("h");
  await page.getByRole("dialog", { name: "Verlauf" }).getByText("ONC-UNSUSTAINABLE von Data Infrastructure ausnehmen").waitFor();
});

test("a new team is asked for in German, with why a name cannot be", async () => {
  const { page } = await openApp(GERMAN);
  await page.locator("body").press("n");
  const dialog = page.getByRole("dialog", { name: "Neues Team" });
  await dialog.getByRole("button", { name: "Anlegen" }).click();
  await dialog.getByText("Es fehlt ein Name.").waitFor();
  await dialog.getByRole("textbox", { name: "Name" }).fill("Orders");
  await dialog.getByText("Orders gibt es hier schon als Team, ein Verweis auf Orders könnte also beide meinen.").waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("textbox", { name: "Name" }).fill("Zustellung");
  expect(await dialog.getByRole("status").textContent()).toMatch(/^Wird nach \S*zustellung\.md geschrieben\.$/);
  await dialog.getByRole("button", { name: "Anlegen" }).click();
  await saved(page, 1);
  await page.locator("body").press("Control+z");
  await saved(page, 2);
  await page.locator("body").press("h");
  const history = page.getByRole("dialog", { name: "Verlauf" });
  await history.getByRole("button", { name: /Neues Team Zustellung.*zurückgenommen/ }).waitFor();
  await history.getByRole("button", { name: /Wie der Ordner geöffnet wurde.*hier/ }).waitFor();
});

test("longer words have room in a small window", async () => {
  const { page } = await openApp(SMALL);
  await page.getByRole("tab", { name: /^Befunde/ }).click();
  await page
    .getByRole("button", { name: /erklären$/ })
    .first()
    .click();
  expect(await overflowing(page, ".findings")).toEqual([]);
  await page.keyboard.press("Control+Shift+D");
  await page.getByRole("heading", { name: "Kognitive Last" }).waitFor();
  expect(await overflowing(page, ".dashboard")).toEqual([]);
  await page.keyboard.press("Control+Shift+D");
  for (const [key, name] of [
    ["n", "Neues Team"],
    ["c", "Zwei Teams verbinden"],
    ["h", "Verlauf"],
  ] as const) {
    await page.locator("body").press(key);
    await page.getByRole("dialog", { name }).waitFor();
    expect(await overflowing(page, "[role=dialog]")).toEqual([]);
    await page.locator(".mantine-Modal-close").click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
});
