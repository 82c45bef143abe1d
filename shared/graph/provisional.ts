// Lines for the moment until all ways are made. What a change does not touch keeps the way it has; what it moves gets one around nothing
// but its own two ends, as while a team is dragged, or a better one where there is one soon. They lie under all cards and shapes.
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

/** By relation; what is not in it gets a way around its own two ends. */
type WaysSoon = ReadonlyMap<string, Pick<GraphEdge, "points" | "badge">>;

/**
 * Between the same rectangles what is known stays: the very same edge where its relation is the same too, else its way and badge.
 * @param known graphs that may have ways already, the first one first
 * @param soon given the relations whose ends are new or have moved
 */
export function provisionalGraph(
  { nodes, groups, relations }: Drawn,
  known: readonly Graph[],
  soon: (relations: readonly Relation[]) => WaysSoon = () => new Map(),
): Graph {
  const rects = rectsOf({ nodes, groups });
  const before = known.map((graph) => ({ edges: graph.edges, rects: rectsOf(graph) }));
  const drawn = [...relations.values()].flatMap((relation) => {
    const [from, to] = [rects(relation.from), rects(relation.to)];
    if (from === undefined || to === undefined || from === to) return [];
    const home = before.find(
      (one) =>
        one.rects(relation.from) === from &&
        one.rects(relation.to) === to &&
        joinsSame(one.edges.get(relation.key)?.relation, relation),
    );
    return [{ relation, from, to, old: home?.edges.get(relation.key) }];
  });
  const ways = soon(drawn.flatMap(({ relation, old }) => (old === undefined ? [relation] : [])));
  const edges = new Map<string, GraphEdge>();
  for (const { relation, from, to, old } of drawn) {
    const { key } = relation;
    if (old?.relation === relation) edges.set(key, old);
    else if (old !== undefined) edges.set(key, { key, relation, points: old.points, badge: old.badge });
    else edges.set(key, { key, relation, ...(ways.get(key) ?? free(from, to)) });
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

function free(from: Rect, to: Rect): Pick<GraphEdge, "points" | "badge"> {
  const points = freeWay(from, to);
  return { points, badge: middleOfLongest(points) ?? { at: { x: from.x, y: from.y }, angle: 0 } };
}

const joinsSame = (old: Relation | undefined, { from, to }: Relation): boolean => old?.from === from && old.to === to;

/** Where the ends of relations are: teams, and groupings that a card names as a whole. */
function rectsOf({ nodes, groups }: Pick<Graph, "nodes" | "groups">): (key: string) => Rect | undefined {
  const rectangles = new Map(groups.map((group) => [group.key, group.rect]));
  return (key) => nodes.get(homeKey(key))?.rect ?? rectangles.get(key);
}
