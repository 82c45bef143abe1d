// A worker that can be stopped while elk is at work, without which a layout of a thousand teams could not be cancelled.
import type { ElkNode } from "elkjs/lib/elk-api.js";
import { describe, expect, it } from "vitest";
import { elkWorker } from "./elk-worker.ts";

const GRAPH: ElkNode = { id: "page" };

/** Counts starts and ends; each layout is answered by hand. */
function fakeElk() {
  const seen = { started: 0, ended: 0 };
  const answers: (() => void)[] = [];
  const start = () => {
    seen.started++;
    return Promise.resolve({
      // The generic signature of the real one is what is stood in for; only the graph goes through.
      layout: ((graph: ElkNode) => new Promise((resolve) => answers.push(() => resolve(graph)))) as never,
      terminateWorker: () => {
        seen.ended++;
      },
    });
  };
  const asked = (count: number) => expect.poll(() => answers.length).toBe(count);
  return { seen, answers, start, asked };
}

describe("the worker of elk", () => {
  it("is ended while it works, and what was asked for is rejected", async () => {
    const { seen, start, asked } = fakeElk();
    const worker = elkWorker(start);
    const first = worker.layout(GRAPH);
    const told = first.then(
      () => "done",
      () => "stopped",
    );
    await asked(1);
    worker.stopIfBusy();
    expect(await told).toBe("stopped");
    expect(seen).toEqual({ started: 1, ended: 1 });
  });

  it("is started anew by the next layout", async () => {
    const { seen, answers, start, asked } = fakeElk();
    const worker = elkWorker(start);
    void worker.layout(GRAPH).catch(() => undefined);
    await asked(1);
    worker.stopIfBusy();
    const second = worker.layout(GRAPH);
    await asked(2);
    answers[1]?.();
    expect(await second).toBe(GRAPH);
    expect(seen).toEqual({ started: 2, ended: 1 });
  });

  it("is kept where it waits, and ended by all means when nobody needs it", async () => {
    const { seen, answers, start, asked } = fakeElk();
    const worker = elkWorker(start);
    const first = worker.layout(GRAPH);
    await asked(1);
    answers[0]?.();
    await first;
    worker.stopIfBusy();
    expect(seen.ended).toBe(0);
    worker.stop();
    await expect.poll(() => seen.ended).toBe(1);
  });
});
