// The canvas layer: what is drawn on canvas elements, back to front.
//   under   in a drag: groupings that it stretches
//   tiles   the diagram at rest (rest-picture.ts), on one of two sheets of tiles
//   live    in a drag: ways of moved teams
//   above   over the DOM nodes: badges that lie on one of their own teams, the relation pointed at
// Here is when. A pan moves a sheet and draws the tiles that come into view; a zoom scales it, while the other sheet is drawn for
// the new zoom, some tiles a frame, and takes its place when it is whole.
// Long because the layers are told of one state by one clock: which of them a change makes dirty is read in one place.
import type { Rect } from "../../shared/geometry.ts";
import { sameRect } from "../../shared/graph/nodes.ts";
import type { Graph, GroupNode } from "../../shared/graph/types.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { Brush } from "./brush.ts";
import { movingFamilies } from "./draw-families.ts";
import { movedFlow } from "./draw-flow.ts";
import { layDots } from "./draw-ground.ts";
import { movedLabels } from "./draw-labels.ts";
import { drawAbove, drawLive, drawUnder } from "./layer-pictures.ts";
import { nearTeams } from "./mounting.ts";
import { createPainter, type Painter } from "./painter.ts";
import { changedAreas, movedAreas, movedTitles, overhung, paintRest, type Rest, titleArea } from "./rest-picture.ts";
import type { CanvasState, Session } from "./session.ts";
import { createLiveSurface, createSurface } from "./surface.ts";
import { isSeeThrough } from "./team-picture.ts";
import { createTileSheet } from "./tile-sheet.ts";
import { isSharp } from "./tiles.ts";
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
/** Tiles are drawn this far beyond the view while there is time, and small surfaces in a pan at once. CSS pixels. */
const AHEAD = 256;
/** A sheet is stretched or shrunk by no more than this before another one is begun. */
const MAX_SCALE = 2.5;
/** On the way out another sheet is begun while the shown one still reaches so far beyond the view, as a share of it. */
const LEAD = 0.12;

type Small = "under" | "live" | "above";

/**
 * Starts drawing what the session holds. Draws at once, so that the first frame is whole, and from then on at most once a frame.
 * @param onDrawn called after the first frame, and after the first one that shows a team, with the number of teams with a card
 * @returns what ends it
 */
