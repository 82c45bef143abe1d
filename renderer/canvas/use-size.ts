// The size of an element, CSS pixels; null until it has one.
import { type RefObject, useLayoutEffect, useState } from "react";
import type { Size } from "./viewport.ts";

export function useSize(ref: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const read = (width: number, height: number) => {
      if (width === 0 || height === 0) return;
      setSize((now) => (now?.width === width && now.height === height ? now : { width, height }));
    };
    read(element.clientWidth, element.clientHeight);
    const observer = new ResizeObserver(() => read(element.clientWidth, element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
