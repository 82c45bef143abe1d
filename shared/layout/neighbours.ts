// Brings partners together: two teams of one flow change places, or one moves to a free place, wherever that makes lines shorter or fewer
// of them cross.
import type { TeamKey } from "../org/types.ts";
import type { Block } from "./block.ts";
import type { Reckoner } from "./reckon.ts";

const SWEEPS = 4;
/** What a change may cost in the first sweeps of a bold search: what looks worse alone often is the way to something better. */
const BOLD = [400, 200, 100] as const;
/** What a change has to gain where teams are to stay with whom they stand. */
const STEADY = -200;
/** How much is changed: only what gains much, whatever gains, or at first even what seems to lose. */
export type Daring = "steady" | "plain" | "bold";
/** In a flow of more than this many, only teams this close to each other are tried. */
const WINDOW = 40;

/** Orders the flow of a block, and of those inside it, in place. @param page where all teams are; kept up to date */
export function swapNeighbours(block: Block, page: Reckoner, daring: Daring): void {
  for (const inner of block.lower) swapNeighbours(inner, page, daring);
  block.core = swapped(block.core, page, daring);
}

/** @param keys teams and free places that may change places with each other. @returns who is now where each of them was */
export function swapped(keys: readonly TeamKey[], page: Reckoner, daring: Daring = "plain"): readonly TeamKey[] {
  const order = [...keys];
  const window = order.length > WINDOW ? WINDOW : order.length;
  const last = daring === "steady" ? STEADY : 0;
  const slacks = [...(daring === "bold" ? BOLD : []), ...Array.from({ length: SWEEPS }, () => last)];
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
    if (!better && slack === last) break;
  }
  return order;
}
