// Graph after a change of org or places. What did not change keeps its identity, so that nothing else is drawn again, and the
// result is the one that build.ts would give.
import type { Position } from "../card/types.ts";
import { boundsOf, type Rect } from "../geometry.ts";
import type { Org, Relation, TeamKey } from "../org/types.ts";
import { type EdgesOf, edgesInSlices, NO_ROUTES, type Routes } from "./edges.ts";
import { groupsOf } from "./groups.ts";
import { nodesOf } from "./nodes.ts";
import { provisionalGraph } from "./provisional.ts";
import type { GraphOptions } from "./size.ts";
import { waysSoon } from "./soon.ts";
import { finished } from "./steps.ts";
import { titleBox } from "./title-box.ts";
import type { Graph, TeamNode } from "./types.ts";

/** Beside each graph that was built or updated, what its ways were made from. */
const routesOf = new WeakMap<Graph, Routes>();

export const EMPTY_GRAPH: Graph = { nodes: new Map(), groups: [], edges: new Map(), bounds: null };

/** @param placed places of teams without a position of their own */
export function updateGraph(graph: Graph, org: Org, placed: ReadonlyMap<TeamKey, Position>, options: GraphOptions = {}): Graph {
  const nodes = nodesOf(org, placed, graph.nodes, options);
  const groups = groupsOf(org.groupings.values(), nodes, graph.groups);
  return graphOfParts(graph, { nodes, groups, relations: org.relations });
}

/** The graph with teams and groupings alone: nothing that ways need is worked out for it. */
export function groundOf(org: Org, placed: ReadonlyMap<TeamKey, Position>, options: GraphOptions): Graph {
  const nodes = nodesOf(org, placed, EMPTY_GRAPH.nodes, options);
  const groups = groupsOf(org.groupings.values(), nodes, EMPTY_GRAPH.groups);
  return { nodes, groups, edges: EMPTY_GRAPH.edges, bounds: boundsAround(nodes, groups) };
}

/** A graph after a change whose ways are still to be made. */
export interface Updating {
  /** What can be shown until then: lines for the moment where an end has moved, all others as they are seen now. */
  readonly soon: () => Graph;
  /** Makes the ways, a few milliseconds a step; returns the whole. May be dropped at any time. */
  readonly rest: Generator<null, Graph>;
}

/**
 * What updateGraph gives, in steps.
 * @param graph the last one that has all its ways
 * @param shown the one that is seen, which may have come after it and have lines for the moment
 */
export function beginUpdate(
  graph: Graph,
  shown: Graph,
  org: Org,
  placed: ReadonlyMap<TeamKey, Position>,
  options: GraphOptions = {},
): Updating {
  const nodes = nodesOf(org, placed, shown.nodes, options);
  const groups = groupsOf(org.groupings.values(), nodes, shown.groups);
  const parts = { nodes, groups, relations: org.relations };
  return { soon: () => partsSoon(graph, parts, [shown, graph]), rest: partsInSlices(graph, parts) };
}

/**
 * What can be shown of a graph until its ways are made.
 * @param graph the last one that has all its ways
 * @param known graphs whose ways are kept where they still hold, the first one first
 */
export function partsSoon(graph: Graph, parts: Parts, known: readonly Graph[]): Graph {
  return provisionalGraph(parts, known, (moved) => {
    const routes = routesOf.get(graph);
    return routes === undefined ? new Map() : waysSoon(moved, parts, routes, touchedSince(graph, parts));
  });
}

/** What a graph is made of, but for the ways. */
export interface Parts extends Pick<Graph, "nodes" | "groups"> {
  readonly relations: ReadonlyMap<string, Relation>;
}

/** @param graph ways and edges whose identity is kept where nothing about them changed */
export function graphOfParts(graph: Graph, parts: Parts): Graph {
  return finished(partsInSlices(graph, parts));
}

/** The same, with a pause after every few milliseconds of work. */
export function* partsInSlices(graph: Graph, { nodes, groups, relations }: Parts): Generator<null, Graph> {
  const routes = routesOf.get(graph);
  const before: EdgesOf = routes === undefined ? { edges: new Map(), routes: NO_ROUTES } : { edges: graph.edges, routes };
  const touched = touchedSince(graph, { nodes, groups });
  const { edges, routes: next } = yield* edgesInSlices({ relations }, nodes, groups, touched, before);
  const updated: Graph = { nodes, groups, edges, bounds: boundsAround(nodes, groups) };
  routesOf.set(updated, next);
  return updated;
}

function boundsAround(nodes: Graph["nodes"], groups: Graph["groups"]): Rect | null {
  return boundsOf([...Array.from(nodes.values(), (node) => node.rect), ...groups.map((group) => group.rect)]);
}

function touchedSince(graph: Graph, { nodes, groups }: Pick<Graph, "nodes" | "groups">): readonly Rect[] {
  return [...touchedBy(graph.nodes, nodes), ...touchedGroups(graph.groups, groups)];
}

/** Old and new rectangles of every team that came, went or moved. */
function touchedBy(before: ReadonlyMap<TeamKey, TeamNode>, after: ReadonlyMap<TeamKey, TeamNode>): readonly Rect[] {
  const touched: Rect[] = [];
  for (const [key, node] of after) {
    const old = before.get(key);
    if (old?.rect === node.rect) continue;
    touched.push(node.rect);
    if (old !== undefined) touched.push(old.rect);
  }
  for (const [key, old] of before) if (!after.has(key)) touched.push(old.rect);
  return touched;
}

/** Titles and folded groupings that came, went or moved: ways keep off them. */
function touchedGroups(before: Graph["groups"], after: Graph["groups"]): readonly Rect[] {
  const old = new Set(before);
  const now = new Set(after);
  const changed = [...before.filter((group) => !now.has(group)), ...after.filter((group) => !old.has(group))];
  return changed.map((group) => (group.folded === undefined ? titleBox(group) : group.rect));
}
