// What stands where no diagram can be, and the tour of the sample: each says what to do next, and what it offers works.
import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { createHost } from "../../host/create-host.ts";
import { serveWeb } from "../../host/web/serve.ts";
import { BROWSER_FLAGS } from "../../scripts/browser.ts";
import { appOpener, SAMPLE, saved } from "./app.ts";
import { violations } from "./axe.ts";

const open = appOpener();

describe("a folder without cards", () => {
  test("says what a card is and makes the first team", async () => {
    const { page, folder } = await open({ files: {} });
    await page.getByRole("heading", { name: "No team cards here yet" }).waitFor();
    expect(await page.getByText("npm start -- FOLDER").isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Make the first team…" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("Orders");
    await page.keyboard.press("Enter");
    await saved(page, 1);
    expect(await readdir(folder)).toEqual(["orders.md"]);
    await page.getByRole("treeitem", { name: /Orders/ }).waitFor();
    expect(await page.getByRole("heading", { name: "No team cards here yet" }).count()).toBe(0);
  });

  for (const locale of ["en-GB", "de-DE"])
    test(`says it beside the outline where text is twice as large, in ${locale}`, async () => {
      const { page } = await open({ files: {}, context: { viewport: { width: 720, height: 450 }, locale } });
      const words = page.locator(".empty .panel");
      await words.waitFor();
      const clear = async () => {
        const [said, outline] = await Promise.all([words.boundingBox(), page.locator(".panel.side").boundingBox()]);
        return said !== null && outline !== null && said.x >= outline.x + outline.width && said.x + said.width <= 720;
      };
      await expect.poll(clear).toBe(true);
      const first = page.locator(".empty .btn.primary");
      await first.click();
      await page.getByRole("dialog").waitFor();
    });

  test("offers its documents, the first few by name, and a card put there by another program is shown", async () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const { page, folder } = await open({ files: Object.fromEntries(names.map((name) => [`${name}.md`, `# Notes ${name}\n`])) });
    await page.getByText("6 Markdown files have no such fields. They can become cards:").waitFor();
    expect(await page.getByRole("button", { name: /^Make Notes . a card$/ }).count()).toBe(4);
    await page.getByText("2 more are in the outline.").waitFor();
    await page.getByRole("button", { name: "Make Notes b a card" }).click();
    await page.getByRole("dialog", { name: /b\.md/ }).waitFor();
    await page.keyboard.press("Escape");
    await writeFile(join(folder, "orders.md"), "---\nname: Orders\n---\n");
    await page.getByRole("treeitem", { name: /Orders/ }).waitFor();
  });
});

