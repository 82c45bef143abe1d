// The surfaces of the layer beside the tiles, each as large as what is on it: what a drag stretches, what it moves, and what lies over the
// DOM. Here is which of them a change concerns, and that a pan moves them; what is on them is layer-pictures.ts.
import { sameRect } from "../../shared/graph/nodes.ts";
import type { GroupNode } from "../../shared/graph/types.ts";
import { movingFamilies } from "./draw-families.ts";
import { drawAbove, drawLive, drawUnder } from "./layer-pictures.ts";
import type { CanvasState } from "./session.ts";
import { AHEAD } from "./sheet-choice.ts";
import { createLiveSurface, createSurface } from "./surface.ts";
import type { Viewport } from "./types.ts";

const NAMES = ["under", "live", "above"] as const;
type Name = (typeof NAMES)[number];

export function createSmallSurfaces(canvases: Readonly<Record<Name, HTMLCanvasElement>>, start: Viewport) {
  const surfaces = {
    under: createLiveSurface(canvases.under),
    live: createLiveSurface(canvases.live),
    above: createSurface(canvases.above),
  };
  /** Those that show another state than is. */
  const dirty = new Set<Name>(NAMES);
  /** What they were drawn for, and how far beyond it. */
  let drawn = start;
  let margin = 0;
  const markAll = (): void => {
    for (const name of NAMES) dirty.add(name);
  };

  return {
    markAll,
    /** Notes which of them a change of state concerns; a moved viewport concerns all and is looked at when drawing. */
    mark(state: CanvasState, before: CanvasState): void {
      for (const name of changed(state, before)) dirty.add(name);
    },
    get isDirty(): boolean {
      return dirty.size > 0;
    },
    /** The view has come to rest: what was scaled or drawn ahead is drawn as it is. */
    rest(view: Viewport): void {
      markAll();
      margin = 0;
      drawn = view;
    },
    draw(state: CanvasState): void {
      const { viewport } = state;
      if (viewport !== drawn) {
        const moved = Math.max(Math.abs(viewport.x - drawn.x), Math.abs(viewport.y - drawn.y));
        if (viewport.zoom === drawn.zoom && moved > margin) {
          markAll();
          margin = AHEAD;
          drawn = viewport;
        } else for (const name of NAMES) if (!dirty.has(name)) surfaces[name].shift(viewport);
      }
      if (dirty.has("under")) drawUnder(surfaces.under, state, margin);
      if (dirty.has("live")) drawLive(surfaces.live, state, margin);
      if (dirty.has("above")) drawAbove(surfaces.above, state, margin);
      dirty.clear();
    },
  };
}

function* changed(state: CanvasState, before: CanvasState): Iterable<Name> {
  if (state.size !== before.size || state.style !== before.style || state.drag?.keys !== before.drag?.keys) yield* NAMES;
  if (state.shown !== before.shown) {
    yield* ["live", "above"] as const;
    const bound = state.drag !== null && movingFamilies(state.graph, state.graph, state.drag.keys).length > 0;
    if (bound || stretches(before.shown.groups, state.shown.groups)) yield "under";
  }
  const above =
    state.lit !== before.lit ||
    (state.near.keys.size === 0) !== (before.near.keys.size === 0) ||
    relationHovered(state) !== relationHovered(before) ||
    state.relation !== before.relation ||
    state.scores !== before.scores;
  if (above) yield "above";
}

/** True where a grouping has another rectangle: most moves of a team leave its grouping as it is. */
function stretches(before: readonly GroupNode[], after: readonly GroupNode[]): boolean {
  if (before === after) return false;
  return after.some((group, i) => {
    const was = before[i];
    return was !== group && (was?.key !== group.key || !sameRect(was.rect, group.rect));
  });
}

const relationHovered = ({ hover }: CanvasState): string | null => (hover?.kind === "relation" ? hover.key : null);
