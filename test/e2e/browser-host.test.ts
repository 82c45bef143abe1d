// The page as the browser host serves it: its token, its policy, more than one of it.
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { appOpener, drawn, SAMPLE } from "./app.ts";

const FILES = {
  "a.md": "---\nname: Alpha\nposition: {x: 0, y: 0}\n---\n",
  "b.md": "---\nname: Beta\nposition: {x: 400, y: 0}\n---\n",
};

describe("the browser host's page", () => {
  const openApp = appOpener();

  it("takes the token out of the address, and finds it again when it is reloaded", async () => {
    const { page, url } = await openApp({ files: FILES });
    expect(new URL(url).searchParams.get("token")).toMatch(/^[0-9a-f]{64}$/);
    expect(page.url()).toBe(`${new URL(url).origin}/`);
    await page.reload();
    expect(await drawn(page)).toBe(2);
  });

  it("shows nothing to a tab that was opened without the token", async () => {
    const { page, url } = await openApp({ files: FILES });
    // The tab has the cookie, so it gets the page; the socket stays shut.
    const other = await page.context().newPage();
    await other.goto(new URL(url).origin);
    await other.getByText("does not answer").first().waitFor();
    expect(await other.getByText("Alpha").count()).toBe(0);
  });

  it("looks and speaks after a restart, at another address, as it did before", async () => {
    const { page, restart } = await openApp({ files: SAMPLE, name: "sample-org" });
    await page.getByRole("button", { name: "Not now" }).first().click();
    for (const wanted of ["theme: dark", "Deutsch"]) {
      await page.keyboard.press("Control+k");
      await page.locator(".palette-row").first().waitFor();
      await page.keyboard.type(wanted);
      await page
        .locator(".palette-row", { hasText: new RegExp(wanted, "i") })
        .first()
        .waitFor();
      await page.keyboard.press("Enter");
      await page.locator(".palette-row").first().waitFor({ state: "detached" });
    }
    await page.waitForFunction(() => document.documentElement.lang === "de");
    await restart();
    expect(
      await page.evaluate(() => ({ ...document.documentElement.dataset, lang: document.documentElement.lang })),
    ).toMatchObject({ theme: "dark", lang: "de" });
    expect(await page.locator(".welcome").count()).toBe(0);
  });

  it("keeps to its policy while it draws and lays out", async () => {
    const { page } = await openApp({ files: { "a.md": "---\nname: Alpha\n---\n", "b.md": "---\nname: Beta\n---\n" } });
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { violations: seen });
      document.addEventListener("securitypolicyviolation", (event) =>
        seen.push(`${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    await page.reload();
    expect(await drawn(page)).toBe(2);
    expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
  });
});

it("the page is a production build, whatever built it", async () => {
  const assets = resolve("out/renderer/assets");
  const scripts = (await readdir(assets)).filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(0);
  for (const name of scripts)
    expect(await readFile(join(assets, name), "utf8"), name).not.toContain("Download the React DevTools");
});
