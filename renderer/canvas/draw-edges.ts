// Relations on a surface: lines, then what lies on them (badges, arrow heads, signs). What slows or blocks, and what the selection is about,
// lies over the others and parts them where it crosses them. Far out, lines are drawn in one go for each look and without dashes, which
// nobody could see there and which cost the most.
import { mix } from "../../shared/contrast.ts";
import { clockItems, drawEdge, type EdgeParts } from "../../shared/diagram/draw-edge.ts";
import type { PathItem, SceneItem } from "../../shared/diagram/scene-types.ts";
import { timingOf } from "../../shared/diagram/timing.ts";
import { sumOf } from "../../shared/graph/sum-pill.ts";
import type { GraphEdge } from "../../shared/graph/types.ts";
import { DEPENDENCY_WIDTHS, modeLine, PALETTES, type Theme } from "../../shared/notation.ts";
import type { Relation } from "../../shared/org/types.ts";
import { language } from "../../shared/words/t.ts";
import type { Brush } from "./brush.ts";
import type { Detail } from "./detail.ts";
import { SUMS_NEAR_ZOOM } from "./draw-sums.ts";
import { paintItems, paintPath } from "./paint.ts";
import { type TracedPath, tracedPath } from "./traced-path.ts";

export interface EdgeLook {
  readonly theme: Theme;
  /** YYYY-MM-DD that times are judged against. */
  readonly asOf: string | undefined;
  readonly detail: Detail;
  readonly zoom: number;
  /** Drawn stronger: these are what the selection is about. */
  readonly strong: boolean;
}

/** A line is never thinner than this, CSS pixels. */
const LEAST_WIDTH = { card: 1.1, name: 0.9, "large-name": 0.8, shape: 0.7 } as const;
/**
 * How much of a line's colour is in the ground's: full lines in place of dashed ones would weigh more than the teams, the more so the smaller
 * these are. What slows or blocks is seen from anywhere.
 */
const FAR_SHARE = { near: 0.75, far: 0.42, contrast: 0.75 } as const;
/** Lines lie closer on the screen here than on cards at full size, and add up. */
const NAME_ALPHA = 0.8;
const FAR_ZOOMS = { near: 0.34, far: 0.17 } as const;
/** What parts the lines beneath: how far it reaches on each side, CSS pixels, and how much of them it covers. */
const PARTING = { reach: 1.6, alpha: 0.85 } as const;
/** Badges smaller than this say nothing, CSS pixels of zoom. */
const TOPS_ZOOM = 0.2;
/** The clock of what is past its end never gets smaller than this, CSS pixels; where it is as large as on cards it needs no help. */
const CLOCK = { radius: 5, until: 0.8, up: 0.7 } as const;

const parts = new Map<string, WeakMap<GraphEdge, EdgeParts>>();
const linePaths = new WeakMap<SceneItem, TracedPath>();

export function drawLines(ctx: Brush, edges: readonly GraphEdge[], look: EdgeLook): void {
  if (look.detail === "shape" || look.detail === "large-name") {
    drawFarLines(ctx, edges, look);
    return;
  }
  const least = (look.strong ? 2 : 1) * (LEAST_WIDTH[look.detail] / look.zoom);
  const known = partsFor(look);
  const alpha = ctx.globalAlpha;
  const quiet = !look.strong && look.detail === "name" && look.theme !== "contrast";
  const loud: GraphEdge[] = [];
  const stroke = (edge: GraphEdge, parting: boolean): void => {
    for (const item of partsOf(edge, look, known).line) {
      if (item.kind !== "path") continue;
      const strokeWidth = Math.max(item.strokeWidth * (look.strong ? 1.5 : 1), least);
      if (parting) part(ctx, linePath(item), strokeWidth, look);
      paintPath(ctx, linePath(item), { ...item, strokeWidth });
    }
  };
  ctx.globalAlpha = quiet ? alpha * NAME_ALPHA : alpha;
  for (const edge of edges) {
    if (look.strong || lineWeight(edge.relation) > 1) loud.push(edge);
    else stroke(edge, false);
  }
  ctx.globalAlpha = alpha;
  for (const edge of loud) stroke(edge, true);
}

/** Clears what lies beneath a line that is about to be drawn. */
function part(ctx: Brush, path: TracedPath, strokeWidth: number, { theme, zoom }: EdgeLook): void {
  const alpha = ctx.globalAlpha;
  ctx.globalAlpha = alpha * PARTING.alpha;
  ctx.strokeStyle = PALETTES[theme].ground;
  ctx.lineWidth = strokeWidth + (2 * PARTING.reach) / zoom;
  ctx.setLineDash([]);
  ctx.stroke(path);
  ctx.globalAlpha = alpha;
}

