// What a layout is asked for and what it gives. Types and their lists only.
import type { Position } from "../card/types.ts";
import type { Layout } from "../graph/elk.ts";
import type { Graph } from "../graph/types.ts";
import type { Org, TeamKey } from "../org/types.ts";
import type { Result } from "../result.ts";

/** In the order in which they are offered. */
export const LAYOUTS = ["topologies", "layered", "groupings", "radial"] as const;
export type LayoutKind = (typeof LAYOUTS)[number];

export const SPACINGS = ["tight", "normal", "wide"] as const;
export type Spacing = (typeof SPACINGS)[number];

export interface LayoutWish {
  readonly kind: LayoutKind;
  /** Teams that may move; all others stay, and are kept clear of. */
  readonly scope: ReadonlySet<TeamKey>;
  /** Where consumers of a layered layout look for their providers. */
  readonly direction: "down" | "right";
  readonly spacing: Spacing;
  /** The team in the middle of a radial layout; null takes the one with most relations. */
  readonly focus: TeamKey | null;
}

/** What a layout works on. */
export interface LayoutInput {
  readonly org: Org;
  /** Where teams stand now, and how large they are. No grouping is folded in it. */
  readonly graph: Graph;
  readonly layout: Layout;
  /** Awaited every few milliseconds of work: gives others a turn, and rejects where the layout is wanted no longer. */
  readonly pause?: () => Promise<void>;
  /** Told now and then: how many of how many parts are laid out. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** New top left corners of those teams in scope that are drawn, on the grid; the error is a sentence for people. */
export type Arranged = Result<ReadonlyMap<TeamKey, Position>, string>;
