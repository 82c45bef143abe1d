// What the canvas costs in a real Chromium, production build, against plain React Flow over the same graph in the same run: first frame,
// CPU for each pointer move, frames (and what one box would take, floor.ts), heap, and the bytes a drag changes on disk.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { createHost } from "../host/create-host.ts";
import { serveWeb } from "../host/web/serve.ts";
import { BROWSER_FLAGS, findBrowser } from "../scripts/browser.ts";
import type { Baseline } from "./baseline.ts";
import { changedBytes, snapshot } from "./changed-bytes.ts";
import { measureFloor } from "./floor.ts";
import { GESTURES, type Gesture, type Measured, measureGesture, sizeOf } from "./gestures.ts";
import { cardFiles } from "./opening.ts";
import { median, type Row } from "./report.ts";

const VIEWS = ["fit", "100 %"] as const;
type View = (typeof VIEWS)[number];
const DOING: Readonly<Record<Gesture, string>> = { drag: "dragging", pan: "panning", zoom: "zooming" };
/** The aims of the product. First frame: up to so many teams, so many milliseconds. */
const FIRST_FRAME: readonly (readonly [teams: number, ms: number])[] = [
  [1000, 250],
  [10_000, 500],
];
const CPU_MS_PER_MOVE = 5;
const FRAME_MS = 1000 / 60;
/** Frames come at the beat of the screen and are told by a clock that is not: so much of a beat does not count. */
const BEAT = 1.06;
/** The baseline is not waited for longer than this, ms. */
const PATIENCE_MS = 45_000;

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] });
}

type Middles = () => readonly { readonly x: number; readonly y: number }[];

interface PageMeasured {
  /** Milliseconds from the arrival of the data, and from the start of navigation, to the first frame that shows everything. */
  readonly first: { readonly data: number; readonly total: number };
  readonly size: { readonly heap: number; readonly dom: number };
  readonly gestures: ReadonlyMap<string, Measured>;
}

/**
 * @param folder holds `count` generated cards; some positions in it change
 * @param baseline null: measure without one
 */
export async function benchCanvas(
  browser: Browser,
  folder: string,
  count: number,
  stateDir: string,
  baseline: Baseline | null,
): Promise<readonly Row[]> {
  // Read again for each drag: the one before has moved something.
  const middles = () => cardFiles(folder).flatMap((path) => middleIn(readFileSync(join(folder, path), "utf8")));
  const bytes: Row[] = [];
  const floor = await measureFloor(browser);
  const ours = await measureOurs(browser, folder, count, stateDir, middles, bytes);
  let plain: PageMeasured | string = "not measured";
  if (baseline !== null) {
    baseline.show(folder);
    plain = await measureBaseline(browser, baseline.url, count, middles).catch((cause: Error) => `gave up: ${firstLine(cause)}`);
  }
  return [...rowsOf(count, ours, plain, floor), ...bytes];
}

async function measureOurs(
  browser: Browser,
  folder: string,
  count: number,
  stateDir: string,
  middles: Middles,
  bytes: Row[],
): Promise<PageMeasured> {
  const host = await createHost(folder, { stateDir });
  if (!host.ok) throw new Error(JSON.stringify(host.error));
  const server = await serveWeb({ host: host.value, rendererDir: resolve("out/renderer") });
  if (!server.ok) throw new Error(JSON.stringify(server.error));
  const firsts: PageMeasured["first"][] = [];
  let page = await open(browser, server.value.url);
  for (let run = 0; run < 3; run++) {
    if (run > 0) {
      await page.context().close();
      page = await open(browser, server.value.url);
    }
    firsts.push(await firstFrame(page, count, 120_000));
  }
  await page.waitForFunction(() => performance.getEntriesByName("teamscape:ways").length > 0);
  await rest(page);
  const size = await sizeOf(page);
  const gestures = new Map<string, Measured>();
  for (const view of VIEWS) {
    for (const gesture of GESTURES) {
      // What the drag before selected would be dragged along.
      await page.keyboard.press("Escape");
      await page.keyboard.press(view === "fit" ? "Shift+1" : "Control+0");
      await rest(page);
      const before = snapshot(folder);
      const saved = await page.evaluate(() => performance.getEntriesByName("teamscape:saved").length);
      gestures.set(`${view} ${gesture}`, await measureGesture(page, gesture, middles()));
      if (gesture !== "drag") continue;
      await page.waitForFunction((n) => performance.getEntriesByName("teamscape:saved").length > n, saved);
      const { changed, files } = changedBytes(before, snapshot(folder));
      // At 100 % one team is dragged. Fitted, so many teams are shown as folded groupings, and a drag moves all of one.
      const one = view === "100 %" ? { against: "one team", ratio: files, target: 1 } : { against: "a folded grouping" };
      bytes.push({
        what: `${count} teams, ${view}: bytes changed on disk by the drag`,
        value: `${changed} in ${files} file(s)`,
        ...one,
      });
    }
  }
  await page.context().close();
  await server.value.close();
  await host.value.close();
  const first = { data: median(firsts.map(({ data }) => data)), total: median(firsts.map(({ total }) => total)) };
  return { first, size, gestures };
}

async function measureBaseline(browser: Browser, url: string, count: number, middles: Middles): Promise<PageMeasured> {
  const page = await open(browser, url);
  page.setDefaultTimeout(PATIENCE_MS);
  try {
    const first = await firstFrame(page, count, PATIENCE_MS);
    const size = await sizeOf(page);
    const gestures = new Map<string, Measured>();
    for (const view of VIEWS) {
      if (view === "100 %") await bounded(page.evaluate(() => (window as { closer?: () => void }).closer?.()));
      for (const gesture of GESTURES) {
        const measured = await bounded(rest(page).then(() => measureGesture(page, gesture, middles())));
        if (measured === null) return { first, size, gestures };
        gestures.set(`${view} ${gesture}`, measured);
      }
    }
    return { first, size, gestures };
  } finally {
    await bounded(page.context().close());
  }
}

