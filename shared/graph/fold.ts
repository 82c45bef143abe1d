// The graph with some groupings as one shape each, and the relations of their teams summed by mode. And the same at a distance: every
// outermost grouping as one shape, as large as it is drawn when it is open, so that nothing jumps when one looks from further away.
import { boundsOf, type Rect } from "../geometry.ts";
import type { Relation, TeamKey } from "../org/types.ts";
import { placeFolded } from "./fold-place.ts";
import { sumRelations } from "./fold-sums.ts";
import { padded } from "./groups.ts";
import { sameRect } from "./nodes.ts";
import { RectGrid } from "./rect-grid.ts";
import { type FoldedGroup, isFolded, standInOf } from "./stand-in.ts";
import { finished } from "./steps.ts";
import type { Graph, GraphEdge, GroupNode, TeamNode } from "./types.ts";
import { EMPTY_GRAPH, type Parts, partsInSlices, partsSoon } from "./update.ts";

/** Beyond this many teams that came, went or moved, asking each way whether it is concerned takes longer than finding it anew. */
const MANY = 400;
/** Up to so many lines all ways are made at once: that takes no longer than a frame or two. */
const AT_ONCE = 100;

interface Made {
  readonly graph: Graph;
  readonly keys: ReadonlySet<string>;
  readonly result: Graph;
  /** `result` with the folded groupings among the nodes, as the router saw it. */
  readonly routed: Graph;
  readonly relations: ReadonlyMap<string, Relation>;
}

const folds = createFold(placeFolded);
const foldsInPlace = createFold(null);

/**
 * Teams and groupings inside a folded one leave the graph, and so do relations between them; what is not concerned keeps its identity.
 * @param folded keys of groupings; those that the graph does not have, and those inside a folded one, change nothing
 */
export function foldGraph(graph: Graph, folded: ReadonlySet<string>): Graph {
  const { first, rest } = folds(graph, folded);
  return rest === null ? first : finished(rest);
}

/** What can be shown at once of a graph that takes a while to make. */
export interface Begun {
  /** All of it where `rest` is null; else some lines are provisional. */
  readonly first: Graph;
  /** Makes the ways, a few milliseconds a step; returns the whole. May be dropped at any time. */
  readonly rest: Generator<null, Graph> | null;
}

/** The graph that foldGraph gives, in steps. */
export function beginFold(graph: Graph, folded: ReadonlySet<string>): Begun {
  return folds(graph, folded);
}

/** Every outermost grouping as one shape in the rectangle that it has anyway. Teams in no grouping stay. In steps. */
export function beginCoarse(graph: Graph): Begun {
  return foldsInPlace(graph, new Set(graph.groups.filter(({ depth }) => depth === 0).map(({ key }) => key)));
}

/** The same at once. */
export function coarseGraph(graph: Graph): Graph {
  const { first, rest } = beginCoarse(graph);
  return rest === null ? first : finished(rest);
}

/** Remembers what it made last, so that a graph that is asked for again is the same, and the next one is made from it. */
function createFold(place: typeof placeFolded | null): (graph: Graph, folded: ReadonlySet<string>) => Begun {
  let last: Made | null = null;
  let begun: { readonly draft: Draft; readonly first: Graph } | null = null;
  return (graph, folded) => {
    const keys = outermost(graph, folded);
    if (keys.size === 0) return { first: graph, rest: null };
    if (last !== null && drawsSame(last.graph, graph) && sameSet(last.keys, keys)) return { first: last.result, rest: null };
    const isBegun =
      begun !== null && begun.draft.last === last && drawsSame(begun.draft.graph, graph) && sameSet(begun.draft.keys, keys);
    const draft = begun !== null && isBegun ? begun.draft : draftOf(graph, keys, last, place);
    function* make(): Generator<null, Graph> {
      const made = yield* madeOf(draft);
      last = made;
      begun = null;
      return made.result;
    }
    if (draft.parts.relations.size <= AT_ONCE) return { first: finished(make()), rest: null };
    const known = last === null ? [graph] : [last.routed, graph];
    const first = begun !== null && isBegun ? begun.first : withSums(draft, partsSoon(known[0] ?? graph, draft.parts, known));
    begun = { draft, first };
    return { first, rest: make() };
  };
}

