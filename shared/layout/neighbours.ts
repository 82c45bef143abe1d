// Brings partners together: two teams of one flow change places, or one moves to a free place, wherever that makes lines shorter or fewer
// of them cross.
import type { TeamKey } from "../org/types.ts";
import type { Block } from "./block.ts";
import type { Reckoner } from "./reckon.ts";

const SWEEPS = 4;
/** In a flow of more than this many, only teams this close to each other are tried. */
const WINDOW = 40;

/** Orders the flow of a block, and of those inside it, in place. @param page where all teams are; kept up to date */
export function swapNeighbours(block: Block, page: Reckoner): void {
  for (const inner of block.lower) swapNeighbours(inner, page);
  block.core = swapped(block.core, page);
}

/** @param keys teams and free places that may change places with each other. @returns who is now where each of them was */
export function swapped(keys: readonly TeamKey[], page: Reckoner): readonly TeamKey[] {
  const order = [...keys];
  const window = order.length > WINDOW ? WINDOW : order.length;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let better = false;
    for (let i = 0; i < order.length; i++) {
      for (let j = i + 1; j < Math.min(order.length, i + window); j++) {
        const [a, b] = [order[i], order[j]];
        if (a === undefined || b === undefined || !page.swap(a, b)) continue;
        [order[i], order[j]] = [b, a];
        better = true;
      }
    }
    if (!better) break;
  }
  return order;
}
