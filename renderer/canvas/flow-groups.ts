// Titles of unfolded groupings as React Flow nodes, reconciled by identity as teams are: a pan takes them along for nothing.
import type { Node } from "@xyflow/react";
import { overlaps, type Rect } from "../../shared/geometry.ts";
import type { GroupNode } from "../../shared/graph/types.ts";
import { GROUP_PADDING } from "../../shared/notation.ts";
import type { Grouping } from "../../shared/org/types.ts";

interface GroupData extends Record<string, unknown> {
  readonly grouping: Grouping;
  /** Teams in it, those of inner and of folded ones too. */
  readonly teams: number;
  readonly width: number;
}

export type GroupFlowNode = Node<GroupData, "grouping">;

/** With more groupings around the view than this, none but the one with the focus is mounted: the outline has them all. */
const MOST = 60;
const WIDEST = 360;

/** Where a grouping's title can be reached: the strip above its teams. */
export function titleStrip({ rect }: GroupNode): Rect {
  return { x: rect.x, y: rect.y, width: Math.min(WIDEST, rect.width), height: GROUP_PADDING.top };
}

/**
 * @param area where titles are mounted; what has the focus is mounted anywhere
 * @param counts how many teams are in each
 */
export function reconcileGroups(
  before: readonly GroupFlowNode[],
  groups: readonly GroupNode[],
  area: Rect,
  focus: string | null,
  counts: ReadonlyMap<string, number>,
): readonly GroupFlowNode[] {
  const near = groups.filter((group) => overlaps(group.rect, area));
  const mounted = near.length > MOST ? groups.filter(({ key }) => key === focus) : withFocus(near, groups, focus);
  const known = new Map(before.map((node) => [node.id, node]));
  const nodes = mounted.map((group) => {
    const { x, y, width, height } = titleStrip(group);
    const teams = counts.get(group.key) ?? group.grouping.teams.length;
    const old = known.get(group.key);
    const sameData =
      old !== undefined && old.data.grouping === group.grouping && old.data.teams === teams && old.data.width === width;
    if (sameData && old.position.x === x && old.position.y === y) return old;
    const made: GroupFlowNode = {
      id: group.key,
      type: "grouping",
      position: { x, y },
      width,
      height,
      measured: { width, height },
      handles: [],
      zIndex: 0,
      domAttributes: { "aria-roledescription": undefined },
      data: sameData ? old.data : { grouping: group.grouping, teams, width },
    };
    return made;
  });
  return nodes.length === before.length && nodes.every((node, i) => node === before[i]) ? before : nodes;
}

function withFocus(near: readonly GroupNode[], groups: readonly GroupNode[], focus: string | null): readonly GroupNode[] {
  const focused = focus === null || near.some(({ key }) => key === focus) ? undefined : groups.find(({ key }) => key === focus);
  return focused === undefined ? near : [...near, focused];
}
