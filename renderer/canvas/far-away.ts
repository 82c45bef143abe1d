// Makes the picture from far away, where groupings stand for their teams, before anyone zooms out that far: while nothing else is to do.
import { coarseGraph } from "../../shared/graph/fold.ts";
import type { Graph } from "../../shared/graph/types.ts";
import { isFarSoon, isManyTeams } from "./detail.ts";
import type { CanvasState, Session } from "./session.ts";

/** At the latest after this long, busy or not. */
const PATIENCE_MS = 1500;

/** @returns what ends it */
export function prepareFarAway(session: Session): () => void {
  let asked: Graph | null = null;
  let idle = 0;
  const look = ({ whole, coarse, viewport }: CanvasState): void => {
    if (coarse !== null || whole === asked || !isFarSoon(viewport.zoom) || !isManyTeams(whole.nodes.size)) return;
    cancelIdleCallback(idle);
    asked = whole;
    idle = requestIdleCallback(
      () => {
        if (session.get().whole === whole) session.set({ coarse: coarseGraph(whole) });
      },
      { timeout: PATIENCE_MS },
    );
  };
  const unsubscribe = session.store.subscribe(look);
  look(session.get());
  return () => {
    unsubscribe();
    cancelIdleCallback(idle);
  };
}
