// One picture of the diagram at rest, at one zoom, as tiles in an element of its own. Moving or scaling it costs a transform; what is
// missing is drawn tile by tile, so that no frame waits for a whole picture. When that is done is layers.ts.
import type { Rect } from "../../shared/geometry.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { Brush } from "./brush.ts";
import type { Painter } from "./painter.ts";
import { createSurface, placeOf, type StillSurface } from "./surface.ts";
import { type Cell, cellArea, cellKey, cellRect, cellsIn, sheetFor, touches } from "./tiles.ts";
import type { Viewport } from "./types.ts";
import type { Size } from "./viewport.ts";

/** Paints what lies in an area, canvas units. */
type PaintTile = (ctx: Brush, area: Rect) => void;

/** Tiles that lie further off than this are given back, CSS pixels of the view. */
const KEPT_BEYOND = 384;
/** A picture smaller than this, scaled, is not looked through for gaps: it has some. */
const LEAST_SCALE = 0.3;

interface Tile {
  readonly cell: Cell;
  readonly surface: StillSurface;
  /** Teams that were left out of it. */
  readonly without: ReadonlySet<TeamKey>;
}

interface Order {
  readonly cell: Cell;
  readonly without: ReadonlySet<TeamKey>;
}

export function createTileSheet(parent: HTMLElement, viewport: Viewport) {
  const element = document.createElement("div");
  element.className = "canvas-tiles";
  element.style.visibility = "hidden";
  parent.append(element);
  let drawnFor = sheetFor(viewport);
  const tiles = new Map<string, Tile>();
  /** Tiles that are being painted elsewhere. */
  const ordered = new Map<string, Order>();
  /** Tiles that were there and are out of date: holes in the picture. */
  const dropped = new Set<string>();
  const spare: StillSurface[] = [];

  const blank = (): StillSurface => {
    const canvas = document.createElement("canvas");
    element.append(canvas);
    return createSurface(canvas);
  };
  const giveBack = (key: string, { surface }: Tile): void => {
    tiles.delete(key);
    surface.hide();
    spare.push(surface);
  };
  const clear = (): void => {
    for (const [key, tile] of tiles) giveBack(key, tile);
    ordered.clear();
    dropped.clear();
  };
  const drop = (key: string, tile: Tile): void => {
    giveBack(key, tile);
    dropped.add(key);
  };
  /** What a tile is drawn on: what it had, or what another one had. */
  const surfaceFor = (key: string): StillSurface => tiles.get(key)?.surface ?? spare.pop() ?? blank();
  const keep = (key: string, tile: Tile): void => {
    tiles.set(key, tile);
    dropped.delete(key);
  };

  return {
    /** What the tiles are drawn for: a point p of the canvas is at p * zoom + (x, y) of the sheet. */
    get drawnFor(): Viewport {
      return drawnFor;
    },
    show(shown: boolean): void {
      element.style.visibility = shown ? "" : "hidden";
    },
    /** Shows the picture as it is in another view. */
    place(view: Viewport): void {
      const scale = view.zoom / drawnFor.zoom;
      const at = (to: number, from: number): number => (scale === 1 ? Math.round(to - from) : to - from * scale);
      const [x, y] = [at(view.x, drawnFor.x), at(view.y, drawnFor.y)];
      const transform = scale === 1 ? `translate(${x}px, ${y}px)` : `translate(${x}px, ${y}px) scale(${scale})`;
      if (element.style.transform !== transform) element.style.transform = transform;
    },
    /** Tiles that a view wants and that are not drawn, the most wanted first. */
    missing(view: Viewport, size: Size, beyond: number): readonly Cell[] {
      return cellsIn(drawnFor, view, size, beyond).filter((cell) => !tiles.has(cellKey(cell)));
    },
    /** Tiles of a view that a change has taken away. */
    holes(view: Viewport, size: Size): readonly Cell[] {
      return dropped.size === 0 ? [] : cellsIn(drawnFor, view, size).filter((cell) => dropped.has(cellKey(cell)));
    },
    /** True where the tiles that are there, moved and scaled, leave no gap in a view nor so far beyond it. */
    fills(view: Viewport, size: Size, beyond: number): boolean {
      if (view.zoom / drawnFor.zoom <= LEAST_SCALE) return false;
      return cellsIn(drawnFor, view, size, beyond).every((cell) => tiles.has(cellKey(cell)));
    },
    isOrdered: (cell: Cell): boolean => ordered.has(cellKey(cell)),
    /** Has a tile painted elsewhere, as it is now. @param onAnswered called when it is there, wanted still or not: another can be ordered */
    order(cell: Cell, paint: PaintTile, without: ReadonlySet<TeamKey>, painter: Painter, onAnswered: () => void): void {
      const key = cellKey(cell);
      const order = { cell, without };
      const sheet = drawnFor;
      ordered.set(key, order);
      painter.order(
        placeOf(sheet, cellRect(cell)),
        (brush) => paint(brush, cellArea(cell, sheet)),
        (bitmap) => {
          if (ordered.get(key) === order) {
            ordered.delete(key);
            const surface = surfaceFor(key);
            surface.put(sheet, cellRect(cell), bitmap);
            keep(key, { cell, surface, without });
          } else bitmap.close();
          onAnswered();
        },
      );
    },
    /** Nothing that was ordered comes any more. */
    forgetOrders: (): void => ordered.clear(),
    draw(cell: Cell, paint: PaintTile, without: ReadonlySet<TeamKey>): void {
      const key = cellKey(cell);
      ordered.delete(key);
      const surface = surfaceFor(key);
      surface.draw(drawnFor, cellRect(cell), (ctx) => paint(ctx, cellArea(cell, drawnFor)));
      keep(key, { cell, surface, without });
    },
    /** Forgets the tiles that a change touches. @param areas canvas units */
    drop(areas: readonly Rect[]): void {
      for (const [key, tile] of tiles) if (touches(tile.cell, drawnFor, areas)) drop(key, tile);
      for (const [key, { cell }] of ordered) if (touches(cell, drawnFor, areas)) ordered.delete(key);
    },
    /** Forgets the tiles that some teams were left out of. */
    dropWithout(teams: ReadonlyMap<TeamKey, Rect>): void {
      const lacks = ({ cell, without }: Order): boolean => {
        const left = [...teams].filter(([team]) => without.has(team)).map(([, rect]) => rect);
        return left.length > 0 && touches(cell, drawnFor, left);
      };
      for (const [key, tile] of tiles) if (lacks(tile)) drop(key, tile);
      for (const [key, order] of ordered) if (lacks(order)) ordered.delete(key);
    },
    /** Gives back what lies far from a view, where there are more tiles than `most`. */
    trim(view: Viewport, size: Size, most: number): void {
      if (tiles.size <= most) return;
      const near = new Set(cellsIn(drawnFor, view, size, KEPT_BEYOND).map(cellKey));
      for (const [key, tile] of tiles) if (!near.has(key)) giveBack(key, tile);
    },
    /** Gives everything back. */
    clear,
    /** Begins another picture, for another viewport. */
    restart(view: Viewport): void {
      clear();
      drawnFor = sheetFor(view);
    },
    remove(): void {
      element.remove();
    },
  };
}
