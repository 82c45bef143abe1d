// Where every drawn team stands. Embedded subteams are not drawn by themselves.
import type { Position } from "../card/types.ts";
import { boundsOf, type Rect } from "../geometry.ts";
import { TEAM_GAP } from "../notation.ts";
import type { Org, Team, TeamKey } from "../org/types.ts";
import { type GraphOptions, sizeOf } from "./size.ts";
import type { TeamNode } from "./types.ts";

/**
 * @param placed places of teams without a position of their own; who is in neither waits in a row below everything
 * @param before nodes whose identity is kept where nothing about them changed
 */
export function nodesOf(
  org: Org,
  placed: ReadonlyMap<TeamKey, Position>,
  before: ReadonlyMap<TeamKey, TeamNode>,
  options: GraphOptions = {},
): ReadonlyMap<TeamKey, TeamNode> {
  const nodes = new Map<TeamKey, TeamNode>();
  const waiting: Team[] = [];
  for (const team of org.teams.values()) {
    if (team.kind === "subteam") continue;
    const own = team.card?.position ?? null;
    const at = own ?? placed.get(team.key);
    if (at === undefined) waiting.push(team);
    else nodes.set(team.key, nodeOf(team, { x: at.x, y: at.y, ...sizeOf(team, options) }, own !== null, before));
  }
  const around = boundsOf([...nodes.values()].map((node) => node.rect));
  let x = around?.x ?? 0;
  const y = around === null ? 0 : around.y + around.height + TEAM_GAP;
  for (const team of waiting) {
    const rect = { x, y, ...sizeOf(team, options) };
    nodes.set(team.key, nodeOf(team, rect, false, before));
    x += rect.width + TEAM_GAP;
  }
  return nodes;
}

function nodeOf(team: Team, rect: Rect, pinned: boolean, before: ReadonlyMap<TeamKey, TeamNode>): TeamNode {
  const old = before.get(team.key);
  if (old !== undefined && old.team === team && old.pinned === pinned && sameRect(old.rect, rect)) return old;
  // The rectangle keeps its identity too: it is what tells whether a team has moved.
  return { key: team.key, team, rect: old !== undefined && sameRect(old.rect, rect) ? old.rect : rect, pinned };
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
