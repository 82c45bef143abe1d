// Keyboard shortcuts of the window. Keys of the canvas itself (arrows, Escape in a drag) are handled by the canvas.
import { useEffect } from "react";
import type { Action } from "./actions.ts";
import { matches } from "./shortcut-match.ts";

/** True while the user types somewhere: a field keeps its own undo and its own letters. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));
}

export function useShortcuts(actions: readonly Action[]): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const action = actions.find((a) => a.shortcut !== undefined && matches(event, a.shortcut));
      if (action === undefined) return;
      if (action.id !== "clear") event.preventDefault();
      action.run();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [actions]);
}
