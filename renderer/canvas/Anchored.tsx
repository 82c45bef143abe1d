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
  /** What is to stay in view beside it: the first of these that leaves room at its left or right, else the last. Canvas units. */
  readonly beside: readonly Rect[];
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
  const leftmost = clear.x + MARGIN;
  const rightmost = clear.x + clear.width - width - MARGIN;
  const places = beside.map((rect) => {
    const { x, y } = toScreen(rect, viewport);
    const right = x + rect.width * viewport.zoom + OFFSET;
    const left = x - OFFSET - width;
    return { middle: y + (rect.height * viewport.zoom) / 2, x: right >= leftmost && right <= rightmost ? right : left };
  });
  const place = places.find((one) => one.x >= leftmost && one.x <= rightmost) ?? places.at(-1) ?? { x: leftmost, middle: 0 };
  const x = Math.max(leftmost, Math.min(place.x, rightmost));
  const lowest = clear.y + clear.height - height - MARGIN;
  const y = Math.max(clear.y + MARGIN, Math.min(place.middle - height / 3, lowest));
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
