// Lines that stand for several relations where the drawing is small: how many they are, and from far away of which mode, in a size that
// can be read at any zoom. Near, the notation's own badges say it (shared/diagram/draw-edge.ts).
import { mix } from "../../shared/contrast.ts";
import { rectItem, textItem } from "../../shared/diagram/items.ts";
import { inflate, overlaps, type Point, type Rect } from "../../shared/geometry.ts";
import { RectGrid } from "../../shared/graph/rect-grid.ts";
import type { Graph, GraphEdge } from "../../shared/graph/types.ts";
import { markPaint, modeLine, modePaint, PALETTES, type Theme } from "../../shared/notation.ts";
import { badgeTurn, modeBadge } from "../../shared/shapes.ts";
import { measureText } from "../../shared/text/measure.ts";
import type { Brush } from "./brush.ts";
import { indexOf } from "./graph-index.ts";
import { paintItems } from "./paint.ts";
import { pathOf, type TracedPath, tracedPath } from "./traced-path.ts";

/** From here on the notation's badges are large enough. */
export const SUMS_NEAR_ZOOM = 0.64;
/** Sizes on the screen, CSS pixels. */
const RADIUS = 6.5;
const TEXT = { size: 10, weight: 600 } as const;
const PILL = { height: 14, padding: 4 } as const;
const LINE = { least: 0.9, most: 4 } as const;
/** Beyond this many lines only what is selected has badges: nobody could tell whose the others are. */
const CROWD = 250;
/** In a crowd: how much of a line's colour is in the ground's. */
const CROWD_SHARE = { usual: 0.42, contrast: 0.6 } as const;
/** The more lines, the paler each: together they are a texture that says where much is going on, and what is singled out stands out. */
const ALPHA = { most: 0.7, least: 0.07, lines: 40 } as const;

export interface SumSpot {
  readonly edge: GraphEdge;
  /** Around badge and number, canvas units. */
  readonly rect: Rect;
  readonly text: string;
}

const countOf = (edge: GraphEdge): number => edge.sum?.length ?? 1;

/** Lines from far away: the more relations, the wider. In a crowd they lie beside and over one another in few lanes. */
export function drawSumLines(ctx: Brush, edges: readonly GraphEdge[], look: SumLook): void {
  if (look.crowd > CROWD && !look.strong) drawCrowd(ctx, edges, look);
  else drawEach(ctx, edges, look);
}

/**
 * Those of one colour in one go, in a tone of the ground in place of an alpha: where many run in one lane it is no darker than one of them, and
 * does not grow into a wall. Wider than a pixel such a path would cost ten times as much.
 */
function drawCrowd(ctx: Brush, edges: readonly GraphEdge[], { zoom, theme }: SumLook): void {
  const byColor = new Map<string, TracedPath>();
  for (const { relation, points } of edges) {
    const color = relation.kind === "interaction" ? modeLine(theme, relation.mode) : PALETTES[theme].dependencies[relation.type];
    let path = byColor.get(color);
    if (path === undefined) {
      path = tracedPath();
      byColor.set(color, path);
    }
    for (const [i, p] of points.entries()) {
      if (i === 0) path.moveTo(p.x, p.y);
      else path.lineTo(p.x, p.y);
    }
  }
  const alpha = ctx.globalAlpha;
  ctx.setLineDash([]);
  ctx.lineJoin = "round";
  ctx.lineWidth = LINE.least / zoom;
  const share = alpha * (theme === "contrast" ? CROWD_SHARE.contrast : CROWD_SHARE.usual);
  ctx.globalAlpha = 1;
  for (const [color, path] of byColor) {
    ctx.strokeStyle = mix(PALETTES[theme].ground, color, share);
    ctx.stroke(path);
  }
  ctx.globalAlpha = alpha;
}

function drawEach(ctx: Brush, edges: readonly GraphEdge[], look: SumLook): void {
  const { zoom, theme, strong, crowd } = look;
  const alpha = ctx.globalAlpha;
  const pale = crowdAlpha(crowd);
  ctx.setLineDash([]);
  ctx.lineJoin = "round";
  for (const edge of edges) {
    const { relation, points } = edge;
    ctx.beginPath();
    for (const [i, p] of points.entries()) {
      if (i === 0) ctx.moveTo(p.x, p.y);
      else ctx.lineTo(p.x, p.y);
    }
    ctx.strokeStyle =
      relation.kind === "interaction" ? modeLine(theme, relation.mode) : PALETTES[theme].dependencies[relation.type];
    const count = countOf(edge);
    ctx.globalAlpha = alpha * (strong ? 1 : Math.min(ALPHA.most, pale * (1 + Math.log2(count) / 2)));
    const width = Math.min(LINE.most, LINE.least + Math.log2(count) * 0.5);
    ctx.lineWidth = (width * (strong ? 1.5 : 1)) / zoom;
    ctx.stroke();
  }
  ctx.globalAlpha = alpha;
}

function crowdAlpha(crowd: number): number {
  return Math.max(ALPHA.least, Math.min(ALPHA.most, ALPHA.most * Math.sqrt(ALPHA.lines / Math.max(1, crowd))));
}

