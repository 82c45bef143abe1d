// What the pointer means at a point of the view: a grip, a handle, a mark on a card, a team or a relation. Puts together what pick.ts and
// its like find by geometry.
import type { Point } from "../../shared/geometry.ts";
import { gripAt, handleAt } from "./handles.ts";
import { type Hit, pickAt } from "./pick.ts";
import { markAt } from "./pick-mark.ts";
import type { CanvasState } from "./session.ts";
import { toCanvas } from "./viewport.ts";

/** @param at CSS pixels from the canvas's corner */
export function hitAt(state: CanvasState, at: Point): Hit | null {
  const point = toCanvas(at, state.viewport);
  const end = gripAt(state, point);
  if (end !== null && state.relation !== null) return { kind: "relation", key: state.relation, end };
  const handle = handleAt(state, point);
  if (handle !== null) return { kind: "team", key: handle.key, handle: handle.side };
  const hit = pickAt(state.graph, point, state.viewport.zoom, state.selection);
  return hit?.kind === "team" ? { ...hit, mark: markAt(state, hit.key, point)?.mark.kind ?? null } : hit;
}

/** True where two hits mean the very same thing. */
export function sameHit(a: Hit | null, b: Hit | null): boolean {
  return a?.kind === b?.kind && a?.key === b?.key && partOf(a) === partOf(b);
}

/** The part of a team or relation that is hit: its mark, handle or grip. */
function partOf(hit: Hit | null): string | null {
  if (hit === null) return null;
  return hit.kind === "team" ? (hit.handle ?? hit.mark ?? null) : (hit.end ?? null);
}
