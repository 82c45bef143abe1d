// Arithmetic of the tiles that the diagram at rest is drawn on: which of them fill a view, which of them a change touches. Pure; the
// tiles themselves are in tile-sheet.ts.
import { overlaps, type Rect } from "../../shared/geometry.ts";
import type { Viewport } from "./types.ts";
import type { Size } from "./viewport.ts";

/** Side of a tile, CSS pixels. Smaller ones cost more layers, larger ones more time each. */
export const TILE = 768;

/** Column and row of a tile, counted from the canvas's origin at the zoom it is drawn at. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

export const cellKey = ({ column, row }: Cell): string => `${column} ${row}`;

/** Where a tile lies on its sheet, CSS pixels. */
export function cellRect({ column, row }: Cell): Rect {
  return { x: column * TILE, y: row * TILE, width: TILE, height: TILE };
}

/** Where a tile lies, canvas units. @param sheet what a point of the canvas is drawn at: p * zoom + (x, y) */
export function cellArea(cell: Cell, sheet: Viewport): Rect {
  const { x, y } = cellRect(cell);
  const side = TILE / sheet.zoom;
  return { x: (x - sheet.x) / sheet.zoom, y: (y - sheet.y) / sheet.zoom, width: side, height: side };
}

/**
 * Tiles that fill a view, the ones around its middle first.
 * @param beyond as far around the view as this, CSS pixels of the view
 */
export function cellsIn(sheet: Viewport, view: Viewport, size: Size, beyond = 0): readonly Cell[] {
  const scale = sheet.zoom / view.zoom;
  const left = (-beyond - view.x) * scale + sheet.x;
  const top = (-beyond - view.y) * scale + sheet.y;
  const right = left + (size.width + 2 * beyond) * scale;
  const bottom = top + (size.height + 2 * beyond) * scale;
  const middle = { column: (left + right) / 2 / TILE - 0.5, row: (top + bottom) / 2 / TILE - 0.5 };
  const cells: Cell[] = [];
  for (let row = Math.floor(top / TILE); row * TILE < bottom; row++)
    for (let column = Math.floor(left / TILE); column * TILE < right; column++) cells.push({ column, row });
  const far = (cell: Cell): number => Math.hypot(cell.column - middle.column, cell.row - middle.row);
  return cells.sort((a, b) => far(a) - far(b));
}

/** True where one of the areas reaches into a tile. @param areas canvas units */
export function touches(cell: Cell, sheet: Viewport, areas: readonly Rect[]): boolean {
  const area = cellArea(cell, sheet);
  return areas.some((other) => overlaps(area, other));
}

/**
 * The viewport that a new sheet is drawn for: the same zoom, and the fraction of a pixel that the view is off by, so that the tiles
 * come to lie on whole pixels.
 */
export function sheetFor({ x, y, zoom }: Viewport): Viewport {
  return { x: x - Math.floor(x), y: y - Math.floor(y), zoom };
}

/** True where a sheet, moved along with a view, lies on whole pixels at its own scale: it is as sharp as one drawn for it. */
export function isSharp(sheet: Viewport, view: Viewport): boolean {
  const off = (from: number, to: number): number => Math.abs(to - from - Math.round(to - from));
  return sheet.zoom === view.zoom && off(sheet.x, view.x) < 0.02 && off(sheet.y, view.y) < 0.02;
}
