// Which mark on a card lies under a point. By geometry, as teams are picked, so that a painted team's marks answer like those in the DOM.

import type { PlacedMark } from "../../shared/diagram/team-text.ts";
import { contains, inflate, type Point } from "../../shared/geometry.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { CanvasState } from "./session.ts";
import { teamMarks } from "./team-picture.ts";

/** Pills are low; a little above and below still means them. Canvas units. */
const REACH = 2;

/** Null where cards are too small to show marks. */
export function markAt({ shown, scores, detail }: CanvasState, key: TeamKey, point: Point): PlacedMark | null {
  const node = shown.nodes.get(key);
  if (node === undefined || detail !== "card") return null;
  const inside = { x: point.x - node.rect.x, y: point.y - node.rect.y };
  return teamMarks(node, scores.get(key)).find(({ rect }) => contains(inflate(rect, REACH), inside)) ?? null;
}
