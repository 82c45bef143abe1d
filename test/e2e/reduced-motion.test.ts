// Who asks for less motion gets none: views, teams and the tour are where they belong in the very next frame. That they glide otherwise is not
// asked here, since a busy machine may show no frame of it.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, SAMPLE } from "./app.ts";

const openApp = appOpener();

const card = (name: string, x: number) => `---\nname: ${name}\nteam_type: platform\nposition: {x: ${x}, y: 0}\n---\n`;
const FILES = { "alpha.md": card("Alpha", 0), "beta.md": card("Beta", 400), "far.md": card("Far", 4000) } as const;

/** Records how often the element takes another value of a style from now on, frame by frame. */
async function watch(page: Page, selector: string): Promise<void> {
  await page.evaluate((wanted) => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const look = () => {
      const element = document.querySelector<HTMLElement>(wanted);
      if (element !== null) seen.add(element.style.transform);
      requestAnimationFrame(look);
    };
    look();
  }, selector);
}
const places = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as { seen: Set<string> }).seen.size);
const PANE = ".react-flow__viewport";

describe("with less motion", () => {
  const context = { reducedMotion: "reduce" } as const;

  it("a view asked for is there at once", async () => {
    const { page } = await openApp({ files: FILES, context });
    const before = await page.locator(PANE).getAttribute("style");
    await watch(page, PANE);
    await page.keyboard.press("Control+0");
    await page.getByRole("button", { name: /100 %/ }).or(page.getByText("100 %")).first().waitFor();
    await expect.poll(() => page.locator(PANE).getAttribute("style")).not.toBe(before);
    await page.waitForFunction((selector) => {
      const pane = document.querySelector(selector);
      return pane !== null && new DOMMatrix(getComputedStyle(pane).transform).a === 1;
    }, PANE);
    expect(await places(page)).toBe(2);
  });

  it("a team that another program moves is there at once", async () => {
    const { page, folder } = await openApp({ files: FILES, context });
    const node = '.react-flow__node:has([data-team="beta.md"])';
    await watch(page, node);
    await writeFile(join(folder, "beta.md"), card("Beta", 1600));
    await page.waitForFunction(
      (selector) => document.querySelector<HTMLElement>(selector)?.style.transform.startsWith("translate(1600px"),
      node,
    );
    expect(await places(page)).toBe(2);
  });

  it.each(["reduce", "no-preference"] as const)(
    "the tour does not fade in, and nothing moves without end: %s",
    async (motion) => {
      const { page } = await openApp({ files: SAMPLE, context: { reducedMotion: motion } });
      await page.keyboard.press("Control+k");
      await page.getByPlaceholder("Search teams and actions").fill("tour");
      await page.keyboard.press("Enter");
      const popover = page.locator(".driver-popover");
      await popover.waitFor();
      const moving = await page.evaluate(() => document.body.classList.contains("driver-fade"));
      expect(moving).toBe(motion === "no-preference");
      await page.keyboard.press("Escape");
      await popover.waitFor({ state: "detached" });
      const running = await page.evaluate(
        () => document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations === Number.POSITIVE_INFINITY).length,
      );
      expect(running).toBe(0);
    },
  );
});
