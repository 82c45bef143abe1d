// Where the diagram at rest looks different after a change: everywhere, or in some areas of it. Pure; what is done about it is layers.ts.
import type { Rect } from "../../shared/geometry.ts";
import { movedFlow } from "./draw-flow.ts";
import { movedLabels } from "./draw-labels.ts";
import { changedAreas, movedAreas } from "./rest-picture.ts";
import type { CanvasState } from "./session.ts";

interface RestChange {
  /** The whole of it looks different: it is drawn anew beside the old one, which stays until it is whole. */
  readonly all: boolean;
  /** Where the old one is drawn anew at once. Canvas units. */
  readonly now: readonly Rect[];
}

export function restChange(state: CanvasState, before: CanvasState): RestChange {
  const areas = isNew(state, before) ? null : areasChanged(state, before);
  if (areas !== null) return { all: false, now: areas };
  const { drag } = before;
  // Teams that are let go are in no other picture any more, and are not on the old one yet.
  const letGo = drag !== null && state.drag === null;
  return { all: true, now: letGo ? [...movedAreas(before), ...movedAreas({ ...state, drag })] : [] };
}

function isNew(state: CanvasState, before: CanvasState): boolean {
  return (
    state.style !== before.style ||
    state.flow !== before.flow ||
    state.lit !== before.lit ||
    state.scores !== before.scores ||
    state.selection !== before.selection ||
    // Few as they may be, the shapes of another level are nowhere those of this one.
    state.level !== before.level ||
    state.relation !== before.relation
  );
}

/** Null for everywhere. */
function areasChanged(state: CanvasState, before: CanvasState): readonly Rect[] | null {
  const left = state.drag?.keys === before.drag?.keys ? [] : [...movedAreas(before), ...movedAreas(state)];
  if (state.graph === before.graph) return left;
  const changed = changedAreas(before.graph, state.graph);
  // Words about the relations of what is selected keep clear of everything, so they may stand anywhere now.
  const words = state.detail === "card" && (state.selection.size > 0 || state.relation !== null);
  if (changed === null || words) return null;
  const flow = state.flow ? movedFlow(before.whole, state.whole) : [];
  return [...left, ...changed, ...movedLabels(before.graph, state.graph), ...flow];
}
