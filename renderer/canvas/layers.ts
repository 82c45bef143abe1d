// The canvas layer: four surfaces that follow the viewport, each drawn anew only when something on it changed.
//   ground  in a drag: groupings that stand still
//   live    in a drag: groupings and ways of moved teams
//   base    edges, far teams, titles, badges: all that stands still; and groupings, but in a drag
//   above   over the DOM nodes: badges that lie on one of their own teams, the relation pointed at
// What each of them shows is in layer-pictures.ts; here is when.
import type { Graph } from "../../shared/graph/types.ts";
import { layDots } from "./draw-ground.ts";
import { drawAbove, drawBase, drawGround, drawLive, weightOf } from "./layer-pictures.ts";
import type { CanvasState, Session } from "./session.ts";
import { createSurface } from "./surface.ts";
import type { Viewport } from "./types.ts";

export interface LayerCanvases {
  readonly ground: HTMLCanvasElement;
  readonly live: HTMLCanvasElement;
  readonly base: HTMLCanvasElement;
  readonly above: HTMLCanvasElement;
  readonly dots: HTMLElement;
}

/** A picture of more than this many teams and relations is not drawn for each frame of a pan: it is shifted, and drawn now and then. */
const HEAVY = 500;
/** The same in a zoom, where a picture that is scaled for a few frames is not seen to be blurred. */
const HEAVY_ZOOM = 150;
const ZOOM_STEP_MS = 60;
const CATCH_UP_MS = 120;
/** In a pan the surfaces are drawn this far beyond the view, and only shifted until that is used up. CSS pixels. */
const AHEAD = 256;

/**
 * Starts drawing what the session holds. Draws at once, so that the first frame is whole, and from then on at most once a frame.
 * @param onDrawn called after the first frame, and after the first one that shows a team, with the number of teams with a card
 * @returns what ends it
 */
export function startLayers(canvases: LayerCanvases, session: Session, onDrawn: (teams: number) => void): () => void {
  const surfaces = {
    ground: createSurface(canvases.ground),
    live: createSurface(canvases.live),
    base: createSurface(canvases.base),
    above: createSurface(canvases.above),
  };
  const dirty = { ground: true, live: true, base: true, above: true };
  let frame = 0;
  let drawn: Viewport = session.get().viewport;
  let drawnAt = 0;
  let weight = 0;
  /** How far beyond the view the surfaces are drawn. */
  let margin = 0;
  let told: Graph | null = null;
  let catchUp: ReturnType<typeof setTimeout> | undefined;

  const draw = (): void => {
    frame = 0;
    const state = session.get();
    const { viewport, size } = state;
    layDots(canvases.dots, viewport, state.style.theme);
    if (viewport !== drawn && !dirty.base) {
      const fills = surfaces.base.fills(viewport, size);
      const since = performance.now() - drawnAt;
      const waits = state.zooming ? weight > HEAVY_ZOOM && since < ZOOM_STEP_MS : weight > HEAVY && since < CATCH_UP_MS;
      if (fills || waits) {
        for (const [name, surface] of entries(surfaces)) if (!dirty[name]) surface.shift(viewport);
        clearTimeout(catchUp);
        catchUp = setTimeout(settle, CATCH_UP_MS);
      } else markAll(viewport.zoom === drawn.zoom ? AHEAD : 0);
    }
    if (dirty.ground) drawGround(surfaces.ground, state, margin);
    if (dirty.live) drawLive(surfaces.live, state, margin);
    if (dirty.above) drawAbove(surfaces.above, state, margin);
    if (dirty.base) {
      drawBase(surfaces.base, state, margin);
      weight = weightOf(state);
      drawnAt = performance.now();
      drawn = viewport;
    }
    dirty.ground = dirty.live = dirty.base = dirty.above = false;
    if (told === state.graph || (told !== null && told.nodes.size > 0)) return;
    told = state.graph;
    tellAfterFrame(told, onDrawn);
  };
  const markAll = (beyond: number): void => {
    dirty.ground = dirty.live = dirty.base = dirty.above = true;
    margin = beyond;
  };
  /** After a pan or zoom: one exact picture, with titles where they belong. */
  const settle = (): void => {
    markAll(0);
    request();
  };
  const request = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const unsubscribe = session.store.subscribe((state, before) => {
    mark(dirty, state, before);
    if (dirty.ground || dirty.live || dirty.base || dirty.above || state.viewport !== before.viewport) request();
  });
  // Text is drawn with what is loaded: once Inter is there, everything is drawn again with it.
  document.fonts.addEventListener("loadingdone", settle);
  draw();
  return () => {
    unsubscribe();
    document.fonts.removeEventListener("loadingdone", settle);
    cancelAnimationFrame(frame);
    clearTimeout(catchUp);
  };
}

function entries<K extends string, V>(record: Readonly<Record<K, V>>): readonly (readonly [K, V])[] {
  return Object.entries(record) as [K, V][];
}

/** What was drawn is on the screen once the frame it was drawn for is over. */
function tellAfterFrame(graph: Graph, onDrawn: (teams: number) => void): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      let teams = 0;
      for (const { team } of graph.nodes.values()) if (team.kind === "card") teams++;
      onDrawn(teams);
    };
    channel.port2.postMessage(null);
  });
}

/** Which surfaces a change of state concerns; a moved viewport concerns all and is looked at when drawing. */
function mark(dirty: Record<Exclude<keyof LayerCanvases, "dots">, boolean>, state: CanvasState, before: CanvasState): void {
  if (state.size !== before.size || state.style !== before.style || state.scores !== before.scores)
    dirty.ground = dirty.live = dirty.base = dirty.above = true;
  if (state.graph.groups !== before.graph.groups || state.drag?.keys !== before.drag?.keys) dirty.ground = dirty.base = true;
  // A team that is mounted while it is in view may stay painted under its node; one that is let go is out of view.
  const still =
    state.graph === before.graph &&
    state.selection === before.selection &&
    state.relation === before.relation &&
    (state.near.keys.size === 0) === (before.near.keys.size === 0);
  if (!still || state.drag?.keys !== before.drag?.keys || state.insets !== before.insets) dirty.base = dirty.above = true;
  if (state.shown !== before.shown) dirty.live = dirty.above = true;
  if (relationHovered(state) !== relationHovered(before)) dirty.above = true;
}

const relationHovered = ({ hover }: CanvasState): string | null => (hover?.kind === "relation" ? hover.key : null);
