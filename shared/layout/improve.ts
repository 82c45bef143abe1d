// Makes a page better as a careful hand would: takes one thing after the other and tries it elsewhere (a stream further up, a platform in
// another row, a flow in other columns, an enabling team beside another block), and keeps it there where the whole page reads better.
import type { TeamKey } from "../org/types.ts";
import { withFree } from "./block.ts";
import { around, type Bundle, teamsOf } from "./bundles.ts";
import { otherEnd } from "./links.ts";
import { asOrdered, inLine, type Orders, type Page, type Setting } from "./page.ts";

/** Another order of a page; null where there is nothing to change. */
type Move = (orders: Orders) => Orders | null;

/** A move has to gain this share of the cost: for less nobody should look for a team elsewhere. More of it on a page that people know. */
const LEAST_GAIN = { fresh: 0.001, known: 0.05 } as const;

/**
 * @param sweeps how often everything is tried
 * @param thorough true: flows are brought in line with every change that is kept, not only after each sweep
 * @param known true: the page is one that people know, and only what gains much is changed on it
 * @param pause awaited between tries
 * @returns never worse than `page`
 */
export async function improved(
  page: Page,
  setting: Setting,
  { sweeps, thorough }: { readonly sweeps: number; readonly thorough: boolean },
  known: boolean,
  pause: () => Promise<void>,
): Promise<Page> {
  let best = page;
  const least = 1 - (known ? LEAST_GAIN.known : LEAST_GAIN.fresh);
  const plain = known ? "steady" : "plain";
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const before = best.cost;
    for (const move of movesOf(best, setting)) {
      const orders = move(best);
      if (orders === null) continue;
      await pause();
      const first = asOrdered(orders, setting);
      if (first.cost > best.cost) continue;
      const next = thorough ? inLine(orders, setting, plain, 1) : first;
      if (next.cost < best.cost * least) best = next;
    }
    const daring = known ? ([plain] as const) : ([plain, "bold"] as const);
    const [settled] = daring.map((one) => inLine(best, setting, one)).sort((a, b) => a.cost - b.cost);
    if (settled !== undefined && settled.cost < best.cost) best = settled;
    if (best.cost >= before * least) break;
  }
  return best;
}

/** Among more blocks than this a team is tried only around those that it works with. */
const FEW = 8;

function movesOf({ streams, platforms }: Orders, setting: Setting): readonly Move[] {
  const bundles = [...streams, ...platforms];
  const few = bundles.length <= FEW;
  return [
    ...places(streams.length).flatMap(([from, to]): readonly Move[] => [
      (orders) => ({ ...orders, streams: exchanged(orders.streams, from, to) }),
      (orders) => ({ ...orders, streams: brought(orders.streams, from, to) }),
    ]),
    ...places(platforms.length).flatMap(([from, to]): readonly Move[] => [
      (orders) => ({ ...orders, platforms: exchanged(orders.platforms, from, to) }),
      (orders) => ({ ...orders, platforms: brought(orders.platforms, from, to) }),
    ]),
    ...bundles.flatMap(({ block }) => [-1, 1].map((by) => inColumns(block.id, by))),
    ...bundles.flatMap(around).flatMap((key) => {
      const partners = new Set((setting.byTeam.get(key) ?? []).map((link) => otherEnd(link, key)));
      const hosts = bundles.filter(
        (bundle) => few || around(bundle).includes(key) || teamsOf(bundle.block).some((one) => partners.has(one)),
      );
      const { width = 0, height = 0 } = setting.sizes.get(key) ?? {};
      // Who stands upright reads beside a row, not above it.
      const sides = SIDES.filter((side) => side !== "above" || width > height);
      return hosts.flatMap(({ block }) => sides.map((side) => broughtTo(key, block.id, side)));
    }),
  ];
}

const places = (count: number): readonly (readonly [from: number, to: number])[] =>
  Array.from({ length: count }, (_, from) =>
    Array.from({ length: count }, (_, to) => [from, to] as const).filter(([, to]) => to !== from),
  ).flat();

function exchanged<T>(list: readonly T[], one: number, other: number): readonly T[] {
  const [a, b] = [list[one], list[other]];
  return a === undefined || b === undefined ? list : list.with(one, b).with(other, a);
}

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

const SIDES = ["left", "beside", "above"] as const;

function broughtTo(key: TeamKey, id: string, side: (typeof SIDES)[number]): Move {
  return (orders) => {
    const there = [...orders.streams, ...orders.platforms].find(({ block }) => block.id === id);
    if (there === undefined || there[side].includes(key)) return null;
    return each(orders, (bundle) => {
      if (bundle.block.id !== id && !around(bundle).includes(key)) return bundle;
      const without = (list: readonly TeamKey[]) => list.filter((other) => other !== key);
      const { above, left, beside } = bundle;
      const rest = { ...bundle, above: without(above), left: without(left), beside: without(beside) };
      return bundle.block.id === id ? { ...rest, [side]: [...rest[side], key] } : rest;
    });
  };
}
