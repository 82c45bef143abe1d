// Alignment guides while a team is moved: a line through everything it is in line with.
import { useCanvas } from "./context.ts";
import type { Guide } from "./snap.ts";
import { toScreen } from "./viewport.ts";

const OVERHANG = 10;
const NONE: readonly Guide[] = [];

export function Guides() {
  const guides = useCanvas((state) => state.drag?.guides ?? NONE);
  const viewport = useCanvas((state) => state.viewport);
  return guides.map(({ axis, at, from, to }) => {
    const upright = axis === "vertical";
    const start = toScreen(upright ? { x: at, y: from } : { x: from, y: at }, viewport);
    const length = (to - from) * viewport.zoom + 2 * OVERHANG;
    const style = upright
      ? { transform: `translate(${start.x}px, ${start.y - OVERHANG}px)`, height: length, width: 1 }
      : { transform: `translate(${start.x - OVERHANG}px, ${start.y}px)`, width: length, height: 1 };
    return <div key={`${axis} ${at}`} className="canvas-guide" style={style} />;
  });
}
