// The order of value streams on the page: those that work with each other near each other, those that use platforms most further down.
import type { TeamKey } from "../org/types.ts";
import { around, type Bundle, teamsOf } from "./bundles.ts";
import type { Link } from "./links.ts";
import type { Piece } from "./piece.ts";
import { shelve } from "./shelves.ts";

const SWEEPS = 3;
/** Above this many only streams this close in the order are tried. */
const WINDOW = 24;
/** What one relation to a platform pulls downwards, beside one to another stream. */
const DOWNWARDS = 0.5;

export function orderedStreams(
  streams: readonly Bundle[],
  platforms: readonly Bundle[],
  links: readonly Link[],
  lay: (bundle: Bundle) => Piece,
  wide: number,
  gap: number,
): readonly Bundle[] {
  const pieces = new Map(streams.map((bundle) => [bundle.block.id, lay(bundle)]));
  const { among, below } = weights(streams, platforms, links);
  let order = [...streams];
  let least = cost(order);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const before = least;
    for (let i = 0; i < order.length; i++) {
      for (let j = i + 1; j < Math.min(order.length, i + WINDOW); j++) {
        const [a, b] = [order[i], order[j]];
        if (a === undefined || b === undefined) continue;
        const next = order.with(i, b).with(j, a);
        const now = cost(next);
        if (now < least - 1) [order, least] = [next, now];
      }
    }
    if (least === before) break;
  }
  return order;

  function cost(bundles: readonly Bundle[]): number {
    const page = shelve(
      bundles.flatMap(({ block }) => pieces.get(block.id) ?? []),
      wide,
      gap,
    );
    const middles = new Map(
      page.placed.map(({ piece, x, y }) => [piece.id, { x: x + piece.width / 2, y: y + piece.height / 2 }]),
    );
    // Empty room at the end of rows costs too, as height of the page.
    let sum = page.height * 2;
    for (const { a, b, weight } of among) {
      const [from, to] = [middles.get(a), middles.get(b)];
      if (from !== undefined && to !== undefined) sum += weight * (Math.abs(from.x - to.x) + Math.abs(from.y - to.y));
    }
    for (const [id, weight] of below) sum += DOWNWARDS * weight * (page.height - (middles.get(id)?.y ?? 0));
    return sum;
  }
}

/** How often two streams are related, and each stream to platforms. */
function weights(streams: readonly Bundle[], platforms: readonly Bundle[], links: readonly Link[]) {
  const homes = new Map<TeamKey, string>();
  for (const bundle of streams) for (const key of [...teamsOf(bundle.block), ...around(bundle)]) homes.set(key, bundle.block.id);
  const low = new Set(platforms.flatMap(({ block }) => teamsOf(block)));
  const pairs = new Map<string, { a: string; b: string; weight: number }>();
  const below = new Map<string, number>();
  for (const { from, to } of links) {
    const [a, b] = [homes.get(from), homes.get(to)];
    if (a !== undefined && b !== undefined && a !== b) {
      const key = a < b ? `${a}\n${b}` : `${b}\n${a}`;
      const pair = pairs.get(key) ?? { a, b, weight: 0 };
      pair.weight++;
      pairs.set(key, pair);
    }
    const user = a !== undefined && low.has(to) ? a : b !== undefined && low.has(from) ? b : undefined;
    if (user !== undefined) below.set(user, (below.get(user) ?? 0) + 1);
  }
  return { among: [...pairs.values()], below };
}
