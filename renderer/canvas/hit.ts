// What the pointer means at a point of the view: a grip, a handle, a mark on a card, a team or a relation. Puts together what pick.ts and
// its like find by geometry.
import { contains, inflate, type Point } from "../../shared/geometry.ts";
import { sumSpots } from "./draw-sums.ts";
import { gripAt, handleAt } from "./handles.ts";
import { type Hit, pickAt } from "./pick.ts";
import { markAt } from "./pick-mark.ts";
import { restOf, titleArea } from "./rest-picture.ts";
import type { CanvasState } from "./session.ts";
import { teamCounts, titleAt, titlesOf } from "./titles.ts";
import { toCanvas } from "./viewport.ts";

/** @param at CSS pixels from the canvas's corner */
export function hitAt(state: CanvasState, at: Point): Hit | null {
  const point = toCanvas(at, state.viewport);
  const end = gripAt(state, point);
  if (end !== null && state.relation !== null) return { kind: "relation", key: state.relation, end };
  const handle = handleAt(state, point);
  if (handle !== null) return { kind: "team", key: handle.key, handle: handle.side };
  const far = state.level === "groupings" ? sumAt(state, point) : null;
  if (far !== null) return { kind: "relation", key: far };
  const hit = pickAt(state.graph, point, state.viewport.zoom, state.selection);
  if (hit?.kind === "team") return { ...hit, mark: markAt(state, hit.key, point)?.mark.kind ?? null };
  return groupAt(state, point, hit === null) ?? hit;
}

/** The line whose badge or number, drawn larger from far away, a point is on. */
function sumAt(state: CanvasState, point: Point): string | null {
  const spot = sumSpots(state.graph, state.viewport.zoom, true, restOf(state).related).find(({ rect }) => contains(rect, point));
  return spot?.edge.key ?? null;
}

/** How far from a grouping's border the pointer still means it, CSS pixels. */
const BORDER_REACH = 4;

/** @param border false where a relation is nearer than any border */
function groupAt(state: CanvasState, point: Point, border: boolean): Hit | null {
  const { graph, viewport } = state;
  const { zoom } = viewport;
  const titles = titlesOf(graph.groups, teamCounts(graph), zoom, titleArea(state, viewport).x);
  const title = titleAt(titles, point);
  if (title !== undefined) return { kind: "group", key: title.group.key, folds: contains(title.fold, point) };
  if (!border) return null;
  const reach = BORDER_REACH / zoom;
  const group = graph.groups.findLast(
    ({ rect }) => contains(inflate(rect, reach), point) && !contains(inflate(rect, -reach), point),
  );
  return group === undefined ? null : { kind: "group", key: group.key, folds: false };
}

/** True where two hits mean the very same thing. */
export function sameHit(a: Hit | null, b: Hit | null): boolean {
  return a?.kind === b?.kind && a?.key === b?.key && partOf(a) === partOf(b);
}

/** The part of what is hit: its mark, handle, grip or chevron. */
function partOf(hit: Hit | null): string | null {
  if (hit === null) return null;
  if (hit.kind === "group") return hit.folds ? "fold" : null;
  return hit.kind === "team" ? (hit.handle ?? hit.mark ?? null) : (hit.end ?? null);
}
