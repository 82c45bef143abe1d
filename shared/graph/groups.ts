// The rectangles behind groupings: around the teams drawn in each, and around the groupings inside it.
import { boundsOf, type Rect } from "../geometry.ts";
import { GROUP_PADDING } from "../notation.ts";
import type { Grouping, TeamKey } from "../org/types.ts";
import { sameRect } from "./nodes.ts";
import type { GroupNode, TeamNode } from "./types.ts";

/** Outermost first, which is the order they are drawn in. A grouping without a drawn team has no rectangle. */
export function groupsOf(
  groupings: Iterable<Grouping>,
  nodes: ReadonlyMap<TeamKey, TeamNode>,
  before: readonly GroupNode[],
): readonly GroupNode[] {
  const inside = Map.groupBy(groupings, (grouping) => grouping.parent);
  const known = new Map(before.map((group) => [group.key, group]));
  const found: GroupNode[] = [];
  const visit = (grouping: Grouping, depth: number): Rect | null => {
    const own = grouping.teams.flatMap((key) => nodes.get(key)?.rect ?? []);
    const inner = (inside.get(grouping.key) ?? []).flatMap((child) => visit(child, depth + 1) ?? []);
    const around = boundsOf([...own, ...inner]);
    if (around === null) return null;
    const rect = padded(around);
    const old = known.get(grouping.key);
    const same = old !== undefined && old.grouping === grouping && old.depth === depth && sameRect(old.rect, rect);
    found.push(same ? old : { key: grouping.key, grouping, rect, depth });
    return rect;
  };
  for (const grouping of inside.get(null) ?? []) visit(grouping, 0);
  return found.sort((a, b) => a.depth - b.depth || (a.key < b.key ? -1 : 1));
}

export function padded(around: Rect): Rect {
  const { top, side, bottom } = GROUP_PADDING;
  return { x: around.x - side, y: around.y - top, width: around.width + 2 * side, height: around.height + top + bottom };
}