/** Whether only their ways differ: what is folded is the same then. So it is with lines for the moment and the ways that follow. */
function drawsSame(a: Graph, b: Graph): boolean {
  if (a === b) return true;
  if (a.nodes !== b.nodes || a.groups !== b.groups || a.edges.size !== b.edges.size) return false;
  for (const [key, { relation, sum }] of a.edges) {
    const other = b.edges.get(key);
    if (other?.relation !== relation || other.sum !== sum) return false;
  }
  return true;
}

/** Those that are there, less those inside another one. */
function outermost(graph: Graph, folded: ReadonlySet<string>): ReadonlySet<string> {
  if (folded.size === 0) return folded;
  const parents = new Map(graph.groups.map(({ key, grouping }) => [key, grouping.parent]));
  const isInside = (key: string): boolean => {
    for (let at = parents.get(key) ?? null; at !== null; at = parents.get(at) ?? null) if (folded.has(at)) return true;
    return false;
  };
  return new Set(
    graph.groups.filter((group) => !isFolded(group) && folded.has(group.key) && !isInside(group.key)).map(({ key }) => key),
  );
}

/** A folded graph before its ways are made. */
interface Draft extends Pick<Made, "graph" | "keys"> {
  readonly nodes: ReadonlyMap<TeamKey, TeamNode>;
  readonly groups: readonly GroupNode[];
  /** As the router sees it: folded groupings among the nodes. */
  readonly parts: Parts;
  readonly sums: ReadonlyMap<string, readonly string[]>;
  readonly last: Made | null;
}

function draftOf(graph: Graph, keys: ReadonlySet<string>, last: Made | null, place: typeof placeFolded | null): Draft {
  const { members, homes } = insideOf(graph, keys);
  const nodes = new Map([...graph.nodes].filter(([key]) => !homes.has(key)));
  const folded = foldedGroups(graph, members, nodes, last?.result.groups ?? [], place);
  const open = openGroups(graph, homes, folded, nodes, last?.result.groups ?? []);
  const { relations, sums } = sumRelations(graph, (key) => homes.get(key), last?.relations ?? new Map());
  const groups = [...open, ...folded].sort((a, b) => a.depth - b.depth || (a.key < b.key ? -1 : 1));
  const drawn = new Map(nodes);
  for (const group of groups.filter(isFolded)) drawn.set(group.key, standInOf(group));
  const parts = { nodes: drawn, groups: open.filter((group) => !isFolded(group)), relations };
  return { graph, keys, nodes, groups, parts, sums, last };
}

function* madeOf(draft: Draft): Generator<null, Made> {
  const { graph, keys, parts, last } = draft;
  const before = [...(last === null ? [] : [last.routed]), graph].find(({ nodes }) => changed(nodes, parts.nodes) <= MANY);
  const routed = yield* partsInSlices(before ?? EMPTY_GRAPH, parts);
  return { graph, keys, result: withSums(draft, routed), routed, relations: parts.relations };
}

/** What was routed as it is shown: lines that stand for several say so, folded groupings are groupings again. */
function withSums({ nodes, groups, sums, last }: Draft, { edges, bounds }: Graph): Graph {
  const summed = Array.from(edges, ([key, edge]) => [key, withSum(edge, sums.get(key), last?.result.edges.get(key))] as const);
  return { nodes, groups, edges: new Map(summed), bounds };
}

/** The teams in each folded grouping, and for every team and grouping in one of them, and for itself, which one that is. */
function insideOf(graph: Graph, keys: ReadonlySet<string>) {
  const inner = Map.groupBy(graph.groups, ({ grouping }) => grouping.parent);
  const homes = new Map<TeamKey, string>();
  const members = new Map<GroupNode, readonly TeamNode[]>();
  for (const group of graph.groups) {
    if (!keys.has(group.key)) continue;
    const teams: TeamNode[] = [];
    const visit = ({ key, grouping, folded }: GroupNode): void => {
      homes.set(key, group.key);
      const own = folded?.nodes ?? grouping.teams.flatMap((team) => graph.nodes.get(team) ?? []);
      for (const node of own) {
        teams.push(node);
        homes.set(node.key, group.key);
      }
      for (const child of inner.get(key) ?? []) visit(child);
    };
    visit(group);
    members.set(
      group,
      teams.sort((a, b) => (a.key < b.key ? -1 : 1)),
    );
  }
  return { homes, members };
}

