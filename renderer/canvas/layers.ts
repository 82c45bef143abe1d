// The canvas layer: four surfaces that follow the viewport, each drawn anew only when something on it changed.
//   ground  dots and groupings
//   live    what follows the pointer, under the teams: ways of moved teams, the relation pointed at
//   base    edges, far teams, titles, badges: all that stands still
//   above   over the DOM nodes: guides, badges that lie on a team
import { overlaps, type Rect } from "../../shared/geometry.ts";
import type { Graph, GraphEdge, TeamNode } from "../../shared/graph/types.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { drawGlow, drawLines, drawTops, type EdgeLook } from "./draw-edges.ts";
import { drawGround, inDrawingOrder } from "./draw-ground.ts";
import { drawGuides } from "./draw-guides.ts";
import { drawLabels } from "./draw-labels.ts";
import { drawRings, drawTeams } from "./draw-teams.ts";
import { drawTitles } from "./draw-titles.ts";
import { edgeRect, indexOf } from "./graph-index.ts";
import type { CanvasState, Session } from "./session.ts";
import { createSurface, type Surface } from "./surface.ts";
import type { Viewport } from "./types.ts";
import { visibleRect } from "./viewport.ts";

export interface LayerCanvases {
  readonly ground: HTMLCanvasElement;
  readonly live: HTMLCanvasElement;
  readonly base: HTMLCanvasElement;
  readonly above: HTMLCanvasElement;
}

/** Unrelated relations while something is selected. */
const DIMMED = 0.4;
/** Drawing the whole picture that costs more than this is not done for each frame of a pan; the picture is shifted instead. */
const COSTLY_MS = 12;
const CATCH_UP_MS = 90;
const NOTHING: ReadonlySet<string> = new Set();

/**
 * Starts drawing what the session holds. Draws at once, so that the first frame is whole, and from then on at most once a frame.
 * @param onDrawn called after the first frame, and after the first one that shows a team, with the number of teams with a card
 * @returns what ends it
 */
