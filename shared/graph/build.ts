// Org and positions → Graph: teams where they stand, groupings around them, relations with their ways.
//
// The ways are what takes long. Whoever must show something before they are there asks `graphInSlices` for the teams first:
//
//   const slices = graphInSlices(org, placed);
//   let step = slices.next();               // step.value: the Graph with teams, groupings and bounds, without an edge
//   step = slices.next();                   // step.value: the Graph with a provisional line for every relation
//   while (step.done !== true) step = slices.next();   // each call makes some ways, a few milliseconds; pause between as you like
//   step.value                              // the Graph that buildGraph gives
import type { Position } from "../card/types.ts";
import type { Org, TeamKey } from "../org/types.ts";
import { provisionalGraph } from "./provisional.ts";
import type { GraphOptions } from "./size.ts";
import type { Graph } from "./types.ts";
import { EMPTY_GRAPH, groundOf, partsInSlices, updateGraph } from "./update.ts";

/** @param placed places of teams without a position of their own; who is in neither waits in a row below everything */
export function buildGraph(org: Org, placed: ReadonlyMap<TeamKey, Position>, options: GraphOptions = {}): Graph {
  return updateGraph(EMPTY_GRAPH, org, placed, options);
}

/**
 * The same graph in steps of a few milliseconds. Yields the graph without edges first, then with provisional ones, then null after each
 * slice; returns the whole.
 * A change in between: drop the generator and start anew, or call updateGraph on a yield, which makes all ways at once.
 */
export function* graphInSlices(
  org: Org,
  placed: ReadonlyMap<TeamKey, Position>,
  options: GraphOptions = {},
): Generator<Graph | null, Graph> {
  const ground = groundOf(org, placed, options);
  yield ground;
  const parts = { nodes: ground.nodes, groups: ground.groups, relations: org.relations };
  yield provisionalGraph(parts, []);
  return yield* partsInSlices(ground, parts);
}
