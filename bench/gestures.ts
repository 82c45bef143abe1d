// Dragging a team, panning and wheel-zooming a page with a diagram: CPU of the page's main thread for each move of the pointer, one move a
// frame and nothing traced; then its frames, while a mouse reports 125 times a second as mice do, whether the page keeps up or not. A beat
// slower, or one that waits for the page, would leave frames without a move, and their gaps would be counted as late frames. Knows React
// Flow's viewport and nothing else of the page, so it measures the canvas, the baseline and the floor alike.
import type { CDPSession, Page } from "playwright-core";
import { type Frames, traceFrames } from "./trace.ts";

const MOVES = 120;
const FRAME_MS = 1000 / 60;
const REPORT_MS = 1000 / 125;
const REPORTS = 250;
/** A page that answers so slowly is measured by fewer moves. */
const AT_LATEST_MS = 8000;

export const GESTURES = ["drag", "pan", "zoom"] as const;
export type Gesture = (typeof GESTURES)[number];

export interface Measured {
  /** Milliseconds of the main thread's own time. */
  readonly cpuPerMove: number;
  readonly frames: Frames;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** @param middles middles of teams, canvas units */
export async function measureGesture(page: Page, gesture: Gesture, middles: readonly Spot[]): Promise<Measured> {
  const spot = gesture === "drag" ? await grabSpot(page, middles) : { x: 660, y: 430 };
  const session = await page.context().newCDPSession(page);
  // Time that the thread ran, not time that went by: other programs do not count.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.mouse.move(spot.x, spot.y);
  const button = gesture === "drag" ? "left" : "middle";
  if (gesture !== "zoom") {
    await page.mouse.down({ button });
    await page.mouse.move(spot.x + 12, spot.y + 2);
  }
  /** The pointer after `seconds`: on a circle at even speed, so that each report is somewhere else; the wheel goes in and out. */
  const report = (seconds: number, wheel: number): Promise<unknown> => {
    const radius = gesture === "drag" ? 60 : 200;
    const at = { x: spot.x + 12 - radius + radius * Math.cos(3 * seconds), y: spot.y + 2 + radius * Math.sin(3 * seconds) };
    return gesture === "zoom"
      ? session.send("Input.dispatchMouseEvent", { type: "mouseWheel", ...spot, deltaX: 0, deltaY: wheel })
      : session.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...at, button, buttons: button === "left" ? 1 : 4 });
  };
  const before = await taskDuration(session);
  const moves = await oneAFrame((move) => report((move * FRAME_MS) / 1000, move <= MOVES / 2 ? -20 : 20));
  const cpu = (await taskDuration(session)) - before;
  const ended = await traceFrames(session);
  await atItsOwnBeat((move) => report((move * REPORT_MS) / 1000, move <= REPORTS / 2 ? -10 : 10));
  const frames = await ended();
  if (gesture !== "zoom") await page.mouse.up({ button });
  await session.detach();
  return { cpuPerMove: (cpu * 1000) / moves, frames };
}

/** @returns how many moves there were time for */
async function oneAFrame(step: (move: number) => Promise<unknown>): Promise<number> {
  const until = performance.now() + AT_LATEST_MS;
  for (let move = 1; move <= MOVES; move++) {
    const began = performance.now();
    await step(move);
    const now = performance.now();
    if (now > until) return move;
    const left = FRAME_MS - (now - began);
    if (left > 0) await new Promise((done) => setTimeout(done, left));
  }
  return MOVES;
}

/** Reports as a mouse does, without waiting for whoever listens; done when all were taken, or when there was no more time. */
async function atItsOwnBeat(step: (move: number) => Promise<unknown>): Promise<void> {
  const began = performance.now();
  const taken: Promise<unknown>[] = [];
  for (let move = 1; move <= REPORTS; move++) {
    taken.push(step(move));
    const left = began + move * REPORT_MS - performance.now();
    if (left > 0) await new Promise((done) => setTimeout(done, left));
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((done) => {
    timer = setTimeout(done, AT_LATEST_MS);
  });
  await Promise.race([Promise.all(taken), late]);
  clearTimeout(timer);
}

/** The team nearest to the middle of the view, as a point on the screen. */
async function grabSpot(page: Page, middles: readonly Spot[]): Promise<Spot> {
  const view = await page.evaluate(() => {
    const pane = document.querySelector(".react-flow__viewport");
    const area = document.querySelector('[aria-label="Canvas"]')?.getBoundingClientRect();
    if (pane === null || area === undefined) throw new Error("there is no canvas");
    const { a: zoom, e: x, f: y } = new DOMMatrix(getComputedStyle(pane).transform);
    return { zoom, x: x + area.x, y: y + area.y };
  });
  let best = { x: 0, y: 0, far: Number.POSITIVE_INFINITY };
  for (const middle of middles) {
    const x = middle.x * view.zoom + view.x;
    const y = middle.y * view.zoom + view.y;
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

/** @returns megabytes of JavaScript's heap after it was cleared up, and the number of DOM nodes */
export async function sizeOf(page: Page): Promise<{ readonly heap: number; readonly dom: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return { heap: usedSize / 1e6, dom: await page.evaluate(() => document.querySelectorAll("*").length) };
}
