// One canvas element of the layer: kept at the size of the view and the screen's resolution, cleared only where something was drawn.

import type { Viewport } from "./types.ts";
import type { Size } from "./viewport.ts";

export interface Surface {
  /** Starts a new picture: cleared, and with its transform set to canvas units. */
  begin(viewport: Viewport, size: Size): CanvasRenderingContext2D;
  /** Takes the surface out of compositing until the next `begin`. */
  hide(): void;
  readonly shown: boolean;
}

/** Above 2, sharper lines are not seen and cost four times the pixels. */
const MAX_RATIO = 2;

export function pixelRatio(): number {
  return Math.min(MAX_RATIO, window.devicePixelRatio || 1);
}

export function createSurface(canvas: HTMLCanvasElement, options?: CanvasRenderingContext2DSettings): Surface {
  const ctx = canvas.getContext("2d", options);
  if (ctx === null) throw new Error("This browser gives no 2D canvas; Teamscape cannot draw the organisation without one.");
  let shown = true;
  return {
    get shown() {
      return shown;
    },
    begin(viewport, size) {
      const ratio = pixelRatio();
      const width = Math.max(1, Math.round(size.width * ratio));
      const height = Math.max(1, Math.round(size.height * ratio));
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
        canvas.style.width = `${size.width}px`;
        canvas.style.height = `${size.height}px`;
      } else {
        ctx.setTransform(1, 0, 0, 1, 0, 0);
        ctx.clearRect(0, 0, width, height);
      }
      if (!shown) {
        shown = true;
        canvas.style.display = "";
      }
      const scale = viewport.zoom * ratio;
      ctx.setTransform(scale, 0, 0, scale, viewport.x * ratio, viewport.y * ratio);
      ctx.globalAlpha = 1;
      ctx.setLineDash([]);
      return ctx;
    },
    hide() {
      if (!shown) return;
      shown = false;
      canvas.style.display = "none";
    },
  };
}
