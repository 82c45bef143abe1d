// Where the diagram at rest looks different after a change: everywhere, or in some areas of it. Pure; what is done about it is layers.ts.
import type { Rect } from "../../shared/geometry.ts";
import { movedFlow } from "./draw-flow.ts";
import { movedLabels } from "./draw-labels.ts";
import { changedAreas, movedAreas } from "./rest-picture.ts";
import type { CanvasState } from "./session.ts";

/** True where the whole diagram at rest looks different: it is drawn anew beside the old one, which stays until it is whole. */
export function isNew(state: CanvasState, before: CanvasState): boolean {
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

/** Where the diagram at rest has changed; null for everywhere. */
export function areasChanged(state: CanvasState, before: CanvasState): readonly Rect[] | null {
  const left = state.drag?.keys === before.drag?.keys ? [] : [...movedAreas(before), ...movedAreas(state)];
  if (state.graph === before.graph) return left;
  const changed = changedAreas(before.graph, state.graph);
  // Words about the relations of what is selected keep clear of everything, so they may stand anywhere now.
  const words = state.detail === "card" && (state.selection.size > 0 || state.relation !== null);
  if (changed === null || words) return null;
  const flow = state.flow ? movedFlow(before.whole, state.whole) : [];
  return [...left, ...changed, ...movedLabels(before.graph, state.graph), ...flow];
}