function foldedGroups(
  graph: Graph,
  members: ReadonlyMap<GroupNode, readonly TeamNode[]>,
  staying: ReadonlyMap<TeamKey, TeamNode>,
  before: readonly GroupNode[],
  place: typeof placeFolded | null,
): readonly FoldedGroup[] {
  const taken = new RectGrid<{ readonly rect: Rect }>(place === null ? [] : staying.values());
  const known = new Map(before.filter(isFolded).map((group) => [group.key, group]));
  return graph.groups.flatMap((group) => {
    const nodes = members.get(group);
    if (nodes === undefined) return [];
    const rect = place === null ? group.rect : place(group.grouping.name, nodes, taken);
    const sizes = nodes.flatMap(({ team }) => team.size ?? []);
    const people = sizes.length === 0 ? null : sizes.reduce((a, b) => a + b);
    taken.add({ rect });
    const old = known.get(group.key);
    const same =
      old?.grouping === group.grouping &&
      old.depth === group.depth &&
      sameRect(old.rect, rect) &&
      old.folded.nodes.length === nodes.length &&
      old.folded.nodes.every((node, i) => node === nodes[i]);
    const { key, grouping, depth } = group;
    return [
      same
        ? old
        : { key, grouping, depth, rect, folded: { teams: nodes.map((node) => node.key), nodes, people, far: place === null } },
    ];
  });
}

/** Groupings that stay open; one with a folded grouping in it is as large as what is left of it. */
function openGroups(
  graph: Graph,
  homes: ReadonlyMap<string, string>,
  folded: readonly FoldedGroup[],
  nodes: ReadonlyMap<TeamKey, TeamNode>,
  before: readonly GroupNode[],
): readonly GroupNode[] {
  const known = new Map(before.map((group) => [group.key, group]));
  const rects = new Map<string, Rect>(folded.map(({ key, rect }) => [key, rect]));
  const inner = Map.groupBy(graph.groups, ({ grouping }) => grouping.parent);
  const open = graph.groups.filter(({ key }) => !homes.has(key));
  const found = new Map<string, GroupNode>();
  for (const group of open.toSorted((a, b) => b.depth - a.depth)) {
    const inside = inner.get(group.key) ?? [];
    const isConcerned = inside.some(({ key, rect }) => rects.has(key) && rects.get(key) !== rect);
    if (!isConcerned) {
      found.set(group.key, group);
      continue;
    }
    const own = group.grouping.teams.flatMap((team) => nodes.get(team)?.rect ?? []);
    const around = boundsOf([...own, ...inside.map(({ key, rect }) => rects.get(key) ?? rect)]);
    const rect = around === null ? group.rect : padded(around);
    const old = known.get(group.key);
    const same = old !== undefined && old.grouping === group.grouping && old.depth === group.depth && sameRect(old.rect, rect);
    found.set(group.key, same ? old : { ...group, rect });
    rects.set(group.key, rect);
  }
  return open.flatMap(({ key }) => found.get(key) ?? []);
}

function withSum(edge: GraphEdge, sum: readonly string[] | undefined, old: GraphEdge | undefined): GraphEdge {
  if (sum === undefined) return edge;
  const same = old?.relation === edge.relation && old.points === edge.points && old.badge === edge.badge;
  return same && old.sum?.length === sum.length && old.sum.every((key, i) => key === sum[i]) ? old : { ...edge, sum };
}

/** How many nodes came, went or moved, up to a few more than are too many. */
function changed(before: ReadonlyMap<TeamKey, TeamNode>, after: ReadonlyMap<TeamKey, TeamNode>): number {
  let count = 0;
  for (const [key, node] of after) if (before.get(key)?.rect !== node.rect && ++count > MANY) return count;
  for (const key of before.keys()) if (!after.has(key) && ++count > MANY) return count;
  return count;
}

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((key) => b.has(key));
