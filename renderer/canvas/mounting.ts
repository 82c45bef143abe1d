// Which teams are React Flow nodes in the DOM; all others are drawn on the canvas layer. Pure.
import { contains, inflate, type Rect } from "../../shared/geometry.ts";
import type { Graph, TeamNode } from "../../shared/graph/types.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { indexOf } from "./graph-index.ts";
import type { Viewport } from "./types.ts";
import { type Size, visibleRect } from "./viewport.ts";

/** Above this many DOM nodes panning starts to stutter (measured). */
export const MAX_MOUNTED = 200;
/** Far out, where nobody reads a card, fewer will do: enough for a whole small organisation to be in reach of assistive technology. */
const MAX_MOUNTED_FAR = 100;
const FAR_ZOOM = 0.4;
/** Teams this close to the view are mounted ahead of a pan, CSS pixels. */
const AHEAD = 200;
/** A view that shrank to less than this share of the area mounted for it is looked at anew. */
const STALE_SHARE = 0.25;

/** Teams mounted for being in view. `keys` is empty where the view is too full. */
export interface Near {
  readonly area: Rect;
  readonly limit: number;
  readonly keys: ReadonlySet<TeamKey>;
}

export const NOTHING_NEAR: Near = { area: { x: 0, y: 0, width: 0, height: 0 }, limit: 0, keys: new Set() };

/** Teams in and around the view; `before` is kept, as the same object, while it still serves. */
export function nearTeams(graph: Graph, viewport: Viewport, size: Size, before: Near, graphIsNew: boolean): Near {
  const visible = visibleRect(viewport, size);
  const limit = viewport.zoom < FAR_ZOOM ? MAX_MOUNTED_FAR : MAX_MOUNTED;
  if (!graphIsNew && limit === before.limit && serves(before.area, visible)) return before;
  const area = inflate(visible, AHEAD / viewport.zoom);
  const { teams } = indexOf(graph);
  let found = teams.within(area);
  if (found.length > limit) found = teams.within(visible);
  const keys = found.length > limit ? new Set<TeamKey>() : new Set(found.map((node) => node.key));
  return { area, limit, keys: sameKeys(keys, before.keys) ? before.keys : keys };
}

function serves(area: Rect, visible: Rect): boolean {
  const inside = contains(area, visible) && contains(area, { x: visible.x + visible.width, y: visible.y + visible.height });
  return inside && visible.width * visible.height >= area.width * area.height * STALE_SHARE;
}

function sameKeys(a: ReadonlySet<TeamKey>, b: ReadonlySet<TeamKey>): boolean {
  return a.size === b.size && [...a].every((key) => b.has(key));
}

/** All teams to mount, in drawing order: those in view and, in order of need, the ones singled out, up to the limit. */
export function mountedTeams(graph: Graph, near: Near, singled: Iterable<TeamKey>): readonly TeamKey[] {
  const keys = new Set<TeamKey>();
  for (const key of near.keys) if (graph.nodes.has(key)) keys.add(key);
  for (const key of singled) {
    if (keys.size >= MAX_MOUNTED) break;
    if (graph.nodes.has(key)) keys.add(key);
  }
  const { order } = indexOf(graph);
  return [...keys].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/** The first team as one reads, row by row; rows are half a card high. Null for none. */
export function firstInReadingOrder(nodes: Iterable<TeamNode>): TeamKey | null {
  let best: TeamNode | null = null;
  for (const node of nodes) if (best === null || readsBefore(node.rect, best.rect)) best = node;
  return best?.key ?? null;
}

const ROW = 40;

function readsBefore(a: Rect, b: Rect): boolean {
  const [rowA, rowB] = [Math.round(a.y / ROW), Math.round(b.y / ROW)];
  return rowA === rowB ? a.x < b.x : rowA < rowB;
}
