// A page in the manner of Team Topologies: who is where on it, and how that reads. Orders come from elsewhere; here they become places, and
// what hangs on places (who stands in which place of a flow, what is drawn towards whom) is brought in line with them.
import { boundsOf, type Point } from "../geometry.ts";
import type { TeamKey } from "../org/types.ts";
import { type Block, isFree, type Measures, standing, withFree } from "./block.ts";
import { around, type Bundle, copied, layBundle, type Parts, teamsOf } from "./bundles.ts";
import type { Job } from "./job.ts";
import { type Link, type Links, otherEnd } from "./links.ts";
import { type Daring, swapNeighbours } from "./neighbours.ts";
import { ASPECT, type Shape, uprightness } from "./page-shape.ts";
import { joined, type Piece, type Rects, shifted } from "./piece.ts";
import { Reckoner } from "./reckon.ts";
import { drawnTo, type Placed, shelve } from "./shelves.ts";
import { FRAME } from "./spacing.ts";
import { orderedStreams } from "./stream-order.ts";

/** What stays the same for every page that is tried. */
export interface Setting extends Omit<Measures, "columns"> {
  readonly links: readonly Link[];
  readonly byTeam: Links;
  /** Where the teams of the page stand that is being looked at. */
  readonly page: Reckoner;
  /** Bundles that nobody changes any more, as they were laid. */
  readonly laid: WeakMap<Bundle, Piece>;
}

export interface Orders {
  readonly streams: readonly Bundle[];
  readonly platforms: readonly Bundle[];
  /** Teams that nobody here works with. */
  readonly rest: readonly TeamKey[];
  readonly shape: Shape;
}

export interface Page extends Orders {
  /** Of teams, and of free places in flows. */
  readonly rects: Rects;
  /** The less, the better it reads: lengths, crossings, and how far it is from the shape of a screen. */
  readonly cost: number;
}

/** How often places and orders are brought in line with each other. */
const ROUNDS = 3;

/** The first page of a shape. */
export function settled(parts: Parts, shape: Shape, setting: Setting, daring: Daring): Page {
  const measures: Measures = { ...setting, columns: shape.columns };
  const shaped = (bundle: Bundle): Bundle => ({ ...bundle, block: withFree(bundle.block, shape.columns) });
  const offering = parts.platforms.map(shaped);
  const lay = (bundle: Bundle) => layBundle(bundle, measures);
  const streams = orderedStreams(parts.streams.map(shaped), offering, setting.links, lay, shape.wide, setting.gaps.block);
  const orders: Orders = { streams, platforms: byUse(offering, streams, setting.byTeam), rest: parts.rest, shape };
  return inLine(orders, setting, daring);
}

export function settingOf(parts: Parts, { sizes, gaps, links }: Pick<Job, "sizes" | "gaps" | "links">, byTeam: Links): Setting {
  const page = new Reckoner(links, flowsOf([...parts.streams, ...parts.platforms]));
  return { sizes, gaps, links, byTeam, page, laid: new WeakMap() };
}

/** The page with just these orders. */
export function asOrdered(orders: Orders, setting: Setting): Page {
  const lay = (bundle: Bundle): Piece => {
    const known = setting.laid.get(bundle) ?? layBundle(bundle, { ...setting, columns: orders.shape.columns });
    setting.laid.set(bundle, known);
    return known;
  };
  const { rects, upright } = pageOf(orders, setting, lay, null);
  setting.page.place(rects);
  return { ...orders, rects, cost: costOf(rects, setting.page, upright) };
}

/** The best page that comes out where flows and what is drawn towards others are brought in line with each other so many times. */
export function inLine(given: Orders, setting: Setting, daring: Daring, rounds = ROUNDS): Page {
  const { page } = setting;
  const first = asOrdered(given, setting);
  let best = first;
  let { rects } = first;
  const orders: Orders = { ...given, streams: given.streams.map(copied), platforms: given.platforms.map(copied) };
  const bundles = [...orders.streams, ...orders.platforms];
  const lay = (bundle: Bundle) => layBundle(bundle, { ...setting, columns: orders.shape.columns });
  for (let round = 0; round < rounds; round++) {
    for (const bundle of bundles) {
      swapNeighbours(bundle.block, page, daring);
      pullLower(bundle.block, page, setting.byTeam);
      pullAround(bundle, rects, page, setting.byTeam);
    }
    const next = pageOf(orders, setting, lay, page);
    rects = next.rects;
    page.place(rects);
    const cost = costOf(rects, page, next.upright);
    if (cost < best.cost)
      best = { ...orders, streams: orders.streams.map(copied), platforms: orders.platforms.map(copied), rects, cost };
  }
  return best;
}

/** In whose flow each team stands. */
function flowsOf(bundles: readonly Bundle[]): (key: TeamKey) => string | null {
  const flows = new Map<TeamKey, string>();
  const visit = (block: Block): void => {
    for (const key of block.core) flows.set(key, block.id);
    for (const inner of block.lower) visit(inner);
  };
  for (const { block } of bundles) visit(block);
  return (key) => flows.get(key) ?? null;
}

/** A stream reads as a row: how much it costs where all of them are twice as high as wide. */
const UPRIGHT = 0.3;

