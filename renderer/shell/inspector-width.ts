// How wide the inspector is: as tokens.css says, or with room for 80 columns of source.

import { useSyncExternalStore } from "react";
import { useUi } from "../state/stores.tsx";

const USUAL = 332;
const WIDE = 720;
const MOST = 0.6;
/** On a small window, or with its content enlarged, the diagram keeps some room between the panels. */
const MOST_USUAL = 0.42;

function subscribe(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}

/** `width` in CSS pixels. */
export function useInspectorWidth(): { readonly width: number; readonly wide: boolean } {
  const wide = useUi((ui) => ui.sourceWide && ui.inspectorTab === "source" && ui.selection.size === 1);
  const window_ = useSyncExternalStore(subscribe, () => window.innerWidth);
  const usual = Math.min(USUAL, Math.round(window_ * MOST_USUAL));
  return { wide, width: wide ? Math.max(usual, Math.min(WIDE, Math.round(window_ * MOST))) : usual };
}
