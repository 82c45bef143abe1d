// Which of the two panels are shown. Where a window has no room for both and a diagram, the one that was asked for last stands and the other
// gives way until it is asked for again.
import type { UiState } from "../state/ui-store.ts";

/** No room for both panels: half a window of 1440 pixels, or a whole one at 200 %. */
export const ONE_ONLY = "(width < 800px)";
/** The diagram needs the room more than a panel that has nothing to say yet. */
export const NARROW = "(width < 1100px)";

export interface Panels {
  readonly side: boolean;
  readonly inspector: boolean;
}

interface Room {
  readonly oneOnly: boolean;
  readonly narrow: boolean;
  /** Layouts stand in the inspector's place. */
  readonly arranging: boolean;
}

type Asked = Pick<UiState, "sideOpen" | "inspectorOpen" | "askedLast" | "selection">;

/** Pure, so that every room is tested without a window. */
export function panelsIn({ sideOpen, inspectorOpen, askedLast, selection }: Asked, { oneOnly, narrow, arranging }: Room): Panels {
  const wanted = arranging || (inspectorOpen && (selection.size > 0 || !narrow || askedLast === "inspector"));
  const side = sideOpen && !(oneOnly && wanted && (arranging || askedLast === "inspector"));
  return { side, inspector: wanted && !(oneOnly && side) };
}
