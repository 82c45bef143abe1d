// Keys inside a card that lies over the canvas: Escape leaves it, and letters mean nothing to the window behind it.
import type { KeyboardEvent } from "react";

export const inOverlay =
  (leave: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    event.stopPropagation();
    if (event.key === "Escape") leave();
  };