/** A page that is far from the shape of a screen is shown smaller, so its lines count for more. */
function costOf(rects: Rects, page: Reckoner, upright: number): number {
  const bounds = boundsOf(rects.values());
  if (bounds === null) return 0;
  const off = Math.abs(Math.log(bounds.width / Math.max(1, bounds.height) / ASPECT));
  return (page.total() + bounds.width + bounds.height) * (1 + off + UPRIGHT * upright);
}

/** Draws what stands at a block's lower edge towards those that it works with, in place. */
function pullLower(block: Block, page: Reckoner, links: Links): void {
  for (const inner of block.lower) pullLower(inner, page, links);
  if (block.lower.length === 0 || block.core.length === 0) return;
  const left = Math.min(...block.core.map((key) => page.at(key)?.x ?? Number.POSITIVE_INFINITY));
  if (!Number.isFinite(left)) return;
  block.pull = new Map(
    block.lower.flatMap((inner) => {
      const mean = meanOf(teamsOf(inner), links, (key) => page.at(key));
      return mean === null ? [] : [[inner.id, mean.x - left + HALF_A_CARD] as const];
    }),
  );
}

/** From the middle of the first team of a flow to its left edge, about. */
const HALF_A_CARD = 120;

/** Draws those around a block towards those that they work with, in place. */
function pullAround(bundle: Bundle, rects: Rects, page: Reckoner, links: Links): void {
  const keys = around(bundle);
  if (keys.length === 0) return;
  const own = boundsOf([...bundle.block.core, ...teamsOf(bundle.block)].flatMap((key) => rects.get(key) ?? []));
  if (own === null) return;
  const frame = bundle.block.framed ? FRAME : { left: 0, top: 0 };
  bundle.wishes = new Map(
    keys.flatMap((key) => {
      const mean = meanOf([key], links, (other) => page.at(other));
      if (mean === null) return [];
      return [[key, bundle.above.includes(key) ? mean.x - own.x + frame.left : mean.y - own.y + frame.top] as const];
    }),
  );
}

/** Platforms that the streams use themselves first; those that only platforms use come below them. */
function byUse(platforms: readonly Bundle[], streams: readonly Bundle[], links: Links): readonly Bundle[] {
  const flowing = new Set(streams.flatMap(({ block }) => teamsOf(block)));
  const use = ({ block }: Bundle): number => {
    const own = teamsOf(block).flatMap((key) => (links.get(key) ?? []).map((link) => flowing.has(otherEnd(link, key))));
    return own.filter(Boolean).length / Math.max(1, teamsOf(block).length);
  };
  return platforms
    .map((bundle) => ({ bundle, use: use(bundle) }))
    .sort((a, b) => b.use - a.use || (a.bundle.block.id < b.bundle.block.id ? -1 : 1))
    .map(({ bundle }) => bundle);
}

/** @param at where teams stood in the round before; null in the first */
function pageOf(
  { streams, platforms, rest, shape }: Orders,
  setting: Setting,
  lay: (bundle: Bundle) => Piece,
  at: Reckoner | null,
): { readonly rects: Rects; readonly upright: number } {
  const measures: Measures = { ...setting, columns: shape.columns };
  const { block: gap } = setting.gaps;
  const upper = shelve(streams.map(lay), shape.wide, gap, 0, shape.rows?.streams ?? null);
  const standingUp = joined(upper.placed);
  const known = (key: TeamKey): Point | null => {
    const rect = standingUp.get(key);
    return rect === undefined ? (at?.at(key) ?? null) : { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  };
  const below = upper.placed.length === 0 ? 0 : upper.height + gap;
  const across = Math.max(shape.wide, upper.width);
  const pieces = platforms.map(lay);
  const wish = (keys: Iterable<TeamKey>) =>
    meanOf(
      [...keys].filter((key) => !isFree(key)),
      setting.byTeam,
      known,
    )?.x ?? null;
  const lower = drawnTo(shelve(pieces, across, gap, below, shape.rows?.platforms ?? null), across, gap, ({ rects }) =>
    wish(rects.keys()),
  );
  const placed: readonly Placed[] = [...upper.placed, ...lower.placed];
  const foot = lower.placed.length === 0 ? below : below + lower.height + gap;
  const rects = new Map([...joined(placed), ...inRows(rest, foot, across, measures)]);
  return {
    rects,
    upright: uprightness(
      upper.placed.map(({ piece }) => piece),
      1,
    ),
  };
}

/** Mean place of what some teams are related to, other than to each other; null for nothing. */
function meanOf(keys: Iterable<TeamKey>, links: Links, at: (key: TeamKey) => Point | null): Point | null {
  const own = new Set(keys);
  let [x, y, count] = [0, 0, 0];
  for (const key of own) {
    for (const link of links.get(key) ?? []) {
      const other = otherEnd(link, key);
      const point = own.has(other) ? null : at(other);
      if (point === null) continue;
      x += point.x;
      y += point.y;
      count++;
    }
  }
  return count === 0 ? null : { x: x / count, y: y / count };
}

/** Teams that nobody works with, below everything. */
function inRows(keys: readonly TeamKey[], top: number, wide: number, measures: Measures): Rects {
  const pieces = keys.map((key) => {
    const { rects, width, height } = standing([key], 0, 0, measures);
    return { id: key, rects, width, height };
  });
  return shifted(joined(shelve(pieces, wide, measures.gaps.x).placed), 0, top);
}
