// The canvas layer: four surfaces that follow the viewport, each drawn anew only when something on it changed.
//   ground  groupings, over the dots
//   live    what follows the pointer, under the teams: ways and groupings of moved teams, the relation pointed at
//   base    edges, far teams, titles, badges: all that stands still
//   above   over the DOM nodes: badges that lie on one of their own teams
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
const CATCH_UP_MS = 100;

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
  let told: Graph | null = null;
  let catchUp: ReturnType<typeof setTimeout> | undefined;

  const draw = (): void => {
    frame = 0;
    const state = session.get();
    const moved = state.viewport !== drawn;
    layDots(canvases.dots, state.viewport, state.style.theme);
    if (moved && weight > HEAVY && !dirty.base && performance.now() - drawnAt < CATCH_UP_MS) {
      for (const surface of Object.values(surfaces)) surface.shift(state.viewport);
      clearTimeout(catchUp);
      catchUp = setTimeout(request, CATCH_UP_MS);
      return;
    }
    if (dirty.ground || moved) drawGround(surfaces.ground, state);
    if (dirty.base || moved) {
      drawBase(surfaces.base, state);
      weight = weightOf(state);
      drawnAt = performance.now();
    }
    if (dirty.live || moved) drawLive(surfaces.live, state);
    if (dirty.above || moved) drawAbove(surfaces.above, state);
    dirty.ground = dirty.live = dirty.base = dirty.above = false;
    drawn = state.viewport;
    if (told === state.graph || (told !== null && told.nodes.size > 0)) return;
    told = state.graph;
    tellAfterFrame(told, onDrawn);
  };
  const request = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const redrawAll = (): void => {
    dirty.ground = dirty.live = dirty.base = dirty.above = true;
    request();
  };
  const unsubscribe = session.store.subscribe((state, before) => {
    mark(dirty, state, before);
    if (dirty.ground || dirty.live || dirty.base || dirty.above || state.viewport !== before.viewport) request();
  });
  // Text is drawn with what is loaded: once Inter is there, everything is drawn again with it.
  document.fonts.addEventListener("loadingdone", redrawAll);
  draw();
  return () => {
    unsubscribe();
    document.fonts.removeEventListener("loadingdone", redrawAll);
    cancelAnimationFrame(frame);
    clearTimeout(catchUp);
  };
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
  if (state.size !== before.size || state.style !== before.style) dirty.ground = dirty.live = dirty.base = dirty.above = true;
  if (state.graph.groups !== before.graph.groups || state.drag?.keys !== before.drag?.keys) dirty.ground = true;
  const still = state.graph === before.graph && state.selection === before.selection && state.near.keys === before.near.keys;
  if (!still || state.drag?.keys !== before.drag?.keys || state.insets !== before.insets) dirty.base = dirty.above = true;
  if (state.shown !== before.shown || relationHovered(state) !== relationHovered(before)) dirty.live = dirty.above = true;
}

const relationHovered = ({ hover }: CanvasState): string | null => (hover?.kind === "relation" ? hover.key : null);
