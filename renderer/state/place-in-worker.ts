// Finds room for teams without a place in a worker, so that a large folder never freezes the window. Loaded on first need: a folder in
// which every team has a place never pays for it.
import { placeTeams } from "../../shared/graph/place.ts";
import { elkWorker } from "./elk-worker.ts";
import type { PlaceTeams } from "./place.ts";

export function placeInWorker(): PlaceTeams {
  const { layout } = elkWorker();
  return (org, known) => placeTeams(org, known, layout);
}
