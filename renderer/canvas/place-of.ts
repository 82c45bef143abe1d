// Where a team or grouping stands, whatever is drawn in its place: a team in a folded grouping is where that one's shape is, and from far
// away teams are where they are when one comes close. Pure.
import type { Rect } from "../../shared/geometry.ts";
import { drawnAs, withStandIns } from "../../shared/graph/stand-in.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { CanvasState } from "./session.ts";

export function placeOf({ whole, shown, level }: CanvasState, key: TeamKey): Rect | undefined {
  const graph = withStandIns(whole);
  const drawn = drawnAs(graph, key);
  const { nodes } = level === "teams" ? shown : graph;
  return nodes.get(drawn)?.rect ?? graph.groups.find((group) => group.key === key)?.rect;
}
