// Which teams tiles of the diagram at rest leave out. All others are painted under their nodes in the DOM as well, which hide that or are
// hidden by it; so nodes come and go without a tile being drawn anew. Those that are not filled would look bolder.
import type { Rect } from "../../shared/geometry.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { nearTeams } from "./mounting.ts";
import { type Rest, titleArea } from "./rest-picture.ts";
import type { CanvasState } from "./session.ts";
import { isSeeThrough } from "./team-picture.ts";

/** How a sheet is painted for the view as it is: only teams that are in the DOM now and will be when the view rests are left out. */
export function restFor(state: CanvasState): Rest {
  const { graph, viewport, size, near, travelling } = state;
  const then = travelling ? nearTeams(graph, viewport, size, near, false).keys : near.keys;
  const without = seeThrough(state);
  return {
    view: viewport,
    titles: titleArea(state, viewport),
    without: then === near.keys ? without : new Set([...without].filter((key) => then.has(key))),
  };
}

/** Teams in the DOM that are not filled. */
export function seeThrough({ graph, near, style, scores }: CanvasState): ReadonlySet<TeamKey> {
  const keys = [...near.keys].filter((key) => {
    const team = graph.nodes.get(key)?.team;
    return team !== undefined && isSeeThrough(team, style, scores.get(key));
  });
  return new Set(keys);
}

/** Teams that were in the DOM before and are no longer, and where they are. */
export function unmounted({ graph, near }: CanvasState, before: CanvasState): ReadonlyMap<TeamKey, Rect> {
  const gone = [...before.near.keys].filter((key) => !near.keys.has(key));
  return new Map(
    gone.flatMap((key) => {
      const node = graph.nodes.get(key);
      return node === undefined ? [] : [[key, node.rect] as const];
    }),
  );
}
