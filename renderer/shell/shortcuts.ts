// Keyboard shortcuts of the window. Keys of the canvas itself (arrows, Escape in a drag) are handled by the canvas.
import { useEffect } from "react";
import type { Action } from "./actions.ts";

/** True while the user types somewhere: a field keeps its own undo and its own letters. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));
}

/** True where the event is the shortcut as written in actions.ts. */
export function matches(
  event: Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">,
  shortcut: string,
): boolean {
  const parts = shortcut.split(/\+(?!$)/);
  const key = (parts.at(-1) ?? "").toLowerCase();
  const pressed = event.key.toLowerCase();
  const same = pressed === key || (/^\d$/.test(key) && event.code === `Digit${key}`) || (key === "+" && pressed === "=");
  const shifted = key === "+" || key === "-" ? event.shiftKey : parts.includes("Shift");
  return same && (event.ctrlKey || event.metaKey) === parts.includes("Ctrl") && event.shiftKey === shifted && !event.altKey;
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
