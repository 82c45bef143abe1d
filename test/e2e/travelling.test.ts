// While the view moves, what comes into it is painted and not mounted. Here: that this ends, and what one does meanwhile. The view is kept
// moving frame by frame from inside the page, until the test has seen what it waits for, however long that takes.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, drawn } from "./app.ts";

const openApp = appOpener();

const card = (name: string, x: number, y: number) =>
  `---\nname: ${name}\nteam_type: platform\nposition: {x: ${x}, y: ${y}}\n---\n`;
/** A row so long that most of it is out of view at 100 %. */
const ROW = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`team-${i}.md`, card(`Team ${i}`, i * 400, 0)] as const));

interface Moving {
  /** Frames in which something in view was missing. */
  partial: number;
  frames: number;
  stop(): void;
}

/** Turns the wheel a little in every frame. */
async function keepMoving(page: Page, wheel: { readonly deltaX?: number; readonly deltaY?: number }): Promise<void> {
  await page.evaluate((wheel) => {
    const pane = document.querySelector(".react-flow__pane");
    const canvas = document.querySelector(".canvas");
    if (pane === null || canvas === null) throw new Error("there is no canvas");
    const { x, y, width, height } = pane.getBoundingClientRect();
    const middle = { clientX: x + width / 2, clientY: y + height / 2 };
    let frame = 0;
    let sign = 1;
    const moving: Moving = { partial: 0, frames: 0, stop: () => cancelAnimationFrame(frame) };
    const turn = (): void => {
      frame = requestAnimationFrame(turn);
      moving.frames++;
      if (canvas.hasAttribute("data-partial")) moving.partial++;
      // There and back again, so that it can go on for any time.
      sign = -sign;
      const [deltaX, deltaY] = [sign * (wheel.deltaX ?? 0), sign * (wheel.deltaY ?? 0)];
      pane.dispatchEvent(new WheelEvent("wheel", { ...middle, deltaX, deltaY, bubbles: true, cancelable: true }));
    };
    Object.assign(window, { moving });
    turn();
  }, wheel);
}

const moving = <T>(page: Page, ask: (moving: Moving) => T): Promise<T> =>
  page.evaluate(`(${ask.toString()})(window.moving)`) as Promise<T>;

async function lookAt(page: Page, x: number, zoom: number): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#view=1&noflow&at=${x},38,${zoom}`);
  await page.waitForFunction((wanted) => {
    const pane = document.querySelector(".react-flow__viewport");
    const there = pane !== null && Math.abs(new DOMMatrix(getComputedStyle(pane).transform).a - wanted) < 1e-6;
    return there && document.querySelector(".canvas:not([data-partial], [data-travelling])") !== null;
  }, zoom);
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.closest("[data-team]")?.getAttribute("aria-label") ?? "");

describe("while the view moves", () => {
  it("and once it is held still with the button down, what is in view is there for assistive technology", async () => {
    const { page } = await openApp({ files: ROW });
    await lookAt(page, 8000, 1);
    const [from, gone] = [page.locator('[data-team="team-20.md"]'), page.locator('[data-team="team-22.md"]')];
    await from.waitFor();
    await page.mouse.move(1000, 600);
    await page.mouse.down();
    for (let x = 1000; x >= 200; x -= 40) await page.mouse.move(x, 600);
    await page.locator(".canvas:not([data-travelling])").waitFor();
    // Still held.
    await gone.waitFor();
    await page.locator('[data-team="team-23.md"]').waitFor();
    await page.mouse.up();
  });

  it("the keyboard reaches teams that were never mounted, and they are heard", async () => {
    const { page } = await openApp({ files: ROW });
    await lookAt(page, 8000, 1);
    await page.getByRole("banner").getByRole("button", { name: "Inspector" }).focus();
    await page.keyboard.press("Tab");
    await expect.poll(() => focused(page)).not.toBe("");
    const first = Number(/\d+/.exec(await focused(page))?.[0]);
    await keepMoving(page, { deltaY: 2 });
    for (let i = 1; i <= 6; i++) {
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => focused(page)).toMatch(new RegExp(`^Team ${first + i},`));
    }
    await moving(page, ({ stop }) => stop());
    await page.locator(".canvas:not([data-travelling])").waitFor();
    expect(await focused(page)).toMatch(new RegExp(`^Team ${first + 6},`));
  });

  it("a team that is taken in hand leaves no hole in a picture that is stretched", async () => {
    const { page } = await openApp({ files: ROW });
    await lookAt(page, 8000, 1);
    const box = await page.locator('[data-team="team-20.md"]').boundingBox();
    if (box === null) throw new Error("the team is not in view");
    await page.mouse.move(box.x + 40, box.y + 40);
    await keepMoving(page, { deltaY: 2 });
    await expect.poll(() => moving(page, ({ frames }) => frames)).toBeGreaterThan(5);
    const before = await moving(page, ({ partial }) => partial);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 60);
    await page.mouse.move(box.x + 90, box.y + 90);
    await page.locator(".canvas[data-dragging]").waitFor();
    const then = await moving(page, ({ frames }) => frames);
    await page.waitForFunction((then) => (window as unknown as { moving: Moving }).moving.frames > then + 5, then);
    const after = await moving(page, ({ partial }) => partial);
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await moving(page, ({ stop }) => stop());
    expect(after).toBe(before);
  });
});

describe("a screen with finer pixels", () => {
  it("has the picture drawn anew for it, where it is", async () => {
    const { page } = await openApp({ files: ROW });
    await page.addInitScript(() => {
      const real = window.matchMedia.bind(window);
      const asked: MediaQueryList[] = [];
      Object.assign(window, { asked });
      window.matchMedia = (query) => {
        const list = real(query);
        if (query.includes("resolution")) asked.push(list);
        return list;
      };
    });
    await page.reload();
    await drawn(page);
    await lookAt(page, 8000, 1);
    /** Device pixels across the tile in the middle. */
    const across = () =>
      page.evaluate(async () => {
        const middle = { x: innerWidth / 2, y: innerHeight / 2 };
        for (const canvas of document.querySelectorAll<HTMLCanvasElement>(".canvas-tiles canvas")) {
          const { left, top, right, bottom } = canvas.getBoundingClientRect();
          const there = left <= middle.x && middle.x < right && top <= middle.y && middle.y < bottom;
          if (there && canvas.checkVisibility({ visibilityProperty: true })) return (await createImageBitmap(canvas)).width;
        }
        return 0;
      });
    const plain = await across();
    expect(plain).toBeGreaterThan(0);
    const screen = await page.context().newCDPSession(page);
    await screen.send("Emulation.setDeviceMetricsOverride", { width: 1440, height: 900, deviceScaleFactor: 2, mobile: false });
    // A screen that is only pretended does not tell its queries, as a real one does.
    await page.evaluate(() => {
      const { asked } = window as unknown as { asked: readonly MediaQueryList[] };
      for (const list of [...asked]) list.dispatchEvent(new MediaQueryListEvent("change"));
    });
    await expect.poll(across).toBe(2 * plain);
  });
});
