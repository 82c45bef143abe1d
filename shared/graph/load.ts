// How full gutters are, for the ways that are made knowing it. Types only.
import type { Stretch } from "./route-types.ts";

/** What runs where, as a cost. */
export interface Load {
  /** What it costs a line of a bundle to run along there, besides its length. */
  readonly costOf: (stretch: Stretch) => number;
}
