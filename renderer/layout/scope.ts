// Which teams an arrangement may move. Who has a saved place keeps it unless it was asked otherwise.
import type { Graph } from "../../shared/graph/types.ts";
import type { TeamKey } from "../../shared/org/types.ts";

export const SCOPES = ["unplaced", "selected", "all"] as const;
export type Scope = (typeof SCOPES)[number];

/** Those of the graph that a scope means. */
export function teamsOf(scope: Scope, { nodes }: Pick<Graph, "nodes">, selection: ReadonlySet<TeamKey>): ReadonlySet<TeamKey> {
  switch (scope) {
    case "unplaced":
      return new Set([...nodes.values()].filter(({ pinned }) => !pinned).map(({ key }) => key));
    case "selected":
      return new Set([...selection].filter((key) => nodes.has(key)));
    case "all":
      return new Set(nodes.keys());
  }
}

/** What is asked about first: the selection where there is one of several teams, else teams without a saved place. All only by choice. */
export function firstScope(selection: ReadonlySet<TeamKey>): Scope {
  return selection.size >= 2 ? "selected" : "unplaced";
}
