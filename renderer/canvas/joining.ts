// Which grouping teams join when they are dropped at a point. Pure. Groupings count as they were when the drag began, so that a move
// inside one's own grouping, which stretches along, never means anything else.
import { contains, type Point } from "../../shared/geometry.ts";
import type { Graph, GroupNode } from "../../shared/graph/types.ts";
import type { TeamKey } from "../../shared/org/types.ts";

/**
 * The innermost grouping under the point; of two that lie across each other, the smaller.
 * @returns its key; null where there is none, or where all that is dragged and has a card is in it, directly or in one inside it
 */
export function groupingToJoin(graph: Graph, dragged: ReadonlySet<TeamKey>, point: Point): string | null {
  let best: GroupNode | null = null;
  for (const group of graph.groups) {
    if (contains(group.rect, point) && (best === null || isInside(group, best))) best = group;
  }
  if (best === null) return null;
  const members = membersOf(graph, best.key);
  for (const key of dragged) if (graph.nodes.get(key)?.team.kind === "card" && !members.has(key)) return best.key;
  return null;
}

const areaOf = ({ rect }: GroupNode): number => rect.width * rect.height;
const isInside = (a: GroupNode, b: GroupNode): boolean => (a.depth === b.depth ? areaOf(a) < areaOf(b) : a.depth > b.depth);

/** Teams drawn in a grouping, and in those inside it. */
function membersOf(graph: Graph, key: string): ReadonlySet<TeamKey> {
  const members = new Set<TeamKey>();
  const visit = (outer: string): void => {
    for (const { grouping } of graph.groups) {
      if (grouping.key === outer) for (const team of grouping.teams) members.add(team);
      if (grouping.parent === outer) visit(grouping.key);
    }
  };
  visit(key);
  return members;
}
