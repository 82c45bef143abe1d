// The rectangle that is drawn to select with.
import { useCanvas } from "./context.ts";
import { toScreen } from "./viewport.ts";

export function Marquee() {
  const area = useCanvas((state) => state.marquee);
  const viewport = useCanvas((state) => (state.marquee === null ? null : state.viewport));
  if (area === null || viewport === null) return null;
  const { x, y } = toScreen(area, viewport);
  const style = {
    transform: `translate(${x}px, ${y}px)`,
    width: area.width * viewport.zoom,
    height: area.height * viewport.zoom,
  };
  return <div className="canvas-marquee" style={style} />;
}
