// What the canvas costs in a real Chromium, production build: first frame, CPU per pointer move while dragging, dropped
// frames (from a trace: requestAnimationFrame hides them), and the bytes a drag changes on disk.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { createHost } from "../host/create-host.ts";
import { serveWeb } from "../host/web/serve.ts";
import { BROWSER_FLAGS, findBrowser } from "../scripts/browser.ts";
import { median, type Row } from "./report.ts";

const MOVES = 120;
const FRAME_MS = 1000 / 60;
/** The aims of the product for 1,000 teams in view. */
const FIRST_FRAME_MS = 463;
const CPU_MS_PER_MOVE = 8;

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] });
}

/** @param folder holds `count` generated cards; some positions in it change */
export async function benchCanvas(browser: Browser, folder: string, count: number, stateDir: string): Promise<readonly Row[]> {
  const host = await createHost(folder, { stateDir });
  if (!host.ok) throw new Error(JSON.stringify(host.error));
  const server = await serveWeb({ host: host.value, rendererDir: resolve("out/renderer") });
  if (!server.ok) throw new Error(JSON.stringify(server.error));
  const rows: Row[] = [];
  const frames: { data: number; total: number }[] = [];
  for (let run = 0; run < 3; run++) {
    const page = await open(browser, server.value.url);
    frames.push(await firstFrame(page, count));
    await page.context().close();
  }
  const first = median(frames.map((frame) => frame.data));
  rows.push({
    what: `${count} teams: first frame after data, fit`,
    value: `${first.toFixed(0)} ms (${median(frames.map((frame) => frame.total)).toFixed(0)} ms from navigation)`,
    against: `${FIRST_FRAME_MS} ms`,
    ratio: first / FIRST_FRAME_MS,
    target: 1,
  });
  const page = await open(browser, server.value.url);
  await firstFrame(page, count);
  for (const view of ["fit", "100 %"] as const) {
    if (view === "100 %") {
      await page.keyboard.press("Control+0");
      await page.waitForFunction(() => document.querySelector('[aria-label^="Zoom 100"]') !== null);
    }
    const before = snapshot(folder);
    const drag = await measureDrag(page, folder);
    const bytes = changedBytes(before, snapshot(folder));
    rows.push(
      {
        what: `${count} teams, ${view}: CPU per pointer move, dragging`,
        value: `${drag.cpuPerMove.toFixed(1)} ms`,
        against: `${CPU_MS_PER_MOVE} ms`,
        ratio: drag.cpuPerMove / CPU_MS_PER_MOVE,
        target: 1,
      },
      { what: `${count} teams, ${view}: frames dropped in a drag`, value: `${drag.dropped} of ${drag.frames}` },
      { what: `${count} teams, ${view}: bytes changed on disk by the drag`, value: `${bytes.changed} in ${bytes.files} file` },
    );
  }
  await page.context().close();
  await server.value.close();
  await host.value.close();
  return rows;
}