export function startLayers(canvases: LayerCanvases, session: Session, onDrawn: (teams: number) => void): () => void {
  const surfaces = {
    ground: createSurface(canvases.ground, { alpha: false }),
    live: createSurface(canvases.live),
    base: createSurface(canvases.base),
    above: createSurface(canvases.above),
  };
  const dirty = { ground: true, live: true, base: true, above: true };
  let frame = 0;
  let drawn: Viewport = session.get().viewport;
  let drawnAt = 0;
  let cost = 0;
  let told: Graph | null = null;
  let catchUp: ReturnType<typeof setTimeout> | undefined;

  const draw = (): void => {
    frame = 0;
    const state = session.get();
    const moved = state.viewport !== drawn;
    if (moved && cost > COSTLY_MS && performance.now() - drawnAt < CATCH_UP_MS && !dirty.base) {
      shift(canvases, drawn, state.viewport);
      clearTimeout(catchUp);
      catchUp = setTimeout(request, CATCH_UP_MS);
      return;
    }
    if (moved) dirty.ground = dirty.live = dirty.base = dirty.above = true;
    const began = performance.now();
    if (dirty.ground) ground(surfaces.ground, state);
    if (dirty.base) base(surfaces.base, state);
    if (dirty.live) live(surfaces.live, state);
    if (dirty.above) above(surfaces.above, state);
    if (dirty.base) cost = performance.now() - began;
    dirty.ground = dirty.live = dirty.base = dirty.above = false;
    drawnAt = performance.now();
    if (moved) shift(canvases, state.viewport, state.viewport);
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
function mark(dirty: Record<keyof LayerCanvases, boolean>, state: CanvasState, before: CanvasState): void {
  if (state.size !== before.size || state.style !== before.style) dirty.ground = dirty.live = dirty.base = dirty.above = true;
  if (state.shown.groups !== before.shown.groups) dirty.ground = true;
  const still = state.graph === before.graph && state.selection === before.selection && state.near.keys === before.near.keys;
  if (!still || state.drag?.keys !== before.drag?.keys || state.insets !== before.insets) dirty.base = dirty.above = true;
  const hover = relationOf(state) !== relationOf(before);
  if (state.shown !== before.shown || hover || state.drag !== before.drag) dirty.live = dirty.above = true;
}

const relationOf = ({ hover }: CanvasState): string | null => (hover?.kind === "relation" ? hover.key : null);

function ground(surface: Surface, { viewport, size, shown, style }: CanvasState): void {
  const ctx = surface.begin(viewport, size);
  drawGround(ctx, shown.groups, visibleRect(viewport, size), viewport, style.theme);
}

function base(surface: Surface, state: CanvasState): void {
  const { viewport, size, graph, style, detail, selection, near, drag } = state;
  const visible = visibleRect(viewport, size);
  const ctx = surface.begin(viewport, size);
  const moving = drag?.keys ?? NOTHING;
  const restless = edgeKeysOf(graph, moving);
  const related = edgeKeysOf(graph, selection);
  const edges = indexOf(graph)
    .edges.within(visible)
    .filter((edge) => !restless.has(edge.key));
  const [strong, weak] = related.size === 0 ? [[], edges] : split(edges, (edge) => related.has(edge.key));
  const look: EdgeLook = { theme: style.theme, detail, zoom: viewport.zoom, strong: false };
  const weakAlpha = related.size === 0 ? 1 : DIMMED;

  ctx.globalAlpha = weakAlpha;
  drawLines(ctx, weak, look);
  ctx.globalAlpha = 1;
  drawLines(ctx, strong, { ...look, strong: true });
  const teams = indexOf(graph)
    .teams.within(visible)
    .filter((node) => !near.keys.has(node.key) && !moving.has(node.key));
  drawTeams(ctx, teams, detail, style, viewport.zoom);
  drawRings(
    ctx,
    teams.filter((node) => selection.has(node.key)),
    style,
    viewport.zoom,
  );
  drawTitles(ctx, inDrawingOrder(graph.groups), { ...visible, ...clearLeft(visible, state) }, viewport.zoom, style.theme);
  ctx.globalAlpha = weakAlpha;
  drawTops(ctx, weak, look);
  ctx.globalAlpha = 1;
  drawTops(ctx, strong, look);
  if (detail === "card") drawLabels(ctx, strong, style.theme);
}

/** The visible area without what the chrome at the left covers, for titles that keep in view. */
function clearLeft(visible: Rect, { insets, viewport }: CanvasState): { x: number; width: number } {
  const covered = Math.min(insets.left / viewport.zoom, visible.width / 2);
  return { x: visible.x + covered, width: visible.width - covered };
}

function live(surface: Surface, state: CanvasState): void {
  const { viewport, size, graph, shown, style, detail, drag } = state;
  const pointedAt = relationOf(state);
  const hovered = pointedAt === null ? undefined : shown.edges.get(pointedAt);
  if (drag === null && hovered === undefined) {
    surface.hide();
    return;
  }
  const ctx = surface.begin(viewport, size);
  if (hovered !== undefined) drawGlow(ctx, hovered, style.theme, viewport.zoom);
  if (drag === null) return;
  const look: EdgeLook = { theme: style.theme, detail, zoom: viewport.zoom, strong: drag.keys.size === 1 };
  drawLines(ctx, movingEdges(graph, shown, drag.keys), look);
  const mounted = new Set(state.nodes.map((node) => node.id));
  drawTeams(ctx, farMoving(shown, drag.keys, mounted), detail, style, viewport.zoom);
}

function above(surface: Surface, state: CanvasState): void {
  const { viewport, size, graph, shown, style, detail, drag } = state;
  const look: EdgeLook = { theme: style.theme, detail, zoom: viewport.zoom, strong: false };
  const visible = visibleRect(viewport, size);
  const covered = state.near.keys.size === 0 ? [] : coveredEdges(graph).filter((edge) => overlaps(edgeRect(edge), visible));
  if (drag === null && covered.length === 0) {
    surface.hide();
    return;
  }
  const ctx = surface.begin(viewport, size);
  const moving = drag?.keys ?? NOTHING;
  const resting = covered.filter(({ relation }) => !moving.has(relation.from) && !moving.has(relation.to));
  drawTops(ctx, resting, look);
  if (drag === null) return;
  drawTops(ctx, movingEdges(graph, shown, drag.keys), look);
  drawGuides(ctx, drag.guides, viewport.zoom, style.theme);
}

const covered = new WeakMap<Graph, readonly GraphEdge[]>();

/** Edges whose badge lies on a team, as where two boxes touch: under the DOM nodes it would not be seen. */
function coveredEdges(graph: Graph): readonly GraphEdge[] {
  let known = covered.get(graph);
  if (known === undefined) {
    const { teams } = indexOf(graph);
    known = [...graph.edges.values()].filter(
      ({ badge: { at } }) => teams.within({ x: at.x - 9, y: at.y - 9, width: 18, height: 18 }).length > 0,
    );
    covered.set(graph, known);
  }
  return known;
}

function edgeKeysOf(graph: Graph, teams: ReadonlySet<TeamKey>): ReadonlySet<string> {
  if (teams.size === 0) return NOTHING;
  const { edgesOf } = indexOf(graph);
  const keys = new Set<string>();
  for (const team of teams) for (const edge of edgesOf.get(team) ?? []) keys.add(edge.key);
  return keys;
}

/** The edges of moved teams, as they go now. */
function movingEdges(graph: Graph, shown: Graph, keys: ReadonlySet<TeamKey>): readonly GraphEdge[] {
  return [...edgeKeysOf(graph, keys)].flatMap((key) => shown.edges.get(key) ?? []);
}

function farMoving(shown: Graph, keys: ReadonlySet<TeamKey>, mounted: ReadonlySet<TeamKey>): readonly TeamNode[] {
  return [...keys].flatMap((key) => (mounted.has(key) ? [] : (shown.nodes.get(key) ?? [])));
}

function split<T>(items: readonly T[], test: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}

/** Shows a picture drawn for one viewport as it would be in another. */
function shift(canvases: LayerCanvases, drawn: Viewport, now: Viewport): void {
  const scale = now.zoom / drawn.zoom;
  const transform = drawn === now ? "" : `translate(${now.x - drawn.x * scale}px, ${now.y - drawn.y * scale}px) scale(${scale})`;
  for (const canvas of Object.values(canvases)) canvas.style.transform = transform;
}
