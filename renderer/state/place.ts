// Finds room for teams without a position, off the main thread so that a large folder never freezes the window.
import type { Position } from "../../shared/card/types.ts";
import type { Org, TeamKey } from "../../shared/org/types.ts";

export type PlaceTeams = (org: Org, known: ReadonlyMap<TeamKey, Position>) => Promise<ReadonlyMap<TeamKey, Position>>;

/** True where somebody that is drawn has neither a position of their own nor a remembered one. */
export function needsPlace(org: Org, known: ReadonlyMap<TeamKey, Position>): boolean {
  for (const team of org.teams.values()) {
    if (team.kind !== "subteam" && !team.card?.position && !known.has(team.key)) return true;
  }
  return false;
}

/** Runs elkjs in a module worker, started on first need. */
export function placeInWorker(): PlaceTeams {
  let worker: Worker | null = null;
  let last = 0;
  return (org, known) =>
    new Promise((resolve, reject) => {
      worker ??= new Worker(new URL("./place.worker.ts", import.meta.url), { type: "module" });
      const id = ++last;
      const target = worker;
      const onMessage = (event: MessageEvent<{ id: number; placed?: ReadonlyMap<TeamKey, Position>; error?: string }>) => {
        if (event.data.id !== id) return;
        target.removeEventListener("message", onMessage);
        if (event.data.placed === undefined) reject(new Error(event.data.error ?? "layout failed"));
        else resolve(event.data.placed);
      };
      target.addEventListener("message", onMessage);
      target.postMessage({ id, org, known });
    });
}
