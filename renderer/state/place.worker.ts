// The worker's side of place.ts: one request in, one answer out.
import type { Position } from "../../shared/card/types.ts";
import { placeTeams } from "../../shared/graph/place.ts";
import type { Org, TeamKey } from "../../shared/org/types.ts";

self.addEventListener("message", (event: MessageEvent<{ id: number; org: Org; known: ReadonlyMap<TeamKey, Position> }>) => {
  const { id, org, known } = event.data;
  placeTeams(org, known).then(
    (placed) => self.postMessage({ id, placed }),
    (error: unknown) => self.postMessage({ id, error: String(error) }),
  );
});
