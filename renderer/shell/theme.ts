// Which theme is in force: the chosen one, or what the system asks for.
import { useMemo, useSyncExternalStore } from "react";
import type { Theme } from "../../shared/notation.ts";
import { useUi } from "../state/stores.tsx";

const dark = window.matchMedia("(prefers-color-scheme: dark)");
const contrast = window.matchMedia("(prefers-contrast: more)");

/** So little room that the header keeps only what is used all the time: a small window, or one whose content is enlarged. */
export const COMPACT = "(width < 960px)";

function systemTheme(): Theme {
  return contrast.matches ? "contrast" : dark.matches ? "dark" : "light";
}

function subscribe(listener: () => void): () => void {
  for (const query of [dark, contrast]) query.addEventListener("change", listener);
  return () => {
    for (const query of [dark, contrast]) query.removeEventListener("change", listener);
  };
}

/** Whether a media query holds, now and whenever that changes. */
export function useMatches(query: string): boolean {
  const list = useMemo(() => window.matchMedia(query), [query]);
  return useSyncExternalStore(
    (listener) => {
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    () => list.matches,
  );
}

export function useTheme(): Theme {
  const choice = useUi((ui) => ui.themeChoice);
  const system = useSyncExternalStore(subscribe, systemTheme);
  return choice === "system" ? system : choice;
}
