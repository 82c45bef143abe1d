// While something is dragged to the border of the view or over a panel, the canvas comes along.
import type { Point } from "../../shared/geometry.ts";
import type { Session } from "./session.ts";

/** Within this distance of the border a drag pans the canvas, CSS pixels; and how far for each frame. */
const EDGE = 28;
const PAN_STEP = 12;

export interface EdgePan {
  /** The drag is at this point, CSS pixels; it is panned from there frame by frame until `stop` or until it is elsewhere. */
  at(point: Point): void;
  stop(): void;
}

/** @param follow called after each step: the pointer is over another point of the canvas now */
export function edgePan(session: Session, panBy: (dx: number, dy: number) => void, follow: () => void): EdgePan {
  let last: Point = { x: 0, y: 0 };
  let frame = 0;
  const pan = (): void => {
    frame = 0;
    const { size, insets } = session.get();
    const dx = step(last.x, Math.max(EDGE, insets.left), size.width - Math.max(EDGE, insets.right));
    const dy = step(last.y, EDGE, size.height - EDGE);
    if (dx === 0 && dy === 0) return;
    panBy(dx, dy);
    follow();
  };
  return {
    at(point) {
      last = point;
      if (frame === 0) frame = requestAnimationFrame(pan);
    },
    stop() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}

const step = (at: number, low: number, high: number): number => (at < low ? PAN_STEP : at > high ? -PAN_STEP : 0);
