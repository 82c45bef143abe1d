// Pieces side by side in rows, as text is set: the page of a layout.
import type { Piece } from "./piece.ts";
import { onGrid } from "./spacing.ts";
import { spread } from "./spread.ts";

export interface Placed {
  readonly piece: Piece;
  readonly x: number;
  readonly y: number;
}

export interface Page {
  readonly placed: readonly Placed[];
  readonly width: number;
  readonly height: number;
}

/** @param wide where a row is broken; a piece that is wider has a row of its own */
export function shelve(pieces: readonly Piece[], wide: number, gap: number, top = 0): Page {
  const placed: Placed[] = [];
  let [x, y, tallest, width] = [0, top, 0, 0];
  for (const piece of pieces) {
    if (x > 0 && x + piece.width > wide) {
      y += tallest + gap;
      [x, tallest] = [0, 0];
    }
    placed.push({ piece, x, y });
    width = Math.max(width, x + piece.width);
    tallest = Math.max(tallest, piece.height);
    x += piece.width + gap;
  }
  return { placed, width, height: pieces.length === 0 ? 0 : y + tallest - top };
}

/**
 * The rows of a page again, each piece as near below what it is related to as the others of its row let it.
 * @param wish where the middle of a piece would like to be; null where it does not matter
 */
export function drawnTo(page: Page, wide: number, gap: number, wish: (piece: Piece) => number | null): Page {
  const placed: Placed[] = [];
  for (const row of Map.groupBy(page.placed, ({ y }) => y).values()) {
    const items = row
      .map(({ piece, x, y }) => ({ piece, y, at: (wish(piece) ?? x + piece.width / 2) - piece.width / 2 }))
      .sort((a, b) => a.at + a.piece.width / 2 - (b.at + b.piece.width / 2) || (a.piece.id < b.piece.id ? -1 : 1));
    const total = items.reduce((sum, { piece }) => sum + piece.width + gap, -gap);
    const inside = items.map(({ piece, at }) => ({ at: Math.max(0, Math.min(at, wide - piece.width)), length: piece.width }));
    const starts = spread(inside, gap, 0);
    // What was pushed beyond the right end is brought back as a whole, as far as there is room at the left.
    const last = items.length - 1;
    const over = Math.max(0, (starts[last] ?? 0) + (items[last]?.piece.width ?? 0) - Math.max(wide, total));
    const back = backFrom(
      starts,
      inside.map(({ length }) => length),
      gap,
      over,
    );
    for (const [i, { piece, y }] of items.entries()) placed.push({ piece, y, x: onGrid(back[i] ?? 0) });
  }
  return { placed, width: Math.max(0, ...placed.map(({ piece, x }) => x + piece.width)), height: page.height };
}

/** Moves the last ones left by `over`, and those before them only as far as they are in the way. */
function backFrom(starts: readonly number[], lengths: readonly number[], gap: number, over: number): readonly number[] {
  if (over === 0) return starts;
  const moved = [...starts];
  let limit = Number.POSITIVE_INFINITY;
  for (let i = moved.length - 1; i >= 0; i--) {
    const end = (moved[i] ?? 0) + (lengths[i] ?? 0);
    const wanted = i === moved.length - 1 ? end - over : Math.min(end, limit);
    moved[i] = Math.max(0, wanted - (lengths[i] ?? 0));
    limit = (moved[i] ?? 0) - gap;
  }
  return moved;
}
