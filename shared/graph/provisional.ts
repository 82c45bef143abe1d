// Lines for the moment until their ways are made: around nothing but their own two ends, as while a team is dragged. They lie under all
// cards and shapes. What is known of a way is kept.
import { boundsOf, type Rect } from "../geometry.ts";
import { homeKey } from "../org/keys.ts";
import type { Relation } from "../org/types.ts";
import { middleOfLongest } from "./badges.ts";
import { areaOf, middleOf, sidesToTry } from "./sides.ts";
import { touchingWay } from "./touching.ts";
import type { Graph, GraphEdge } from "./types.ts";
import { simpleWay } from "./way.ts";

interface Drawn extends Pick<Graph, "nodes" | "groups"> {
  readonly relations: ReadonlyMap<string, Relation>;
}

/** @param known graphs that may have ways already, the first one first: for the same relation between the same rectangles */
export function provisionalGraph({ nodes, groups, relations }: Drawn, known: readonly Graph[]): Graph {
  const rects = rectsOf({ nodes, groups });
  const before = known.map((graph) => ({ edges: graph.edges, rects: rectsOf(graph) }));
  const edges = new Map<string, GraphEdge>();
  for (const [key, relation] of relations) {
    const from = rects(relation.from);
    const to = rects(relation.to);
    if (from === undefined || to === undefined || from === to) continue;
    const old = before.find(
      (one) => one.edges.get(key)?.relation === relation && one.rects(relation.from) === from && one.rects(relation.to) === to,
    );
    edges.set(key, old?.edges.get(key) ?? provisionalEdge(key, relation, from, to));
  }
  const bounds = boundsOf([...Array.from(nodes.values(), ({ rect }) => rect), ...groups.map(({ rect }) => rect)]);
  return { nodes, groups, edges, bounds };
}

/** Around nothing but its own two ends. */
export function freeWay(from: Rect, to: Rect): GraphEdge["points"] {
  const touching = touchingWay(from, to);
  if (touching !== null) return touching;
  const sides = sidesToTry(from, to)[0] ?? (["right", "left"] as const);
  const ports = { from: middleOf(from, sides[0]), to: middleOf(to, sides[1]) };
  const ends = { from, to, obstacles: [from, to], area: areaOf(from, to) };
  return simpleWay({ ports, sides, ...ends, titles: [], hub: null, trunk: [] }).points;
}

function provisionalEdge(key: string, relation: Relation, from: Rect, to: Rect): GraphEdge {
  const points = freeWay(from, to);
  return { key, relation, points, badge: middleOfLongest(points) ?? { at: { x: from.x, y: from.y }, angle: 0 } };
}

/** Where the ends of relations are: teams, and groupings that a card names as a whole. */
function rectsOf({ nodes, groups }: Pick<Graph, "nodes" | "groups">): (key: string) => Rect | undefined {
  const rectangles = new Map(groups.map((group) => [group.key, group.rect]));
  return (key) => nodes.get(homeKey(key))?.rect ?? rectangles.get(key);
}
