// All ways of a graph. A way depends on its two ends, on the ways that leave from the same sides or share its bundle, and on the cards
// and titles around it. What is untouched by a change keeps it, and what comes out is what building anew would give.

import { inflate, overlaps, type Point, type Rect } from "../geometry.ts";
import { homeKey } from "../org/keys.ts";
import type { Org, TeamKey } from "../org/types.ts";
import { bundled, hubOf } from "./bundles.ts";
import { type Cluster, clustersOf, settleInSlices } from "./clusters.ts";
import { keepGutters } from "./gutters.ts";
import { RectGrid } from "./rect-grid.ts";
import { type Routed, routeBundle, sidesOf } from "./route.ts";
import type { End, Plan, Terrain } from "./route-types.ts";
import { areaOf, insetOf, spreadPorts } from "./sides.ts";
import { spansOn } from "./spans.ts";
import { terrainOf } from "./terrain.ts";
import type { GraphEdge, GroupNode, TeamNode } from "./types.ts";
import { CLEAR } from "./way.ts";

/** What update.ts keeps of a graph, to know what of it still holds. */
export interface Routes {
  readonly plans: ReadonlyMap<string, Plan>;
  /** By bundle; a relation without one is a bundle of its own. */
  readonly routed: ReadonlyMap<string, Routed>;
  /** By the name of their first bundle. */
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly terrain: Terrain;
}

export interface EdgesOf {
  readonly edges: ReadonlyMap<string, GraphEdge>;
  readonly routes: Routes;
}

export const NO_ROUTES: Routes = {
  plans: new Map(),
  routed: new Map(),
  clusters: new Map(),
  terrain: { cards: new RectGrid(), titles: new RectGrid() },
};

/** Ways made between two pauses: a few milliseconds. */
const SLICE = 40;

/**
 * Pauses after every few milliseconds of work.
 * @param groups their rectangles are ends too, for relations that name a grouping; a folded one is in the way as a card is
 * @param touched where cards and titles stand, stood or came to stand since `before` was made
 * @param before ways and edges whose identity is kept where nothing about them changed
 */
export function* edgesInSlices(
  org: Pick<Org, "relations">,
  nodes: ReadonlyMap<TeamKey, TeamNode>,
  groups: readonly GroupNode[],
  touched: readonly Rect[],
  before: EdgesOf,
): Generator<null, EdgesOf> {
  const terrain = terrainOf({ nodes, groups });
  keepGutters(before.routes.terrain, terrain, touched);
  // What stands just outside of an area still takes lanes along its edge.
  const isTouched = touchedIn(touched.map((rect) => inflate(rect, CLEAR)));
  const plans = yield* plansOf(org, nodes, groups, terrain, isTouched, before.routes.plans);
  const ports = spreadPorts(plans.values(), spansOn(terrain));
  const routed = new Map<string, Routed>();
  let count = 0;
  for (const [name, members] of bundled(plans.values())) {
    const old = before.routes.routed.get(name);
    const holds = old !== undefined && holdsFor(old, members, ports) && !old.reaches.some(isTouched);
    routed.set(name, holds ? old : routeBundle(name, members, ports, terrain));
    if (holds) continue;
    count += members.length;
    if (count >= SLICE) yield null;
    count %= SLICE;
  }
  yield null;
  const clusters = new Map<string, Cluster>();
  const easedBefore = { eased: new Map([...before.routes.clusters.values()].flatMap(({ eased }) => [...eased])), isTouched };
  const edges = new Map<string, GraphEdge>();
  for (const bundles of clustersOf(routed)) {
    const name = bundles[0]?.name ?? "";
    const old = before.routes.clusters.get(name);
    const holds = old !== undefined && sameItems(old.bundles, bundles) && !isTouched(old.area);
    const cluster = holds ? old : yield* settleInSlices(bundles, terrain, easedBefore);
    clusters.set(name, cluster);
    for (const [key, way] of cluster.ways) {
      const plan = plans.get(key);
      if (plan !== undefined) edges.set(key, keptEdge({ key, relation: plan.relation, ...way }, before.edges.get(key)));
    }
    if (holds) continue;
    count += cluster.ways.size;
    if (count >= SLICE) yield null;
    count %= SLICE;
  }
  return { edges, routes: { plans, routed, clusters, terrain } };
}

/** The old edge, or as much of it as is the same. */
function keptEdge(edge: GraphEdge, old: GraphEdge | undefined): GraphEdge {
  if (old === undefined) return edge;
  const points = sameWay(edge.points, old.points) ? old.points : edge.points;
  const { at, angle } = old.badge;
  const sameBadge = at.x === edge.badge.at.x && at.y === edge.badge.at.y && angle === edge.badge.angle;
  if (points === old.points && sameBadge && edge.relation === old.relation) return old;
  return { ...edge, points, badge: sameBadge ? old.badge : edge.badge };
}

function* plansOf(
  org: Pick<Org, "relations">,
  nodes: ReadonlyMap<TeamKey, TeamNode>,
  groups: readonly GroupNode[],
  terrain: Terrain,
  isTouched: (area: Rect) => boolean,
  before: Routes["plans"],
): Generator<null, ReadonlyMap<string, Plan>> {
  const rectangles = new Map(groups.map((group) => [group.key, group]));
  const endOf = (key: TeamKey): End | undefined => nodes.get(homeKey(key)) ?? rectangles.get(key);
  const plans = new Map<string, Plan>();
  let count = 0;
  for (const relation of org.relations.values()) {
    const from = endOf(relation.from);
    const to = endOf(relation.to);
    // Relations between a team and its own embedded subteam, or among those, have no way of their own.
    if (from === undefined || to === undefined || from === to) continue;
    const old = before.get(relation.key);
    const holds = old !== undefined && sameEnd(old.from, from) && sameEnd(old.to, to) && !isTouched(old.area);
    const area = holds ? old.area : areaOf(from.rect, to.rect);
    const sides = holds ? old.sides : sidesOf(from, to, area, terrain);
    plans.set(relation.key, { relation, from, to, sides, area, hub: hubOf(relation, { from, to }, sides) });
    if (!holds && ++count % SLICE === 0) yield null;
  }
  return plans;
}

/** Where it stands, and where along its sides a way may end. */
const sameEnd = (old: End, now: End): boolean => old.rect === now.rect && insetOf(old) === insetOf(now);

function touchedIn(touched: readonly Rect[]): (area: Rect) => boolean {
  if (touched.length < 8) return (area) => touched.some((rect) => overlaps(rect, area));
  const grid = new RectGrid(touched.map((rect) => ({ rect })));
  return (area) => grid.some(area, () => true);
}

function holdsFor(old: Routed, members: readonly Plan[], ports: ReturnType<typeof spreadPorts>): boolean {
  if (old.members.length !== members.length) return false;
  return members.every((plan) => {
    const known = old.members.find((one) => one.plan.relation.key === plan.relation.key);
    const now = ports.get(plan.relation.key);
    if (known === undefined || now === undefined) return false;
    const { from, to } = known.ports;
    return (
      known.plan.area === plan.area &&
      known.plan.sides === plan.sides &&
      from.x === now.from.x &&
      from.y === now.from.y &&
      to.x === now.to.x &&
      to.y === now.to.y
    );
  });
}

function sameWay(a: readonly Point[], b: readonly Point[]): boolean {
  return a === b || (a.length === b.length && a.every((point, i) => point.x === b[i]?.x && point.y === b[i]?.y));
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
