// How the diagram is looked at: what is folded, left out, singled out or searched for. Nothing here is in a card; a view that is worth
// keeping is saved to the folder by name (see shared/views). One store for each window, emptied when another folder opens.
import { createStore } from "zustand/vanilla";
import type { Position } from "../../shared/card/types.ts";
import type { Graph } from "../../shared/graph/types.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { type Focus, NO_FILTER, type TeamFilter } from "../../shared/views/types.ts";
import type { Place } from "../../shared/views/view.ts";

/** Something that was looked at, to come back to. */
export interface Stop extends Pick<ViewState, "filter" | "focus" | "folded" | "others"> {
  readonly selection: ReadonlySet<TeamKey>;
  /** Null until it is left. */
  readonly place: Place | null;
}

/** Places that are proposed. */
interface Arranging {
  /** Top left corners of the teams that would move. */
  readonly moves: ReadonlyMap<TeamKey, Position>;
  /** The diagram as it would be; null while it is still as it is. */
  readonly graph: Graph | null;
}

export interface ViewState {
  /** Keys of groupings that are folded to one shape. */
  readonly folded: ReadonlySet<string>;
  readonly filter: TeamFilter;
  readonly focus: Focus | null;
  /** What becomes of teams that filter or focus leave out. */
  readonly others: "fade" | "hide";
  /** The panel of the filter is open. */
  readonly filtering: boolean;
  /** The field of the search is open. */
  readonly searching: boolean;
  /** What is searched for on the canvas; "" for nothing. */
  readonly search: string;
  /** The hit that the search stands at. */
  readonly hit: TeamKey | null;
  /** The whole window is the diagram. */
  readonly presenting: boolean;
  /** The arrow of the flow of change is drawn. */
  readonly flow: boolean;
  /** Teams are as high as they are large. */
  readonly sized: boolean;
  /** Teams are being arranged: new places are shown that are not written yet. Nothing else is edited meanwhile. Null otherwise. */
  readonly arranging: Arranging | null;
  /** Where one has been, and which of these stops one is at. */
  readonly visited: { readonly stops: readonly Stop[]; readonly at: number };
  set(part: Partial<Omit<ViewState, "set" | "reset">>): void;
  /** Everything as in a folder that was just opened. */
  reset(): void;
}

const PLAIN = {
  folded: new Set<string>(),
  filter: NO_FILTER,
  focus: null,
  others: "fade",
  filtering: false,
  searching: false,
  search: "",
  hit: null,
  presenting: false,
  flow: true,
  sized: false,
  arranging: null,
  visited: { stops: [], at: -1 },
} as const;

export function createViewStore() {
  return createStore<ViewState>()((set) => ({ ...PLAIN, set, reset: () => set(PLAIN) }));
}
