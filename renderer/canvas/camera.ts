// Moves the view: fit, zoom, reveal, pan. Goes through React Flow, which owns the viewport; the session hears of it from there.
import type { ReactFlowInstance } from "@xyflow/react";
import { centre, type Point, type Rect } from "../../shared/geometry.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { CLOSE_ZOOM } from "./detail.ts";
import { fitGraph, fitRects } from "./fit.ts";
import type { TeamFlowNode } from "./flow-nodes.ts";
import { placeOf } from "./place-of.ts";
import type { Session } from "./session.ts";
import type { Viewport } from "./types.ts";
import {
  clampZoom,
  clearRect,
  fitViewport,
  isInClear,
  revealViewport,
  toCanvas,
  toScreen,
  uncoverViewport,
  zoomAround,
} from "./viewport.ts";

export type Camera = ReturnType<typeof createCamera>;

const GLIDE_MS = 180;
const ZOOM_STEP = 1.25;

export function createCamera(session: Session, flow: Pick<ReactFlowInstance<TeamFlowNode>, "setViewport">) {
  const look = (viewport: Viewport, glide: boolean): void => {
    const still = !glide || window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    void flow.setViewport(viewport, { duration: still ? 0 : GLIDE_MS });
  };
  const middle = (): Point => {
    const { size, insets } = session.get();
    const clear = clearRect(size, insets);
    return { x: clear.x + clear.width / 2, y: clear.y + clear.height / 2 };
  };
  const rectOf = (key: TeamKey): Rect | undefined => placeOf(session.get(), key);
  /** Zooming by key or button keeps the one selected team where it is, so that it does not slip under the chrome. */
  const zoomAnchor = (): Point => {
    const { selection, viewport, size, insets } = session.get();
    const [only] = selection;
    const rect = selection.size === 1 && only !== undefined ? rectOf(only) : undefined;
    return rect !== undefined && isInClear(rect, viewport, size, insets) ? toScreen(centre(rect), viewport) : middle();
  };
  const zoomTo = (zoom: number): void => look(zoomAround(session.get().viewport, zoom, zoomAnchor()), true);

  return {
    fit(glide: boolean): void {
      const { whole, flow: withFlow, size, insets } = session.get();
      look(fitGraph(whole, withFlow, size, insets), glide);
    },
    /** Fits these teams, as many as are drawn. */
    show(keys: Iterable<TeamKey>): void {
      const { size, insets } = session.get();
      const rects = [...keys].map(rectOf).filter((rect) => rect !== undefined);
      const fitted = fitRects(rects, size, insets);
      if (fitted !== null) look(fitted, true);
    },
    /** Looks at a grouping from so near that its teams are drawn. */
    closer(key: string): void {
      const { size, insets } = session.get();
      const rect = rectOf(key);
      if (rect === undefined) return;
      const fitted = fitViewport(rect, size, insets);
      const clear = clearRect(size, insets);
      const middle = { x: clear.x + clear.width / 2, y: clear.y + clear.height / 2 };
      look(fitted.zoom < CLOSE_ZOOM ? zoomAround(fitted, CLOSE_ZOOM, middle) : fitted, true);
    },
    zoomTo,
    zoomIn: (): void => zoomTo(session.get().viewport.zoom * ZOOM_STEP),
    zoomOut: (): void => zoomTo(session.get().viewport.zoom / ZOOM_STEP),
    /** Brings a team into the clear part of the view, and closer where it could not be read. */
    reveal(key: TeamKey): void {
      const { viewport, size, insets } = session.get();
      const rect = rectOf(key);
      const to = rect === undefined ? null : revealViewport(rect, viewport, size, insets);
      if (to !== null) look(to, true);
    },
    /** Pans an area out from under the chrome or into view, at the same zoom. */
    uncoverArea(rect: Rect): void {
      const { viewport, size, insets } = session.get();
      const to = uncoverViewport(rect, viewport, size, insets);
      if (to !== null) look(to, true);
    },
    /** Pans a team out from under the chrome or back into view, at the same zoom. */
    uncover(key: TeamKey): void {
      const { viewport, size, insets } = session.get();
      const rect = rectOf(key);
      const to = rect === undefined ? null : uncoverViewport(rect, viewport, size, insets);
      if (to !== null) look(to, true);
    },
    /** Middle of the clear part of the view, canvas units. */
    middle: (): Point => toCanvas(middle(), session.get().viewport),
    panBy(dx: number, dy: number): void {
      const { x, y, zoom } = session.get().viewport;
      look({ x: x + dx, y: y + dy, zoom }, false);
    },
    /** Brings a point of the canvas into the middle, at a zoom. */
    lookAt({ x, y, zoom }: Viewport): void {
      const at = middle();
      const to = clampZoom(zoom);
      look({ x: at.x - x * to, y: at.y - y * to, zoom: to }, true);
    },
    /** Brings a point of the canvas into the middle. */
    goTo(point: Point): void {
      const { zoom } = session.get().viewport;
      const at = middle();
      look({ x: at.x - point.x * zoom, y: at.y - point.y * zoom, zoom }, false);
    },
  };
}
