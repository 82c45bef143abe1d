// The window's side of the painter, with a worker of which a test says what it answers.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PaintAnswer } from "./paint-worker.ts";
import { createPainter } from "./painter.ts";

class WorkerStandIn {
  static last: WorkerStandIn | null = null;
  readonly heard: { readonly id?: number }[] = [];
  terminated = false;
  onmessage: ((event: { readonly data: PaintAnswer }) => void) | null = null;
  onerror: ((event: { preventDefault(): void }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  constructor() {
    WorkerStandIn.last = this;
  }
  postMessage(message: { readonly id?: number }): void {
    this.heard.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(data: PaintAnswer): void {
    this.onmessage?.({ data });
  }
}

const PLACE = { width: 10, height: 10, scale: 1, x: 0, y: 0 };
const bitmap = () => ({ close: vi.fn() }) as unknown as ImageBitmap;

function painting() {
  const onFailed = vi.fn();
  const painter = createPainter(onFailed);
  const worker = WorkerStandIn.last;
  if (worker === null) throw new Error("no worker was started");
  const order = (onPainted: (bitmap: ImageBitmap) => void = () => undefined): void =>
    painter.order(PLACE, (brush) => brush.fillRect(0, 0, 1, 1), onPainted);
  return { painter, worker, order, onFailed };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("Worker", WorkerStandIn);
  vi.stubGlobal("document", { styleSheets: [] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the painter", () => {
  it("is ready once the worker has its fonts, and hands each picture to whom it was painted for", () => {
    const { painter, worker, order } = painting();
    expect(painter.ready()).toBe(false);
    worker.answer({ id: null });
    expect(painter.ready()).toBe(true);
    const [first, second] = [vi.fn(), vi.fn()];
    order(first);
    order(second);
    expect(painter.inHand()).toBe(2);
    const [a, b] = [bitmap(), bitmap()];
    const [, one, two] = worker.heard;
    worker.answer({ id: one?.id ?? -1, bitmap: a });
    worker.answer({ id: two?.id ?? -1, bitmap: b });
    expect([first.mock.calls, second.mock.calls]).toEqual([[[a]], [[b]]]);
    expect(painter.inHand()).toBe(0);
  });

  it.each([
    ["says that it cannot go on", (worker: WorkerStandIn) => worker.answer({ failed: true })],
    ["ends in an error", (worker: WorkerStandIn) => worker.onerror?.({ preventDefault: () => undefined })],
    ["answers what cannot be read", (worker: WorkerStandIn) => worker.onmessageerror?.()],
    ["does not answer", () => vi.advanceTimersByTime(60_000)],
  ])("gives up a worker that %s, and says so once", (_, fails) => {
    const { painter, worker, order, onFailed } = painting();
    worker.answer({ id: null });
    order();
    fails(worker);
    fails(worker);
    expect(onFailed).toHaveBeenCalledTimes(1);
    expect([painter.ready(), painter.inHand(), worker.terminated]).toEqual([false, 0, true]);
  });

  it("waits for a worker as long as it answers, however much it was asked, and for one that was asked nothing", () => {
    const { worker, order, onFailed } = painting();
    worker.answer({ id: null });
    for (let i = 0; i < 20; i++) order();
    for (const { id } of worker.heard.slice(1)) {
      vi.advanceTimersByTime(3000);
      worker.answer({ id: id ?? -1, bitmap: bitmap() });
    }
    vi.advanceTimersByTime(600_000);
    expect(onFailed).not.toHaveBeenCalled();
  });

  it("does not take a window that was asleep for a worker that is silent: the answer is heard after one look at the clock", () => {
    const { painter, worker, order, onFailed } = painting();
    worker.answer({ id: null });
    order();
    // Asleep, the timer that is due comes first, and then what else has waited.
    vi.advanceTimersToNextTimer();
    worker.answer({ id: 0, bitmap: bitmap() });
    vi.advanceTimersByTime(600_000);
    expect(onFailed).not.toHaveBeenCalled();
    expect(painter.ready()).toBe(true);
  });

  it("closes pictures that come after it was closed", () => {
    const { painter, worker, order } = painting();
    worker.answer({ id: null });
    const onPainted = vi.fn();
    order(onPainted);
    painter.close();
    const late = bitmap();
    worker.answer({ id: 0, bitmap: late });
    expect(onPainted).not.toHaveBeenCalled();
    expect(late.close).toHaveBeenCalledTimes(1);
  });
});
