// Which theme is in force: the chosen one, or what the system asks for.
import { useSyncExternalStore } from "react";
import type { Theme } from "../../shared/notation.ts";
import { useUi } from "../state/stores.tsx";
import { watchMedia } from "./media.ts";

const DARK = "(prefers-color-scheme: dark)";
const CONTRAST = "(prefers-contrast: more)";

/** So little room that the header keeps only what is used all the time: a small window, or one whose content is enlarged. */
export const COMPACT = "(width < 960px)";

function systemTheme(): Theme {
  return watchMedia(CONTRAST).holds() ? "contrast" : watchMedia(DARK).holds() ? "dark" : "light";
}

function subscribe(listener: () => void): () => void {
  const leave = [DARK, CONTRAST].map((query) => watchMedia(query).subscribe(listener));
  return () => {
    for (const end of leave) end();
  };
}

/** Whether a media query holds, now and whenever that changes. */
export function useMatches(query: string): boolean {
  const watch = watchMedia(query);
  return useSyncExternalStore(watch.subscribe, watch.holds);
}

export function useTheme(): Theme {
  const choice = useUi((ui) => ui.themeChoice);
  const system = useSyncExternalStore(subscribe, systemTheme);
  return choice === "system" ? system : choice;
}
