// Keyboard shortcuts of the window. Keys of the canvas itself (arrows, Escape in a drag) are handled by the canvas.
import { useEffect, useLayoutEffect, useRef } from "react";
import type { Action } from "./action-context.ts";
import { matches } from "./shortcut-match.ts";
import { isBehindDialog, isDiagram, isTyping } from "./where-keys-go.ts";

export function useShortcuts(actions: readonly Action[]): void {
  const inDialog = useRef(false);
  // Before the dialogs, which begin to listen in plain effects: the Escape that closes one may come from nowhere, where the button that had
  // the focus has gone, and by the time the window hears of it the dialog has gone as well.
  useLayoutEffect(() => {
    const onKeyFirst = (event: KeyboardEvent) => {
      inDialog.current = isBehindDialog(event.target);
    };
    window.addEventListener("keydown", onKeyFirst, { capture: true });
    return () => window.removeEventListener("keydown", onKeyFirst, { capture: true });
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || inDialog.current || isBehindDialog(event.target)) return;
      const action = actions.find(
        (a) => a.byEvent !== true && [a.shortcut, a.also].some((keys) => keys !== undefined && matches(event, keys)),
      );
      if (action === undefined || (action.onDiagram === true && !isDiagram(event.target))) return;
      if (action.id !== "clear") event.preventDefault();
      if ((action.blocked?.() ?? null) === null) action.run();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [actions]);
}
