// The graph while a drag runs: teams where the pointer has them, their groupings around them, their own edges along. Called for
// every move of the pointer, so it touches nothing else and copies nothing large; the drop builds the real ways.
import type { Position } from "../card/types.ts";
import { boundsOf } from "../geometry.ts";
import { homeKey } from "../org/keys.ts";
import type { TeamKey } from "../org/types.ts";
import { middleOfLongest } from "./badges.ts";
import { padded } from "./groups.ts";
import { OverlayMap } from "./overlay-map.ts";
import { freeWay } from "./provisional.ts";
import type { Graph, GraphEdge, GroupNode, TeamNode } from "./types.ts";

/** What a graph's drags need again and again. */
interface Index {
  readonly edgesOf: ReadonlyMap<TeamKey, readonly GraphEdge[]>;
  /** The grouping that each team is drawn in. */
  readonly homes: ReadonlyMap<TeamKey, GroupNode>;
  readonly groups: ReadonlyMap<string, GroupNode>;
  readonly inside: ReadonlyMap<string | null, readonly GroupNode[]>;
}
const indexes = new WeakMap<Graph, Index>();

/** @param moves top left corners; teams that the graph does not have are left out */
export function moveNodes(graph: Graph, moves: ReadonlyMap<TeamKey, Position>): Graph {
  const patch = new Map<TeamKey, TeamNode>();
  for (const [key, at] of moves) {
    const node = graph.nodes.get(key);
    if (node !== undefined) patch.set(key, { ...node, rect: { ...node.rect, x: at.x, y: at.y } });
  }
  if (patch.size === 0) return graph;
  const nodes = new OverlayMap(graph.nodes, patch);
  const edges = new Map<string, GraphEdge>();
  for (const key of patch.keys()) {
    for (const edge of indexOf(graph).edgesOf.get(key) ?? [])
      if (!edges.has(edge.key)) edges.set(edge.key, moved(edge, graph, patch));
  }
  return { nodes, groups: movedGroups(graph, nodes, patch), edges: new OverlayMap(graph.edges, edges), bounds: graph.bounds };
}

/** What else stands there is gone around after the drop. */
function moved(edge: GraphEdge, graph: Graph, patch: ReadonlyMap<TeamKey, TeamNode>): GraphEdge {
  const ends = endsOf(edge, graph);
  if (ends === null) return edge;
  const [from, to] = ends.map((node) => patch.get(node.key) ?? node) as [TeamNode, TeamNode];
  const points = freeWay(from.rect, to.rect);
  const badge = middleOfLongest(points) ?? edge.badge;
  return { ...edge, points, badge };
}

/** Only the groupings of the moved teams, and those around them, from the inside out. */
function movedGroups(graph: Graph, nodes: Graph["nodes"], patch: ReadonlyMap<TeamKey, TeamNode>): readonly GroupNode[] {
  const { homes, groups, inside } = indexOf(graph);
  const stretched = new Set<GroupNode>();
  for (const key of patch.keys()) {
    for (let at = homes.get(key); at !== undefined && !stretched.has(at); at = groups.get(at.grouping.parent ?? ""))
      stretched.add(at);
  }
  if (stretched.size === 0) return graph.groups;
  const now = new Map<string, GroupNode>();
  for (const group of [...stretched].sort((a, b) => b.depth - a.depth)) {
    const own = group.grouping.teams.flatMap((key) => nodes.get(key)?.rect ?? []);
    const inner = (inside.get(group.key) ?? []).map((child) => (now.get(child.key) ?? child).rect);
    const around = boundsOf([...own, ...inner]);
    if (around !== null) now.set(group.key, { ...group, rect: padded(around) });
  }
  return graph.groups.map((group) => now.get(group.key) ?? group);
}

function indexOf(graph: Graph): Index {
  const known = indexes.get(graph);
  if (known !== undefined) return known;
  const edges = new Map<TeamKey, GraphEdge[]>();
  for (const edge of graph.edges.values()) {
    for (const node of endsOf(edge, graph) ?? []) {
      const list = edges.get(node.key);
      if (list === undefined) edges.set(node.key, [edge]);
      else list.push(edge);
    }
  }
  const index: Index = {
    edgesOf: edges,
    homes: new Map(graph.groups.flatMap((group) => group.grouping.teams.map((key) => [key, group] as const))),
    groups: new Map(graph.groups.map((group) => [group.key, group])),
    inside: Map.groupBy(graph.groups, (group) => group.grouping.parent),
  };
  indexes.set(graph, index);
  return index;
}

/** The drawn teams at both ends; a relation of an embedded subteam ends at its parent's card. */
function endsOf({ relation }: GraphEdge, { nodes }: Graph): readonly [TeamNode, TeamNode] | null {
  const from = nodes.get(homeKey(relation.from));
  const to = nodes.get(homeKey(relation.to));
  return from === undefined || to === undefined ? null : [from, to];
}
