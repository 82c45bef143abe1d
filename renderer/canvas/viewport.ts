// Arithmetic of looking at the canvas: between canvas and screen, fitting, revealing. Pure; knows no DOM.
import { flowOf } from "../../shared/diagram/flow.ts";
import { boundsOf, contains, type Point, type Rect } from "../../shared/geometry.ts";
import type { Graph } from "../../shared/graph/types.ts";
import type { Insets, Viewport } from "./types.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const MIN_ZOOM = 0.02;
export const MAX_ZOOM = 3;
/** Fitting never enlarges: a folder of two teams does not fill the window. */
const MAX_FIT_ZOOM = 1;
/** Around what is fitted, CSS pixels. */
export const FIT_MARGIN = 24;
/** Below this a revealed team is brought closer. */
const READABLE_ZOOM = 0.55;
const REVEAL_MARGIN = 16;

export const toScreen = (p: Point, v: Viewport): Point => ({ x: p.x * v.zoom + v.x, y: p.y * v.zoom + v.y });
export const toCanvas = (p: Point, v: Viewport): Point => ({ x: (p.x - v.x) / v.zoom, y: (p.y - v.y) / v.zoom });

/** The part of the canvas that is in view. */
export function visibleRect(v: Viewport, size: Size): Rect {
  return { x: -v.x / v.zoom, y: -v.y / v.zoom, width: size.width / v.zoom, height: size.height / v.zoom };
}

/** The part of the view that no chrome covers, CSS pixels; the whole view where chrome leaves less than a strip. */
export function clearRect(size: Size, insets: Insets): Rect {
  const width = size.width - insets.left - insets.right;
  const height = size.height - insets.top - insets.bottom;
  if (width < 160 || height < 120) return { x: 0, y: 0, width: size.width, height: size.height };
  return { x: insets.left, y: insets.top, width, height };
}

/** Shows `bounds` in the middle of the clear part, with a margin, at no more than 100 %. */
export function fitViewport(bounds: Rect | null, size: Size, insets: Insets): Viewport {
  const clear = clearRect(size, insets);
  if (bounds === null) return { x: clear.x, y: clear.y, zoom: 1 };
  const across = (clear.width - 2 * FIT_MARGIN) / Math.max(bounds.width, 1);
  const down = (clear.height - 2 * FIT_MARGIN) / Math.max(bounds.height, 1);
  const zoom = clampZoom(Math.min(across, down, MAX_FIT_ZOOM));
  return {
    x: clear.x + clear.width / 2 - (bounds.x + bounds.width / 2) * zoom,
    y: clear.y + clear.height / 2 - (bounds.y + bounds.height / 2) * zoom,
    zoom,
  };
}

/** The same view at another zoom; `anchor` (CSS pixels) keeps showing the same point. */
export function zoomAround(v: Viewport, zoom: number, anchor: Point): Viewport {
  const to = clampZoom(zoom);
  const p = toCanvas(anchor, v);
  return { x: anchor.x - p.x * to, y: anchor.y - p.y * to, zoom: to };
}

/** Moves as little as it takes to show `rect` in the clear part; closer where it could not be read. Null: it is shown well. */
export function revealViewport(rect: Rect, v: Viewport, size: Size, insets: Insets): Viewport | null {
  const clear = clearRect(size, insets);
  if (v.zoom < READABLE_ZOOM) {
    const zoom = clampZoom(1);
    return {
      x: clear.x + clear.width / 2 - (rect.x + rect.width / 2) * zoom,
      y: clear.y + clear.height / 2 - (rect.y + rect.height / 2) * zoom,
      zoom,
    };
  }
  return uncoverViewport(rect, v, size, insets);
}

/** Pans as little as it takes to show `rect` in the clear part, at the same zoom. Null: nothing covers it. */
export function uncoverViewport(rect: Rect, v: Viewport, size: Size, insets: Insets): Viewport | null {
  const clear = clearRect(size, insets);
  const at = toScreen(rect, v);
  const dx = shiftInto(at.x, rect.width * v.zoom, clear.x, clear.width);
  const dy = shiftInto(at.y, rect.height * v.zoom, clear.y, clear.height);
  return dx === 0 && dy === 0 ? null : { x: v.x + dx, y: v.y + dy, zoom: v.zoom };
}

/** How far [at, at+length] must move to lie inside [from, from+room] with a margin; what is longer than the room is centred. */
function shiftInto(at: number, length: number, from: number, room: number): number {
  if (length + 2 * REVEAL_MARGIN > room) return from + (room - length) / 2 - at;
  if (at < from + REVEAL_MARGIN) return from + REVEAL_MARGIN - at;
  const overshoot = at + length - (from + room - REVEAL_MARGIN);
  return overshoot > 0 ? -overshoot : 0;
}

export const clampZoom = (zoom: number): number => Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));

/** Around everything drawn; the graph's own bounds where it knows them. @param flow with the flow of change, where it is drawn */
export function drawnBounds(graph: Graph, flow = false): Rect | null {
  const bounds = graph.bounds ?? boundsOf([...graph.nodes.values()].map((node) => node.rect));
  const arrow = flow && bounds !== null ? flowOf(graph) : null;
  return bounds === null || arrow === null ? bounds : boundsOf([bounds, arrow.area]);
}

/** True when the middle of `rect` is inside the clear part of the view. */
export function isInClear(rect: Rect, v: Viewport, size: Size, insets: Insets): boolean {
  return contains(clearRect(size, insets), toScreen({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }, v));
}
