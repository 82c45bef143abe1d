// The positioned graph: the one geometry that React Flow nodes, the canvas layer and every export draw. Types only.

import type { Point, Rect } from "../geometry.ts";
import type { Grouping, Relation, Team, TeamKey } from "../org/types.ts";

/** A team where it stands. Object identity is kept while nothing about it changed. */
export interface TeamNode {
  readonly key: TeamKey;
  readonly team: Team;
  readonly rect: Rect;
  /** True: from the card's `position`. False: placed by layout and not written until moved. */
  readonly pinned: boolean;
}

/** What a folded grouping stands for. Its teams, and the groupings inside it, are not in the graph. */
export interface Folded {
  /** All teams in it, those of inner groupings too, in the order of their keys. */
  readonly teams: readonly TeamKey[];
  /** Those of them that are drawn while it is not folded, where they stand then; in the order of their keys. */
  readonly nodes: readonly TeamNode[];
  /** People in the teams whose size is known; null where none is. */
  readonly people: number | null;
  /** True: as large as it is unfolded, because it is seen from far away, not because anyone folded it. */
  readonly far: boolean;
}

/** The rectangle behind a grouping's teams; or, folded, one shape that stands for all of them. */
export interface GroupNode {
  readonly key: string;
  readonly grouping: Grouping;
  readonly rect: Rect;
  /** 0 outermost. Drawn in this order. */
  readonly depth: number;
  /** Present where the grouping is folded to one shape. */
  readonly folded?: Folded;
}

/** A relation with its way. */
export interface GraphEdge {
  readonly key: string;
  readonly relation: Relation;
  /** Corner points from the border of `from` to the border of `to`; at least two. Drawn with rounded corners. */
  readonly points: readonly Point[];
  /** Where the mode's badge sits, and the direction of travel there from `from` to `to`, in radians, 0 = rightwards. */
  readonly badge: { readonly at: Point; readonly angle: number };
  /**
   * Present on a line that stands for several relations of the same mode or kind between folded groupings (or one of them and a team):
   * their keys. `relation` then is the first of them with the drawn ends as its own, and its key is this edge's; what they need not
   * share, such as purpose and times, is empty in it, and of dependencies the worst comes first.
   */
  readonly sum?: readonly string[];
}

export interface Graph {
  readonly nodes: ReadonlyMap<TeamKey, TeamNode>;
  readonly groups: readonly GroupNode[];
  readonly edges: ReadonlyMap<string, GraphEdge>;
  /** Around everything drawn; null for an empty org. */
  readonly bounds: Rect | null;
}
