// In which order teams of one grouping follow each other in the flow of work: elk's layers, each from top to bottom.
import type { Layout } from "../graph/elk.ts";
import type { Team, TeamKey } from "../org/types.ts";
import type { Link } from "./links.ts";

/** Above this many teams elk takes seconds; they stay in the order of their keys, and the later steps bring partners together. */
const MOST = 150;

/** @param links may name other teams too */
export async function inFlowOrder(layout: Layout, teams: readonly Team[], links: readonly Link[]): Promise<readonly TeamKey[]> {
  const keys = new Set(teams.map(({ key }) => key));
  const own = links.filter(({ from, to }) => keys.has(from) && keys.has(to));
  if (own.length === 0 || keys.size > MOST) return [...keys];
  const done = await layout({
    id: "flow",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      "elk.randomSeed": "1",
      "elk.separateConnectedComponents": "false",
      // Only the order is taken from it, and later steps look at lengths again.
      "elk.layered.thoroughness": "3",
    },
    children: [...keys].map((id) => ({ id, width: 100, height: 40 })),
    edges: own.map(({ key, from, to, even }) => ({
      id: key,
      sources: [from],
      targets: [to],
      // Who collaborates stands side by side as it comes; arrows and triangles point along the flow.
      layoutOptions: { "elk.layered.priority.direction": even ? "1" : "10" },
    })),
  });
  return (done.children ?? [])
    .toSorted((a, b) => (a.x ?? 0) - (b.x ?? 0) || (a.y ?? 0) - (b.y ?? 0) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
