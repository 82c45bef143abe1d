// Where the keyboard goes when what it was on leaves the diagram: deleted here or by another program, filtered, undone. To what stood
// nearest, so that whoever goes on with the keys goes on from there. Pure.
import { centre, type Rect } from "../../shared/geometry.ts";
import { drawnAs } from "../../shared/graph/stand-in.ts";
import type { Graph } from "../../shared/graph/types.ts";
import type { TeamKey } from "../../shared/org/types.ts";

/**
 * What the keyboard is on in a new graph: the same, the folded grouping that it is in now, or the nearest.
 * @param before the graph it was on, null for none
 * @returns null where nothing is left, or nobody knows where it stood
 */
export function keptPlace(key: TeamKey, graph: Graph, before: Graph | null): TeamKey | null {
  const drawn = drawnAs(graph, key);
  if (graph.nodes.has(drawn) || graph.groups.some((group) => group.key === key)) return drawn;
  const rect =
    before === null ? undefined : (before.nodes.get(key)?.rect ?? before.groups.find((group) => group.key === key)?.rect);
  return rect === undefined ? null : nearest(graph, rect);
}

function nearest({ nodes }: Graph, rect: Rect): TeamKey | null {
  const from = centre(rect);
  let best: TeamKey | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes.values()) {
    const to = centre(node.rect);
    const far = Math.hypot(to.x - from.x, to.y - from.y);
    if (far >= least) continue;
    least = far;
    best = node.key;
  }
  return best;
}
