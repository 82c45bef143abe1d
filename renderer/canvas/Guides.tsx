// Guides while a team is moved: a line through everything it is in line with, and marks where distances are the same.
import { useCanvas } from "./context.ts";
import type { Guide } from "./snap.ts";
import type { Viewport } from "./types.ts";
import { toScreen } from "./viewport.ts";

const OVERHANG = 10;
const NONE: readonly Guide[] = [];

export function Guides() {
  const guides = useCanvas((state) => state.drag?.guides ?? NONE);
  const viewport = useCanvas((state) => (state.drag === null ? null : state.viewport));
  if (viewport === null) return null;
  return guides.map(({ axis, at, from, to, gap }) => {
    if (gap === true) return <GapMark key={`gap ${axis} ${at} ${from}`} guide={{ axis, at, from, to }} viewport={viewport} />;
    const upright = axis === "vertical";
    const start = toScreen(upright ? { x: at, y: from } : { x: from, y: at }, viewport);
    const length = (to - from) * viewport.zoom + 2 * OVERHANG;
    const style = upright
      ? { transform: `translate(${start.x}px, ${start.y - OVERHANG}px)`, height: length, width: 1 }
      : { transform: `translate(${start.x - OVERHANG}px, ${start.y}px)`, width: length, height: 1 };
    return <div key={`${axis} ${at}`} className="canvas-guide" style={style} />;
  });
}

/** A distance with a short stroke at both ends and its length in canvas units. */
function GapMark({ guide: { axis, at, from, to }, viewport }: { readonly guide: Guide; readonly viewport: Viewport }) {
  const upright = axis === "vertical";
  const start = toScreen(upright ? { x: at, y: from } : { x: from, y: at }, viewport);
  const length = (to - from) * viewport.zoom;
  const style = upright
    ? { transform: `translate(${start.x}px, ${start.y}px)`, height: length }
    : { transform: `translate(${start.x}px, ${start.y}px)`, width: length };
  return (
    <div className={upright ? "canvas-gap upright" : "canvas-gap"} style={style}>
      <span>{Math.round(to - from)}</span>
    </div>
  );
}