export function startLayers(canvases: LayerCanvases, session: Session, onDrawn: (teams: number) => void): () => void {
  const surfaces = {
    under: createLiveSurface(canvases.under),
    live: createLiveSurface(canvases.live),
    above: createSurface(canvases.above),
  };
  const start = session.get();
  const sheets = [start, start].map(({ viewport }) => createTileSheet(canvases.tiles, viewport));
  let [front, back] = sheets as [Sheet, Sheet];
  const rests = new Map<Sheet, Rest>();
  /** The other sheet is being drawn, to take the place of the one that is shown. */
  let preparing = true;
  /** Something in view is missing on the shown sheet, and cannot wait. */
  let urgent = false;
  const dirty: Record<Small, boolean> = { under: true, live: true, above: true };
  /** What the small surfaces were drawn for, and how far beyond it. */
  let drawn: Viewport = start.viewport;
  let margin = 0;
  let frame = 0;
  let resting = true;
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  let told: Graph | null = null;
  let zoomBefore = start.viewport.zoom;
  let wayOut = false;
  /** The first picture is on the screen: until then nothing is drawn that is not in view, and no team is mounted behind it. */
  let onScreen = false;
  /** Paints tiles elsewhere; started once the first picture is on the screen. */
  let painter: Painter | null = null;

  /** Begins the other sheet anew, for the view as it is or, on the way out, as it will soon be: it is stretched less and less then. */
  const prepare = (state: CanvasState, out = 1): void => {
    const view = { ...state.viewport, zoom: state.viewport.zoom / out };
    back.restart(view);
    rests.set(back, { ...restFor(state), view });
    preparing = true;
  };
  /** Draws tiles until the time is up, or has them painted elsewhere where there is time. @returns true when nothing is missing */
  const fill = (sheet: Sheet, state: CanvasState, beyond: number, until: number): boolean => {
    const missing = sheet.missing(state.viewport, state.size, beyond);
    const rest = rests.get(sheet) ?? restFor(state);
    const painterNow = until < Number.POSITIVE_INFINITY && painter?.ready() === true ? painter : null;
    for (const cell of missing) {
      if (painterNow !== null && sheet.waiting >= IN_HAND) return false;
      const paint = (ctx: Brush, area: Rect): void => paintRest(ctx, state, area, rest);
      if (painterNow === null) sheet.draw(cell, paint, rest.without);
      else if (!sheet.isOrdered(cell)) sheet.order(cell, paint, rest.without, painterNow, request);
      if (performance.now() > until) break;
    }
    return missing.length === 0 || (painterNow === null && sheet.missing(state.viewport, state.size, beyond).length === 0);
  };
  const swap = (): void => {
    [front, back] = [back, front];
    front.show(true);
    back.show(false);
    preparing = false;
  };

  /** How far beyond the view a sheet is drawn while there is time: as far as a pan soon goes, or the way out; one that is stretched, not at all. */
  const beyond = ({ drawnFor }: Sheet, { viewport, size }: CanvasState): number => {
    if (drawnFor.zoom === viewport.zoom) return AHEAD;
    return !resting && drawnFor.zoom < viewport.zoom && wayOut ? ((MAX_SCALE - 1) / 2) * Math.max(size.width, size.height) : 0;
  };
  const drawTiles = (state: CanvasState, until: number): void => {
    const { viewport, size } = state;
    const next = preparing ? back : front;
    if (resting) {
      if (!isSharp(next.drawnFor, viewport)) prepare(state);
    } else if (viewport.zoom < zoomBefore) {
      const far = preparing ? 0 : LEAD * Math.max(size.width, size.height);
      if (next.drawnFor.zoom > MAX_SCALE * viewport.zoom || !(preparing || front.fills(viewport, size, far)))
        prepare(state, MAX_SCALE);
    } else if (viewport.zoom > MAX_SCALE * next.drawnFor.zoom) prepare(state);
    else if (!preparing && front.drawnFor.zoom !== viewport.zoom && !front.fills(viewport, size, 0)) prepare(state);
    wayOut = viewport.zoom < zoomBefore || (viewport.zoom === zoomBefore && wayOut);
    zoomBefore = viewport.zoom;
    if (urgent && front.drawnFor.zoom === viewport.zoom) fill(front, state, 0, Number.POSITIVE_INFINITY);
    urgent = false;
    let whole = false;
    if (!preparing) whole = !onScreen || fill(front, state, beyond(front, state), until);
    else if (fill(back, state, 0, until)) swap();
    front.place(viewport);
    // What is painted elsewhere asks for a frame when it is there.
    if (!whole && front.waiting + back.waiting === 0) request();
    // Teams are mounted and let go behind a picture that shows them where they are.
    if (state.travelling && resting && !preparing && onScreen) session.set({ travelling: false });
  };

  const drawSmall = (state: CanvasState): void => {
    const { viewport } = state;
    if (viewport !== drawn) {
      const moved = Math.max(Math.abs(viewport.x - drawn.x), Math.abs(viewport.y - drawn.y));
      if (viewport.zoom === drawn.zoom && moved > margin) {
        dirty.under = dirty.live = dirty.above = true;
        margin = AHEAD;
        drawn = viewport;
      } else for (const name of ["under", "live", "above"] as const) if (!dirty[name]) surfaces[name].shift(viewport);
    }
    if (dirty.under) drawUnder(surfaces.under, state, margin);
    if (dirty.live) drawLive(surfaces.live, state, margin);
    if (dirty.above) drawAbove(surfaces.above, state, margin);
    dirty.under = dirty.live = dirty.above = false;
  };

  const draw = (): void => {
    frame = 0;
    const state = session.get();
    layDots(canvases.dots, state.viewport, state.style.theme);
    drawTiles(state, told === null ? Number.POSITIVE_INFINITY : performance.now() + SLICE_MS);
    canvases.root.toggleAttribute("data-partial", !front.fills(state.viewport, state.size, 0));
    canvases.root.toggleAttribute("data-travelling", preparing || session.get().travelling);
    drawSmall(state);
    if (told === state.graph || (told !== null && told.nodes.size > 0)) return;
    told = state.graph;
    tellAfterFrame(state.whole, (teams) => {
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
    markSmall();
    margin = 0;
    drawn = state.viewport;
    delete canvases.tiles.dataset.gliding;
    placeTitles(state);
    front.trim(state.viewport, state.size);
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
  const markSmall = (): void => {
    dirty.under = dirty.live = dirty.above = true;
  };

  const unsubscribe = session.store.subscribe((state, before) => {
    mark(dirty, state, before);
    if (isNew(state, before)) prepare(state);
    else {
      const areas = areasChanged(state, before);
      if (areas === null) {
        prepare(state);
        // Where teams were let go they are seen at once.
        if (before.drag !== null) redraw([...movedAreas(before), ...movedAreas({ ...state, drag: before.drag })]);
      } else redraw(areas);
      if (state.near.keys !== before.near.keys) keepLeftOut(state, before);
      if (state.insets !== before.insets || state.size !== before.size) placeTitles(state);
    }
    if (state.viewport !== before.viewport) moving();
    if (preparing || dirty.under || dirty.live || dirty.above || state.viewport !== before.viewport || state.size !== before.size)
      request();
  });
  /** Teams that were in the DOM and are no longer: where they were left out, they are painted. */
  const keepLeftOut = (state: CanvasState, before: CanvasState): void => {
    const gone = [...before.near.keys].filter((key) => !state.near.keys.has(key));
    const without = seeThrough(state);
    for (const sheet of [front, back]) {
      const rest = rests.get(sheet);
      if (rest !== undefined) rests.set(sheet, { ...rest, without });
      sheet.dropWithout(new Map(gone.flatMap((key) => rectOf(state.graph, key))));
    }
    urgent = true;
    request();
  };
  // Text is drawn with what is loaded: once Inter is there, everything is drawn again with it.
  const onFonts = (): void => {
    prepare(session.get());
    markSmall();
    request();
  };
  document.fonts.addEventListener("loadingdone", onFonts);
  prepare(start);
  draw();
  return () => {
    unsubscribe();
    document.fonts.removeEventListener("loadingdone", onFonts);
    cancelAnimationFrame(frame);
    clearTimeout(restTimer);
    painter?.close();
    for (const sheet of sheets) sheet.remove();
  };
}

type Sheet = ReturnType<typeof createTileSheet>;

const rectOf = (graph: Graph, key: TeamKey): readonly (readonly [TeamKey, Rect])[] => {
  const node = graph.nodes.get(key);
  return node === undefined ? [] : [[key, node.rect]];
};

/** How a sheet is painted for the view as it is: only teams that are in the DOM now and will be when the view rests are left out. */
function restFor(state: CanvasState): Rest {
  const { graph, viewport, size, near, travelling } = state;
  const then = travelling ? nearTeams(graph, viewport, size, near, false).keys : near.keys;
  const without = seeThrough(state);
  return {
    view: viewport,
    titles: titleArea(state, viewport),
    without: then === near.keys ? without : new Set([...without].filter((key) => then.has(key))),
  };
}

/**
 * Teams in the DOM that are not filled. All others are painted under their nodes as well, which hide that; so nodes come and go
 * without a tile being drawn anew. These would look bolder.
 */
function seeThrough({ graph, near, style, scores }: CanvasState): ReadonlySet<TeamKey> {
  const keys = [...near.keys].filter((key) => {
    const team = graph.nodes.get(key)?.team;
    return team !== undefined && isSeeThrough(team, style, scores.get(key));
  });
  return new Set(keys);
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

/** Which of the small surfaces a change of state concerns; a moved viewport concerns all and is looked at when drawing. */
function mark(dirty: Record<Small, boolean>, state: CanvasState, before: CanvasState): void {
  if (state.size !== before.size || state.style !== before.style) dirty.under = dirty.live = dirty.above = true;
  if (state.drag?.keys !== before.drag?.keys) dirty.under = dirty.live = dirty.above = true;
  if (state.lit !== before.lit) dirty.above = true;
  if (state.shown !== before.shown) {
    dirty.live = dirty.above = true;
    const bound = state.drag !== null && movingFamilies(state.graph, state.graph, state.drag.keys).length > 0;
    if (bound || stretches(before.shown.groups, state.shown.groups)) dirty.under = true;
  }
  if ((state.near.keys.size === 0) !== (before.near.keys.size === 0) || relationHovered(state) !== relationHovered(before))
    dirty.above = true;
  if (state.relation !== before.relation || state.scores !== before.scores) dirty.above = true;
}

/** True where a grouping has another rectangle: most moves of a team leave its grouping as it is. */
function stretches(before: readonly GroupNode[], after: readonly GroupNode[]): boolean {
  if (before === after) return false;
  return after.some((group, i) => {
    const was = before[i];
    return was !== group && (was?.key !== group.key || !sameRect(was.rect, group.rect));
  });
}

/** True where the whole diagram at rest looks different: it is drawn anew beside the old one, which stays until it is whole. */
function isNew(state: CanvasState, before: CanvasState): boolean {
  return (
    state.style !== before.style ||
    state.flow !== before.flow ||
    state.lit !== before.lit ||
    state.scores !== before.scores ||
    state.selection !== before.selection ||
    state.flow !== before.flow ||
    state.relation !== before.relation
  );
}

/** Where the diagram at rest has changed; null for everywhere. */
function areasChanged(state: CanvasState, before: CanvasState): readonly Rect[] | null {
  const left = state.drag?.keys === before.drag?.keys ? [] : [...movedAreas(before), ...movedAreas(state)];
  if (state.graph === before.graph) return left;
  const changed = changedAreas(before.graph, state.graph);
  // Words about the relations of what is selected keep clear of everything, so they may stand anywhere now.
  const words = state.detail === "card" && (state.selection.size > 0 || state.relation !== null);
  if (changed === null || words) return null;
  const flow = state.flow ? movedFlow(before.whole, state.whole) : [];
  return [...left, ...changed, ...movedLabels(before.graph, state.graph), ...flow];
}

const relationHovered = ({ hover }: CanvasState): string | null => (hover?.kind === "relation" ? hover.key : null);
