// elkjs in a worker of its own, which can be stopped while it works: elk knows no other way to be told that nobody waits any more. Worker
// and library are loaded on first need.
import type { ELK } from "elkjs/lib/elk-api.js";
// The file as it is: bundled as a module it would end in an `export`, which a classic worker cannot read.
import workerUrl from "elkjs/lib/elk-worker.min.js?url";
import type { Layout } from "../../shared/graph/elk.ts";

export interface ElkWorker {
  readonly layout: Layout;
  /** Ends the worker; what it was asked for is rejected. The next layout starts another. */
  readonly stop: () => void;
  /** The same, where it is at work; one that waits is kept for the next layout. */
  readonly stopIfBusy: () => void;
}

type Elk = Pick<ELK, "layout" | "terminateWorker">;

/** @param start makes one elk with its worker */
export function elkWorker(start: () => Promise<Elk> = startElk): ElkWorker {
  let elk: Promise<Elk> | null = null;
  const waiting = new Set<(cause: Error) => void>();
  const stop = (): void => {
    void elk?.then((running) => running.terminateWorker());
    elk = null;
    for (const reject of waiting) reject(new Error("The layout was stopped."));
    waiting.clear();
  };
  const layout: Layout = (graph) => {
    elk ??= start();
    const running = elk;
    return new Promise((resolve, reject) => {
      waiting.add(reject);
      const done = (): void => {
        waiting.delete(reject);
      };
      running
        .then((one) => one.layout(graph))
        .finally(done)
        .then(resolve, reject);
    });
  };
  return { layout, stop, stopIfBusy: () => (waiting.size > 0 ? stop() : undefined) };
}

async function startElk(): Promise<Elk> {
  const loaded = await import("elkjs/lib/elk-api.js");
  // Its types say two different things to Node's and to a bundler's resolution; the default export is the class either way.
  const Elk = loaded.default as unknown as new (options: { workerFactory: () => Worker }) => ELK;
  return new Elk({ workerFactory: () => new Worker(workerUrl) });
}
