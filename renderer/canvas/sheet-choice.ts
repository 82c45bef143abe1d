// When another sheet of tiles is begun, for which view, and how far beyond the view a sheet is drawn. Pure; that it is done is layers.ts.
import { isSharp } from "./tiles.ts";
import type { Viewport } from "./types.ts";
import type { Size } from "./viewport.ts";

/** A sheet is stretched or shrunk by no more than this before another one is begun. */
export const MAX_SCALE = 2.5;
/** On the way out another sheet is begun while the shown one still reaches so far beyond the view, as a share of it. */
const LEAD = 0.12;
/** While there is time, tiles are drawn this far beyond the view: as far as a pan soon goes. CSS pixels. */
export const AHEAD = 256;

export interface Looking {
  readonly view: Viewport;
  readonly size: Size;
  /** The zoom one frame ago. */
  readonly zoomBefore: number;
  /** The view has not moved for a while. */
  readonly resting: boolean;
  /** A sheet is being drawn, to take the place of the one that is shown. */
  readonly preparing: boolean;
  /** What that one is drawn for; where there is none, the one that is shown. */
  readonly drawnFor: Viewport;
  /** True where the shown sheet leaves no gap in the view, nor so many CSS pixels beyond it. */
  readonly fills: (beyond: number) => boolean;
}

/** @returns what another sheet is to be begun for; null where the one there is, or is being drawn, still serves */
export function nextSheet(looking: Looking): Viewport | null {
  const { view, size, zoomBefore, resting, preparing, drawnFor, fills } = looking;
  // Where one stays, the picture is as sharp as the screen.
  if (resting) return isSharp(drawnFor, view) ? null : view;
  if (view.zoom < zoomBefore) {
    const toShrink = drawnFor.zoom > MAX_SCALE * view.zoom;
    const endsSoon = !preparing && !fills(LEAD * Math.max(size.width, size.height));
    // For where the way out leads: it is stretched less and less until one is there.
    return toShrink || endsSoon ? { ...view, zoom: view.zoom / MAX_SCALE } : null;
  }
  const toStretch = view.zoom > MAX_SCALE * drawnFor.zoom;
  // A sheet at the view's own zoom is gone on with instead.
  const gap = !preparing && drawnFor.zoom !== view.zoom && !fills(0);
  return toStretch || gap ? view : null;
}

/**
 * How far beyond the view the shown sheet is drawn while there is time, CSS pixels: as far as a pan soon goes, or the way out; one that
 * is stretched or shrunk otherwise, not at all.
 * @param wayOut the last change of zoom led further out
 */
export function drawnBeyond({ view, size, resting, drawnFor }: Omit<Looking, "fills">, wayOut: boolean): number {
  if (drawnFor.zoom === view.zoom) return AHEAD;
  return !resting && drawnFor.zoom < view.zoom && wayOut ? ((MAX_SCALE - 1) / 2) * Math.max(size.width, size.height) : 0;
}
