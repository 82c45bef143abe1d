// One grouping as Team Topologies draws it: its teams in rows along the flow, inner platforms at the lower edge, enabling teams upright
// at the right. Measured and laid out from orders that later steps change; nothing here decides an order.
import type { Rect } from "../geometry.ts";
import type { TeamKey } from "../org/types.ts";
import { framed, joined, type Piece, type Rects } from "./piece.ts";
import { drawnTo, shelve, within } from "./shelves.ts";
import { cornerAt, type Gaps, onGrid, upToGrid } from "./spacing.ts";

export interface Block {
  readonly id: string;
  /** False: a heap of teams without a grouping, or one such team. */
  readonly framed: boolean;
  /** Teams in the flow, and free places between them. Filled column by column, so that what comes earlier stands further left. */
  core: readonly TeamKey[];
  /** So many side by side in the flow at most; null as everywhere on the page. */
  columns: number | null;
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

/** A place in a flow that nobody takes: it stands in the flow as a team would, and is left out in the end. */
const FREE = "~free ";
export const isFree = (key: TeamKey): boolean => key.startsWith(FREE);
/** @param number its own within the block */
export const freePlace = ({ id }: Pick<Block, "id">, number: number): TeamKey => `${FREE}${id} ${number}`;

/** A flow with free places in it, so that each of its rows is as long as the others. */
export function withFree(block: Block, columns: number): Block {
  const teams = block.core.filter((key) => !isFree(key));
  const across = Math.max(1, Math.min(columns, teams.length));
  const free = Math.ceil(teams.length / across) * across - teams.length;
  const lower = block.lower.map((inner) => withFree(inner, columns));
  return {
    ...block,
    columns: across,
    core: [...teams, ...Array.from({ length: free }, (_, i) => freePlace(block, i))],
    lower,
  };
}

const NO_SIZE = { width: 0, height: 0 };

export function layBlock(block: Block, measures: Measures): Piece {
  const { gaps } = measures;
  const core = cellsOf(block.core, block.columns === null ? measures : { ...measures, columns: block.columns });
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
  const at = keys.map((_, i) => [Math.floor(i / rows), i % rows] as const);
  // A row or column in which every place is free takes no room.
  const across = ranked(
    keys,
    at.map(([column]) => column),
  );
  const down = ranked(
    keys,
    at.map(([, row]) => row),
  );
  const rects = new Map<TeamKey, Rect>();
  keys.forEach((key, i) => {
    const size = own[i] ?? NO_SIZE;
    const [column, row] = [across.rank[i] ?? 0, down.rank[i] ?? 0];
    const middle = { x: column * (cell.width + gaps.x) + cell.width / 2, y: row * (cell.height + gaps.y) + cell.height / 2 };
    rects.set(key, { ...size, ...cornerAt(size, middle) });
  });
  const length = (count: number, one: number, gap: number) => (count === 0 ? 0 : count * (one + gap) - gap);
  return { rects, width: length(across.count, cell.width, gaps.x), height: length(down.count, cell.height, gaps.y) };
}

/** Numbers of rows or columns without those in which nobody stands; a free place there is as near as can be. */
function ranked(
  keys: readonly TeamKey[],
  numbers: readonly number[],
): { readonly rank: readonly number[]; readonly count: number } {
  const taken = [...new Set(numbers.filter((_, i) => !isFree(keys[i] ?? "")))].sort((a, b) => a - b);
  const rank = numbers.map((number) =>
    Math.max(
      0,
      taken.findLastIndex((one) => one <= number),
    ),
  );
  return { rank, count: taken.length };
}

/**
 * Teams one above the other from `left` on, in as many columns as keep them within `height`, if one fits at all.
 * @param wishes where middles would like to be; heeded where all stand in one column
 */
export function standing(
  keys: readonly TeamKey[],
  left: number,
  height: number,
  { sizes, gaps }: Measures,
  wishes: ReadonlyMap<TeamKey, number> = new Map(),
): Part {
  const rects = new Map<TeamKey, Rect>();
  let [x, y, widest, lowest, right, columns] = [left, 0, 0, 0, 0, 1];
  for (const key of keys) {
    const size = sizes.get(key) ?? NO_SIZE;
    if (y > 0 && y + size.height > height) {
      x += widest + gaps.x;
      columns++;
      [y, widest] = [0, 0];
    }
    rects.set(key, { x: onGrid(x), y: onGrid(y), ...size });
    widest = Math.max(widest, upToGrid(size.width));
    lowest = Math.max(lowest, y + upToGrid(size.height));
    right = Math.max(right, x + upToGrid(size.width));
    y += upToGrid(size.height) + gaps.y;
  }
  return columns > 1
    ? { rects, width: right, height: lowest }
    : { rects: drawnDown(rects, height, gaps.y, wishes), width: right, height: lowest };
}

/** Teams side by side from `left` on, each as near to its wish as the others and both ends let it. */
export function inRow(
  keys: readonly TeamKey[],
  left: number,
  width: number,
  { sizes, gaps }: Measures,
  wishes: ReadonlyMap<TeamKey, number>,
): Part {
  const items = keys
    .map((key) => ({ key, size: sizes.get(key) ?? NO_SIZE, middle: wishes.get(key) ?? width / 2 }))
    .sort((a, b) => a.middle - b.middle || (a.key < b.key ? -1 : 1));
  const starts = within(
    items.map(({ middle, size }) => ({ at: middle - size.width / 2, length: upToGrid(size.width) })),
    gaps.x,
    width,
  );
  const rects = new Map(items.map(({ key, size }, i) => [key, { ...size, x: onGrid(left + (starts[i] ?? 0)), y: 0 }] as const));
  return {
    rects,
    width: Math.max(0, ...Array.from(rects.values(), (rect) => upToGrid(rect.x + rect.width))),
    height: Math.max(0, ...Array.from(rects.values(), (rect) => upToGrid(rect.height))),
  };
}

/** One column, each team as near to its wish as the others and both ends let it. */
function drawnDown(rects: Rects, height: number, gap: number, wishes: ReadonlyMap<TeamKey, number>): Rects {
  const items = [...rects]
    .map(([key, rect]) => ({ key, rect, length: upToGrid(rect.height), middle: wishes.get(key) ?? rect.y + rect.height / 2 }))
    .sort((a, b) => a.middle - b.middle || (a.key < b.key ? -1 : 1));
  const starts = within(
    items.map(({ middle, length }) => ({ at: middle - length / 2, length })),
    gap,
    height,
  );
  return new Map(items.map(({ key, rect }, i) => [key, { ...rect, y: onGrid(starts[i] ?? rect.y) }]));
}
