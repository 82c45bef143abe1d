// A flow as it stands: which team is in which row and column of it. What is not quite in line is read as if it were. The opposite of what
// block.ts does, for teams that already have places.
import { centre, type Rect } from "../geometry.ts";
import type { TeamKey } from "../org/types.ts";
import { type Block, freePlace, isFree } from "./block.ts";

/** With room for newcomers in one more column, or in one more row. */
export type Growth = "across" | "down";

/** A grid with more places than this many times its teams is none. */
const MOST_PLACES = 2;

/**
 * @param rects where teams stand; those that are not in it are new, and take free places, first those at the left
 * @returns the same block with its flow in these rows and columns; its lower blocks are left as they are
 */
export function flowAsItStands(block: Block, rects: ReadonlyMap<TeamKey, Rect>, growth: Growth): Block {
  const teams = block.core.filter((key) => !isFree(key));
  const placed = teams.flatMap((key) => {
    const rect = rects.get(key);
    return rect === undefined ? [] : [{ key, ...centre(rect), rect }];
  });
  const columns = lines(
    placed.map(({ x }) => x),
    Math.max(0, ...placed.map(({ rect }) => rect.width)) / 2,
  );
  const rows = lines(
    placed.map(({ y }) => y),
    Math.max(0, ...placed.map(({ rect }) => rect.height)) / 2,
  );
  const taken = new Map<string, TeamKey>();
  const size = { across: 1 + Math.max(-1, ...columns), down: 1 + Math.max(-1, ...rows) };
  const isGrid = size.across * size.down <= MOST_PLACES * placed.length;
  if (!isGrid) size.down = Math.max(1, Math.ceil(placed.length / Math.max(1, size.across)));
  for (const [i, { key }] of placed.entries()) {
    const place = `${columns[i]} ${rows[i]}`;
    if (isGrid && !taken.has(place)) taken.set(place, key);
  }
  const seated = new Set(taken.values());
  const waiting = [
    ...placed.toSorted((a, b) => a.x - b.x || a.y - b.y || (a.key < b.key ? -1 : 1)).map(({ key }) => key),
    ...teams.filter((key) => !rects.has(key)),
  ].filter((key) => !seated.has(key));
  if (placed.length === 0) size.across = size.down = Math.ceil(Math.sqrt(teams.length));
  while (size.across * size.down < teams.length) {
    if (growth === "across") size.across++;
    else size.down++;
  }
  const core: TeamKey[] = [];
  for (let column = 0; column < size.across; column++)
    for (let row = 0; row < size.down; row++)
      core.push(taken.get(`${column} ${row}`) ?? waiting.shift() ?? freePlace(block, core.length));
  return { ...block, core, columns: Math.max(1, size.across) };
}

/** For each of some numbers, which line it is on: from one line to the next there is more than `apart`. */
export function lines(values: readonly number[], apart: number): readonly number[] {
  const order = values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value);
  const found: number[] = values.map(() => 0);
  let [line, last] = [0, order[0]?.value ?? 0];
  for (const { value, i } of order) {
    if (value - last > apart) line++;
    last = value;
    found[i] = line;
  }
  return found;
}
