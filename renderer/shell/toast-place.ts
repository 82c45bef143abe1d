// Where what is told in passing stands: over the diagram, in the middle of what no panel covers and above legend and overview. It is drawn
// outside of the app's own elements, so it reads the place from the document.
import { useEffect } from "react";
import type { Insets } from "../canvas/types.ts";

/** @param clear width of the chrome at each side, CSS pixels; null: the page has none */
export function useToastPlace(clear: Insets | null): void {
  const { left, right, bottom } = clear ?? { left: 0, right: 0, bottom: 0 };
  useEffect(() => {
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries({ left, right, bottom })) style.setProperty(`--clear-${name}`, `${value}px`);
  }, [left, right, bottom]);
}
