// Org and positions → Graph: teams where they stand, groupings around them, relations with their ways.
import type { Position } from "../card/types.ts";
import type { Org, TeamKey } from "../org/types.ts";
import type { Graph } from "./types.ts";
import { EMPTY_GRAPH, updateGraph } from "./update.ts";

/** @param placed places of teams without a position of their own; who is in neither waits in a row below everything */
export function buildGraph(org: Org, placed: ReadonlyMap<TeamKey, Position>): Graph {
  return updateGraph(EMPTY_GRAPH, org, placed);
}
