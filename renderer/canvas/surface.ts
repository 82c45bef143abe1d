// One picture of the layer: as large as what is drawn on it, at the screen's resolution, hidden while there is nothing. Two kinds.
// A still one is drawn elsewhere and handed over as a bitmap, because Chromium asks every canvas that can be drawn on for its pixels
// again in each frame in which anything moves, whether or not they have changed. One that changes in every frame anyway is drawn on
// directly: a bitmap for each frame costs more than being asked (measured: 2 ms a move).
import type { Rect } from "../../shared/geometry.ts";
import { pixelRatio } from "./pixel-ratio.ts";
import type { Viewport } from "./types.ts";

export interface Surface {
  /**
   * Puts a new picture on it.
   * @param area what it covers, CSS pixels from the corner of the view
   * @param paint draws in canvas units; the context is good for this one call
   */
  draw(viewport: Viewport, area: Rect, paint: (ctx: CanvasRenderingContext2D) => void): void;
  /** Takes the surface out of the picture until the next `draw`. */
  hide(): void;
  /** Shows the picture, drawn for one viewport, as it would be in another. */
  shift(now: Viewport): void;
}

/** What pictures are drawn on before they are handed over: one for all surfaces. */
let easel: OffscreenCanvas | null = null;

function blank(width: number, height: number): { readonly sheet: OffscreenCanvas; readonly ctx: CanvasRenderingContext2D } {
  easel ??= new OffscreenCanvas(width, height);
  if (easel.width !== width) easel.width = width;
  if (easel.height !== height) easel.height = height;
  const ctx = easel.getContext("2d");
  if (ctx === null) throw new Error("This browser gives no 2D canvas; Teamscape cannot draw the organisation without one.");
  ctx.reset();
  // The two kinds of context draw alike; TypeScript knows them as two because only one of them has an element.
  return { sheet: easel, ctx: ctx as unknown as CanvasRenderingContext2D };
}

/** One that takes pictures painted elsewhere. */
export interface StillSurface extends Surface {
  /** Puts a picture on it that was painted for such a place; owns the picture from then on. */
  put(viewport: Viewport, area: Rect, bitmap: ImageBitmap): void;
}

/** Where a picture of an area lies, device pixels: what draws it elsewhere has to know. */
export function placeOf(viewport: Viewport, area: Rect) {
  const ratio = pixelRatio();
  return {
    width: Math.max(1, Math.round(area.width * ratio)),
    height: Math.max(1, Math.round(area.height * ratio)),
    scale: viewport.zoom * ratio,
    x: (viewport.x - area.x) * ratio,
    y: (viewport.y - area.y) * ratio,
  };
}

/** For what seldom changes. */
export function createSurface(canvas: HTMLCanvasElement): StillSurface {
  const taker = canvas.getContext("bitmaprenderer");
  if (taker === null)
    throw new Error("This browser gives no canvas for pictures; Teamscape cannot draw the organisation without one.");
  return surfaceOf(canvas, {
    draw(width, height, paint) {
      const { sheet, ctx } = blank(width, height);
      paint(ctx);
      taker.transferFromImageBitmap(sheet.transferToImageBitmap());
    },
    // Gives the memory back: a picture that is not shown is drawn anew before it is shown again.
    clear() {
      // Without a picture it is a blank one of its size, which is made anew: of one pixel.
      canvas.width = canvas.height = 1;
      taker.transferFromImageBitmap(null);
    },
    put: (bitmap) => taker.transferFromImageBitmap(bitmap),
  });
}

/** For what changes in every frame while it is shown. */
export function createLiveSurface(canvas: HTMLCanvasElement): Surface {
  const ctx = canvas.getContext("2d");
  if (ctx === null) throw new Error("This browser gives no 2D canvas; Teamscape cannot draw the organisation without one.");
  return surfaceOf(canvas, {
    draw(width, height, paint) {
      // Another size clears it, and makes its memory anew: only where it must be.
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      ctx.reset();
      paint(ctx);
    },
    clear() {
      canvas.width = canvas.height = 1;
    },
    put() {
      throw new Error("what changes in every frame is drawn here and nowhere else");
    },
  });
}

/** How pixels get onto a canvas. Sizes are device pixels. */
interface Pixels {
  draw(width: number, height: number, paint: (ctx: CanvasRenderingContext2D) => void): void;
  clear(): void;
  put(bitmap: ImageBitmap): void;
}

function surfaceOf(canvas: HTMLCanvasElement, pixels: Pixels): StillSurface {
  let shown = true;
  let drawn: Viewport = { x: 0, y: 0, zoom: 1 };
  let covered: Rect = { x: 0, y: 0, width: 0, height: 0 };
  let extent = "";
  const showAt = (viewport: Viewport, area: Rect): void => {
    const ratio = pixelRatio();
    const { width, height } = placeOf(viewport, area);
    const now = `${width / ratio} ${height / ratio}`;
    if (now !== extent) {
      extent = now;
      canvas.style.width = `${width / ratio}px`;
      canvas.style.height = `${height / ratio}px`;
    }
    if (!shown) {
      shown = true;
      canvas.style.display = "";
    }
    covered = area;
    drawn = viewport;
    place(canvas, `translate(${area.x}px, ${area.y}px)`);
  };
  return {
    draw(viewport, area, paint) {
      const { width, height, scale, x, y } = placeOf(viewport, area);
      pixels.draw(width, height, (ctx) => {
        ctx.setTransform(scale, 0, 0, scale, x, y);
        paint(ctx);
      });
      showAt(viewport, area);
    },
    put(viewport, area, bitmap) {
      pixels.put(bitmap);
      showAt(viewport, area);
    },
    hide() {
      if (!shown) return;
      shown = false;
      canvas.style.display = "none";
      pixels.clear();
    },
    shift(now) {
      if (!shown) return;
      const scale = now.zoom / drawn.zoom;
      const x = now.x + (covered.x - drawn.x) * scale;
      const y = now.y + (covered.y - drawn.y) * scale;
      place(canvas, `translate(${x}px, ${y}px) scale(${scale})`);
    },
  };
}

function place(canvas: HTMLCanvasElement, transform: string): void {
  if (canvas.style.transform !== transform) canvas.style.transform = transform;
}
