// Where pasted teams go: around the middle of the view, never exactly onto a team that stands there, as the last pasted one does.
import type { Position } from "../../shared/card/types.ts";
import type { Graph } from "../../shared/graph/types.ts";

/** Half the size of a usual team, canvas units: it is to stand around the point, and a position is a top left corner. */
const HALF = { x: 120, y: 38 };
const STEP = 32;

/** Top left corner for a team around `middle`, whole numbers. */
export function freeSpot(graph: Pick<Graph, "nodes">, middle: Position): Position {
  let spot = { x: Math.round(middle.x - HALF.x), y: Math.round(middle.y - HALF.y) };
  const isTaken = ({ x, y }: Position) =>
    [...graph.nodes.values()].some(({ rect }) => Math.abs(rect.x - x) < STEP / 2 && Math.abs(rect.y - y) < STEP / 2);
  while (isTaken(spot)) spot = { x: spot.x + STEP, y: spot.y + STEP };
  return spot;
}