test("a folder that is gone when the page asks says so, and is shown once it is back", async () => {
  const { page, folder, complaints } = await open({ files: { "orders.md": "---\nname: Orders\n---\n" } });
  const host = await createHost(folder);
  if (!host.ok) throw new Error("no host");
  const server = await serveWeb({ host: host.value, rendererDir: join(process.cwd(), "out/renderer") });
  if (!server.ok) throw new Error("no server");
  await rename(folder, `${folder}.away`);
  await page.goto(server.value.url);
  await page.getByRole("alert").filter({ hasText: "This folder cannot be read" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await rename(`${folder}.away`, folder);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("treeitem", { name: /Orders/ }).waitFor();
  await page.goto("about:blank");
  await server.value.close();
  await host.value.close();
  complaints.length = 0;
});

test("a large folder counts the cards that are read, and says when teams are placed", async () => {
  const { page, folder } = await open({ files: {} });
  // The page alone, with a host that tells of a folder in steps.
  await page.goto("about:blank");
  const browser = await chromium.launch({ executablePath: inject("browserPath"), args: [...BROWSER_FLAGS] });
  const fresh = await browser.newPage();
  await fresh.addInitScript(() => {
    const listeners = new Map<string, (payload: unknown) => void>();
    Object.assign(window, {
      tell: (name: string, payload: unknown) => listeners.get(name)?.(payload),
      teamscape: {
        call: () => new Promise(() => undefined),
        on: (name: string, listener: (payload: unknown) => void) => {
          listeners.set(name, listener);
          return () => listeners.delete(name);
        },
      },
    });
  });
  const host = await createHost(folder);
  if (!host.ok) throw new Error("no host");
  const server = await serveWeb({ host: host.value, rendererDir: join(process.cwd(), "out/renderer") });
  if (!server.ok) throw new Error("no server");
  await fresh.goto(server.value.url);
  await fresh.getByRole("status").filter({ hasText: "Reading cards…" }).waitFor();
  const tell = (read: number, total: number) =>
    fresh.evaluate(
      ([r, n]) => (window as unknown as { tell(name: string, payload: unknown): void }).tell("progress", { read: r, total: n }),
      [read, total] as const,
    );
  await tell(100, 499);
  expect(await fresh.getByRole("progressbar").count()).toBe(0);
  await tell(1200, 5000);
  await fresh.getByText("1,200 of 5,000").waitFor();
  expect(await fresh.getByRole("progressbar", { name: "Cards read" }).getAttribute("value")).toBe("1200");
  await tell(5000, 5000);
  await fresh.getByRole("status").filter({ hasText: "Placing teams…" }).waitFor();
  await browser.close();
  await server.value.close();
  await host.value.close();
});

describe("the tour", () => {
  const stops = [
    "One card, one team",
    "How teams work together",
    "The card as a form",
    "Scores that give reasons",
    "What the shape costs",
    "Everything by keyboard",
    "Take it with you",
  ];

  test("is offered on the sample once, leads through every stop by keyboard and leaves all as it was", async () => {
    const { page, folder } = await open({ files: SAMPLE, name: "sample-org" });
    const before = await bytesOf(folder);
    const welcome = page.getByRole("region", { name: "This is a sample organisation" });
    await welcome.waitFor();
    expect(await violations(page)).toEqual([]);
    await welcome.getByRole("button", { name: "Show me around" }).click();
    for (const [i, stop] of stops.entries()) {
      const dialog = page.getByRole("dialog", { name: stop });
      await dialog.waitFor();
      expect(await dialog.getByText(`${i + 1} of ${stops.length}`).isVisible()).toBe(true);
      // Keys count once a stop is reached: the keyboard is then on what goes on.
      const next = dialog.getByRole("button", { name: /^(Next|Done)$/ });
      await expect.poll(() => next.evaluate((button) => button === document.activeElement)).toBe(true);
      if (i === 3) expect(await violations(page)).toEqual([]);
      await page.keyboard.press("ArrowRight");
    }
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await welcome.count()).toBe(0);
    expect(await page.getByRole("tab", { name: "Outline" }).getAttribute("aria-selected")).toBe("true");
    expect(await bytesOf(folder)).toEqual(before);
    await page.reload();
    await page.getByRole("tree").waitFor();
    expect(await welcome.count()).toBe(0);
  });

  test("can be skipped, taken again from the palette, gone back in and ended by Escape", async () => {
    const { page } = await open({ files: SAMPLE, name: "sample-org" });
    await page
      .getByRole("region", { name: "This is a sample organisation" })
      .getByRole("button", { name: "Not now" })
      .last()
      .click();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("take the tour");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: stops[0] }).waitFor();
    await page.getByRole("button", { name: "Next", exact: true }).click();
    await page.getByRole("dialog", { name: stops[1] }).getByRole("button", { name: "Back" }).click();
    await page.getByRole("dialog", { name: stops[0] }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  test("is not offered in a folder of one's own", async () => {
    const { page } = await open({ files: SAMPLE });
    await page.getByRole("tree").waitFor();
    expect(await page.getByRole("region", { name: "This is a sample organisation" }).count()).toBe(0);
  });
});

async function bytesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".md")).sort();
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const)));
}
