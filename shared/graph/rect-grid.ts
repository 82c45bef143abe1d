// A uniform grid over rectangles: what lies near an area, without looking at everything. Built once for each set of nodes.
import { boundsOf, overlaps, type Rect } from "../geometry.ts";

const CELL = 320;
/** Cells are numbered row by row in a plane this wide; positions beyond it share cells, which costs time and nothing else. */
const WIDTH = 1 << 20;

export class RectGrid<T extends { readonly rect: Rect }> {
  readonly #cells = new Map<number, T[]>();
  #bounds: Rect | null = null;

  constructor(items: Iterable<T> = []) {
    for (const item of items) this.add(item);
  }

  /** Around every item that was ever added; null without any. */
  get bounds(): Rect | null {
    return this.#bounds;
  }

  add(item: T): void {
    this.#bounds = this.#bounds === null ? item.rect : boundsOf([this.#bounds, item.rect]);
    forCells(item.rect, (cell) => {
      const list = this.#cells.get(cell);
      if (list === undefined) this.#cells.set(cell, [item]);
      else list.push(item);
      return false;
    });
  }

  /** Takes out an item that was added, and still has the rectangle it had then. The bounds stay as they were. */
  remove(item: T): void {
    forCells(item.rect, (cell) => {
      const list = this.#cells.get(cell);
      const at = list?.indexOf(item) ?? -1;
      if (at >= 0) list?.splice(at, 1);
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

  /** Calls with every item that shares area with `area`, each once, and makes no list of them. */
  each(area: Rect, visit: (item: T) => void): void {
    const right = Math.floor((area.x + area.width) / CELL);
    const bottom = Math.floor((area.y + area.height) / CELL);
    const left = Math.floor(area.x / CELL);
    const top = Math.floor(area.y / CELL);
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const list = this.#cells.get(y * WIDTH + x);
        if (list === undefined) continue;
        for (const item of list) {
          const { rect } = item;
          // An item in several cells counts in the first one that it shares with the area.
          if (x !== Math.max(left, Math.floor(rect.x / CELL)) || y !== Math.max(top, Math.floor(rect.y / CELL))) continue;
          if (overlaps(rect, area)) visit(item);
        }
      }
    }
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
