// Who stands out on the canvas while filter, focus or search leave the others pale. A folded grouping stands out with any of its teams, a way
// where both its ends do.
import { joins } from "../../shared/graph/part.ts";
import { foldedIn } from "../../shared/graph/stand-in.ts";
import type { Graph, GraphEdge, GroupNode } from "../../shared/graph/types.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { CanvasState } from "./session.ts";

/** How strongly the others are drawn; canvas.css says the same for teams in the DOM. */
export const FADED = 0.22;

/** What of one graph stands out. */
export interface Lit {
  readonly teams: ReadonlySet<TeamKey>;
  edge(edge: GraphEdge): boolean;
  group(group: GroupNode): boolean;
}

let known: { readonly graph: Graph; readonly given: ReadonlySet<TeamKey>; readonly lit: Lit } | null = null;

/** Null where all stand out. Found once for each graph and choice. */
export function litOf({ graph, lit: given }: Pick<CanvasState, "graph" | "lit">): Lit | null {
  if (given === null) return null;
  if (known?.graph === graph && known.given === given) return known.lit;
  const teams = new Set(given);
  for (const { key, team } of graph.nodes.values())
    if (foldedIn(team)?.folded.teams.some((one) => given.has(one))) teams.add(key);
  const groups = new Set<string>();
  const around = new Map(graph.groups.map(({ key, grouping }) => [key, grouping.parent]));
  for (const { key, grouping } of graph.groups) {
    if (!grouping.teams.some((one) => given.has(one))) continue;
    for (let at: string | null | undefined = key; at != null && !groups.has(at); at = around.get(at)) groups.add(at);
  }
  const ends = new Set([...teams, ...groups]);
  const lit: Lit = { teams, edge: (edge) => joins(edge, ends), group: ({ key }) => groups.has(key) };
  known = { graph, given, lit };
  return lit;
}
