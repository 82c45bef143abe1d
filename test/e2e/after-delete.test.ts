// Where the keyboard is after something is gone: never nowhere, always at what stood nearest, and able to go on from there.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, saved } from "./app.ts";

const openApp = appOpener();

const card = (name: string, x: number, y: number, more = "") =>
  `---\nname: ${name}\nteam_type: platform\nposition: {x: ${x}, y: ${y}}\n${more}---\n`;
const FILES = {
  "left.md": card("Left", 0, 0, "interaction_modes:\n  Middle: collaboration\n"),
  "middle.md": card("Middle", 320, 0),
  "right.md": card("Right", 900, 0),
  "below.md": card("Below", 320, 600),
} as const;

const team = (page: Page, path: string) => page.locator(`[data-team="${path}"]`);
/** The card that has the focus, as its path; else what has it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute("data-team") ?? at?.getAttribute("aria-label") ?? at?.tagName ?? "nothing";
  });

/** Puts the keyboard on a team without the pointer: from the header into the canvas, then team by team. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.getByRole("banner").getByRole("button", { name: "Inspector" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Home");
  for (let i = 0; i < 5 && (await focused(page)) !== path; i++) await page.keyboard.press("PageDown");
  expect(await focused(page)).toBe(path);
}

describe("the keyboard after something is gone", () => {
  it("is on the nearest team after one was deleted, and goes on from there", async () => {
    const { page } = await openApp({ files: FILES });
    await goTo(page, "right.md");
    await page.keyboard.press("Enter");
    await page.locator('[data-team="right.md"][aria-pressed="true"]').waitFor();
    await page.keyboard.press("Delete");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Enter");
    await saved(page, 1);
    await team(page, "right.md").waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toBe("middle.md");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => focused(page)).toBe("left.md");
    // What was undone stands there again, and takes the keyboard from nobody.
    await page.keyboard.press("Control+z");
    await team(page, "right.md").waitFor();
    expect(await focused(page)).toBe("left.md");
  });

  it("is on the nearest team when another program deletes the card that it was on", async () => {
    const { page, folder } = await openApp({ files: FILES });
    await goTo(page, "middle.md");
    await rm(join(folder, "middle.md"));
    await team(page, "middle.md").waitFor({ state: "detached" });
    // The name stays as one without a card, where the card stood.
    await expect.poll(() => focused(page)).not.toBe("BODY");
    await page.keyboard.press("End");
    await expect.poll(() => focused(page)).toBe("below.md");
  });

  it("is on a team that is still shown when a filter hides the one it was on", async () => {
    const { page } = await openApp({
      files: { ...FILES, "enabling.md": card("Enabling", 900, 300).replace("platform", "enabling") },
    });
    await goTo(page, "enabling.md");
    await page.evaluate(() => {
      window.location.hash = "#view=1&type=platform&hide";
    });
    await team(page, "enabling.md").waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toBe("right.md");
  });

  it("stays on the team after its relation was deleted, by key and from its card", async () => {
    const { page } = await openApp({ files: FILES });
    await goTo(page, "left.md");
    await page.keyboard.press("r");
    await page.getByRole("heading", { name: "Left collaborates with Middle" }).waitFor();
    await page.keyboard.press("Delete");
    await saved(page, 1);
    await page.getByRole("heading", { name: "Left collaborates with Middle" }).waitFor({ state: "detached" });
    expect(await focused(page)).toBe("left.md");
    await page.keyboard.press("Control+z");
    await saved(page, 2);
    await page.keyboard.press("r");
    await page.getByRole("heading", { name: "Left collaborates with Middle" }).waitFor();
    await page
      .locator(".relation-card")
      .getByRole("button", { name: /^Delete/ })
      .click();
    await saved(page, 3);
    await page.locator(".relation-card").waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toBe("left.md");
  });
});