export interface SumLook {
  readonly zoom: number;
  readonly theme: Theme;
  readonly strong: boolean;
  /** How many lines there are in all. */
  readonly crowd: number;
}

interface Kept {
  readonly graph: Graph;
  readonly zoom: number;
  readonly far: boolean;
  readonly related: ReadonlySet<string>;
  readonly spots: readonly SumSpot[];
}
const KEPT = 3;
let kept: readonly Kept[] = [];

/**
 * Where badges and numbers stand: on no shape and on no other one; those of many relations come first.
 * @param far with the mode's badge, and of single relations too
 * @param related lines that the selection is about: in a crowd only these have badges, as nobody could tell whose the others are
 */
export function sumSpots(graph: Graph, zoom: number, far: boolean, related: ReadonlySet<string>): readonly SumSpot[] {
  if (zoom >= SUMS_NEAR_ZOOM) return [];
  const known = kept.find((k) => k.graph === graph && k.zoom === zoom && k.far === far && k.related === related);
  if (known !== undefined) return known.spots;
  const spots = place(graph, zoom, far, graph.edges.size > CROWD ? related : null);
  kept = [{ graph, zoom, far, related, spots }, ...kept.slice(0, KEPT - 1)];
  return spots;
}

function place(graph: Graph, zoom: number, far: boolean, only: ReadonlySet<string> | null): readonly SumSpot[] {
  const taken = new RectGrid<SumSpot>();
  const { teams } = indexOf(graph);
  const spots: SumSpot[] = [];
  const edges = [...graph.edges.values()].filter(
    (edge) => (far || countOf(edge) > 1) && (only === null || !far || only.has(edge.key)),
  );
  for (const edge of edges.sort((a, b) => countOf(b) - countOf(a) || (a.key < b.key ? -1 : 1))) {
    const count = countOf(edge);
    const text = count === 1 ? "" : `×${count}`;
    const rect = rectAt(edge.badge.at, text, far, zoom);
    const clear = inflate(rect, 1.5 / zoom);
    if (taken.some(clear, () => true) || teams.within(clear).length > 0) continue;
    const spot = { edge, rect, text };
    taken.add(spot);
    spots.push(spot);
  }
  return spots;
}

function rectAt({ x, y }: Point, text: string, far: boolean, zoom: number): Rect {
  const pill = text === "" ? 0 : measureText(text, TEXT.size, TEXT.weight) + 2 * PILL.padding;
  const left = far ? RADIUS : -RADIUS;
  const width = (far ? RADIUS * 2 : 0) + pill;
  return { x: x - left / zoom, y: y - RADIUS / zoom, width: width / zoom, height: (2 * RADIUS) / zoom };
}

/** @param area what to paint, canvas units @param alphaOf how strongly a line's number is drawn */
export function drawSums(
  ctx: Brush,
  spots: readonly SumSpot[],
  area: Rect,
  { zoom, theme, far }: { readonly zoom: number; readonly theme: Theme; readonly far: boolean },
  alphaOf: (edge: GraphEdge) => number,
): void {
  const paint = markPaint(theme, "plain", false);
  for (const { edge, rect, text } of spots) {
    if (!overlaps(rect, inflate(area, 4 / zoom))) continue;
    ctx.globalAlpha = alphaOf(edge);
    if (far) drawBadge(ctx, edge, zoom, theme);
    if (text !== "") {
      const left = rect.x + (far ? (RADIUS * 2) / zoom : 0);
      const height = PILL.height / zoom;
      const pill = { x: left, y: rect.y + rect.height / 2 - height / 2, width: rect.x + rect.width - left, height };
      const size = TEXT.size / zoom;
      const baseline = { x: pill.x + pill.width / 2, y: pill.y + pill.height / 2 + size * 0.36 };
      paintItems(ctx, [
        rectItem(pill, height / 2, { fill: paint.fill, stroke: paint.outline, strokeWidth: 0.8 / zoom }),
        textItem(text, baseline, { ...TEXT, size, fill: paint.text }, { anchor: "middle" }),
      ]);
    }
  }
  ctx.globalAlpha = 1;
}

/** The mode's badge, turned as near ones are; a dot in the colour of a dependency. */
function drawBadge(ctx: Brush, { relation, badge }: GraphEdge, zoom: number, theme: Theme): void {
  const scale = 1 / zoom;
  ctx.save();
  ctx.translate(badge.at.x, badge.at.y);
  ctx.scale(scale, scale);
  if (relation.kind === "interaction") {
    const { fill, outline } = modePaint(theme, relation.mode);
    ctx.rotate(badgeTurn(relation.mode, badge.angle));
    ctx.fillStyle = fill;
    ctx.strokeStyle = outline;
    ctx.lineWidth = 1.2;
    const path = pathOf(modeBadge(relation.mode, RADIUS));
    ctx.fill(path);
    ctx.stroke(path);
  } else {
    ctx.rotate(badge.angle);
    ctx.fillStyle = PALETTES[theme].dependencies[relation.type];
    const r = RADIUS * 0.75;
    ctx.beginPath();
    ctx.moveTo(-r, -r * 0.8);
    ctx.lineTo(r, 0);
    ctx.lineTo(-r, r * 0.8);
    ctx.fill();
  }
  ctx.restore();
}
