// Brings partners together: two teams of one flow change places, or one moves to a free place, wherever that makes lines shorter or fewer
// of them cross.
import type { TeamKey } from "../org/types.ts";
import type { Block } from "./block.ts";
import type { Reckoner } from "./reckon.ts";

const SWEEPS = 4;
/** In the first sweeps of a bold search a change may be worse by so much: what looks worse alone often is the way to something better. */
const BOLD = [400, 200, 100] as const;
/** In a flow of more than this many, only teams this close to each other are tried. */
const WINDOW = 40;

/** Orders the flow of a block, and of those inside it, in place. @param page where all teams are; kept up to date */
export function swapNeighbours(block: Block, page: Reckoner, bold: boolean): void {
  for (const inner of block.lower) swapNeighbours(inner, page, bold);
  block.core = swapped(block.core, page, bold);
}

/** @param keys teams and free places that may change places with each other. @returns who is now where each of them was */
export function swapped(keys: readonly TeamKey[], page: Reckoner, bold = false): readonly TeamKey[] {
  const order = [...keys];
  const window = order.length > WINDOW ? WINDOW : order.length;
  const slacks = [...(bold ? BOLD : []), ...Array.from({ length: SWEEPS }, () => 0)];
  for (const slack of slacks) {
    let better = false;
    for (let i = 0; i < order.length; i++) {
      for (let j = i + 1; j < Math.min(order.length, i + window); j++) {
        const [a, b] = [order[i], order[j]];
        if (a === undefined || b === undefined || !page.swap(a, b, slack)) continue;
        [order[i], order[j]] = [b, a];
        better = true;
      }
    }
    if (!better && slack === 0) break;
  }
  return order;
}
