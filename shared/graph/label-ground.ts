// What words may not lie on: cards, badges and grouping titles; and what they should not lie on: lines. Made once for each graph.
import type { Point, Rect } from "../geometry.ts";
import { BADGE_RADIUS } from "../notation.ts";
import { RectGrid } from "./rect-grid.ts";
import { titleBox } from "./title-box.ts";
import type { Graph, GraphEdge } from "./types.ts";

interface Thing {
  readonly rect: Rect;
}

export interface LabelGround {
  /** True where a card, a badge or a title lies. */
  readonly isCovered: (box: Rect) => boolean;
  /** How many stretches of ways run through the box; counts no further than `most`. */
  readonly linesIn: (box: Rect, most: number) => number;
}

const known = new WeakMap<Graph, LabelGround>();

export function labelGround(graph: Graph): LabelGround {
  let ground = known.get(graph);
  if (ground === undefined) {
    ground = made(graph);
    known.set(graph, ground);
  }
  return ground;
}

function made(graph: Graph): LabelGround {
  const cards = new RectGrid<Thing>(graph.nodes.values());
  for (const group of graph.groups) cards.add(group.folded === undefined ? { rect: titleBox(group) } : group);
  const lines = new RectGrid<Thing>();
  for (const edge of graph.edges.values()) {
    cards.add({ rect: badgeBox(edge) });
    for (let i = 1; i < edge.points.length; i++) lines.add({ rect: stretchBox(edge.points[i - 1], edge.points[i]) });
  }
  return {
    isCovered: (box) => cards.some(box, () => true),
    linesIn: (box, most) => {
      let count = 0;
      lines.some(box, () => ++count >= most);
      return count;
    },
  };
}

/** The square that a badge takes. */
function badgeBox({ badge: { at } }: GraphEdge): Rect {
  return { x: at.x - BADGE_RADIUS, y: at.y - BADGE_RADIUS, width: 2 * BADGE_RADIUS, height: 2 * BADGE_RADIUS };
}

function stretchBox(p: Point = { x: 0, y: 0 }, q: Point = p): Rect {
  return {
    x: Math.min(p.x, q.x) - 1,
    y: Math.min(p.y, q.y) - 1,
    width: Math.abs(p.x - q.x) + 2,
    height: Math.abs(p.y - q.y) + 2,
  };
}
