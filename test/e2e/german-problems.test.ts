// A German window on what is broken: cards, settings, views, the folder, the disk. Nothing that is shown, announced or offered there is English
// but what is quoted of files.
import { readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { createHost } from "../../host/create-host.ts";
import { serveWeb } from "../../host/web/serve.ts";
import { breakable } from "../store-folder.ts";
import { breakFolder } from "../words/broken-folder.ts";
import { englishIn } from "../words/english.ts";
import { appOpener, saved } from "./app.ts";
import { violations } from "./axe.ts";

const openApp = appOpener();
const GERMAN = { locale: "de-DE", viewport: { width: 1440, height: 900 } } as const;
const ALFA = "---\nname: Alfa\nteam_type: platform\nposition: {x: 200, y: 180}\nmetadata:\n  size: 6\n---\n\n# Alfa\n";
const FILES = { "alfa.md": ALFA } as const;

/** Every text and name in a part of the page, the text of cards in the editor apart. */
const wordsIn = (page: Page, part: string): Promise<readonly string[]> =>
  page.locator(part).evaluateAll((roots) =>
    roots.flatMap((root) => {
      const texts: string[] = [];
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node !== null; node = walk.nextNode())
        if (node.parentElement?.closest("code, style, .cm-content, [lang]:not(html)") === null)
          texts.push(node.textContent ?? "");
      for (const element of [root, ...root.querySelectorAll("[aria-label], [title], [placeholder], [aria-description]")])
        for (const name of ["aria-label", "title", "placeholder", "aria-description"])
          if (element.closest("[lang]:not(html)") === null) texts.push(element.getAttribute(name) ?? "");
      return texts.map((text) => text.trim()).filter((text) => text !== "");
    }),
  );

async function leftOvers(page: Page, part: string): Promise<readonly string[]> {
  const words = await wordsIn(page, part);
  expect(words.length, part).toBeGreaterThan(0);
  return words.filter((text) => englishIn(text).length > 0);
}

/** The messages of the whole list of findings, of which only the rows in view and some around them are there at a time. */
async function allMessages(page: Page): Promise<readonly string[]> {
  const rows = page.locator(".findings-scroll li[aria-posinset]");
  const texts = new Map<number, string>();
  const total = Number(await rows.first().getAttribute("aria-setsize"));
  for (let next = 1; next <= total; ) {
    await page.locator(`.findings-scroll li[aria-posinset="${next}"]`).waitFor({ state: "attached" });
    const there = await rows.evaluateAll((found) =>
      found.map(
        (one) => [Number(one.getAttribute("aria-posinset")), one.querySelector(".finding-message")?.textContent ?? ""] as const,
      ),
    );
    for (const [position, text] of there) texts.set(position, text);
    while (texts.has(next)) next++;
    // Less than what is in view and around it, so that no row is passed over.
    await page
      .locator(".findings-scroll")
      .evaluate((list) => list.scrollBy({ top: list.clientHeight * 0.8, behavior: "instant" }));
  }
  return [...texts.values()];
}

const row = (page: Page, name: string) => page.getByRole("treeitem", { name: new RegExp(`^${name}`) }).first();
const alert = (page: Page, words: string | RegExp) => page.getByRole("alert").filter({ hasText: words }).first();

