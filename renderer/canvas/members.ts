// What is in an unfolded grouping as it is drawn: teams, and the shapes of folded groupings in it. Pure.
import { boundsOf, type Rect } from "../../shared/geometry.ts";
import { foldedIn } from "../../shared/graph/stand-in.ts";
import type { Graph } from "../../shared/graph/types.ts";
import type { TeamKey } from "../../shared/org/types.ts";

/** Keys of what is drawn in a grouping, in inner ones too; none for one that is not drawn unfolded. @param graph with its stand-ins */
export function membersOf(graph: Graph, key: string): readonly TeamKey[] {
  const inside = new Set<string>();
  // Outer groupings come first, so that each is known when those inside it are asked about.
  for (const group of graph.groups.toSorted((a, b) => a.depth - b.depth)) {
    if (group.key === key || inside.has(group.grouping.parent ?? "")) inside.add(group.key);
  }
  const teams = graph.groups.flatMap((group) => (inside.has(group.key) ? group.grouping.teams : []));
  const folded = [...graph.nodes.values()].filter(({ team }) => inside.has(foldedIn(team)?.grouping.parent ?? ""));
  return [...teams.filter((team) => graph.nodes.has(team)), ...folded.map((node) => node.key)];
}

/**
 * Around what is selected, with the groupings that are selected as a whole, so that what stands beside it covers no title of them; null for
 * less than two shapes. @param graph with its stand-ins
 */
export function selectedBounds(graph: Graph, selection: ReadonlySet<TeamKey>): Rect | null {
  if (selection.size < 2) return null;
  const drawn = [...selection].flatMap((key) => graph.nodes.get(key)?.rect ?? []);
  if (drawn.length < 2) return null;
  const whole = graph.groups.filter(
    ({ grouping }) => grouping.teams.length > 0 && grouping.teams.every((key) => selection.has(key)),
  );
  return boundsOf([...drawn, ...whole.map((group) => group.rect)]);
}
