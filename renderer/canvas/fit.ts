// Fitting a whole diagram. One whose teams stand so far apart that it cannot be seen at once, say by a slip in a card's position, is
// fitted to where most of them are: its middle would be empty. Where the others are, the overview and the outline tell.
import { boundsOf, centre, type Rect } from "../../shared/geometry.ts";
import type { Graph } from "../../shared/graph/types.ts";
import type { Insets, Viewport } from "./types.ts";
import { clearRect, drawnBounds, FIT_MARGIN, fitViewport, MIN_ZOOM, type Size } from "./viewport.ts";

/** @param flow with the flow of change, where it is drawn */
export function fitGraph(graph: Graph, flow: boolean, size: Size, insets: Insets): Viewport {
  const bounds = drawnBounds(graph, flow);
  if (bounds === null || !isTooLarge(bounds, size, insets)) return fitViewport(bounds, size, insets);
  const folded = graph.groups.flatMap((group) => (group.folded === undefined ? [] : [group.rect]));
  return (
    fitRects([...Array.from(graph.nodes.values(), ({ rect }) => rect), ...folded], size, insets) ??
    fitViewport(bounds, size, insets)
  );
}

/** All of them, or as many as can be seen at once. @returns null where there are none */
export function fitRects(rects: readonly Rect[], size: Size, insets: Insets): Viewport | null {
  const bounds = boundsOf(rects);
  if (bounds === null) return null;
  return fitViewport(isTooLarge(bounds, size, insets) ? boundsOf(most(rects, size, insets)) : bounds, size, insets);
}

function isTooLarge({ width, height }: Rect, size: Size, insets: Insets): boolean {
  const room = roomFor(size, insets);
  return width > room.width || height > room.height;
}

/** What can be seen at once at the least zoom, canvas units. */
function roomFor(size: Size, insets: Insets): Size {
  const clear = clearRect(size, insets);
  return { width: (clear.width - 2 * FIT_MARGIN) / MIN_ZOOM, height: (clear.height - 2 * FIT_MARGIN) / MIN_ZOOM };
}

/** The fullest of areas about as large as what can be seen: two cells by two of a grid. Of equally full ones the first from the top left. */
function most(rects: readonly Rect[], size: Size, insets: Insets): readonly Rect[] {
  const room = roomFor(size, insets);
  const cells = new Map<string, Rect[]>();
  const nameOf = (column: number, row: number): string => `${column} ${row}`;
  const cellOf = (rect: Rect): readonly [number, number] => {
    const { x, y } = centre(rect);
    return [Math.floor(x / (room.width / 2)), Math.floor(y / (room.height / 2))];
  };
  for (const rect of rects) {
    const name = nameOf(...cellOf(rect));
    const cell = cells.get(name);
    if (cell === undefined) cells.set(name, [rect]);
    else cell.push(rect);
  }
  let fullest: readonly Rect[] = [];
  let [top, left] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const [first] of cells.values()) {
    if (first === undefined) continue;
    const [column, row] = cellOf(first);
    for (const [across, down] of [
      [0, 0],
      [-1, 0],
      [0, -1],
      [-1, -1],
    ] as const) {
      const [x, y] = [column + across, row + down];
      const inside = [nameOf(x, y), nameOf(x + 1, y), nameOf(x, y + 1), nameOf(x + 1, y + 1)].flatMap(
        (name) => cells.get(name) ?? [],
      );
      const comesFirst = y < top || (y === top && x < left);
      if (inside.length < fullest.length || (inside.length === fullest.length && !comesFirst)) continue;
      fullest = inside;
      [top, left] = [y, x];
    }
  }
  return fullest;
}