function drawFarLines(ctx: Brush, edges: readonly GraphEdge[], look: EdgeLook): void {
  const { theme, zoom, strong } = look;
  const byColor = new Map<string, { readonly path: TracedPath; readonly weight: number }>();
  for (const { relation, points } of edges) {
    const color = lineColor(relation, theme);
    let line = byColor.get(color);
    if (line === undefined) {
      line = { path: tracedPath(), weight: lineWeight(relation) };
      byColor.set(color, line);
    }
    const { path } = line;
    for (const [i, p] of points.entries()) {
      if (i === 0) path.moveTo(p.x, p.y);
      else path.lineTo(p.x, p.y);
    }
  }
  ctx.setLineDash([]);
  const alpha = ctx.globalAlpha;
  const plain = theme === "contrast" ? Math.max(FAR_SHARE.contrast, farShare(zoom)) : farShare(zoom);
  const width = (LEAST_WIDTH.shape * (strong ? 2 : 1)) / zoom;
  const lightestFirst = [...byColor].sort(([, a], [, b]) => a.weight - b.weight);
  for (const [color, { path, weight }] of lightestFirst) {
    if (strong || weight > 1) part(ctx, path, width * weight, look);
    const own = strong || weight > 1;
    // A tone in place of an alpha: where many run in one lane it is no darker than one of them.
    ctx.strokeStyle = own ? color : mix(PALETTES[theme].ground, color, alpha * plain);
    ctx.lineWidth = width * weight;
    ctx.globalAlpha = own ? alpha : 1;
    ctx.stroke(path);
  }
  ctx.globalAlpha = alpha;
}

function farShare(zoom: number): number {
  const part = Math.min(1, Math.max(0, (zoom - FAR_ZOOMS.far) / (FAR_ZOOMS.near - FAR_ZOOMS.far)));
  return FAR_SHARE.far + part * (FAR_SHARE.near - FAR_SHARE.far);
}

/** Badges, arrow heads and signs; nothing where they would be specks. */
export function drawTops(ctx: Brush, edges: readonly GraphEdge[], look: EdgeLook): void {
  if (look.zoom >= TOPS_ZOOM) {
    const known = partsFor(look);
    for (const edge of edges) {
      const { top, sum } = partsOf(edge, look, known);
      paintItems(ctx, top);
      // Smaller than on cards the number is drawn so that it can be read: draw-sums.ts.
      if (look.zoom >= SUMS_NEAR_ZOOM) paintItems(ctx, sum);
    }
  }
  if (look.zoom >= CLOCK.until) return;
  const radius = CLOCK.radius / look.zoom;
  for (const edge of edges) {
    const { at } = edge.badge;
    const up = radius * CLOCK.up;
    if (isOver(edge, look.asOf)) paintItems(ctx, clockItems({ x: at.x - up, y: at.y - up }, look.theme, radius));
  }
}

const over = new WeakMap<GraphEdge, { readonly asOf: string | undefined; readonly is: boolean }>();

/** As on the edge's badge at full size: what is true of one of several relations is not said of their line. */
function isOver(edge: GraphEdge, asOf: string | undefined): boolean {
  const known = over.get(edge);
  if (known !== undefined && known.asOf === asOf) return known.is;
  const { relation } = edge;
  const is = relation.kind === "interaction" && sumOf(edge) === null && timingOf(relation, asOf).kind === "overdue";
  over.set(edge, { asOf, is });
  return is;
}

/** A wide soft line under an edge, to show which one the pointer means. */
export function drawGlow(ctx: Brush, edge: GraphEdge, look: EdgeLook): void {
  const { theme, zoom } = look;
  ctx.save();
  ctx.globalAlpha = 0.3;
  ctx.lineJoin = "round";
  ctx.lineCap = "round";
  for (const item of partsOf(edge, look, partsFor(look)).line) {
    if (item.kind !== "path") continue;
    paintPath(ctx, linePath(item), { ...item, stroke: PALETTES[theme].accent, strokeWidth: 8 / Math.min(1, zoom), dash: [] });
  }
  ctx.restore();
}

function lineColor(relation: Relation, theme: Theme): string {
  return relation.kind === "interaction" ? modeLine(theme, relation.mode) : PALETTES[theme].dependencies[relation.type];
}

/** What slows or blocks is told by weight too, where its sign cannot be seen: a colour has one weight only. */
function lineWeight(relation: Relation): number {
  return relation.kind === "interaction" ? 1 : DEPENDENCY_WIDTHS[relation.type] / DEPENDENCY_WIDTHS.ok;
}

/** Drawn once for each edge object; a moved edge is a new object, and so is the drawing on another day or in another language. */
function partsFor({ theme, asOf }: EdgeLook): WeakMap<GraphEdge, EdgeParts> {
  const name = `${theme} ${asOf} ${language()}`;
  let known = parts.get(name);
  if (known === undefined) {
    known = new WeakMap();
    parts.set(name, known);
  }
  return known;
}

/** The words it could carry for a reader of the file are in the tooltip here. */
function partsOf(edge: GraphEdge, { theme, asOf }: EdgeLook, byEdge: WeakMap<GraphEdge, EdgeParts>): EdgeParts {
  let known = byEdge.get(edge);
  if (known === undefined) {
    known = drawEdge(edge, (key) => key, { theme, asOf });
    byEdge.set(edge, known);
  }
  return known;
}

function linePath(item: PathItem): TracedPath {
  let path = linePaths.get(item);
  if (path === undefined) {
    path = tracedPath(item.data);
    linePaths.set(item, path);
  }
  return path;
}
