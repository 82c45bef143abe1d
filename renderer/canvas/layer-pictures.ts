// What the surfaces of the layer show for a state of the canvas, but for the diagram at rest (rest-picture.ts): what is being moved, and
// what lies over the DOM. When it is drawn is layers.ts.
import { boundsOf, contains, inflate, overlaps, type Rect } from "../../shared/geometry.ts";
import type { Graph, GraphEdge, TeamNode } from "../../shared/graph/types.ts";
import { BADGE_RADIUS } from "../../shared/notation.ts";
import { homeKey } from "../../shared/org/keys.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { drawGlow, drawLines, drawTops, type EdgeLook } from "./draw-edges.ts";
import { drawFamilies, movingFamilies } from "./draw-families.ts";
import { drawGroups } from "./draw-ground.ts";
import { drawTeams } from "./draw-teams.ts";
import { drawTitles } from "./draw-titles.ts";
import { edgeRect } from "./graph-index.ts";
import { FADED, litOf } from "./lit.ts";
import { TITLE_ROOM, titleArea } from "./rest-picture.ts";
import { movingEdges, movingGroups } from "./restless.ts";
import type { CanvasState } from "./session.ts";
import type { Surface } from "./surface.ts";
import { toScreen, visibleRect } from "./viewport.ts";

/** The small surfaces grow in steps, so that they are not made anew for each pixel of a drag. CSS pixels. */
const AREA_STEP = 128;
const NOTHING: ReadonlySet<string> = new Set();

/**
 * Groupings that a drag stretches, and ties of a moved family, under everything else.
 * @param margin how far beyond the view to draw, on every side, so that a pan can go on without drawing; CSS pixels
 */
export function drawUnder(surface: Surface, state: CanvasState, margin: number): void {
  const { viewport, shown, style } = state;
  const groups = movingGroups(shown.groups, movingKeys(state));
  const titled = groups.map(({ rect }) => ({
    ...rect,
    y: rect.y - TITLE_ROOM / viewport.zoom,
    height: rect.height + TITLE_ROOM / viewport.zoom,
  }));
  const families = movingFamilies(state.graph, shown, movingKeys(state));
  const area = areaOf([...titled, ...families.map((family) => family.rect)], state, margin);
  if (area === null) {
    surface.hide();
    return;
  }
  const look = { zoom: viewport.zoom, theme: style.theme };
  surface.draw(viewport, area, (ctx) => {
    drawGroups(ctx, groups, drawnRect(state, margin), style.theme, viewport.zoom);
    drawFamilies(ctx, families, drawnRect(state, margin), look);
    drawTitles(ctx, groups, state.graph, titleArea(state, viewport).x, drawnRect(state, margin), look);
  });
}

/** What a drag moves that is not in the DOM: ways, and teams beyond those that the DOM has room for. */
export function drawLive(surface: Surface, state: CanvasState, margin: number): void {
  const { viewport, graph, shown, style, detail, drag } = state;
  const edges = drag === null ? [] : movingEdges(graph, shown, drag.keys);
  const teams = drag === null ? [] : farMoving(state);
  const area = areaOf([...edges.map(edgeRect), ...teams.map((node) => node.rect)], state, margin);
  if (area === null) {
    surface.hide();
    return;
  }
  const look = { ...lookOf(state), strong: drag?.keys.size === 1 };
  surface.draw(viewport, area, (ctx) => {
    drawLines(ctx, edges, look);
    drawTeams(ctx, teams, detail, style, state.scores, viewport.zoom);
    drawTops(ctx, edges, look);
  });
}

export function drawAbove(surface: Surface, state: CanvasState, margin: number): void {
  const { viewport, graph, shown, drag, hover, relation } = state;
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
  const look = lookOf(state);
  const lit = litOf(state);
  surface.draw(viewport, area, (ctx) => {
    for (const edge of glowing) drawGlow(ctx, edge, look);
    ctx.globalAlpha = FADED;
    drawTops(ctx, lit === null ? [] : edges.filter((edge) => !lit.edge(edge)), look);
    ctx.globalAlpha = 1;
    drawTops(ctx, lit === null ? edges : edges.filter(lit.edge), look);
  });
}

const lookOf = ({ style, detail, viewport }: CanvasState): EdgeLook => ({
  theme: style.theme,
  asOf: style.asOf,
  detail,
  zoom: viewport.zoom,
  strong: false,
});

const movingKeys = ({ drag }: CanvasState): ReadonlySet<TeamKey> => drag?.keys ?? NOTHING;

/** Moved teams beyond those that the DOM has room for. */
function farMoving(state: CanvasState): readonly TeamNode[] {
  const mounted = new Set(state.nodes.map((node) => node.id));
  return [...movingKeys(state)].flatMap((key) => (mounted.has(key) ? [] : (state.shown.nodes.get(key) ?? [])));
}

/** The part of what is drawn around some rectangles, CSS pixels, in whole steps; null when none is in view. */
export function areaOf(rects: readonly Rect[], { viewport, size }: CanvasState, margin: number): Rect | null {
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
