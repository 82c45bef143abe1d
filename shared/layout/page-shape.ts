// How wide a page is and how many teams stand side by side on it, so that it has about the shape of a screen and little empty room.
import type { Measures } from "./block.ts";
import { type Bundle, layBundle, type Parts } from "./bundles.ts";
import type { Piece } from "./piece.ts";
import { shelve } from "./shelves.ts";

/** Width over height that a page comes near to. */
export const ASPECT = 1.6;
const MOST_COLUMNS = 9;
const WIDTHS = 24;

export interface Shape {
  readonly columns: number;
  readonly wide: number;
  /** How many blocks stand in each row; null for as many as fit into the width. */
  readonly rows: { readonly streams: readonly number[]; readonly platforms: readonly number[] } | null;
}

/** The best shapes, best first, `count` of them at most: which one suits the lines is seen when they are laid out. */
export function shapesOf({ streams, platforms }: Parts, base: Omit<Measures, "columns">, count: number): readonly Shape[] {
  const found: { readonly shape: Shape; readonly cost: number }[] = [];
  const largest = Math.max(1, ...[...streams, ...platforms].map(({ block }) => block.core.length));
  const most = Math.min(MOST_COLUMNS, largest) + (largest > 40 ? Math.ceil(Math.sqrt(largest * 0.9)) : 0);
  for (let columns = 1; columns <= most; columns++) {
    const lay = (bundle: Bundle): Piece => layBundle(bundle, { ...base, columns });
    const [upper, lower] = [streams.map(lay), platforms.map(lay)];
    const all = [...upper, ...lower];
    const widest = Math.max(1, ...all.map(({ width }) => width));
    const area = all.reduce((sum, { width, height }) => sum + (width + base.gaps.block) * (height + base.gaps.block), 0);
    const ideal = Math.sqrt(area * ASPECT);
    for (let i = 0; i < WIDTHS; i++) {
      const wide = Math.max(widest, ideal * (0.6 + (i * 1.2) / WIDTHS));
      const cost = costOf(upper, lower, wide, base.gaps.block, area) + 0.4 * uprightness(upper, 1.8);
      found.push({ shape: { columns, wide, rows: null }, cost });
    }
  }
  const best = found.toSorted((a, b) => a.cost - b.cost || a.shape.columns - b.shape.columns || a.shape.wide - b.shape.wide);
  const seen = new Set<string>();
  const distinct = best.filter(({ shape, cost }) => {
    // Two widths that break the rows alike give the same page.
    const key = `${shape.columns} ${cost.toFixed(6)}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  return distinct.slice(0, count).map(({ shape }) => shape);
}

function costOf(upper: readonly Piece[], lower: readonly Piece[], wide: number, gap: number, area: number): number {
  const [above, below] = [shelve(upper, wide, gap), shelve(lower, wide, gap)];
  const width = Math.max(above.width, below.width, 1);
  const height = Math.max(above.height + below.height + gap, 1);
  const waste = Math.max(0, Math.log((width * height) / Math.max(1, area)));
  return Math.abs(Math.log(width / height / ASPECT)) + 0.5 * waste;
}

/** A stream reads as a row: how far streams are from at least `wider` times as wide as high; 0 for not at all. */
export function uprightness(pieces: readonly Piece[], wider: number): number {
  const off = pieces.map(({ width, height }) => Math.max(0, Math.log((wider * height) / Math.max(1, width))));
  return pieces.length === 0 ? 0 : off.reduce((sum, one) => sum + one, 0) / pieces.length;
}
