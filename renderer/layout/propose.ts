// From a wish to a proposal that can be looked at: new places, the diagram with them, and how it reads beside the one that is. Lines are
// made in slices, so that the window stays alive with a thousand teams. Writes nothing.
import type { Position } from "../../shared/card/types.ts";
import { buildGraph, graphInSlices } from "../../shared/graph/build.ts";
import type { Layout } from "../../shared/graph/elk.ts";
import type { Graph } from "../../shared/graph/types.ts";
import { arrange } from "../../shared/layout/arrange.ts";
import { type Measured, measured } from "../../shared/layout/measure.ts";
import { relaid } from "../../shared/layout/relaid.ts";
import type { LayoutWish } from "../../shared/layout/types.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { OrgState } from "../state/org-state.ts";

export interface Proposal {
  /** Only teams that would stand elsewhere than now. */
  readonly moves: ReadonlyMap<TeamKey, Position>;
  readonly graph: Graph;
  readonly before: Measured;
  readonly after: Measured;
}

/** Up to so many teams, teams and lines are shown in one step. */
const AT_ONCE = 250;
/** Places are looked for, and lines made, for so long before the window gets a turn, ms. */
const SLICE_MS = 12;

/**
 * @param show called with the teams at their new places as soon as they are known, and again with their lines
 * @param stale true once another proposal is wanted; then null is returned
 */
export async function propose(
  now: Pick<OrgState, "org" | "graph" | "placed">,
  wish: LayoutWish,
  layout: Layout,
  sized: boolean,
  onProgress: (done: number, total: number) => void,
  show: (moves: Proposal["moves"], graph: Graph) => void,
  stale: () => boolean,
): Promise<Result<Proposal, string> | null> {
  const found = await arrange({ org: now.org, graph: now.graph, layout, onProgress, pause: turns(stale) }, wish);
  if (stale()) return null;
  if (!found.ok) return err(found.error);
  const moves = new Map([...found.value].filter(([key, to]) => isElsewhere(now.graph.nodes.get(key)?.rect, to)));
  const next = relaid(now.org, now.placed, moves);
  const graph = await drawn(next.org, next.placed, { sized }, (shown) => show(moves, shown), stale);
  return graph === null ? null : ok({ moves, graph, before: measured(now.graph), after: measured(graph) });
}

/** Gives the window a turn now and then; throws where nobody waits for the layout any more. */
function turns(stale: () => boolean): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since >= SLICE_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    if (stale()) throw new Error("Nobody waits for this layout any more.");
  };
}

async function drawn(
  org: OrgState["org"],
  placed: OrgState["placed"],
  options: { readonly sized: boolean },
  show: (graph: Graph) => void,
  stale: () => boolean,
): Promise<Graph | null> {
  if (org.teams.size <= AT_ONCE) {
    const graph = buildGraph(org, placed, options);
    show(graph);
    return graph;
  }
  const slices = graphInSlices(org, placed, options);
  let since = performance.now();
  for (let step = slices.next(); ; step = slices.next()) {
    if (step.value !== null) show(step.value);
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (stale()) return null;
    since = performance.now();
  }
}

const isElsewhere = (from: Position | undefined, to: Position): boolean =>
  from === undefined || from.x !== to.x || from.y !== to.y;
