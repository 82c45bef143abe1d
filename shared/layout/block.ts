// One grouping as Team Topologies draws it: its teams in rows along the flow, inner platforms at the lower edge, enabling teams upright
// at the right. Measured and laid out from orders that later steps change; nothing here decides an order.
import type { Rect } from "../geometry.ts";
import type { TeamKey } from "../org/types.ts";
import { framed, joined, type Piece, type Rects, shifted } from "./piece.ts";
import { drawnTo, shelve } from "./shelves.ts";
import { cornerAt, type Gaps, upToGrid } from "./spacing.ts";

export interface Block {
  readonly id: string;
  /** False: a heap of teams without a grouping, or one such team. */
  readonly framed: boolean;
  /** Teams in the flow. Filled column by column, so that what comes earlier stands further left. */
  core: readonly TeamKey[];
  /** Inner groupings and platforms, below the flow. */
  readonly lower: readonly Block[];
  /** Where the middles of those below would like to be, by their ids; from the left of the flow. */
  pull: ReadonlyMap<string, number>;
  /** Upright at the right. */
  side: readonly TeamKey[];
}

export interface Sizes {
  get(key: TeamKey): Pick<Rect, "width" | "height"> | undefined;
}

export interface Measures {
  readonly sizes: Sizes;
  readonly gaps: Gaps;
  /** Most teams side by side in a flow. */
  readonly columns: number;
}

const NO_SIZE = { width: 0, height: 0 };

export function layBlock(block: Block, measures: Measures): Piece {
  const { gaps } = measures;
  const core = cellsOf(block.core, measures);
  const lower = block.lower.map((inner) => layBlock(inner, measures));
  const wide = Math.max(core.width, ...lower.map(({ width }) => width));
  const top = core.height === 0 ? 0 : core.height + gaps.y;
  const below = drawnTo(shelve(lower, wide, gaps.x, top), wide, gaps.x, ({ id }) => block.pull.get(id) ?? null);
  const height = lower.length === 0 ? core.height : top + below.height;
  const width = Math.max(core.width, below.width);
  const side = standing(block.side, width === 0 ? 0 : width + gaps.x, height, measures);
  const rects = new Map([...core.rects, ...joined(below.placed), ...side.rects]);
  const piece = { id: block.id, rects, width: Math.max(width, side.width), height: Math.max(height, side.height) };
  return block.framed ? framed(piece) : piece;
}

interface Part {
  readonly rects: Rects;
  /** Right and lower end. */
  readonly width: number;
  readonly height: number;
}

/** Teams in cells of one size, each in the middle of its own. */
function cellsOf(keys: readonly TeamKey[], { sizes, gaps, columns }: Measures): Part {
  const rows = Math.ceil(keys.length / Math.max(1, columns));
  const own = keys.map((key) => sizes.get(key) ?? NO_SIZE);
  const cell = {
    width: upToGrid(Math.max(0, ...own.map(({ width }) => width))),
    height: upToGrid(Math.max(0, ...own.map(({ height }) => height))),
  };
  const rects = new Map<TeamKey, Rect>();
  keys.forEach((key, i) => {
    const size = own[i] ?? NO_SIZE;
    const [column, row] = [Math.floor(i / rows), i % rows];
    const middle = { x: column * (cell.width + gaps.x) + cell.width / 2, y: row * (cell.height + gaps.y) + cell.height / 2 };
    rects.set(key, { ...size, ...cornerAt(size, middle) });
  });
  const across = rows === 0 ? 0 : Math.ceil(keys.length / rows);
  const length = (count: number, one: number, gap: number) => (count === 0 ? 0 : count * (one + gap) - gap);
  return { rects, width: length(across, cell.width, gaps.x), height: length(rows, cell.height, gaps.y) };
}

/** Teams one above the other from `left` on, in as many columns as keep them within `height`, if one fits at all. */
export function standing(keys: readonly TeamKey[], left: number, height: number, { sizes, gaps }: Measures): Part {
  let rects: Rects = new Map();
  let [x, y, widest, lowest, right] = [left, 0, 0, 0, 0];
  for (const key of keys) {
    const size = sizes.get(key) ?? NO_SIZE;
    if (y > 0 && y + size.height > height) {
      x += widest + gaps.x;
      [y, widest] = [0, 0];
    }
    rects = new Map([...rects, ...shifted(new Map([[key, { x, y, ...size }]]), 0, 0)]);
    widest = Math.max(widest, upToGrid(size.width));
    lowest = Math.max(lowest, y + upToGrid(size.height));
    right = Math.max(right, x + upToGrid(size.width));
    y += upToGrid(size.height) + gaps.y;
  }
  return { rects, width: right, height: lowest };
}
