// The graph without what a view hides. Nothing that stays moves: teams, groupings and ways keep their very objects, so that no picture is
// made anew. Groupings keep their rectangles while any team in them is shown, so that one sees where something was left out.
import { boundsOf } from "../geometry.ts";
import { homeKey } from "../org/keys.ts";
import type { TeamKey } from "../org/types.ts";
import type { Graph, GraphEdge, GroupNode } from "./types.ts";

/**
 * @param keys teams that stay, and folded groupings, by their own key or as one of their teams
 * @returns the same graph where nothing is left out
 */
export function partOf(graph: Graph, keys: ReadonlySet<TeamKey>): Graph {
  const nodes = new Map([...graph.nodes].filter(([key]) => keys.has(key)));
  const groups = groupsWith(graph.groups, keys);
  if (nodes.size === graph.nodes.size && groups.length === graph.groups.length) return graph;
  const shown = new Set<string>([...nodes.keys(), ...groups.map(({ key }) => key)]);
  const edges = new Map([...graph.edges].filter(([, edge]) => joins(edge, shown)));
  const bounds = boundsOf([...Array.from(nodes.values(), ({ rect }) => rect), ...groups.map(({ rect }) => rect)]);
  return { ...graph, nodes, groups, edges, bounds };
}

/** Groupings that hold something that stays, outer ones of those too. */
function groupsWith(groups: readonly GroupNode[], keys: ReadonlySet<TeamKey>): readonly GroupNode[] {
  const known = new Map(groups.map((group) => [group.key, group]));
  const kept = new Set<string>();
  for (const group of groups) {
    const teams = group.folded?.teams ?? group.grouping.teams;
    if (!keys.has(group.key) && !teams.some((key) => keys.has(key))) continue;
    for (let at: GroupNode | undefined = group; at !== undefined && !kept.has(at.key); ) {
      kept.add(at.key);
      at = at.grouping.parent === null ? undefined : known.get(at.grouping.parent);
    }
  }
  return groups.filter(({ key }) => kept.has(key));
}

/** Whether both ends of a way are among the keys; a subteam's end is that of the card it is kept in. */
export function joins({ relation }: Pick<GraphEdge, "relation">, keys: ReadonlySet<string>): boolean {
  return [relation.from, relation.to].every((end) => keys.has(end) || keys.has(homeKey(end)));
}
