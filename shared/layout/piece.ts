// Teams that stand together: laid out among themselves, then moved as a whole.
import { boundsOf, type Rect } from "../geometry.ts";
import type { TeamKey } from "../org/types.ts";
import { FRAME, onGrid, upToGrid } from "./spacing.ts";

export type Rects = ReadonlyMap<TeamKey, Rect>;

export interface Piece {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** From the piece's own top left corner, on the grid. */
  readonly rects: Rects;
}

/** @param rects anywhere on the plane */
export function pieceOf(id: string, rects: Rects): Piece {
  const around = boundsOf(rects.values()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { id, width: upToGrid(around.width), height: upToGrid(around.height), rects: shifted(rects, -around.x, -around.y) };
}

/** With the room that a grouping's frame and title take. */
export function framed(piece: Piece): Piece {
  return {
    id: piece.id,
    width: FRAME.left + piece.width + FRAME.right,
    height: FRAME.top + piece.height + FRAME.bottom,
    rects: shifted(piece.rects, FRAME.left, FRAME.top),
  };
}

/** Moved, and brought onto the grid. */
export function shifted(rects: Rects, dx: number, dy: number): Rects {
  return new Map(Array.from(rects, ([key, rect]) => [key, { ...rect, x: onGrid(rect.x + dx), y: onGrid(rect.y + dy) }]));
}

/** Several pieces at their places, as one set of rectangles. */
export function joined(pieces: Iterable<{ readonly piece: Piece; readonly x: number; readonly y: number }>): Rects {
  const all = new Map<TeamKey, Rect>();
  for (const { piece, x, y } of pieces) for (const [key, rect] of shifted(piece.rects, x, y)) all.set(key, rect);
  return all;
}
