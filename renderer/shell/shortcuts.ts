// Keyboard shortcuts of the window. Keys of the canvas itself (arrows, Escape in a drag) are handled by the canvas.
import { useEffect } from "react";
import type { Action } from "./action-context.ts";
import { matches } from "./shortcut-match.ts";
import { isBehindDialog, isDiagram, isTyping } from "./where-keys-go.ts";

export function useShortcuts(actions: readonly Action[]): void {
  useEffect(() => {
    let inDialog = false;
    // Asked before the dialog hears of the key: the Escape that closes it may come from nowhere, when the button that had the focus has gone.
    const onKeyFirst = (event: KeyboardEvent) => {
      inDialog = isBehindDialog(event.target);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || inDialog || isBehindDialog(event.target)) return;
      const action = actions.find((a) => a.shortcut !== undefined && a.byEvent !== true && matches(event, a.shortcut));
      if (action === undefined || (action.onDiagram === true && !isDiagram(event.target))) return;
      if (action.id !== "clear") event.preventDefault();
      if ((action.blocked?.() ?? null) === null) action.run();
    };
    window.addEventListener("keydown", onKeyFirst, { capture: true });
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKeyFirst, { capture: true });
      window.removeEventListener("keydown", onKey);
    };
  }, [actions]);
}
