// What words may not lie on: cards, badges and grouping titles; and what they should not lie on: lines. Of one part of a graph only,
// since words are wanted for a few relations of it, also while a drag makes a new graph at every move of the pointer.
import { boundsOf, overlaps, type Rect } from "../geometry.ts";
import { BADGE_RADIUS } from "../notation.ts";
import { RectGrid } from "./rect-grid.ts";
import { sumOf, sumPill } from "./sum-pill.ts";
import { titleBox } from "./title-box.ts";
import type { Graph, GraphEdge, GroupNode } from "./types.ts";

export interface Thing {
  readonly rect: Rect;
}

export interface LabelGround {
  /** True where a card, a badge or a title lies. */
  readonly isCovered: (box: Rect) => boolean;
  /** How many stretches of ways run through the box; counts no further than `most`. */
  readonly linesIn: (box: Rect, most: number) => number;
}

/** Outside of `part`, nothing counts. */
export function labelGround(graph: Graph, part: Rect): LabelGround {
  const things = new RectGrid<Thing>();
  const lines = new RectGrid<Thing>();
  for (const node of graph.nodes.values()) if (overlaps(node.rect, part)) things.add(node);
  for (const group of graph.groups) if (overlaps(group.rect, part)) things.add({ rect: groupBox(group) });
  for (const edge of graph.edges.values()) {
    if (!overlaps(edgeArea(edge), part)) continue;
    things.add({ rect: badgeBox(edge) });
    for (const rect of stretchBoxes(edge)) lines.add({ rect });
  }
  return groundOn(things, lines);
}

export function groundOn(things: RectGrid<Thing>, lines: RectGrid<Thing>): LabelGround {
  return {
    isCovered: (box) => things.some(box, () => true),
    linesIn: (box, most) => (lines.some(box, () => true) ? Math.min(most, lines.within(box).length) : 0),
  };
}

/** The title of a grouping; all of it where it is folded to one shape. */
export const groupBox = (group: GroupNode): Rect => (group.folded === undefined ? titleBox(group) : group.rect);

const areas = new WeakMap<GraphEdge, Rect>();

/** Around an edge's line and badge; known for each edge object. */
export function edgeArea(edge: GraphEdge): Rect {
  let area = areas.get(edge);
  if (area === undefined) {
    area =
      boundsOf([badgeBox(edge), ...edge.points.map(({ x, y }) => ({ x: x - 1, y: y - 1, width: 2, height: 2 }))]) ??
      badgeBox(edge);
    areas.set(edge, area);
  }
  return area;
}

/** What a badge takes, and the number at it. */
export function badgeBox(edge: GraphEdge): Rect {
  const { at } = edge.badge;
  const badge = { x: at.x - BADGE_RADIUS, y: at.y - BADGE_RADIUS, width: 2 * BADGE_RADIUS, height: 2 * BADGE_RADIUS };
  const sum = sumOf(edge);
  return sum === null ? badge : (boundsOf([badge, sumPill(edge.badge, sum).rect]) ?? badge);
}

/** A thin box around each stretch of a way. */
export function stretchBoxes({ points }: Pick<GraphEdge, "points">): readonly Rect[] {
  return points.slice(1).map((q, i) => {
    const p = points[i] ?? q;
    return {
      x: Math.min(p.x, q.x) - 1,
      y: Math.min(p.y, q.y) - 1,
      width: Math.abs(p.x - q.x) + 2,
      height: Math.abs(p.y - q.y) + 2,
    };
  });
}
