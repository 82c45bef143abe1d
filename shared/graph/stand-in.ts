// A folded grouping as if it were a team: one shape that stands where its teams do. To the router it is in the way like any card, and the
// canvas picks, moves and mounts it like one. It is no team of the organisation, and no export, file or score ever sees it.
import type { Team, TeamKey } from "../org/types.ts";
import type { Folded, Graph, GroupNode, TeamNode } from "./types.ts";

export interface FoldedGroup extends GroupNode {
  readonly folded: Folded;
}

interface StandIn extends Team {
  readonly standsFor: FoldedGroup;
}

const made = new WeakMap<FoldedGroup, TeamNode>();

export const isFolded = (group: GroupNode): group is FoldedGroup => group.folded !== undefined;

/** The shape of a folded grouping; the same object for the same grouping. */
export function standInOf(group: FoldedGroup): TeamNode {
  const known = made.get(group);
  if (known !== undefined) return known;
  const { grouping } = group;
  const team: StandIn = {
    key: group.key,
    kind: "card",
    name: grouping.name,
    id: group.key,
    type: grouping.kind === "value-stream" ? "stream-aligned" : "platform",
    card: null,
    subteam: null,
    size: group.folded.people,
    parent: null,
    subteams: [],
    groupings: { valueStream: null, platformGrouping: null },
    problems: [],
    standsFor: group,
  };
  const node: TeamNode = { key: group.key, team, rect: group.rect, pinned: true };
  made.set(group, node);
  return node;
}

/** The folded grouping that a shape stands for; null for a team. */
export function foldedIn(team: Team): FoldedGroup | null {
  return "standsFor" in team ? (team as StandIn).standsFor : null;
}

const drawn = new WeakMap<Graph, Graph>();

/** The graph with its folded groupings among the nodes; the graph itself where nothing is folded. */
export function withStandIns(graph: Graph): Graph {
  const known = drawn.get(graph);
  if (known !== undefined) return known;
  const folded = graph.groups.filter(isFolded);
  const nodes = new Map(graph.nodes);
  for (const group of folded) nodes.set(group.key, standInOf(group));
  const groups = graph.groups.filter((group) => !isFolded(group));
  const made: Graph = folded.length === 0 ? graph : { ...graph, nodes, groups };
  drawn.set(graph, made);
  return made;
}

const homes = new WeakMap<Graph, ReadonlyMap<TeamKey, TeamKey>>();

/** The key by which a team is drawn: that of the folded grouping it is in, else its own. @param graph with its stand-ins */
export function drawnAs(graph: Graph, key: TeamKey): TeamKey {
  let known = homes.get(graph);
  if (known === undefined) {
    const folded = [...graph.nodes.values()].flatMap(({ team }) => foldedIn(team) ?? []);
    known = new Map(folded.flatMap((group) => group.folded.teams.map((team) => [team, group.key] as const)));
    homes.set(graph, known);
  }
  return known.get(key) ?? key;
}

/** The teams that drawn keys stand for, each once. @param graph with its stand-ins */
export function teamsOf(graph: Graph, keys: Iterable<TeamKey>): readonly TeamKey[] {
  const teams = new Set<TeamKey>();
  for (const key of keys) {
    const node = graph.nodes.get(key);
    const folded = node === undefined ? null : foldedIn(node.team);
    for (const team of folded?.folded.teams ?? [key]) teams.add(team);
  }
  return [...teams];
}
