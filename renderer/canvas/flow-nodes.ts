// Teams as React Flow nodes, reconciled by identity: what did not change is the same object, so React Flow renders nothing anew.
// Sizes and handles are given, so that React Flow never measures (xyflow 3897) and a moved node re-renders alone (xyflow 4983).
import type { Node } from "@xyflow/react";
import { foldedIn } from "../../shared/graph/stand-in.ts";
import type { Graph } from "../../shared/graph/types.ts";
import type { Team, TeamKey } from "../../shared/org/types.ts";

interface TeamData extends Record<string, unknown> {
  readonly team: Team;
  readonly width: number;
  readonly height: number;
}

/** A team, or the shape of a folded grouping. */
export type TeamFlowNode = Node<TeamData, "team" | "fold">;

/** Selected and moving teams are drawn above the others. */
const RAISED = 10;
const MOVING = 20;

export function reconcileNodes(
  before: readonly TeamFlowNode[],
  keys: readonly TeamKey[],
  shown: Graph,
  selection: ReadonlySet<TeamKey>,
  moving: ReadonlySet<TeamKey>,
): readonly TeamFlowNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  let same = before.length === keys.length;
  const nodes: TeamFlowNode[] = [];
  for (const key of keys) {
    const node = shown.nodes.get(key);
    if (node === undefined) {
      same = false;
      continue;
    }
    const old = known.get(key);
    const { rect, team } = node;
    const zIndex = moving.has(key) ? MOVING : selection.has(key) ? RAISED : 0;
    const sameData =
      old !== undefined && old.data.team === team && old.data.width === rect.width && old.data.height === rect.height;
    if (sameData && old.zIndex === zIndex && old.position.x === rect.x && old.position.y === rect.y) {
      if (before[nodes.length] !== old) same = false;
      nodes.push(old);
      continue;
    }
    same = false;
    const { width, height } = rect;
    nodes.push({
      id: key,
      type: foldedIn(team) === null ? "team" : "fold",
      position: { x: rect.x, y: rect.y },
      width,
      height,
      measured: { width, height },
      handles: [],
      zIndex,
      domAttributes: PLAIN_WRAPPER,
      data: sameData ? old.data : { team, width, height },
    });
  }
  return same ? before : nodes;
}

/** React Flow describes its wrapper as a "node" although it has no role; the role is on the card inside. */
const PLAIN_WRAPPER = { "aria-roledescription": undefined };
