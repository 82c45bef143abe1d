// All ways of a graph. A way depends on its two ends, on the ways that leave from the same sides, and on the cards around it, and
// on nothing else: what is untouched by a change keeps its way, and comes out as if everything had been built anew.
import { overlaps, type Rect } from "../geometry.ts";
import { homeKey } from "../org/keys.ts";
import type { Org, TeamKey } from "../org/types.ts";
import { badgeSpots, settleBadges } from "./badges.ts";
import { RectGrid } from "./rect-grid.ts";
import { areaOf, type End, middleOf, type Plan, type Ports, sidesToTry, spreadPorts } from "./sides.ts";
import type { GraphEdge, GroupNode, TeamNode } from "./types.ts";
import { THROUGH_COST, wayOf } from "./way.ts";

/** A way, with what it was made from. */
interface Routed {
  readonly plan: Plan;
  readonly ports: Ports;
  readonly points: GraphEdge["points"];
  readonly spots: readonly GraphEdge["badge"][];
}

/** What update.ts keeps of a graph, to know what of it still holds. */
export type Routes = ReadonlyMap<string, Routed>;

export interface EdgesOf {
  readonly edges: ReadonlyMap<string, GraphEdge>;
  readonly routes: Routes;
}

/**
 * @param groups their rectangles are ends too, for relations that name a grouping
 * @param touched where teams stand, stood or came to stand since `before` was made
 * @param before ways and edges whose identity is kept where nothing about them changed
 */
export function edgesOf(
  org: Pick<Org, "relations">,
  nodes: ReadonlyMap<TeamKey, TeamNode>,
  groups: readonly GroupNode[],
  touched: readonly Rect[],
  before: EdgesOf,
): EdgesOf {
  const grid = new RectGrid(nodes.values());
  const rectangles = new Map(groups.map((group) => [group.key, group]));
  const endOf = (key: TeamKey): End | undefined => nodes.get(homeKey(key)) ?? rectangles.get(key);
  const plans = new Map<string, Plan>();
  const isTouched = (area: Rect): boolean => touched.some((rect) => overlaps(rect, area));
  for (const relation of org.relations.values()) {
    const from = endOf(relation.from);
    const to = endOf(relation.to);
    // Relations between a team and its own embedded subteam, or among those, have no way of their own.
    if (from === undefined || to === undefined || from === to) continue;
    const old = before.routes.get(relation.key)?.plan;
    const holds = old !== undefined && old.from.rect === from.rect && old.to.rect === to.rect && !isTouched(old.area);
    const area = holds ? old.area : areaOf(from.rect, to.rect);
    const sides = holds ? old.sides : chooseSides(from, to, area, grid);
    plans.set(relation.key, { relation, from, to, sides, area });
  }
  const ports = spreadPorts(plans.values());
  const routes = new Map<string, Routed>();
  for (const [key, plan] of plans) {
    const mine = ports.get(key);
    if (mine === undefined) continue;
    const old = before.routes.get(key);
    const holds = old !== undefined && old.plan.area === plan.area && samePorts(old.ports, mine);
    routes.set(key, holds ? { ...old, plan } : route(plan, mine, grid));
  }
  const badges = settleBadges(inKeyOrder(routes));
  const edges = new Map<string, GraphEdge>();
  for (const [key, { plan, points }] of routes) {
    const badge = badges.get(key);
    if (badge === undefined) continue;
    const old = before.edges.get(key);
    const same = old !== undefined && old.relation === plan.relation && old.points === points && old.badge === badge;
    edges.set(key, same ? old : { key, relation: plan.relation, points, badge });
  }
  return { edges, routes };
}

function route(plan: Plan, ports: Ports, grid: RectGrid<TeamNode>): Routed {
  const obstacles = obstaclesIn(plan.area, grid);
  const { from, to, sides, area } = plan;
  const shift = ((hashOf(plan.relation.key) % 5) - 2) * 4;
  const { points } = wayOf({ ports, sides, from: from.rect, to: to.rect, obstacles, area, shift }, true);
  return { plan, ports, points, spots: badgeSpots(points, obstacles, [from.rect, to.rect]) };
}

/** The first pair of sides between which a simple way runs through no card; else the cheapest. */
function chooseSides(from: End, to: End, area: Rect, grid: RectGrid<TeamNode>): Plan["sides"] {
  const tries = sidesToTry(from.rect, to.rect);
  const obstacles = obstaclesIn(area, grid);
  let best = tries[0] as Plan["sides"];
  let least = Number.POSITIVE_INFINITY;
  for (const sides of tries) {
    const ports = { from: middleOf(from.rect, sides[0]), to: middleOf(to.rect, sides[1]) };
    const { cost } = wayOf({ ports, sides, from: from.rect, to: to.rect, obstacles, area, shift: 0 }, false);
    if (cost < THROUGH_COST) return sides;
    if (cost < least) {
      least = cost;
      best = sides;
    }
  }
  return best;
}

const obstaclesIn = (area: Rect, grid: RectGrid<TeamNode>): readonly Rect[] => grid.within(area).map((node) => node.rect);

const samePorts = (a: Ports, b: Ports): boolean =>
  a.from.x === b.from.x && a.from.y === b.from.y && a.to.x === b.to.x && a.to.y === b.to.y;

function* inKeyOrder(routes: Routes): Generator<{ readonly key: string; readonly spots: Routed["spots"] }> {
  for (const key of [...routes.keys()].sort()) yield { key, spots: routes.get(key)?.spots ?? [] };
}

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) >>> 0;
  return hash;
}
