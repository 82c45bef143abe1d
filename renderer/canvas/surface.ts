// One canvas element of the layer: as large as what is drawn on it, at the screen's resolution, hidden while there is nothing.
// Handing a canvas over to the screen costs by its area, each time it is drawn; so what changes often is kept small.
import type { Rect } from "../../shared/geometry.ts";
import type { Viewport } from "./types.ts";

export interface Surface {
  /**
   * Starts a new picture: cleared, and with its transform set to canvas units.
   * @param area what it covers, CSS pixels from the corner of the view
   */
  begin(viewport: Viewport, area: Rect): CanvasRenderingContext2D;
  /** Takes the surface out of the picture until the next `begin`. */
  hide(): void;
  /** Shows the picture, drawn for one viewport, as it would be in another. */
  shift(now: Viewport): void;
}

/** Above 2, sharper lines are not seen and cost four times the pixels. */
const MAX_RATIO = 2;

function pixelRatio(): number {
  return Math.min(MAX_RATIO, window.devicePixelRatio || 1);
}

export function createSurface(canvas: HTMLCanvasElement): Surface {
  const ctx = canvas.getContext("2d");
  if (ctx === null) throw new Error("This browser gives no 2D canvas; Teamscape cannot draw the organisation without one.");
  let shown = true;
  let drawn: Viewport = { x: 0, y: 0, zoom: 1 };
  let covered: Rect = { x: 0, y: 0, width: 0, height: 0 };
  return {
    begin(viewport, area) {
      const ratio = pixelRatio();
      const width = Math.max(1, Math.round(area.width * ratio));
      const height = Math.max(1, Math.round(area.height * ratio));
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
        canvas.style.width = `${width / ratio}px`;
        canvas.style.height = `${height / ratio}px`;
      } else {
        ctx.setTransform(1, 0, 0, 1, 0, 0);
        ctx.clearRect(0, 0, width, height);
      }
      if (!shown) {
        shown = true;
        canvas.style.display = "";
      }
      covered = area;
      drawn = viewport;
      place(canvas, `translate(${area.x}px, ${area.y}px)`);
      const scale = viewport.zoom * ratio;
      ctx.setTransform(scale, 0, 0, scale, (viewport.x - area.x) * ratio, (viewport.y - area.y) * ratio);
      ctx.globalAlpha = 1;
      ctx.setLineDash([]);
      return ctx;
    },
    hide() {
      if (!shown) return;
      shown = false;
      canvas.style.display = "none";
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
