// Makes the picture from far away, where groupings stand for their teams, before anyone zooms out that far: while nothing else is to do.
// Where there are many lines, provisional ones are there first, and their ways after them.
import { beginCoarse } from "../../shared/graph/fold.ts";
import type { Graph } from "../../shared/graph/types.ts";
import { inIdleSlices } from "../state/idle.ts";
import { isFarSoon, isManyTeams } from "./detail.ts";
import type { CanvasState, Session } from "./session.ts";

/** At the latest after this long, busy or not. */
const PATIENCE_MS = 1500;

/** @returns what ends it */
export function prepareFarAway(session: Session): () => void {
  let asked: Graph | null = null;
  let idle = 0;
  /** The graph whose picture is being made whole, and that picture once it is there. */
  let finishing: Graph | null = null;
  let finished: Graph | null = null;

  const look = ({ whole, coarse, viewport }: CanvasState): void => {
    if (coarse === null) prepare(whole, viewport.zoom);
    else if (whole !== finishing) finish(whole);
    show();
  };
  const prepare = (whole: Graph, zoom: number): void => {
    if (whole === asked || !isFarSoon(zoom) || !isManyTeams(whole.nodes.size)) return;
    cancelIdleCallback(idle);
    asked = whole;
    idle = requestIdleCallback(
      () => {
        if (session.get().whole === whole) session.set({ coarse: beginCoarse(whole).first });
      },
      { timeout: PATIENCE_MS },
    );
  };
  const finish = (whole: Graph): void => {
    finishing = whole;
    finished = null;
    const { rest } = beginCoarse(whole);
    if (rest === null) return;
    inIdleSlices(() => {
      if (finishing !== whole) return true;
      const step = rest.next();
      if (step.done !== true) return false;
      finished = step.value;
      show();
      return true;
    });
  };
  /** Not under the pointer of someone who has hold of something. */
  const show = (): void => {
    const state = session.get();
    if (finished === null || isHeld(state)) return;
    const coarse = finished;
    finished = null;
    if (state.whole === finishing && state.coarse !== null) session.set({ coarse });
  };
  const unsubscribe = session.store.subscribe(look);
  look(session.get());
  return () => {
    unsubscribe();
    cancelIdleCallback(idle);
    finishing = null;
    finished = null;
  };
}

const isHeld = ({ drag, link, marquee }: CanvasState): boolean => drag?.phase === "moving" || link !== null || marquee !== null;
