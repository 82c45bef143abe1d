// Something of the app that lies over the canvas and stays beside a place on it: a card about a relation, a question about a new one. Kept
// inside the part of the view that no panel covers. The canvas takes neither pointer nor keys of what is in it.
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { inflate, type Point, type Rect } from "../../shared/geometry.ts";
import { placeBeside, within } from "./beside.ts";
import { useCanvas } from "./context.ts";
import { clearRect, toScreen } from "./viewport.ts";

/** Between what is anchored and the border of the view. CSS pixels. */
const MARGIN = 8;

interface Props {
  /** What it stays with, canvas units. */
  readonly at: Point;
  /** What it leaves in view as far as it can, canvas units. */
  readonly clear: readonly Rect[];
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
  readonly children: ReactNode;
}

export function Anchored({ at, clear, width, label, children }: Props) {
  const viewport = useCanvas((state) => state.viewport);
  const size = useCanvas((state) => state.size);
  const insets = useCanvas((state) => state.insets);
  const element = useRef<HTMLElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    const observer = new ResizeObserver(() => setHeight(target.offsetHeight));
    observer.observe(target);
    setHeight(target.offsetHeight);
    return () => observer.disconnect();
  }, []);
  const room = inflate(clearRect(size, { ...insets, bottom: insets.top }), -MARGIN);
  const point = toScreen(at, viewport);
  const card = { width, height };
  // The side is chosen when it opens and when what it says changes; from then on it only follows, and does not jump about in a pan.
  const chosen = useRef<{ readonly for: string; readonly away: Point } | null>(null);
  const what = `${at.x} ${at.y} ${height} ${viewport.zoom}`;
  if (height > 0 && chosen.current?.for !== what) {
    const rects = clear.map((rect) => ({
      ...toScreen(rect, viewport),
      width: rect.width * viewport.zoom,
      height: rect.height * viewport.zoom,
    }));
    const corner = placeBeside(point, rects, card, room);
    chosen.current = { for: what, away: { x: corner.x - point.x, y: corner.y - point.y } };
  }
  const away = chosen.current?.away ?? { x: 0, y: 0 };
  const { x, y } = within({ x: point.x + away.x, y: point.y + away.y }, card, room);
  return (
    <section
      ref={element}
      className="panel canvas-anchored"
      aria-label={label}
      data-overlay
      style={{ width, transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)` }}
    >
      {children}
    </section>
  );
}
