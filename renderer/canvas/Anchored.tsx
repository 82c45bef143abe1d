// Something of the app that lies over the canvas and stays with a point of it: a card about a relation, a question about a new one. Kept
// inside the part of the view that no panel covers. The canvas takes neither pointer nor keys of what is in it.
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import type { Point } from "../../shared/geometry.ts";
import { useCanvas } from "./context.ts";
import { clearRect, toScreen } from "./viewport.ts";

/** Between the point and what is anchored to it, and between that and the border of the view. CSS pixels. */
const OFFSET = 22;
const MARGIN = 8;

interface Props {
  /** Canvas units. */
  readonly at: Point;
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
  readonly children: ReactNode;
}

export function Anchored({ at, width, label, children }: Props) {
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
  const clear = clearRect(size, { ...insets, bottom: insets.top });
  const point = toScreen(at, viewport);
  const right = clear.x + clear.width - width - MARGIN;
  const x = Math.max(clear.x + MARGIN, Math.min(point.x - width / 2, right));
  const below = point.y + OFFSET;
  const fitsBelow = below + height + MARGIN <= clear.y + clear.height;
  const wished = fitsBelow ? below : point.y - OFFSET - height;
  const y = Math.max(clear.y + MARGIN, Math.min(wished, clear.y + clear.height - height - MARGIN));
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
