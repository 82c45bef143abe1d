// Pieces side by side in rows, as text is set: the page of a layout.
import type { Piece } from "./piece.ts";
import { onGrid } from "./spacing.ts";
import { spread, type Wish } from "./spread.ts";

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

/**
 * @param wide where a row is broken; a piece that is wider has a row of its own
 * @param rows how many stand in each row, whatever their width; null for as many as fit
 */
export function shelve(
  pieces: readonly Piece[],
  wide: number,
  gap: number,
  top = 0,
  rows: readonly number[] | null = null,
): Page {
  const placed: Placed[] = [];
  let [x, y, tallest, width, row, inRow] = [0, top, 0, 0, 0, 0];
  for (const piece of pieces) {
    if (rows === null ? x > 0 && x + piece.width > wide : inRow === rows[row]) {
      row++;
      inRow = 0;
      y += tallest + gap;
      [x, tallest] = [0, 0];
    }
    placed.push({ piece, x, y });
    width = Math.max(width, x + piece.width);
    tallest = Math.max(tallest, piece.height);
    x += piece.width + gap;
    inRow++;
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
    const starts = within(
      items.map(({ piece, at }) => ({ at, length: piece.width })),
      gap,
      wide,
    );
    for (const [i, { piece, y }] of items.entries()) placed.push({ piece, y, x: onGrid(starts[i] ?? 0) });
  }
  return { placed, width: Math.max(0, ...placed.map(({ piece, x }) => x + piece.width)), height: page.height };
}

/** Starts of intervals in their order, each as near to its wish as the others and the room from 0 to `room` let it. */
export function within(wishes: readonly Wish[], gap: number, room: number): readonly number[] {
  const total = wishes.reduce((sum, { length }) => sum + length + gap, -gap);
  const inside = wishes.map(({ at, length }) => ({ at: Math.max(0, Math.min(at, room - length)), length }));
  const starts = spread(inside, gap, 0);
  // What was pushed beyond the end is brought back, as far as there is room at the beginning.
  const last = inside.length - 1;
  const over = Math.max(0, (starts[last] ?? 0) + (inside[last]?.length ?? 0) - Math.max(room, total));
  return backFrom(
    starts,
    inside.map(({ length }) => length),
    gap,
    over,
  );
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
