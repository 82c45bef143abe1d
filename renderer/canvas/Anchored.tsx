// Something of the app that lies over the canvas and stays beside a place on it: a card about a relation, a question about a new one. Kept
// inside the part of the view that no panel covers. The canvas takes neither pointer nor keys of what is in it.
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import type { Rect } from "../../shared/geometry.ts";
import { useCanvas } from "./context.ts";
import { clearRect, toScreen } from "./viewport.ts";

/** Between the place and what is anchored to it, and between that and the border of the view. CSS pixels. */
const OFFSET = 18;
const MARGIN = 8;

interface Props {
  /** What is to stay in view beside it, canvas units; a point has no width and height. */
  readonly beside: Rect;
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
  readonly children: ReactNode;
}

export function Anchored({ beside, width, label, children }: Props) {
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
  const corner = toScreen(beside, viewport);
  const right = corner.x + beside.width * viewport.zoom + OFFSET;
  const left = corner.x - OFFSET - width;
  const furthest = clear.x + clear.width - width - MARGIN;
  const x = Math.max(clear.x + MARGIN, right <= furthest ? right : Math.min(left, furthest));
  const lowest = clear.y + clear.height - height - MARGIN;
  const y = Math.max(clear.y + MARGIN, Math.min(corner.y + (beside.height * viewport.zoom) / 2 - height / 3, lowest));
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
