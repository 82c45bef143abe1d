// Where things are, for culling and picking: a grid over teams and over edges, and the edges of each team. Built once for each graph.
import { boundsOf, type Point, type Rect } from "../../shared/geometry.ts";
import type { Graph, GraphEdge, TeamNode } from "../../shared/graph/types.ts";
import { BADGE_RADIUS } from "../../shared/notation.ts";
import { homeKey } from "../../shared/org/keys.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { createGrid, type Grid } from "./grid.ts";

export interface GraphIndex {
  /** Teams in drawing order. */
  readonly teams: Grid<TeamNode>;
  readonly edges: Grid<GraphEdge>;
  /** Edges that end at a team as it is drawn: those of an embedded subteam end at the card it is kept in. */
  readonly edgesOf: ReadonlyMap<TeamKey, readonly GraphEdge[]>;
  /** Place of each team in drawing order. */
  readonly order: ReadonlyMap<TeamKey, number>;
}

const known = new WeakMap<Graph, GraphIndex>();

export function indexOf(graph: Graph): GraphIndex {
  const found = known.get(graph);
  if (found !== undefined) return found;
  const edgesOf = new Map<TeamKey, GraphEdge[]>();
  const edges = [...graph.edges.values()];
  for (const edge of edges) {
    for (const end of new Set([homeKey(edge.relation.from), homeKey(edge.relation.to)])) {
      const list = edgesOf.get(end);
      if (list === undefined) edgesOf.set(end, [edge]);
      else list.push(edge);
    }
  }
  const index: GraphIndex = {
    teams: createGrid([...graph.nodes.values()], (node) => node.rect),
    edges: createGrid(edges, edgeRect),
    edgesOf,
    order: new Map([...graph.nodes.keys()].map((key, i) => [key, i])),
  };
  known.set(graph, index);
  return index;
}

/** Around an edge's line and badge. */
export function edgeRect({ points, badge }: GraphEdge): Rect {
  const r = BADGE_RADIUS * 2;
  const around = { x: badge.at.x - r, y: badge.at.y - r, width: 2 * r, height: 2 * r };
  return boundsOf([around, ...points.map((p: Point) => ({ x: p.x - 4, y: p.y - 4, width: 8, height: 8 }))]) ?? around;
}
