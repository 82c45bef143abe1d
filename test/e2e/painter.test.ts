// Tiles are painted in a worker while the view moves, and in the window while there is none. Nobody may see which of them it was.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, SAMPLE } from "./app.ts";
import { type Area, compare, pictureOf } from "./pictures.ts";

const openApp = appOpener();
/** Between the panels, and above the legend. */
const CLEAR: Area = { x: 270, y: 80, width: 800, height: 560 };

/** Until the layer shows all that is in view, in some frames one after the other. */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let whole = 0; whole < 4; ) {
      await new Promise((done) => requestAnimationFrame(done));
      whole = document.querySelector(".canvas:not([data-partial], [data-travelling])") === null ? 0 : whole + 1;
    }
  });

/** Counts what the page orders of its painter, and where `broken`, has that fail at once. */
async function watch(page: Page, broken: boolean): Promise<void> {
  await page.addInitScript((fails) => {
    const Real = Worker;
    const counts = window as { ordered?: number };
    counts.ordered = 0;
    window.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (fails && options?.name === "paint")
          queueMicrotask(() => this.dispatchEvent(new ErrorEvent("error", { cancelable: true })));
      }
      override postMessage(message: unknown, ...rest: unknown[]): void {
        if (typeof message === "object" && message !== null && "recording" in message) counts.ordered = (counts.ordered ?? 0) + 1;
        Reflect.apply(super.postMessage, this, [message, ...rest]);
      }
    };
  }, broken);
}

describe("what is painted in a worker", () => {
  it("looks as what is painted in the window, at every zoom", { timeout: 120_000 }, async () => {
    const shots: string[][] = [];
    for (const broken of [false, true]) {
      const { page } = await openApp({ files: SAMPLE, name: "sample-org" });
      await watch(page, broken);
      await page.reload();
      await page.locator("[data-team]").first().waitFor();
      const taken: string[] = [];
      for (const zoom of [1, 0.5, 0.3, 1.7]) {
        await page.evaluate((hash) => {
          window.location.hash = hash;
        }, `#view=1&at=700,500,${zoom}`);
        await page.waitForFunction((wanted) => {
          const pane = document.querySelector(".react-flow__viewport");
          return pane !== null && Math.abs(new DOMMatrix(getComputedStyle(pane).transform).a - wanted) < 1e-6;
        }, zoom);
        await atRest(page);
        taken.push(await pictureOf(page, CLEAR));
      }
      const ordered = await page.evaluate(() => (window as { ordered?: number }).ordered ?? 0);
      if (broken) expect(ordered).toBe(0);
      else expect(ordered).toBeGreaterThan(4);
      shots.push(taken);
    }
    const { page } = await openApp({ files: {} });
    const reader = await page.context().newPage();
    for (const [i, first] of (shots[0] ?? []).entries()) {
      const whole = [{ ...CLEAR, x: 0, y: 0 }];
      const [difference] = await compare(reader, [first, shots[1]?.[i] ?? ""], whole, { scale: 1, step: 12 });
      expect(difference?.drawn).toBeGreaterThan(0.05);
      expect(difference?.share).toBeLessThan(0.0005);
    }
  });
});
