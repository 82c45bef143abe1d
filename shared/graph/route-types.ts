// What the steps of making ways share. Types only.
import type { Point, Rect } from "../geometry.ts";
import type { Relation, Team } from "../org/types.ts";
import type { RectGrid } from "./rect-grid.ts";

export type Side = "left" | "right" | "top" | "bottom";

export type Sides = readonly [from: Side, to: Side];

/** What a relation ends at: a team's card, or the rectangle of a grouping that a card names as a whole. */
export interface End {
  readonly key: string;
  readonly rect: Rect;
  readonly team?: Team;
}

export interface Hub {
  /** Which end is the shared one. */
  readonly end: "from" | "to";
  /** Relations with the same name share a line: same team, same side of it, same mode. */
  readonly name: string;
}

/** A relation between two drawn teams, before it has a way. */
export interface Plan {
  readonly relation: Relation;
  readonly from: End;
  readonly to: End;
  readonly sides: Sides;
  /** What stands in here may change the sides; what stands elsewhere cannot. */
  readonly area: Rect;
  readonly hub: Hub | null;
}

export interface Ports {
  readonly from: Point;
  readonly to: Point;
}

/** A stretch of a trunk: at `at` on its own axis, from `low` to `high` on the other. */
export interface Stretch {
  readonly axis: "x" | "y";
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/** What ways go around, and what they should keep off. */
export interface Terrain {
  readonly cards: RectGrid<{ readonly rect: Rect }>;
  readonly titles: RectGrid<{ readonly rect: Rect }>;
}

/** A way before it is moved. */
export interface Line {
  readonly key: string;
  /** Ways with the same name may lie on each other. */
  readonly bundle: string;
  readonly points: readonly Point[];
  /** What it ends at: where along the sides it may be moved to. */
  readonly from: { readonly rect: Rect; readonly inset: number };
  readonly to: { readonly rect: Rect; readonly inset: number };
}
