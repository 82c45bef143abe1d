// The canvas layer: what is drawn on canvas elements, back to front.
//   under   in a drag: groupings that it stretches
//   tiles   the diagram at rest (rest-picture.ts), on one of two sheets of tiles
//   live    in a drag: ways of moved teams
//   above   over the DOM nodes: badges that lie on one of their own teams, the relation pointed at
// Here is when. A pan moves a sheet and draws the tiles that come into view; a zoom scales it, while the other sheet is drawn for
// the new zoom, some tiles a frame, and takes its place when it is whole.
// Which sheet serves is sheet-choice.ts, what a change makes out of date rest-changes.ts, the small surfaces small-surfaces.ts.
import type { Rect } from "../../shared/geometry.ts";
import type { Graph } from "../../shared/graph/types.ts";
import type { Brush } from "./brush.ts";
import { layDots } from "./draw-ground.ts";
import { restFor, seeThrough, unmounted } from "./left-out.ts";
import { createPainter, type Painter } from "./painter.ts";
import { watchPixelRatio } from "./pixel-ratio.ts";
import { restChange } from "./rest-changes.ts";
import { movedTitles, overhung, paintRest, type Rest, titleArea } from "./rest-picture.ts";
import type { CanvasState, Session } from "./session.ts";
import { drawnBeyond, nextSheet } from "./sheet-choice.ts";
import { createSmallSurfaces } from "./small-surfaces.ts";
import { createTileSheet } from "./tile-sheet.ts";
import type { Cell } from "./tiles.ts";
import type { Viewport } from "./types.ts";

export interface LayerCanvases {
  readonly under: HTMLCanvasElement;
  readonly tiles: HTMLElement;
  readonly live: HTMLCanvasElement;
  readonly above: HTMLCanvasElement;
  readonly dots: HTMLElement;
  /**
   * Around all of them. It says `data-partial` while something in view is missing, and teams in the DOM show themselves; and
   * `data-travelling` while the view moves or the picture of where it came to rest is still drawn.
   */
  readonly root: HTMLElement;
}

/** The view rests when it has not changed for this long. */
const REST_MS = 120;
/** So many tiles are painted elsewhere at a time: more would be late for what is wanted by then, and leave the screen no processor. */
const IN_HAND = 1;
/** Longest that tiles are drawn in one frame; the screen takes about as long again to take them over. */
const SLICE_MS = 5;
/** While the view moves, tiles that it has left are kept: up to so many, about as much memory as two or three views of a large screen. */
const MOST_TILES = 48;

/**
 * Starts drawing what the session holds. Draws at once, so that the first frame is whole, and from then on at most once a frame.
 * @param onDrawn called after the first frame, and after the first one that shows a team, with the number of teams with a card
 * @returns what ends it
 */
