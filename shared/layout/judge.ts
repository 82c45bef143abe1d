// How a page really reads: its lines are routed as they will be drawn, and counted. For the last few of the pages that were tried; routing
// one takes as long as reckoning a hundred.
import { edgesInSlices, NO_ROUTES } from "../graph/edges.ts";
import { groupsOf } from "../graph/groups.ts";
import { crossingsOf } from "../graph/measure.ts";
import type { Graph, TeamNode } from "../graph/types.ts";
import type { Org, TeamKey } from "../org/types.ts";
import { measured } from "./measure.ts";
import type { Rects } from "./piece.ts";

/** What a crossing costs beside a unit of length: the mean of lines that cross and of places where some do. */
const CROSSING = 150;

/** Less is better. Awaits `pause` now and then. */
export async function judged(org: Org, nodes: Graph["nodes"], rects: Rects, pause: () => Promise<void>): Promise<number> {
  const placed = new Map<TeamKey, TeamNode>(
    [...rects].flatMap(([key, rect]) => {
      const node = nodes.get(key);
      return node === undefined ? [] : [[key, { ...node, rect }] as const];
    }),
  );
  const groups = groupsOf(org.groupings.values(), placed, []);
  const slices = edgesInSlices(org, placed, groups, [], { edges: new Map(), routes: NO_ROUTES });
  let step = slices.next();
  for (; step.done !== true; step = slices.next()) await pause();
  const { edges } = step.value;
  const { length, crossings } = measured({ edges });
  return length + (CROSSING * ((crossings ?? 0) + crossingsOf({ nodes: placed, groups, edges, bounds: null }))) / 2;
}
