// Tiles are painted in a worker once the first picture is on the screen, and in the window while there is none or where it fails. Nobody may
// see which of them it was, and a picture is whole in the end whatever becomes of the worker.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appOpener, drawn, SAMPLE } from "./app.ts";
import { type Area, compare, pictureOf } from "./pictures.ts";

const openApp = appOpener();
/** Between the panels, and above the legend. */
const CLEAR: Area = { x: 270, y: 80, width: 800, height: 560 };
const ZOOMS = [1, 0.5, 0.3, 1.7] as const;

const FATES = ["works", "ends at once", "cannot read", "is silent"] as const;
type Fate = (typeof FATES)[number];

interface Watched {
  /** The worker has its fonts. */
  ready: boolean;
  ended: boolean;
  ordered: number;
  /** Tiles in view whose picture came from the worker, and from the window. */
  tiles(): { readonly worker: number; readonly window: number };
}

/** Watches what the page orders of its painter and which tiles show what came from it; and lets it fail. */
async function watch(page: Page, fate: Fate): Promise<void> {
  await page.addInitScript((fate) => {
    const Real = Worker;
    const sent = new WeakSet<ImageBitmap>();
    const shown = new WeakMap<HTMLCanvasElement | OffscreenCanvas, ImageBitmap | null>();
    const watched: Watched = {
      ready: false,
      ended: false,
      ordered: 0,
      tiles() {
        const canvases = [...document.querySelectorAll<HTMLCanvasElement>(".canvas-tiles canvas")].filter((canvas) => {
          const { left, top, right, bottom } = canvas.getBoundingClientRect();
          const inView = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
          return inView && canvas.checkVisibility({ visibilityProperty: true });
        });
        const worker = canvases.filter((canvas) => {
          const picture = shown.get(canvas);
          return picture !== null && picture !== undefined && sent.has(picture);
        }).length;
        return { worker, window: canvases.length - worker };
      },
    };
    Object.assign(window, { watched });
    const transfer = ImageBitmapRenderingContext.prototype.transferFromImageBitmap;
    ImageBitmapRenderingContext.prototype.transferFromImageBitmap = function (bitmap) {
      shown.set(this.canvas, bitmap);
      transfer.call(this, bitmap);
    };
    window.Worker = class extends Real {
      readonly #paints: boolean;
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.#paints = options?.name === "paint";
        if (!this.#paints) return;
        this.addEventListener("message", (event: MessageEvent<{ id?: number | null; bitmap?: ImageBitmap }>) => {
          const { id, bitmap } = event.data;
          watched.ready ||= id === null;
          if (bitmap !== undefined) sent.add(bitmap);
          if (fate === "is silent" && bitmap !== undefined) event.stopImmediatePropagation();
        });
        if (fate === "ends at once") queueMicrotask(() => this.dispatchEvent(new ErrorEvent("error", { cancelable: true })));
      }
      override terminate(): void {
        watched.ended ||= this.#paints;
        super.terminate();
      }
      override postMessage(message: unknown, ...rest: unknown[]): void {
        if (typeof message === "object" && message !== null && "recording" in message) {
          watched.ordered++;
          if (fate === "cannot read") (message.recording as { steps: Float64Array }).steps.fill(999);
        }
        Reflect.apply(super.postMessage, this, [message, ...rest]);
      }
    };
  }, fate);
}

const watchedOf = <T>(page: Page, ask: "state" | "tiles"): Promise<T> =>
  page.evaluate((ask) => {
    const { watched } = window as unknown as { watched: Watched };
    return (ask === "tiles" ? watched.tiles() : { ...watched, tiles: undefined }) as T;
  }, ask);

/** Until the layer shows all that is in view, in some frames one after the other. */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let whole = 0; whole < 4; ) {
      await new Promise((done) => requestAnimationFrame(done));
      whole = document.querySelector(".canvas:not([data-partial], [data-travelling])") === null ? 0 : whole + 1;
    }
  });

async function lookAt(page: Page, zoom: number): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#view=1&at=700,500,${zoom}`);
  await page.waitForFunction((wanted) => {
    const pane = document.querySelector(".react-flow__viewport");
    return pane !== null && Math.abs(new DOMMatrix(getComputedStyle(pane).transform).a - wanted) < 1e-6;
  }, zoom);
  await atRest(page);
}

/** The sample at each zoom, and who painted what of it is in view. */
async function shots(fate: Fate) {
  const { page } = await openApp({ files: SAMPLE, name: "sample-org" });
  await watch(page, fate);
  await page.reload();
  await drawn(page);
  await page.waitForFunction(() => {
    const { watched } = window as unknown as { watched: Watched };
    return watched.ready || watched.ended;
  });
  const taken: { readonly picture: string; readonly worker: number; readonly window: number }[] = [];
  for (const zoom of ZOOMS) {
    await lookAt(page, zoom);
    taken.push({
      ...(await watchedOf<{ worker: number; window: number }>(page, "tiles")),
      picture: await pictureOf(page, CLEAR),
    });
  }
  const { ordered, ended } = await watchedOf<{ ordered: number; ended: boolean }>(page, "state");
  return { taken, ordered, ended };
}

describe("what is painted in a worker", () => {
  it("looks as what is painted in the window, at every zoom, and so it does once the worker has failed", {
    timeout: 180_000,
  }, async () => {
    const works = await shots("works");
    expect(works.ended).toBe(false);
    for (const { worker, window } of works.taken) {
      expect(worker).toBeGreaterThan(1);
      expect(window).toBe(0);
    }
    const { page } = await openApp({ files: {} });
    const reader = await page.context().newPage();
    for (const fate of FATES.slice(1)) {
      const fails = await shots(fate);
      expect(fails.ended, fate).toBe(true);
      if (fate === "ends at once") expect(fails.ordered).toBe(0);
      else expect(fails.ordered, fate).toBeGreaterThan(0);
      for (const [i, { picture, worker, window }] of fails.taken.entries()) {
        expect(worker, fate).toBe(0);
        expect(window, fate).toBeGreaterThan(1);
        const whole = [{ ...CLEAR, x: 0, y: 0 }];
        const [difference] = await compare(reader, [works.taken[i]?.picture ?? "", picture], whole, { scale: 1, step: 12 });
        expect(difference?.drawn).toBeGreaterThan(0.05);
        expect(difference?.share, `${fate}, at ${ZOOMS[i]}`).toBeLessThan(0.0005);
      }
    }
  });
});
