// Everything the keyboard can be on, in one row: teams and folded groupings as one reads, each grouping right before the first of its own. Going
// through it misses nothing, wherever things stand; the arrows (neighbours.ts) go to what is near. Pure.
import type { Rect } from "../../shared/geometry.ts";
import type { Graph } from "../../shared/graph/types.ts";

const known = new WeakMap<Graph, readonly string[]>();
/** Rows are half a card high, as where Tab enters. */
const ROW = 40;

/** Keys of teams, folded groupings and titles of groupings, each once. */
export function readingOrder(graph: Graph): readonly string[] {
  const found = known.get(graph);
  if (found !== undefined) return found;
  const places = [
    ...graph.groups.map(({ key, rect, depth }) => ({ key, rect, depth })),
    ...Array.from(graph.nodes.values(), ({ key, rect }) => ({ key, rect, depth: Infinity })),
  ];
  const row = ({ y }: Rect): number => Math.round(y / ROW);
  const order = places
    .sort((a, b) => row(a.rect) - row(b.rect) || a.rect.x - b.rect.x || a.depth - b.depth || (a.key < b.key ? -1 : 1))
    .map(({ key }) => key);
  known.set(graph, order);
  return order;
}

/** Where a key leads from `at`; null for a key that means nothing here and at either end. */
export function readingStep(graph: Graph, at: string, key: string): string | null {
  const order = readingOrder(graph);
  const now = order.indexOf(at);
  switch (key) {
    case "PageDown":
      return order[now + 1] ?? null;
    case "PageUp":
      return order[now - 1] ?? null;
    case "Home":
      return order[0] ?? null;
    case "End":
      return order.at(-1) ?? null;
    default:
      return null;
  }
}
