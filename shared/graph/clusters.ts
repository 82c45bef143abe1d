// Bundles that run near each other, and so have to share lanes and room for badges, as clusters. What stands in one cluster has no
// effect on another: after a change only the clusters that it touched are settled again.

import { boundsOf, contains, inflate, overlaps, type Rect } from "../geometry.ts";
import { badgesInSlices, FURTHEST_BADGE } from "./badges.ts";
import { type EaseBefore, type Eased, easeInSlices } from "./ease.ts";
import { nudgeInSlices } from "./nudge.ts";
import type { Routed } from "./route.ts";
import type { Terrain } from "./route-types.ts";
import { insetOf } from "./sides.ts";
import type { GraphEdge } from "./types.ts";

/** Ways as they are drawn, with what they were made from. */
export interface Cluster {
  readonly bundles: readonly Routed[];
  /** What stands in here may move something; what stands elsewhere cannot. */
  readonly area: Rect;
  /** Those that were made once more, by bundle. */
  readonly eased: ReadonlyMap<string, Eased>;
  readonly ways: ReadonlyMap<string, Pick<GraphEdge, "points" | "badge">>;
}

/** Bundles further apart than this do not share lanes, canvas units. */
const APART = 100;
/** Cells of the grid in which neighbours are found, canvas units. Larger where a way is so long that it would go through more of them than this. */
const CELL = 640;
const MOST_CELLS = 128;

/** Each cluster in the order of its bundles' names, by the name of its first bundle. */
export function clustersOf(routed: ReadonlyMap<string, Routed>): readonly (readonly Routed[])[] {
  const bundles = [...routed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, bundle]) => bundle);
  const areas = bundles.map((bundle) => inflate(bundle.around, APART / 2));
  const leader = Int32Array.from(bundles.keys());
  const find = (i: number): number => {
    let at = i;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] ?? 0] ?? 0;
      at = leader[at] ?? 0;
    }
    return at;
  };
  const join = (i: number, j: number): void => {
    const [a, b] = [find(i), find(j)];
    if (a !== b) leader[Math.max(a, b)] = Math.min(a, b);
  };
  const longest = areas.reduce((most, { width, height }) => Math.max(most, width, height), 0);
  const size = Math.max(CELL, longest / MOST_CELLS);
  const cells = new Map<number, number[]>();
  const fillers = new Map<number, number>();
  for (const [i, area] of areas.entries()) {
    const right = Math.floor((area.x + area.width) / size);
    const bottom = Math.floor((area.y + area.height) / size);
    for (let row = Math.floor(area.y / size); row <= bottom; row++) {
      for (let column = Math.floor(area.x / size); column <= right; column++) {
        const cell = row * 1_048_576 + column;
        // Whoever fills a cell overlaps everything in it: the others there need not be looked at.
        const filler = fillers.get(cell);
        if (filler !== undefined) {
          join(i, filler);
          continue;
        }
        const fills =
          contains(area, { x: column * size, y: row * size }) && contains(area, { x: (column + 1) * size, y: (row + 1) * size });
        if (fills) fillers.set(cell, i);
        const here = cells.get(cell);
        if (here === undefined) cells.set(cell, [i]);
        else {
          for (const j of here) if (fills || overlaps(area, areas[j] ?? area)) join(i, j);
          here.push(i);
        }
      }
    }
  }
  const clusters = new Map<number, Routed[]>();
  for (const [i, bundle] of bundles.entries()) {
    const first = find(i);
    const list = clusters.get(first);
    if (list === undefined) clusters.set(first, [bundle]);
    else list.push(bundle);
  }
  return [...clusters.values()];
}

/** Makes full gutters less full, moves ways apart and gives each its badge. */
export function* settleInSlices(bundles: readonly Routed[], terrain: Terrain, before: EaseBefore): Generator<null, Cluster> {
  const known = new Map<string, Eased>();
  const eased = yield* easeInSlices(bundles, terrain, before, known);
  const lines = eased.flatMap(({ name, members, ways }) =>
    members.map(({ plan: { relation, from, to } }) => ({
      key: relation.key,
      bundle: name,
      points: ways.get(relation.key) ?? [],
      from: { rect: from.rect, inset: insetOf(from) },
      to: { rect: to.rect, inset: insetOf(to) },
    })),
  );
  lines.sort((a, b) => (a.key < b.key ? -1 : 1));
  const { ways: points, reach } = yield* nudgeInSlices(lines, terrain);
  const badges = yield* badgesInSlices(lines, points, terrain);
  const ways = new Map<string, Pick<GraphEdge, "points" | "badge">>();
  for (const { key } of lines) {
    const way = points.get(key);
    const badge = badges.get(key);
    if (way !== undefined && badge !== undefined) ways.set(key, { points: way, badge });
  }
  // Where the ways ran before and after, and what made them so where they were made once more.
  const looked = eased.flatMap(({ around, reaches }, i) => (eased[i] === bundles[i] ? [around] : [around, ...reaches]));
  const around = boundsOf([...looked, ...bundles.map((bundle) => bundle.around)]) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { bundles, area: inflate(around, reach + FURTHEST_BADGE), eased: known, ways };
}
