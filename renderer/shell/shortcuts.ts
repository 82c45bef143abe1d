// Keyboard shortcuts of the window. Keys of the canvas itself (arrows, Escape in a drag) are handled by the canvas.
import { useEffect } from "react";
import type { Action } from "./action-context.ts";
import { matches } from "./shortcut-match.ts";
import { isBehindDialog, isDiagram, isTyping } from "./where-keys-go.ts";

export function useShortcuts(actions: readonly Action[]): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isBehindDialog(event.target)) return;
      const action = actions.find((a) => a.shortcut !== undefined && a.byEvent !== true && matches(event, a.shortcut));
      if (action === undefined || (action.onDiagram === true && !isDiagram(event.target))) return;
      if (action.id !== "clear") event.preventDefault();
      if ((action.blocked?.() ?? null) === null) action.run();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [actions]);
}
