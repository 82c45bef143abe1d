// Ways of a few relations before all others are made anew around them: around all cards, from their places on the sides, but with no
// regard to other lines. What the drop of a team shows at once, so that little is left to change when all ways are there.
import type { Rect } from "../geometry.ts";
import { homeKey } from "../org/keys.ts";
import type { Relation, TeamKey } from "../org/types.ts";
import { settleBadges } from "./badges.ts";
import { bundled, hubOf } from "./bundles.ts";
import type { Routes } from "./edges.ts";
import { keepGutters } from "./gutters.ts";
import { routeBundle, sidesOf } from "./route.ts";
import type { End, Line, Plan } from "./route-types.ts";
import { areaOf, insetOf, spreadPorts } from "./sides.ts";
import { spansOn } from "./spans.ts";
import { terrainOf } from "./terrain.ts";
import type { Graph, GraphEdge } from "./types.ts";

/** Where more ways are wanted than this, making them takes longer than nobody notices. */
const FEW = 24;

interface Drawn extends Pick<Graph, "nodes" | "groups"> {
  readonly relations: ReadonlyMap<string, Relation>;
}

/**
 * By relation; nothing at all where more are wanted than take a moment.
 * @param wanted relations whose ends are new or have moved
 * @param before what the last ways were made from
 * @param touched where cards and titles stand, stood or came to stand since then
 */
export function waysSoon(
  wanted: readonly Relation[],
  { nodes, groups, relations }: Drawn,
  before: Routes,
  touched: readonly Rect[],
): ReadonlyMap<string, Pick<GraphEdge, "points" | "badge">> {
  if (wanted.length === 0 || wanted.length > FEW) return new Map();
  const terrain = terrainOf({ nodes, groups });
  keepGutters(before.terrain, terrain, touched);
  const rectangles = new Map(groups.map((group) => [group.key, group]));
  const endOf = (key: TeamKey): End | undefined => nodes.get(homeKey(key)) ?? rectangles.get(key);
  const own = wanted.flatMap((relation): readonly Plan[] => {
    const [from, to] = [endOf(relation.from), endOf(relation.to)];
    if (from === undefined || to === undefined) return [];
    const area = areaOf(from.rect, to.rect);
    const sides = sidesOf(from, to, area, terrain);
    return [{ relation, from, to, sides, area, hub: hubOf(relation, { from, to }, sides) }];
  });
  // The others keep their places on the sides that they share.
  const plans = new Map([...before.plans].filter(([key]) => relations.has(key)));
  for (const plan of own) plans.set(plan.relation.key, plan);
  const ports = spreadPorts(plans.values(), spansOn(terrain));
  const points = new Map<string, GraphEdge["points"]>();
  const lines: Line[] = [];
  for (const [bundle, members] of bundled(own)) {
    const { ways } = routeBundle(bundle, members, ports, terrain);
    for (const { relation, from, to } of members) {
      const way = ways.get(relation.key);
      if (way === undefined) continue;
      points.set(relation.key, way);
      lines.push({
        key: relation.key,
        bundle,
        points: way,
        from: { rect: from.rect, inset: insetOf(from) },
        to: { rect: to.rect, inset: insetOf(to) },
      });
    }
  }
  const badges = settleBadges(lines, points, terrain);
  return new Map(
    lines.flatMap(({ key, points: way }) => {
      const badge = badges.get(key);
      return badge === undefined ? [] : [[key, { points: way, badge }] as const];
    }),
  );
}
