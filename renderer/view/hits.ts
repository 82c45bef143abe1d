// The hits of the search on the canvas, in the order in which one reads it, and going from one to the next.
import { flushSync } from "react-dom";
import type { Rect } from "../../shared/geometry.ts";
import type { Graph } from "../../shared/graph/types.ts";
import type { Org, TeamKey } from "../../shared/org/types.ts";
import { type Found, searchTeams } from "../../shared/views/search.ts";
import type { Showing } from "./showing.ts";

/** Teams whose tops differ by less than this stand in one row, canvas units. */
const ROW = 40;

export interface Hits {
  readonly hits: readonly Found[];
  /** Hits that filter and focus leave out. */
  readonly left: number;
}

/** @param kept what filter and focus let through; null for all */
export function hitsOf(org: Org, graph: Graph, search: string, kept: ReadonlySet<TeamKey> | null): Hits {
  const found = [...searchTeams(org, search).values()];
  const placed = found.flatMap((hit) => {
    const rect = kept === null || kept.has(hit.key) ? graph.nodes.get(hit.key)?.rect : undefined;
    return rect === undefined ? [] : [{ hit, rect }];
  });
  return {
    hits: placed.sort((a, b) => inReadingOrder(a.rect, b.rect)).map(({ hit }) => hit),
    left: found.length - placed.length,
  };
}

function inReadingOrder(a: Rect, b: Rect): number {
  return Math.round(a.y / ROW) - Math.round(b.y / ROW) || a.x - b.x;
}

/** The hit after or before the one that the search stands at, round and round; the first where it stands at none. */
export function nextHit(hits: readonly Found[], hit: TeamKey | null, step: 1 | -1): TeamKey | null {
  const at = hits.findIndex(({ key }) => key === hit);
  if (at === -1) return (step === 1 ? hits[0] : hits.at(-1))?.key ?? null;
  return hits[(at + step + hits.length) % hits.length]?.key ?? null;
}

/** The search stands at a hit, which is selected and brought into view. */
export function goToHit(context: Showing, key: TeamKey): void {
  context.view.getState().set({ hit: key });
  goToTeam(context, key);
}

/** Selects a team and brings it into view, out of the groupings that it is folded into. */
export function goToTeam({ org, ui, view, canvas }: Showing, key: TeamKey): void {
  const { groupings } = org.getState().org;
  const { folded } = view.getState();
  const around = folded.size === 0 ? new Set<string>() : groupingsAround(groupings, key);
  const open = [...folded].filter((one) => !around.has(one));
  // Drawn before the canvas is asked to look there.
  flushSync(() => {
    if (open.length < folded.size) view.getState().set({ folded: new Set(open) });
    ui.getState().select([key]);
  });
  canvas()?.reveal(key);
}

/** The grouping that a team is drawn in, and those around that. */
export function groupingsAround(groupings: Org["groupings"], key: TeamKey): ReadonlySet<string> {
  const around = new Set<string>();
  for (const grouping of groupings.values()) {
    if (!grouping.teams.includes(key)) continue;
    for (let at: string | null = grouping.key; at !== null && !around.has(at); at = groupings.get(at)?.parent ?? null)
      around.add(at);
  }
  return around;
}
