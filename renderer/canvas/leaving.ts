// Which grouping dragged teams are taken out of when they are let go well outside it with Shift held. Pure. As with joining, groupings
// count as they were when the drag began. Without the key a move is only a move: the grouping stretches along.
import { contains, inflate, type Point } from "../../shared/geometry.ts";
import type { Graph, GroupNode } from "../../shared/graph/types.ts";
import type { TeamKey } from "../../shared/org/types.ts";

/** A grouping and those around it, from the inside out. */
export type Home = readonly [GroupNode, ...(readonly GroupNode[])];

export interface Leaving {
  /** Key of the grouping that is left. */
  readonly from: string;
  /** Key of the one around it in which the teams then are; null for none. */
  readonly into: string | null;
  /** The key is held: letting go takes them out. */
  readonly held: boolean;
}

/** The pointer is this far from a grouping's border before anyone may mean to leave it, canvas units. */
const CLEAR = 28;

/** The innermost grouping that all of the teams with a card are directly in, and those around it; null where they share none. */
export function homeOf(graph: Graph, dragged: ReadonlySet<TeamKey>): Home | null {
  const own = [...dragged].filter((key) => graph.nodes.get(key)?.team.kind === "card");
  const [first] = own;
  if (first === undefined || own.length < dragged.size) return null;
  const shared = graph.groups
    .filter(({ folded, grouping }) => folded === undefined && own.every((key) => grouping.teams.includes(key)))
    .toSorted((a, b) => b.depth - a.depth);
  const [innermost] = shared;
  if (innermost === undefined) return null;
  const byKey = new Map(graph.groups.map((group) => [group.key, group]));
  const around: GroupNode[] = [];
  for (let at = innermost.grouping.parent; at !== null; ) {
    const group = byKey.get(at);
    if (group === undefined || around.includes(group)) break;
    around.push(group);
    at = group.grouping.parent;
  }
  return [innermost, ...around];
}

/** @param point where the pointer is, in no grouping that the teams would join */
export function groupingToLeave([own, ...around]: Home, point: Point, held: boolean): Leaving | null {
  if (contains(inflate(own.rect, CLEAR), point)) return null;
  const into = around.find((group) => contains(group.rect, point));
  // In the strip around an outer grouping nobody can tell whether it is left as well.
  if (into === undefined && around.some((group) => contains(inflate(group.rect, CLEAR), point))) return null;
  return { from: own.key, into: into?.key ?? null, held };
}
