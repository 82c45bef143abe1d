// What a drag sets in motion: relations of the moved teams, and the groupings around them with what is inside those. It leaves the
// surfaces that stand still when the drag begins, and comes back to them when it ends.
import type { Graph, GraphEdge, GroupNode } from "../../shared/graph/types.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { indexOf } from "./graph-index.ts";

const NOTHING: ReadonlySet<string> = new Set();

/** Keys of the relations of some teams. */
export function edgeKeysOf(graph: Graph, teams: ReadonlySet<TeamKey>): ReadonlySet<string> {
  if (teams.size === 0) return NOTHING;
  const { edgesOf } = indexOf(graph);
  const keys = new Set<string>();
  for (const team of teams) for (const edge of edgesOf.get(team) ?? []) keys.add(edge.key);
  return keys;
}

/** The relations of moved teams, as they go now. */
export function movingEdges(graph: Graph, shown: Graph, moving: ReadonlySet<TeamKey>): readonly GraphEdge[] {
  return [...edgeKeysOf(graph, moving)].flatMap((key) => shown.edges.get(key) ?? []);
}

/**
 * Groupings that moved teams may stretch: theirs, the ones around those, and all inside the outermost of them, so that those are
 * not covered by the one around them.
 */
export function movingGroups(groups: readonly GroupNode[], moving: ReadonlySet<TeamKey>): readonly GroupNode[] {
  if (moving.size === 0) return [];
  const parents = new Map(groups.map(({ grouping }) => [grouping.key, grouping.parent]));
  const outermost = (key: string): string => {
    const parent = parents.get(key);
    return parent === null || parent === undefined || !parents.has(parent) ? key : outermost(parent);
  };
  const touched = new Set(
    groups.filter(({ grouping }) => grouping.teams.some((key) => moving.has(key))).map((group) => outermost(group.key)),
  );
  return groups.filter((group) => touched.has(outermost(group.key)));
}
