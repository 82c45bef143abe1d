// Which grouping teams join when they are dropped at a point. Pure. Groupings count as they were when the drag began, so that a move
// inside one's own grouping, which stretches along, never means anything else. A folded grouping joins nothing, and is joined like others.
import { contains, inflate, type Point, type Rect } from "../../shared/geometry.ts";
import { foldedIn } from "../../shared/graph/stand-in.ts";
import type { Graph, GroupNode } from "../../shared/graph/types.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { indexOf } from "./graph-index.ts";
import { membersOf } from "./members.ts";

/**
 * The innermost grouping under the point; of two that lie across each other, the smaller.
 * @returns its key; null where there is none, or where all that is dragged and has a card is in it, directly or in one inside it
 */
export function groupingToJoin(graph: Graph, dragged: ReadonlySet<TeamKey>, point: Point): string | null {
  const folded = [...foldedAt(graph, { ...point, width: 0, height: 0 })];
  let best: GroupNode | null = null;
  for (const group of [...graph.groups, ...folded]) {
    if (dragged.has(group.key)) continue;
    if (contains(group.rect, point) && (best === null || isInside(group, best))) best = group;
  }
  if (best === null || isWholeGrouping(graph, dragged)) return null;
  const members = membersIn(graph, best);
  for (const key of dragged) if (graph.nodes.get(key)?.team.kind === "card" && !members.has(key)) return best.key;
  return null;
}

const known = new WeakMap<GroupNode, { readonly graph: Graph; readonly members: ReadonlySet<TeamKey> }>();

/** Asked in each move of a drag, of the same few groupings. */
function membersIn(graph: Graph, group: GroupNode): ReadonlySet<TeamKey> {
  const held = known.get(group);
  if (held?.graph === graph) return held.members;
  const members = new Set(group.folded?.teams ?? membersOf(graph, group.key));
  known.set(group, { graph, members });
  return members;
}

const areaOf = ({ rect }: GroupNode): number => rect.width * rect.height;
const isInside = (a: GroupNode, b: GroupNode): boolean => (a.depth === b.depth ? areaOf(a) < areaOf(b) : a.depth > b.depth);

/** Folded groupings under a point. */
function foldedAt(graph: Graph, at: Rect): readonly GroupNode[] {
  return indexOf(graph)
    .teams.within(inflate(at, 1))
    .flatMap(({ team }) => foldedIn(team) ?? []);
}

function isWholeGrouping(graph: Graph, dragged: ReadonlySet<TeamKey>): boolean {
  for (const key of dragged) {
    const node = graph.nodes.get(key);
    if (node !== undefined && foldedIn(node.team) !== null) return true;
  }
  return false;
}
