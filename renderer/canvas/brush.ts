// What the diagram is painted with: as much of a 2D context as the painters use, so that a recording can take its place (recording.ts).
// Paths are traced ones, since others could not be sent to the worker that paints.
import type { TracedPath } from "./traced-path.ts";

type Told =
  | "globalAlpha"
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "lineCap"
  | "lineJoin"
  | "font"
  | "textAlign"
  | "setLineDash"
  | "save"
  | "restore"
  | "translate"
  | "rotate"
  | "scale"
  | "beginPath"
  | "moveTo"
  | "lineTo"
  | "fillRect"
  | "strokeRect"
  | "fillText"
  | "strokeText";

export interface Brush
  extends Omit<Pick<CanvasRenderingContext2D, Told>, "fillStyle" | "strokeStyle" | "fillText" | "strokeText"> {
  fillStyle: string | CanvasGradient | CanvasPattern;
  strokeStyle: string | CanvasGradient | CanvasPattern;
  /** Without a path: the one begun last. */
  fill(): void;
  fill(path: TracedPath): void;
  stroke(): void;
  stroke(path: TracedPath): void;
  fillText(text: string, x: number, y: number): void;
  strokeText(text: string, x: number, y: number): void;
}
