// What ways go around and keep off, of all that a graph draws.
import type { Rect } from "../geometry.ts";
import { RectGrid } from "./rect-grid.ts";
import type { Terrain } from "./route-types.ts";
import { titleBox } from "./title-box.ts";
import type { Graph } from "./types.ts";

/** Cards and folded groupings are gone around, titles of open groupings are kept off. */
export function terrainOf({ nodes, groups }: Pick<Graph, "nodes" | "groups">): Terrain {
  const cards = new RectGrid<{ readonly rect: Rect }>(nodes.values());
  const titles = new RectGrid<{ readonly rect: Rect }>();
  for (const group of groups) {
    if (group.folded === undefined) titles.add({ rect: titleBox(group) });
    else cards.add(group);
  }
  return { cards, titles };
}
