// How wide the inspector is: as tokens.css says, or with room for 80 columns of source.

import { useSyncExternalStore } from "react";
import { useUi } from "../state/stores.tsx";

const USUAL = 332;
const WIDE = 720;
const MOST = 0.6;

function subscribe(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}

/** `width` in CSS pixels. */
export function useInspectorWidth(): { readonly width: number; readonly wide: boolean } {
  const wide = useUi((ui) => ui.sourceWide && ui.inspectorTab === "source" && ui.selection.size === 1);
  const window_ = useSyncExternalStore(subscribe, () => window.innerWidth);
  return { wide, width: wide ? Math.max(USUAL, Math.min(WIDE, Math.round(window_ * MOST))) : USUAL };
}
