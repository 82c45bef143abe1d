// What a drag of a relation begins at: the handles at the sides of a team, and the grips at the ends of the selected relation. Where they
// are and which of them lies under a point. Pure; they are drawn by ConnectHandles.tsx and RelationGrips.tsx.
import type { Point, Rect } from "../../shared/geometry.ts";
import { foldedIn } from "../../shared/graph/stand-in.ts";
import type { Graph, GraphEdge } from "../../shared/graph/types.ts";
import { homeKey } from "../../shared/org/keys.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { End, Side } from "./pick.ts";
import type { CanvasState } from "./session.ts";

export const SIDES: readonly Side[] = ["top", "right", "bottom", "left"];

/** Further out there is no room for handles beside a team's name. */
const LEAST_ZOOM = 0.35;
/** A team that is selected and not pointed at has them only where they hide none of its marks. */
const LEAST_ZOOM_AT_REST = 0.6;
/** Wished diameter, CSS pixels. It grows and shrinks with the zoom by a fifth before it is set anew. */
const DIAMETER = 12;
/** This share of a handle's diameter lies beyond the middle of it, away from the team's text. */
const OUTWARD = 0.2;

/** Diameter of handles and grips in canvas units: a step function of the zoom, so that a zoom seldom draws them anew. */
export const handleSize = (zoom: number): number => DIAMETER / 2 ** (Math.round(2 * Math.log2(zoom)) / 2);

/** Middle of the handle at a side of a team. */
export function handleSpot({ x, y, width, height }: Rect, side: Side, size: number): Point {
  const out = size * OUTWARD;
  switch (side) {
    case "top":
      return { x: x + width / 2, y: y - out };
    case "right":
      return { x: x + width + out, y: y + height / 2 };
    case "bottom":
      return { x: x + width / 2, y: y + height + out };
    case "left":
      return { x: x - out, y: y + height / 2 };
  }
}

/** The team under the pointer has handles, and the one team that is selected; while something is being dragged none has. */
export function teamWithHandles(state: CanvasState): TeamKey | null {
  const { graph, hover, selection, drag, link, marquee, viewport } = state;
  if (drag !== null || link !== null || marquee !== null || viewport.zoom < LEAST_ZOOM) return null;
  // A folded grouping has none: a relation is between teams.
  if (hover?.kind === "team") return isTeam(graph, hover.key) ? hover.key : null;
  const [only] = selection;
  return selection.size === 1 && only !== undefined && isTeam(graph, only) && viewport.zoom >= LEAST_ZOOM_AT_REST ? only : null;
}

function isTeam(graph: Graph, key: TeamKey): boolean {
  const node = graph.nodes.get(key);
  return node !== undefined && foldedIn(node.team) === null;
}

/** The handle under a point of the canvas. */
export function handleAt(state: CanvasState, point: Point): { readonly key: TeamKey; readonly side: Side } | null {
  const key = teamWithHandles(state);
  const rect = key === null ? undefined : state.shown.nodes.get(key)?.rect;
  if (key === null || rect === undefined) return null;
  const size = handleSize(state.viewport.zoom);
  const side = SIDES.find((one) => isNear(handleSpot(rect, one, size), point, size / 2));
  return side === undefined ? null : { key, side };
}

/** Middles of the two grips of a relation: where its line meets its teams. Null at a folded grouping, where no team's end is seen. */
export function gripSpots({ points, relation, sum }: GraphEdge, graph: Graph): Readonly<Record<End, Point>> | null {
  const ends = [relation.from, relation.to].map((key) => graph.nodes.get(homeKey(key)));
  if (sum !== undefined || ends.some((node) => node !== undefined && foldedIn(node.team) !== null)) return null;
  const from = points[0];
  const to = points.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** The grip of the selected relation under a point of the canvas. */
export function gripAt({ relation, shown, viewport, drag, link }: CanvasState, point: Point): End | null {
  const edge = relation === null || drag !== null || link !== null ? undefined : shown.edges.get(relation);
  const spots = edge === undefined ? null : gripSpots(edge, shown);
  if (spots === null) return null;
  const reach = handleSize(viewport.zoom) / 2;
  if (isNear(spots.to, point, reach)) return "to";
  return isNear(spots.from, point, reach) ? "from" : null;
}

const isNear = (a: Point, b: Point, reach: number): boolean => Math.abs(a.x - b.x) <= reach && Math.abs(a.y - b.y) <= reach;
