// A uniform grid over rectangles: what lies near an area, without looking at everything. Built once for each set of nodes.
import { overlaps, type Rect } from "../geometry.ts";

const CELL = 320;
/** Cells are numbered row by row in a plane this wide; positions beyond it share cells, which costs time and nothing else. */
const WIDTH = 1 << 20;

export class RectGrid<T extends { readonly rect: Rect }> {
  readonly #cells = new Map<number, T[]>();

  constructor(items: Iterable<T> = []) {
    for (const item of items) this.add(item);
  }

  add(item: T): void {
    forCells(item.rect, (cell) => {
      const list = this.#cells.get(cell);
      if (list === undefined) this.#cells.set(cell, [item]);
      else list.push(item);
      return false;
    });
  }

  /** Every item that shares area with `area`, each once, in no particular order. */
  within(area: Rect): T[] {
    const found = new Set<T>();
    forCells(area, (cell) => {
      for (const item of this.#cells.get(cell) ?? []) if (overlaps(item.rect, area)) found.add(item);
      return false;
    });
    return [...found];
  }

  some(area: Rect, test: (item: T) => boolean): boolean {
    return forCells(area, (cell) => this.#cells.get(cell)?.some((item) => overlaps(item.rect, area) && test(item)) ?? false);
  }
}

/** Visits cells until one says true. */
function forCells(r: Rect, visit: (cell: number) => boolean): boolean {
  const right = Math.floor((r.x + r.width) / CELL);
  const bottom = Math.floor((r.y + r.height) / CELL);
  for (let y = Math.floor(r.y / CELL); y <= bottom; y++) {
    for (let x = Math.floor(r.x / CELL); x <= right; x++) if (visit(y * WIDTH + x)) return true;
  }
  return false;
}