describe("a folder in which much is broken", () => {
  it("is told in German in the list, in its explanations, in the outline and in the status", async () => {
    const { page, folder, restart } = await openApp({
      files: {},
      context: { ...GERMAN, viewport: { width: 1440, height: 2400 } },
    });
    await breakFolder(folder);
    await restart();
    await page.getByRole("tab", { name: /^Befunde/ }).click();
    const panel = page.getByRole("region", { name: "Befunde" });
    await panel.locator(".finding-message").first().waitFor();
    const messages = await allMessages(page);
    expect(messages.length).toBeGreaterThan(150);
    expect(messages.filter((text) => englishIn(text).length > 0)).toEqual([]);
    await panel
      .getByRole("button", { name: /erklären$/ })
      .first()
      .click();
    for (const part of [".findings", ".side", ".status", ".canvas", ".header"])
      expect(await leftOvers(page, part), part).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  it("tells each of its cards in German: form, fields, source and tooltip", async () => {
    const { page, folder, restart } = await openApp({ files: {}, context: GERMAN });
    await breakFolder(folder);
    await restart();
    const names = ["Ba", "Bs", "Rr", "Xx", "y01", "y12", "f1", "f6", "Ai", "large", "u16"];
    for (const name of names) {
      await row(page, name).click();
      await page.getByRole("tab", { name: "Karte", exact: true }).click();
      await page.locator(".inspector h2").filter({ hasText: name }).waitFor();
      expect(await leftOvers(page, ".inspector"), name).toEqual([]);
    }
    await row(page, "y01").click();
    await page.getByRole("tab", { name: "Quelltext", exact: true }).click();
    await page.getByRole("textbox", { name: "Quelltext von y01.md" }).waitFor();
    await page.locator(".cm-lint-marker-error").first().hover();
    await page.locator(".cm-tooltip-lint").waitFor();
    expect(await page.locator(".cm-tooltip-lint").textContent()).toContain("eine Klammer wird nicht geschlossen");
    for (const part of [".inspector", ".cm-tooltip-lint"]) expect(await leftOvers(page, part), part).toEqual([]);
  });
});

describe("what cannot be done", () => {
  it("is told in German when the disk refuses to save", async () => {
    const disk: { broken: string | null } = { broken: null };
    const { page } = await openApp({ files: FILES, context: GERMAN, port: breakable(disk) });
    await row(page, "Alfa").click();
    disk.broken = "ENOSPC";
    await page.getByLabel("Größe", { exact: true }).fill("7");
    await page.getByLabel("Größe", { exact: true }).press("Enter");
    await alert(page, "Der Datenträger ist voll").waitFor();
    await page.locator(".status").getByRole("button", { name: "Nicht gespeichert: 1 Änderung" }).click();
    const dialog = page.getByRole("dialog", { name: "Nicht gespeichert" });
    await dialog.getByText("alfa.md ließ sich nicht speichern: Der Datenträger ist voll.").waitFor();
    expect(await leftOvers(page, "body")).toEqual([]);
    expect(await violations(page)).toEqual([]);
    disk.broken = null;
    await dialog.getByRole("button", { name: "Noch einmal versuchen" }).click();
    await saved(page, 1);
  });

  it("is told in German when a source would be no card, and when another program was faster", async () => {
    const { page, folder } = await openApp({ files: FILES, context: GERMAN });
    await row(page, "Alfa").click();
    await page.getByRole("tab", { name: "Quelltext", exact: true }).click();
    const source = page.getByRole("textbox", { name: "Quelltext von alfa.md" });
    await source.locator(".cm-line", { hasText: "name: Alfa" }).first().click();
    await page.keyboard.press("End");
    await page.keyboard.type(": [");
    await page.keyboard.press("Control+s");
    await page.getByText("Der Text lässt sich so speichern").waitFor();
    expect(await leftOvers(page, ".inspector")).toEqual([]);
    await writeFile(join(folder, "alfa.md"), ALFA.replace("size: 6", "size: 9"));
    await page
      .getByText(/Ein anderes Programm hat/)
      .first()
      .waitFor();
    expect(await leftOvers(page, "body")).toEqual([]);
    expect(await readdir(folder)).toEqual(["alfa.md"]);
  });

  it("is told in German when the folder is gone", async () => {
    const { page, folder, complaints } = await openApp({ files: FILES, context: GERMAN });
    const host = await createHost(folder);
    if (!host.ok) throw new Error("no host");
    const server = await serveWeb({ host: host.value, rendererDir: join(process.cwd(), "out/renderer") });
    if (!server.ok) throw new Error("no server");
    await rename(folder, `${folder}.away`);
    await page.goto(server.value.url);
    await alert(page, "Den Ordner gibt es nicht mehr").waitFor();
    expect(await leftOvers(page, "body")).toEqual([]);
    await rename(`${folder}.away`, folder);
    await page.getByRole("button", { name: "Erneut versuchen" }).click();
    await row(page, "Alfa").waitFor();
    await page.goto("about:blank");
    await server.value.close();
    await host.value.close();
    complaints.length = 0;
  });

  it("is told in German, with what to do, of an address that opens nothing", async () => {
    const { page } = await openApp({ files: FILES, context: GERMAN });
    await page.evaluate(() => {
      window.location.hash = "#view=1&xx=1";
    });
    await alert(page, "Dieser Teil der Adresse ist nicht verständlich: xx.")
      .getByText(/noch einmal kopieren/)
      .waitFor();
    expect(await leftOvers(page, "body")).toEqual([]);
  });
});
