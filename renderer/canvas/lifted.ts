// The relations of the team, or folded grouping, that the pointer rests on: lifted out of all others, as those of a selection are. On a surface
// of its own over the teams, drawn once the pointer has rested and gone with the first move of anything, so that no gesture pays for it.
import { boundsOf } from "../../shared/geometry.ts";
import type { GraphEdge } from "../../shared/graph/types.ts";
import { drawLines, drawTops, type EdgeLook } from "./draw-edges.ts";
import { inDrawingOrder } from "./draw-ground.ts";
import { drawSumLines, drawSums, sumSpots } from "./draw-sums.ts";
import { drawTeams } from "./draw-teams.ts";
import { drawTitles } from "./draw-titles.ts";
import { edgeRect, indexOf } from "./graph-index.ts";
import { areaOf } from "./layer-pictures.ts";
import { litOf } from "./lit.ts";
import { titleArea } from "./rest-picture.ts";
import type { CanvasState, Session } from "./session.ts";
import { createSurface } from "./surface.ts";

/** So long the pointer rests before lines are lifted: a way across the diagram is no flicker. Milliseconds. */
const REST_MS = 140;
/** More lines than this are most of the picture: lifted, they would hide what they join. */
const MOST = 80;

/** @returns what ends it */
export function liftRelations(canvas: HTMLCanvasElement, session: Session): () => void {
  const surface = createSurface(canvas);
  surface.hide();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = false;
  const lift = (): void => {
    const state = session.get();
    const edges = liftedOf(state);
    if (edges.length === 0) return;
    shown = true;
    draw(surface, state, edges);
  };
  const unsubscribe = session.store.subscribe((state, before) => {
    if (isSame(state, before)) return;
    clearTimeout(timer);
    if (shown) surface.hide();
    shown = false;
    if (state.hover?.kind === "team") timer = setTimeout(lift, REST_MS);
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}

/** True where neither what is pointed at nor what it looks like has changed. */
function isSame(state: CanvasState, before: CanvasState): boolean {
  return (
    hovered(state) === hovered(before) &&
    state.viewport === before.viewport &&
    state.shown === before.shown &&
    state.selection === before.selection &&
    state.relation === before.relation &&
    state.style === before.style &&
    state.lit === before.lit &&
    state.size === before.size &&
    state.drag === before.drag &&
    state.link === before.link &&
    state.marquee === before.marquee
  );
}

const hovered = ({ hover }: CanvasState): string | null => (hover?.kind === "team" ? hover.key : null);

/** None where they stand out already, or where something else is being done. */
export function liftedOf(
  state: Pick<CanvasState, "graph" | "hover" | "selection" | "drag" | "link" | "marquee" | "lit">,
): readonly GraphEdge[] {
  const { graph, hover, selection, drag, link, marquee } = state;
  if (hover?.kind !== "team" || selection.has(hover.key) || drag !== null || link !== null || marquee !== null) return [];
  const lit = litOf(state);
  const edges = (indexOf(graph).edgesOf.get(hover.key) ?? []).filter((edge) => lit === null || lit.edge(edge));
  return edges.length > MOST ? [] : edges;
}

function draw(surface: ReturnType<typeof createSurface>, state: CanvasState, edges: readonly GraphEdge[]): void {
  const { viewport, graph, style, detail, level, scores } = state;
  const { zoom } = viewport;
  const rects = edges.map(edgeRect);
  const area = areaOf(rects, state, 0);
  const around = boundsOf(rects);
  if (area === null || around === null) return;
  const far = level === "groupings";
  const look: EdgeLook = { theme: style.theme, asOf: style.asOf, detail, zoom, strong: true };
  surface.draw(viewport, area, (ctx) => {
    if (far) {
      drawSumLines(ctx, edges, { ...look, crowd: edges.length });
      // Their ways are straight, and pass under the shapes between.
      drawTeams(ctx, indexOf(graph).teams.within(around), detail, style, scores, zoom);
    } else {
      drawLines(ctx, edges, look);
      drawTitles(ctx, inDrawingOrder(graph.groups), graph, titleArea(state, viewport).x, around, { zoom, theme: style.theme });
      drawTops(ctx, edges, look);
    }
    const keys = new Set(edges.map(({ key }) => key));
    const spots = sumSpots(graph, zoom, far, keys).filter(({ edge }) => keys.has(edge.key));
    drawSums(ctx, spots, around, { zoom, theme: style.theme, far }, () => 1);
  });
}