/** Null where it takes too long: what was measured so far still counts. */
async function bounded<T>(work: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), PATIENCE_MS);
  });
  const result = await Promise.race([work.catch(() => null), late]);
  clearTimeout(timer);
  return result;
}

async function open(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "commit" });
  return page;
}

/** What follows a gesture or an opening is over: the page has been idle for some frames, or has had some seconds for it. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        let calm = 0;
        const until = performance.now() + 5000;
        const look = (deadline: IdleDeadline): void => {
          calm = deadline.timeRemaining() > 10 ? calm + 1 : 0;
          if (calm >= 12 || performance.now() > until) done();
          else setTimeout(() => requestIdleCallback(look, { timeout: 1000 }), 50);
        };
        requestIdleCallback(look, { timeout: 1000 });
      }),
  );
}

async function firstFrame(page: Page, count: number, timeout: number): Promise<PageMeasured["first"]> {
  const marks = await page.waitForFunction(
    () => {
      const shown = performance.getEntriesByName("teamscape:drawn")[0] as PerformanceMark | undefined;
      const data = performance.getEntriesByName("teamscape:data")[0];
      return shown === undefined || data === undefined
        ? null
        : { teams: (shown.detail as { teams: number }).teams, at: shown.startTime, data: data.startTime };
    },
    null,
    { timeout },
  );
  const { teams, at, data } = (await marks.jsonValue()) as { teams: number; at: number; data: number };
  if (teams !== count) throw new Error(`the first frame showed ${teams} teams of ${count}`);
  return { data: at - data, total: at };
}

function rowsOf(
  count: number,
  ours: PageMeasured,
  plain: PageMeasured | string,
  floor: ReadonlyMap<Gesture, Measured>,
): readonly Row[] {
  const other = (of: (page: PageMeasured) => string | undefined): string =>
    typeof plain === "string" ? plain : (of(plain) ?? `gave up after ${PATIENCE_MS / 1000} s`);
  const times = (mine: number, theirs: number | undefined): string =>
    theirs === undefined || typeof plain === "string" ? "" : ` (${(mine / theirs).toFixed(2)} of it)`;
  const of = <T>(find: (page: PageMeasured) => T): T | undefined => (typeof plain === "string" ? undefined : find(plain));
  const aim = FIRST_FRAME.find(([teams]) => count <= teams)?.[1] ?? Number.POSITIVE_INFINITY;
  const rows: Row[] = [
    {
      what: `${count} teams, fit: first frame after data`,
      value: `${ours.first.data.toFixed(0)} ms (${ours.first.total.toFixed(0)} ms from navigation)`,
      against: `aim ${aim} ms; React Flow ${other((page) => `${page.first.data.toFixed(0)} ms`)}${times(
        ours.first.data,
        of((page) => page.first.data),
      )}`,
      ratio: ours.first.data / aim,
      target: 1,
    },
    {
      what: `${count} teams: heap after clearing, DOM nodes`,
      value: `${ours.size.heap.toFixed(0)} MB, ${ours.size.dom}`,
      against: `React Flow ${other(({ size }) => `${size.heap.toFixed(0)} MB, ${size.dom}`)}`,
    },
  ];
  for (const view of VIEWS) for (const gesture of GESTURES) rows.push(...gestureRows(count, view, gesture));
  return rows;

  function gestureRows(teams: number, view: View, gesture: Gesture): readonly Row[] {
    const key = `${view} ${gesture}`;
    const mine = ours.gestures.get(key);
    if (mine === undefined) return [];
    const theirs = of((page) => page.gestures.get(key));
    const { drawn, dropped, p95 } = mine.frames;
    return [
      {
        what: `${teams} teams, ${view}, ${DOING[gesture]}: CPU per move`,
        value: `${mine.cpuPerMove.toFixed(1)} ms`,
        against: `aim ${CPU_MS_PER_MOVE} ms; one box ${floor.get(gesture)?.cpuPerMove.toFixed(1)} ms; React Flow ${other((page) => page.gestures.get(key)?.cpuPerMove.toFixed(1).concat(" ms"))}${times(mine.cpuPerMove, theirs?.cpuPerMove)}`,
        ratio: mine.cpuPerMove / CPU_MS_PER_MOVE,
        target: 1,
      },
      {
        what: `${teams} teams, ${view}, ${DOING[gesture]}: p95 frame, dropped`,
        value: `${p95.toFixed(1)} ms, ${dropped} of ${drawn + dropped}`,
        against: `aim 16.7 ms; one box ${framesText(floor.get(gesture))}; React Flow ${other((page) => framesText(page.gestures.get(key)))}`,
        ratio: p95 / FRAME_MS,
        target: BEAT,
      },
    ];
  }
}

function framesText(measured: Measured | undefined): string | undefined {
  if (measured === undefined) return undefined;
  const { drawn, dropped, p95 } = measured.frames;
  // Of one frame nothing can be said but that there was no other.
  return `${drawn < 3 ? "hardly a frame" : `${p95.toFixed(1)} ms`}, ${dropped} of ${drawn + dropped}`;
}

/** The middle of the team of a generated card. */
function middleIn(text: string): readonly { x: number; y: number }[] {
  const found = /x: ([\d.]+)\n {2}y: ([\d.]+)/.exec(text);
  return found === null ? [] : [{ x: Number(found[1]) + 100, y: Number(found[2]) + 30 }];
}

const firstLine = ({ message }: Error): string => (message.split("\n")[0] ?? message).replace(/^.*?: /, "");
