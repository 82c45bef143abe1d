// The panels that are shown in this window: panels.ts says which, from what was asked for and the room there is.
import { type Stores, useUi, useView } from "../state/stores.tsx";
import { watchMedia } from "./media.ts";
import { NARROW, ONE_ONLY, type Panels, panelsIn } from "./panels.ts";
import { useMatches } from "./theme.ts";

/** The panels that are shown now, followed. */
export function usePanels(): Panels {
  const sideOpen = useUi((ui) => ui.sideOpen);
  const inspectorOpen = useUi((ui) => ui.inspectorOpen);
  const askedLast = useUi((ui) => ui.askedLast);
  const selection = useUi((ui) => ui.selection);
  const arranging = useView((view) => view.arranging !== null);
  const oneOnly = useMatches(ONE_ONLY);
  const narrow = useMatches(NARROW);
  return panelsIn({ sideOpen, inspectorOpen, askedLast, selection }, { oneOnly, narrow, arranging });
}

/** The panels that are shown now, for what is done once. */
export function panelsNow({ ui, view }: Pick<Stores, "ui" | "view">): Panels {
  const arranging = view.getState().arranging !== null;
  return panelsIn(ui.getState(), { oneOnly: watchMedia(ONE_ONLY).holds(), narrow: watchMedia(NARROW).holds(), arranging });
}
