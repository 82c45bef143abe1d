// Finds room for teams without a position. The layout itself runs in a worker, so that a large folder never freezes the window.
import type { ELK } from "elkjs/lib/elk-api.js";
import type { Position } from "../../shared/card/types.ts";
import { placeTeams } from "../../shared/graph/place.ts";
import type { Org, TeamKey } from "../../shared/org/types.ts";

export type PlaceTeams = (org: Org, known: ReadonlyMap<TeamKey, Position>) => Promise<ReadonlyMap<TeamKey, Position>>;

/** True where somebody that is drawn has neither a position of their own nor a remembered one. */
export function needsPlace(org: Org, known: ReadonlyMap<TeamKey, Position>): boolean {
  for (const team of org.teams.values()) {
    if (team.kind !== "subteam" && !team.card?.position && !known.has(team.key)) return true;
  }
  return false;
}

/** Runs elkjs in its own worker, both loaded on first need: a folder in which every team has a place never pays for them. */
export function placeInWorker(): PlaceTeams {
  let elk: Promise<ELK> | null = null;
  return (org, known) =>
    placeTeams(org, known, async (graph) => {
      elk ??= startElk();
      return (await elk).layout(graph);
    });
}

async function startElk(): Promise<ELK> {
  const loaded = await import("elkjs/lib/elk-api.js");
  // Its types say two different things to Node's and to a bundler's resolution; the default export is the class either way.
  const Elk = loaded.default as unknown as new (options: { workerFactory: () => Worker }) => ELK;
  return new Elk({ workerFactory: () => new Worker(new URL("elkjs/lib/elk-worker.min.js", import.meta.url)) });
}
