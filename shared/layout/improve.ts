// Makes a page better as a careful hand would: takes one thing after the other and tries it elsewhere (a stream further up, a platform in
// another row, a flow in other columns, an enabling team beside another block), and keeps it there where the whole page reads better.
import type { TeamKey } from "../org/types.ts";
import { withFree } from "./block.ts";
import type { Bundle } from "./bundles.ts";
import { inLine, type Orders, type Page, type Setting } from "./page.ts";

/** Another order of a page; null where there is nothing to change. */
type Move = (orders: Orders) => Orders | null;

/** A move has to gain this share of the cost: for less nobody should look for a team elsewhere. */
const LEAST_GAIN = 0.001;
/** What comes out up to so much worse at first may be better once flows are brought in line with it. */
const WORTH_IT = 1;

/** @param pause awaited between tries. @returns never worse than `page` */
export async function improved(page: Page, setting: Setting, sweeps: number, pause: () => Promise<void>): Promise<Page> {
  let best = page;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const before = best.cost;
    for (const move of movesOf(best)) {
      const orders = move(best);
      if (orders === null) continue;
      await pause();
      const first = inLine(orders, setting, 0);
      if (first.cost > best.cost * WORTH_IT) continue;
      const next = inLine(orders, setting, 1);
      if (next.cost < best.cost * (1 - LEAST_GAIN)) best = next;
    }
    const settled = inLine(best, setting, 3);
    if (settled.cost < best.cost) best = settled;
    if (best.cost >= before * (1 - LEAST_GAIN)) break;
  }
  return best;
}

function movesOf({ streams, platforms }: Orders): readonly Move[] {
  return [
    ...places(streams.length).map(([from, to]): Move => (orders) => ({ ...orders, streams: brought(orders.streams, from, to) })),
    ...places(platforms.length).map(
      ([from, to]): Move =>
        (orders) => ({ ...orders, platforms: brought(orders.platforms, from, to) }),
    ),
    ...[...streams, ...platforms].flatMap(({ block }) => [-1, 1].map((by) => inColumns(block.id, by))),
    ...[...streams, ...platforms].flatMap(({ left, beside }) => [...left, ...beside]).flatMap((key) =>
      [...streams, ...platforms].flatMap(({ block }) => [true, false].map((left) => besideOf(key, block.id, left))),
    ),
  ];
}

const places = (count: number): readonly (readonly [from: number, to: number])[] =>
  Array.from({ length: count }, (_, from) =>
    Array.from({ length: count }, (_, to) => [from, to] as const).filter(([, to]) => to !== from),
  ).flat();

function brought<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from];
  return item === undefined ? list : list.toSpliced(from, 1).toSpliced(to, 0, item);
}

const each = (orders: Orders, one: (bundle: Bundle) => Bundle): Orders => ({
  ...orders,
  streams: orders.streams.map(one),
  platforms: orders.platforms.map(one),
});

function inColumns(id: string, by: number): Move {
  return (orders) => {
    const block = [...orders.streams, ...orders.platforms].find((bundle) => bundle.block.id === id)?.block;
    const columns = (block?.columns ?? 1) + by;
    if (block === undefined || columns < 1 || columns > block.core.length) return null;
    return each(orders, (bundle) => (bundle.block.id === id ? { ...bundle, block: withFree(bundle.block, columns) } : bundle));
  };
}

function besideOf(key: TeamKey, id: string, left: boolean): Move {
  return (orders) => {
    const there = [...orders.streams, ...orders.platforms].find(({ block }) => block.id === id);
    if (there === undefined || (left ? there.left : there.beside).includes(key)) return null;
    return each(orders, (bundle) => {
      const without = {
        ...bundle,
        left: bundle.left.filter((other) => other !== key),
        beside: bundle.beside.filter((other) => other !== key),
      };
      if (bundle.block.id !== id) return without;
      return left ? { ...without, left: [...without.left, key] } : { ...without, beside: [...without.beside, key] };
    });
  };
}
