// Runs elkjs in its own worker, so that a large folder never freezes the window; both are loaded on first need, so that a folder in
// which every team has a place never pays for them.
import type { ELK } from "elkjs/lib/elk-api.js";
// The file as it is: bundled as a module it would end in an `export`, which a classic worker cannot read.
import workerUrl from "elkjs/lib/elk-worker.min.js?url";
import type { Layout } from "../../shared/graph/elk.ts";
import { placeTeams } from "../../shared/graph/place.ts";
import type { PlaceTeams } from "./place.ts";

let elk: Promise<ELK> | null = null;

/** The window's one worker; started by the first layout that is asked for. */
export const layoutInWorker: Layout = async (graph) => {
  elk ??= startElk();
  return (await elk).layout(graph);
};

export function placeInWorker(): PlaceTeams {
  return (org, known) => placeTeams(org, known, layoutInWorker);
}

async function startElk(): Promise<ELK> {
  const loaded = await import("elkjs/lib/elk-api.js");
  // Its types say two different things to Node's and to a bundler's resolution; the default export is the class either way.
  const Elk = loaded.default as unknown as new (options: { workerFactory: () => Worker }) => ELK;
  return new Elk({ workerFactory: () => new Worker(workerUrl) });
}