async function open(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Milliseconds from the arrival of the cards, and from the start of navigation, to the first frame that shows the org. */
async function firstFrame(page: Page, count: number): Promise<{ data: number; total: number }> {
  const marks = await page.waitForFunction(() => {
    const shown = performance.getEntriesByName("teamscape:drawn")[0] as PerformanceMark | undefined;
    const data = performance.getEntriesByName("teamscape:data")[0];
    return shown === undefined || data === undefined
      ? null
      : { teams: (shown.detail as { teams: number }).teams, at: shown.startTime, data: data.startTime };
  });
  const { teams, at, data } = (await marks.jsonValue()) as { teams: number; at: number; data: number };
  if (teams !== count) throw new Error(`the first frame showed ${teams} teams of ${count}`);
  return { data: at - data, total: at };
}

async function measureDrag(page: Page, folder: string): Promise<{ cpuPerMove: number; dropped: number; frames: number }> {
  const spot = await grabSpot(page, folder);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const savedBefore = await page.evaluate(() => performance.getEntriesByName("teamscape:saved").length);
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.down();
  await page.mouse.move(spot.x + 12, spot.y + 2);
  const trace = await startTrace(session);
  const before = await taskDuration(session);
  for (let move = 1; move <= MOVES; move++) {
    const began = performance.now();
    await page.mouse.move(spot.x + 12 + 60 * Math.sin(move / 20), spot.y + 2 + 40 * Math.sin(move / 13));
    const left = FRAME_MS - (performance.now() - began);
    if (left > 0) await new Promise((done) => setTimeout(done, left));
  }
  const cpu = (await taskDuration(session)) - before;
  const { dropped, frames } = await trace();
  await page.mouse.up();
  await page.waitForFunction((n) => performance.getEntriesByName("teamscape:saved").length > n, savedBefore);
  await session.detach();
  return { cpuPerMove: (cpu * 1000) / MOVES, dropped, frames };
}

/** The team nearest to the middle of the view, as a point on the screen: positions come from the cards, the view from the page. */
async function grabSpot(page: Page, folder: string): Promise<{ x: number; y: number }> {
  const view = await page.evaluate(() => {
    const pane = document.querySelector(".react-flow__viewport");
    const area = document.querySelector('[aria-label="Canvas"]')?.getBoundingClientRect();
    if (pane === null || area === undefined) throw new Error("there is no canvas");
    const { a: zoom, e: x, f: y } = new DOMMatrix(getComputedStyle(pane).transform);
    return { zoom, x: x + area.x, y: y + area.y };
  });
  let best = { x: 0, y: 0, far: Number.POSITIVE_INFINITY };
  for (const content of snapshot(folder).values()) {
    const found = /x: ([\d.]+)\n {2}y: ([\d.]+)/.exec(content.toString("utf8"));
    if (found === null) continue;
    const x = (Number(found[1]) + 100) * view.zoom + view.x;
    const y = (Number(found[2]) + 30) * view.zoom + view.y;
    const far = Math.hypot(x - 660, y - 430);
    if (far < best.far) best = { x, y, far };
  }
  if (best.far > 300) throw new Error("no team stands near the middle of the view");
  return best;
}

async function taskDuration(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  const found = metrics.find((metric) => metric.name === "TaskDuration");
  if (found === undefined) throw new Error("Chromium reports no TaskDuration");
  return found.value;
}

async function startTrace(session: CDPSession): Promise<() => Promise<{ dropped: number; frames: number }>> {
  const names: string[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const event of value as unknown as { name: string }[]) names.push(event.name);
  });
  await session.send("Tracing.start", {
    traceConfig: {
      includedCategories: [
        "disabled-by-default-devtools.timeline",
        "disabled-by-default-devtools.timeline.frame",
        "devtools.timeline.frame",
      ],
    },
  });
  return async () => {
    const complete = new Promise<void>((done) => session.once("Tracing.tracingComplete", () => done()));
    await session.send("Tracing.end");
    await complete;
    const count = (name: string) => names.filter((other) => other === name).length;
    const frames = count("DrawFrame") + count("DroppedFrame");
    if (frames === 0) throw new Error("the trace holds no frame: its categories no longer fit this Chromium");
    return { dropped: count("DroppedFrame"), frames };
  };
}

function snapshot(folder: string): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) files.set(join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name)));
  }
  return files;
}

/** Bytes of the new files that lie outside the common beginning and end with the old ones. */
function changedBytes(
  before: ReadonlyMap<string, Buffer>,
  after: ReadonlyMap<string, Buffer>,
): { changed: number; files: number } {
  let changed = 0;
  let files = 0;
  for (const [path, now] of after) {
    const old = before.get(path);
    if (old?.equals(now)) continue;
    files++;
    let head = 0;
    while (old !== undefined && head < now.length && old[head] === now[head]) head++;
    let tail = 0;
    while (
      old !== undefined &&
      tail < now.length - head &&
      tail < old.length - head &&
      old[old.length - 1 - tail] === now[now.length - 1 - tail]
    )
      tail++;
    changed += now.length - head - tail;
  }
  return { changed, files };
}
