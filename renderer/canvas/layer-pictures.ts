// What each surface of the layer shows for a state of the canvas. When it is drawn is layers.ts.
import { boundsOf, contains, inflate, overlaps, type Rect } from "../../shared/geometry.ts";
import type { Graph, GraphEdge, GroupNode, TeamNode } from "../../shared/graph/types.ts";
import { BADGE_RADIUS } from "../../shared/notation.ts";
import { homeKey } from "../../shared/org/keys.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { drawGlow, drawLines, drawTops, type EdgeLook } from "./draw-edges.ts";
import { drawGroups, inDrawingOrder } from "./draw-ground.ts";
import { drawLabels } from "./draw-labels.ts";
import { drawRings, drawTeams } from "./draw-teams.ts";
import { drawTitles } from "./draw-titles.ts";
import { edgeRect, indexOf } from "./graph-index.ts";
import { edgeKeysOf, movingEdges, movingGroups } from "./restless.ts";
import type { CanvasState } from "./session.ts";
import type { Surface } from "./surface.ts";
import { toScreen, visibleRect } from "./viewport.ts";

/** Unrelated relations while something is selected. */
const DIMMED = 0.4;
/** The small surfaces grow in steps, so that they are not made anew for each pixel of a drag. CSS pixels. */
const AREA_STEP = 128;
/** A title may stand on top of its grouping, CSS pixels. */
const TITLE_ROOM = 24;
const NOTHING: ReadonlySet<string> = new Set();

/** Groupings by themselves, while a drag moves things between them and the rest.
 * @param margin how far beyond the view to draw, on every side, so that a pan can go on without drawing; CSS pixels
 */
export function drawGround(surface: Surface, state: CanvasState, margin: number): void {
  const { viewport, style, drag } = state;
  if (drag === null) {
    surface.hide();
    return;
  }
  const visible = drawnRect(state, margin);
  const groups = restingGroups(state).filter((group) => overlaps(group.rect, visible));
  const rects = groups.map((group) => group.rect);
  const area = areaOf(rects, state, margin);
  if (area === null) surface.hide();
  else drawGroups(surface.begin(viewport, area), groups, visible, style.theme);
}

export function drawBase(surface: Surface, state: CanvasState, margin: number): void {
  const { viewport, size, graph, style, selection } = state;
  const visible = drawnRect(state, margin);
  const ctx = surface.begin(viewport, inflate({ x: 0, y: 0, ...size }, margin));
  if (state.drag === null) drawGroups(ctx, graph.groups, visible, style.theme);
  const restless = edgeKeysOf(graph, movingKeys(state));
  const related = relatedEdges(state);
  const edges = indexOf(graph)
    .edges.within(visible)
    .filter((edge) => !restless.has(edge.key));
  const [strong, weak] = related.size === 0 ? [[], edges] : split(edges, (edge) => related.has(edge.key));
  const look = lookOf(state);
  const weakAlpha = related.size === 0 ? 1 : DIMMED;

  ctx.globalAlpha = weakAlpha;
  drawLines(ctx, weak, look);
  ctx.globalAlpha = 1;
  drawLines(ctx, strong, { ...look, strong: true });
  const teams = farTeams(state, visible);
  drawTeams(ctx, teams, state.detail, style, state.scores, viewport.zoom);
  const rings = teams.filter((node) => selection.has(node.key));
  drawRings(ctx, rings, style, viewport.zoom);
  drawTitles(ctx, inDrawingOrder(restingGroups(state)), titleArea(visible, state), viewport.zoom, style.theme);
  ctx.globalAlpha = weakAlpha;
  drawTops(ctx, weak, look);
  ctx.globalAlpha = 1;
  drawTops(ctx, strong, look);
  if (state.detail === "card") drawLabels(ctx, strong, graph, style.theme);
}

/** What is selected is about these: a relation, or all those of the selected teams. */
function relatedEdges({ relation, graph, selection }: CanvasState): ReadonlySet<string> {
  return relation !== null && graph.edges.has(relation) ? new Set([relation]) : edgeKeysOf(graph, selection);
}

/** How much there is on the base: teams and relations. */
export function weightOf(state: CanvasState): number {
  const visible = visibleRect(state.viewport, state.size);
  return farTeams(state, visible).length + indexOf(state.graph).edges.within(visible).length;
}

export function drawLive(surface: Surface, state: CanvasState, margin: number): void {
  const { viewport, graph, shown, style, detail, drag } = state;
  const edges = drag === null ? [] : movingEdges(graph, shown, drag.keys);
  const teams = drag === null ? [] : farMoving(state);
  const groups = movingGroups(shown.groups, movingKeys(state));
  const rects = edges.map(edgeRect);
  const titled = groups.map(({ rect }) => ({
    ...rect,
    y: rect.y - TITLE_ROOM / viewport.zoom,
    height: rect.height + TITLE_ROOM / viewport.zoom,
  }));
  const area = areaOf([...rects, ...titled, ...teams.map((node) => node.rect)], state, margin);
  if (area === null) {
    surface.hide();
    return;
  }
  const ctx = surface.begin(viewport, area);
  const visible = drawnRect(state, margin);
  drawGroups(ctx, groups, visible, style.theme);
  drawTitles(ctx, inDrawingOrder(groups), titleArea(visible, state), viewport.zoom, style.theme);
  const look = { ...lookOf(state), strong: drag?.keys.size === 1 };
  drawLines(ctx, edges, look);
  drawTeams(ctx, teams, detail, style, state.scores, viewport.zoom);
  drawTops(ctx, edges, look);
}

