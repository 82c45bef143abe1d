// What lies under a point of the canvas: a team (or the shape of a folded grouping, which goes by that name here), or a relation by its badge or line. Exact at every zoom, DOM or not.

import type { MarkKind } from "../../shared/diagram/team-marks.ts";
import { contains, inflate, type Point, type Rect } from "../../shared/geometry.ts";
import type { Graph, GraphEdge, TeamNode } from "../../shared/graph/types.ts";
import { BADGE_RADIUS } from "../../shared/notation.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { indexOf } from "./graph-index.ts";

/** A side of a team that has a handle to draw a relation from. */
export type Side = "top" | "right" | "bottom" | "left";
/** An end of a relation. */
export type End = "from" | "to";

export type Hit =
  /** An unfolded grouping, by its title or border. `folds`: on the chevron. */
  | { readonly kind: "group"; readonly key: string; readonly folds: boolean }
  | { readonly kind: "team"; readonly key: TeamKey; readonly mark?: MarkKind | null; readonly handle?: Side }
  | { readonly kind: "relation"; readonly key: string; readonly end?: End };

/** How far from a line the pointer still means it, CSS pixels. */
const LINE_REACH = 5;
/** Teams drawn smaller than this can still be hit, CSS pixels. */
const LEAST_TARGET = 8;

/** @param raised teams drawn above the others (selected, dragged) */
export function pickAt(graph: Graph, point: Point, zoom: number, raised: ReadonlySet<TeamKey>): Hit | null {
  const { teams, edges } = indexOf(graph);
  const reach = Math.max(LINE_REACH, LEAST_TARGET / 2) / zoom;
  const around: Rect = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach };
  const team = topmost(
    teams.within(around).filter((node) => hitsTeam(node, point, zoom)),
    raised,
  );
  const near = edges.within(around);
  const badge = near.find((edge) => Math.hypot(edge.badge.at.x - point.x, edge.badge.at.y - point.y) <= BADGE_RADIUS);
  if (badge !== undefined && team === null) return { kind: "relation", key: badge.key };
  if (team !== null) return { kind: "team", key: team.key };
  const line = nearestLine(near, point, LINE_REACH / zoom);
  return line === null ? null : { kind: "relation", key: line.key };
}

/** Teams that a rectangle touches. */
export function teamsWithin(graph: Graph, area: Rect): readonly TeamKey[] {
  return indexOf(graph)
    .teams.within(area)
    .map((node) => node.key);
}

function hitsTeam({ rect }: TeamNode, point: Point, zoom: number): boolean {
  const short = LEAST_TARGET - Math.min(rect.width, rect.height) * zoom;
  return contains(short > 0 ? inflate(rect, short / 2 / zoom) : rect, point);
}

function topmost(nodes: readonly TeamNode[], raised: ReadonlySet<TeamKey>): TeamNode | null {
  return nodes.findLast((node) => raised.has(node.key)) ?? nodes.at(-1) ?? null;
}

function nearestLine(edges: readonly GraphEdge[], point: Point, reach: number): GraphEdge | null {
  let best: GraphEdge | null = null;
  let least = reach;
  for (const edge of edges) {
    const distance = distanceToLine(edge.points, point);
    if (distance <= least) {
      best = edge;
      least = distance;
    }
  }
  return best;
}

function distanceToLine(points: readonly Point[], p: Point): number {
  let least = Infinity;
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1];
    const b = points[i];
    if (a === undefined || b === undefined) break;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
    least = Math.min(least, Math.hypot(p.x - a.x - along * dx, p.y - a.y - along * dy));
  }
  return least;
}
