// Keyboard shortcuts of the window. Keys of the canvas itself (arrows, Escape in a drag) are handled by the canvas.
import { useEffect } from "react";
import type { Action } from "./actions.ts";
import { matches } from "./shortcut-match.ts";

/** True while the user types somewhere: a field keeps its own undo and its own letters. A radio button has neither. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type="radio"]), textarea, select');
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