export function drawAbove(surface: Surface, state: CanvasState, margin: number): void {
  const { viewport, graph, shown, style, drag, hover, relation } = state;
  const visible = drawnRect(state, margin);
  const singled = new Set([relation, hover?.kind === "relation" ? hover.key : null]);
  const glowing = [...singled].flatMap((key) => (key === null ? [] : (shown.edges.get(key) ?? [])));
  const moving = movingKeys(state);
  const resting = state.near.keys.size === 0 ? [] : coveredEdges(graph).filter((edge) => overlaps(edgeRect(edge), visible));
  const edges = [
    ...resting.filter(({ relation }) => !moving.has(homeKey(relation.from)) && !moving.has(homeKey(relation.to))),
    ...(drag === null ? [] : movingEdges(graph, shown, drag.keys).filter((edge) => isCovered(edge, shown))),
  ];
  const area = areaOf([...edges.map(badgeRect), ...glowing.map(edgeRect)], state, margin);
  if (area === null) {
    surface.hide();
    return;
  }
  const ctx = surface.begin(viewport, area);
  for (const edge of glowing) drawGlow(ctx, edge, style.theme, viewport.zoom);
  drawTops(ctx, edges, lookOf(state));
}

const lookOf = ({ style, detail, viewport }: CanvasState): EdgeLook => ({
  theme: style.theme,
  detail,
  zoom: viewport.zoom,
  strong: false,
});

function restingGroups({ graph, drag }: CanvasState): readonly GroupNode[] {
  if (drag === null) return graph.groups;
  const moving = new Set(movingGroups(graph.groups, drag.keys));
  return graph.groups.filter((group) => !moving.has(group));
}

const movingKeys = ({ drag }: CanvasState): ReadonlySet<TeamKey> => drag?.keys ?? NOTHING;

/** Teams in view that are painted and stand still. */
function farTeams(state: CanvasState, visible: Rect): readonly TeamNode[] {
  const moving = movingKeys(state);
  return indexOf(state.graph)
    .teams.within(visible)
    .filter((node) => !state.near.keys.has(node.key) && !moving.has(node.key));
}

/** Moved teams beyond those that the DOM has room for. */
function farMoving(state: CanvasState): readonly TeamNode[] {
  const mounted = new Set(state.nodes.map((node) => node.id));
  return [...movingKeys(state)].flatMap((key) => (mounted.has(key) ? [] : (state.shown.nodes.get(key) ?? [])));
}

/** The part of what is drawn around some rectangles, CSS pixels, in whole steps; null when none is in view. */
function areaOf(rects: readonly Rect[], { viewport, size }: CanvasState, margin: number): Rect | null {
  const around = boundsOf(rects);
  if (around === null) return null;
  const { x, y } = toScreen(around, viewport);
  const step = (n: number, round: (n: number) => number): number => round(n / AREA_STEP) * AREA_STEP;
  const left = Math.max(-margin, step(x - 8, Math.floor));
  const top = Math.max(-margin, step(y - 8, Math.floor));
  const right = Math.min(size.width + margin, step(x + around.width * viewport.zoom + 8, Math.ceil));
  const bottom = Math.min(size.height + margin, step(y + around.height * viewport.zoom + 8, Math.ceil));
  return right <= left || bottom <= top ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

function drawnRect({ viewport, size }: CanvasState, margin: number): Rect {
  return inflate(visibleRect(viewport, size), margin / viewport.zoom);
}

/** What is drawn, less what lies beyond the view or under the chrome at the left: titles keep clear of that. */
function titleArea(drawn: Rect, { insets, viewport, size }: CanvasState): Rect {
  const visible = visibleRect(viewport, size);
  const x = visible.x + Math.min(insets.left / viewport.zoom, visible.width / 2);
  return { ...drawn, x, width: drawn.x + drawn.width - x };
}

const covered = new WeakMap<Graph, readonly GraphEdge[]>();

function coveredEdges(graph: Graph): readonly GraphEdge[] {
  let known = covered.get(graph);
  if (known === undefined) {
    known = [...graph.edges.values()].filter((edge) => isCovered(edge, graph));
    covered.set(graph, known);
  }
  return known;
}

/** True where a badge lies on one of its own teams, as where two boxes touch: under the DOM nodes it would not be seen. */
function isCovered({ badge, relation }: GraphEdge, graph: Graph): boolean {
  return [relation.from, relation.to].some((key) => {
    const rect = graph.nodes.get(homeKey(key))?.rect;
    return rect !== undefined && contains(inflate(rect, BADGE_RADIUS), badge.at);
  });
}

function badgeRect({ badge: { at } }: GraphEdge): Rect {
  return inflate({ ...at, width: 0, height: 0 }, 2 * BADGE_RADIUS);
}

function split<T>(items: readonly T[], test: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}