export function startLayers(canvases: LayerCanvases, session: Session, onDrawn: (teams: number) => void): () => void {
  const start = session.get();
  const small = createSmallSurfaces(canvases, start.viewport);
  const sheets = [start, start].map(({ viewport }) => createTileSheet(canvases.tiles, viewport));
  let [front, back] = sheets as [Sheet, Sheet];
  const rests = new Map<Sheet, Rest>();
  /** The other sheet is being drawn, to take the place of the one that is shown. */
  let preparing = true;
  /** A change has taken something away from the shown sheet that is in view, and cannot wait. */
  let urgent = false;
  let frame = 0;
  let resting = true;
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  let told: Graph | null = null;
  let zoomBefore = start.viewport.zoom;
  let wayOut = false;
  let ended = false;
  /** The first picture is on the screen: until then nothing is drawn that is not in view, and no team is mounted behind it. */
  let onScreen = false;
  /** Paints tiles elsewhere; started once the first picture is on the screen. */
  let painter: Painter | null = null;

  /** Begins the other sheet anew. */
  const prepare = (state: CanvasState, view: Viewport = state.viewport): void => {
    back.restart(view);
    rests.set(back, { ...restFor(state), view });
    preparing = true;
  };
  const paintingOf = (sheet: Sheet, state: CanvasState) => {
    const rest = rests.get(sheet) ?? restFor(state);
    return { rest, paint: (ctx: Brush, area: Rect): void => paintRest(ctx, state, area, rest) };
  };
  const drawNow = (sheet: Sheet, state: CanvasState, cells: readonly Cell[], until = Number.POSITIVE_INFINITY): void => {
    const { rest, paint } = paintingOf(sheet, state);
    for (const cell of cells) {
      sheet.draw(cell, paint, rest.without);
      if (performance.now() > until) return;
    }
  };
  /** Has tiles painted elsewhere, or draws them until the time is up where nobody else can. @returns true when nothing is missing */
  const fill = (sheet: Sheet, state: CanvasState, beyond: number, until: number): boolean => {
    const missing = (): readonly Cell[] => sheet.missing(state.viewport, state.size, beyond);
    if (painter?.ready() !== true) {
      drawNow(sheet, state, missing(), until);
      return missing().length === 0;
    }
    const wanted = missing();
    const { rest, paint } = paintingOf(sheet, state);
    for (const cell of wanted) {
      // What was ordered and is not wanted any more is waited for as well, so that no more than this ever waits to be painted.
      if (painter.inHand() >= IN_HAND || performance.now() > until) break;
      if (!sheet.isOrdered(cell)) sheet.order(cell, paint, rest.without, painter, request);
    }
    return wanted.length === 0;
  };
  const swap = (): void => {
    [front, back] = [back, front];
    front.show(true);
    back.show(false);
    preparing = false;
  };

  const drawTiles = (state: CanvasState, until: number): void => {
    const { viewport: view, size } = state;
    const fills = (beyond: number): boolean => front.fills(view, size, beyond);
    const looking = { view, size, zoomBefore, resting, preparing, drawnFor: (preparing ? back : front).drawnFor };
    const begun = nextSheet({ ...looking, fills });
    if (begun !== null) prepare(state, begun);
    wayOut = view.zoom < zoomBefore || (view.zoom === zoomBefore && wayOut);
    zoomBefore = view.zoom;
    if (urgent) drawNow(front, state, front.holes(view, size));
    urgent = false;
    let whole = false;
    if (!preparing) whole = !onScreen || fill(front, state, drawnBeyond(looking, wayOut), until);
    else if (fill(back, state, 0, until)) swap();
    front.place(view);
    // What is painted elsewhere asks for a frame when it is there.
    if (!whole && (painter?.inHand() ?? 0) === 0) request();
    if (!resting) for (const sheet of sheets) sheet.trim(view, size, MOST_TILES);
    else if (!preparing && onScreen) {
      // One sheet serves now; the memory of the other one is given back.
      back.clear();
      // Teams are mounted and let go behind a picture that shows them where they are.
      if (state.travelling) session.set({ travelling: false });
    }
  };

  const draw = (): void => {
    frame = 0;
    const state = session.get();
    layDots(canvases.dots, state.viewport, state.style.theme);
    drawTiles(state, told === null ? Number.POSITIVE_INFINITY : performance.now() + SLICE_MS);
    canvases.root.toggleAttribute("data-partial", !front.fills(state.viewport, state.size, 0));
    canvases.root.toggleAttribute("data-travelling", preparing || session.get().travelling);
    small.draw(state);
    if (told === state.graph || (told !== null && told.nodes.size > 0)) return;
    told = state.graph;
    tellAfterFrame(state.whole, (teams) => {
      if (ended) return;
      onScreen = true;
      painter ??= createPainter(() => {
        for (const sheet of sheets) sheet.forgetOrders();
        request();
      });
      request();
      onDrawn(teams);
    });
  };
  const request = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  /** After a pan or zoom: titles where they belong, and what was scaled or drawn ahead as it is. */
  const settle = (): void => {
    const state = session.get();
    resting = true;
    small.rest(state.viewport);
    placeTitles(state);
    front.trim(state.viewport, state.size, 0);
    request();
  };
  const moving = (): void => {
    resting = false;
    clearTimeout(restTimer);
    restTimer = setTimeout(settle, REST_MS);
  };
  const placeTitles = (state: CanvasState): void => {
    for (const sheet of preparing ? [front, back] : [front]) {
      const rest = rests.get(sheet);
      if (rest === undefined || rest.view.zoom !== state.viewport.zoom) continue;
      const titles = titleArea(state, state.viewport);
      const areas = movedTitles(state.graph.groups, rest.view.zoom, rest.titles, titles);
      rests.set(sheet, { ...rest, titles });
      redraw(areas);
    }
  };
  /** Areas of the shown picture that are out of date: drawn anew at once, where they are in view. */
  const redraw = (areas: readonly Rect[]): void => {
    if (areas.length === 0) return;
    // With the edges of what is drawn in them, which may lie on the next tile.
    for (const sheet of preparing ? [front, back] : [front]) sheet.drop(areas.map((area) => overhung(area, sheet.drawnFor.zoom)));
    urgent = true;
    request();
  };
  /** Everything looks different from now on. */
  const redrawAll = (): void => {
    prepare(session.get());
    small.markAll();
    request();
  };

  const unsubscribe = session.store.subscribe((state, before) => {
    small.mark(state, before);
    const { all, now } = restChange(state, before);
    if (all) prepare(state);
    redraw(now);
    if (state.near.keys !== before.near.keys) keepLeftOut(state, before);
    if (state.insets !== before.insets || state.size !== before.size) placeTitles(state);
    if (state.viewport !== before.viewport) moving();
    if (preparing || small.isDirty || state.viewport !== before.viewport || state.size !== before.size) request();
  });
  /** Teams that were in the DOM and are no longer: where they were left out, they are painted. */
  const keepLeftOut = (state: CanvasState, before: CanvasState): void => {
    const gone = unmounted(state, before);
    const without = seeThrough(state);
    for (const sheet of [front, back]) {
      const rest = rests.get(sheet);
      if (rest !== undefined) rests.set(sheet, { ...rest, without });
      sheet.dropWithout(gone);
    }
    urgent = true;
    request();
  };
  // Text is drawn with what is loaded: once Inter is there, everything is drawn again with it.
  document.fonts.addEventListener("loadingdone", redrawAll);
  const stopWatching = watchPixelRatio(redrawAll);
  prepare(start);
  draw();
  return () => {
    ended = true;
    unsubscribe();
    document.fonts.removeEventListener("loadingdone", redrawAll);
    stopWatching();
    cancelAnimationFrame(frame);
    clearTimeout(restTimer);
    painter?.close();
    for (const sheet of sheets) sheet.remove();
  };
}

type Sheet = ReturnType<typeof createTileSheet>;

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
