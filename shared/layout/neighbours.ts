// Brings partners together: two teams of one flow change places wherever that makes lines shorter.
import type { Point } from "../geometry.ts";
import type { TeamKey } from "../org/types.ts";
import type { Block } from "./block.ts";
import type { Link, Links } from "./links.ts";

const SWEEPS = 4;
/** In a flow of more than this many, only teams this close to each other are tried. */
const WINDOW = 40;
/** A line against the flow costs this much more for its way to the left. */
const AGAINST = 0.8;
/** A line along its own row has to go around the teams between. */
const IN_ROW = 0.35;
const NEXT_DOOR = 340;

/** Orders the flow of a block, and of those inside it, in place. @param at middle of every team on the page; kept up to date */
export function swapNeighbours(block: Block, at: Map<TeamKey, Point>, links: Links): void {
  for (const inner of block.lower) swapNeighbours(inner, at, links);
  block.core = swapped(block.core, at, links);
}

/** @param keys teams that may change places with each other. @returns who is now where each of them was */
export function swapped(keys: readonly TeamKey[], at: Map<TeamKey, Point>, links: Links): readonly TeamKey[] {
  const order = [...keys];
  const own = new Set(order);
  const window = order.length > WINDOW ? WINDOW : order.length;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let better = false;
    for (let i = 0; i < order.length; i++) {
      for (let j = i + 1; j < Math.min(order.length, i + window); j++) {
        const [a, b] = [order[i], order[j]];
        if (a === undefined || b === undefined) continue;
        const before = costOf(a, at, links, own) + costOf(b, at, links, own);
        exchange(a, b, at);
        if (costOf(a, at, links, own) + costOf(b, at, links, own) < before - 1) {
          [order[i], order[j]] = [b, a];
          better = true;
        } else exchange(a, b, at);
      }
    }
    if (!better) break;
  }
  return order;
}

function exchange(a: TeamKey, b: TeamKey, at: Map<TeamKey, Point>): void {
  const [first, second] = [at.get(a), at.get(b)];
  if (first === undefined || second === undefined) return;
  at.set(a, second);
  at.set(b, first);
}

function costOf(key: TeamKey, at: ReadonlyMap<TeamKey, Point>, links: Links, own: ReadonlySet<TeamKey>): number {
  let cost = 0;
  for (const link of links.get(key) ?? []) cost += lengthOf(link, at, own);
  return cost;
}

function lengthOf({ from, to, even }: Link, at: ReadonlyMap<TeamKey, Point>, own: ReadonlySet<TeamKey>): number {
  const [a, b] = [at.get(from), at.get(to)];
  if (a === undefined || b === undefined) return 0;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const far = Math.abs(dx);
  const around = Math.abs(dy) < 8 && far > NEXT_DOOR ? IN_ROW * far : 0;
  const against = !even && dx < 0 && own.has(from) && own.has(to) ? AGAINST * far : 0;
  return far + Math.abs(dy) + around + against;
}
