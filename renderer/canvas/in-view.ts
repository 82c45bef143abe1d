// What of the diagram is in view and not under the chrome at the sides, for the legend: found some time after the view has come to rest,
// never in a frame of a gesture.

import { flowOf } from "../../shared/diagram/flow.ts";
import type { LegendSubject } from "../../shared/diagram/legend-entries.ts";
import { inflate, overlaps, type Rect } from "../../shared/geometry.ts";
import { foldedIn } from "../../shared/graph/stand-in.ts";
import { indexOf } from "./graph-index.ts";
import type { CanvasState, Session } from "./session.ts";
import { clearRect, toCanvas } from "./viewport.ts";

const REST_MS = 160;

/** @returns what ends it */
export function watchInView(session: Session, tell: (inView: LegendSubject) => void): () => void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      // A drag ends with a graph of its own.
      if (session.get().drag === null) tell(inViewOf(session.get()));
    }, REST_MS);
  };
  const unsubscribe = session.store.subscribe((state, before) => {
    const same =
      state.graph === before.graph &&
      state.viewport === before.viewport &&
      state.size === before.size &&
      state.insets === before.insets &&
      state.flow === before.flow;
    if (!same) soon();
  });
  soon();
  return () => {
    unsubscribe();
    clearTimeout(rest);
  };
}

function inViewOf({ graph, whole, viewport, size, insets, flow }: CanvasState): LegendSubject {
  const clear = clearRect(size, insets);
  const corner = toCanvas(clear, viewport);
  const area: Rect = { ...corner, width: clear.width / viewport.zoom, height: clear.height / viewport.zoom };
  const { teams, edges } = indexOf(graph);
  const arrow = flow ? flowOf(whole) : null;
  const shapes = teams.within(area).map((node) => node.team);
  return {
    teams: shapes.filter((team) => foldedIn(team) === null),
    groups: [...graph.groups.filter((group) => overlaps(group.rect, area)), ...shapes.flatMap((team) => foldedIn(team) ?? [])],
    // A line that only passes by says nothing without its badge.
    edges: edges.within(area).filter(({ badge }) => overlaps(inflate({ ...badge.at, width: 0, height: 0 }, 1), area)),
    flow: arrow !== null && [arrow.arrow, arrow.customers].some((part) => overlaps(part, area)),
  };
}
