// The page as it stands, read as orders: rows of streams and platforms, places in flows, and at which side of whom enabling teams are. What
// is arranged anew begins there too, so that who knows the page finds it again. Decides nothing about how it reads.
import { boundsOf, centre, type Point, type Rect } from "../geometry.ts";
import type { TeamKey } from "../org/types.ts";
import type { Block } from "./block.ts";
import { around, type Bundle, layBundle, type Parts, teamsOf } from "./bundles.ts";
import { flowAsItStands, type Growth, lines } from "./cells.ts";
import type { Job } from "./job.ts";
import type { Orders, Setting } from "./page.ts";
import { FRAME, GRID, gapsOf } from "./spacing.ts";
import { SPACINGS } from "./types.ts";

type Stands = ReadonlyMap<TeamKey, Rect>;

/** Where those stand that have a place already; null where that is fewer than half of them. */
export function whereTheyStand({ keys, nodes }: Pick<Job, "keys" | "nodes">): Stands | null {
  const rects = new Map<TeamKey, Rect>();
  for (const key of keys) {
    const node = nodes.get(key);
    if (node !== undefined && (node.pinned || node.team.kind === "ghost")) rects.set(key, node.rect);
  }
  return rects.size * 2 >= keys.size ? rects : null;
}

/** The share of teams that stand to each other as this layout sets them, on a page that it has made; the others were moved or are new. */
const ARRANGED = 0.7;

/** Whether a page was arranged in this manner before, at any spacing. What a hand has placed is not kept so carefully. */
export function wasArranged(parts: Parts, stands: Stands, setting: Setting): boolean {
  return SPACINGS.some((spacing) => {
    const measures = { ...setting, gaps: gapsOf(spacing) };
    const { streams, platforms, shape } = ordersAsTheyStand(parts, stands, measures, "across");
    let [same, all] = [0, 0];
    for (const bundle of [...streams, ...platforms]) {
      const { rects } = layBundle(bundle, { ...measures, columns: shape.columns });
      const offsets = teamsOf(bundle.block).flatMap((key) => {
        const [now, then] = [stands.get(key), rects.get(key)];
        return now === undefined || then === undefined ? [] : [{ x: now.x - then.x, y: now.y - then.y }];
      });
      const [first] = offsets;
      if (first === undefined) continue;
      all += offsets.length - 1;
      same += offsets.filter(({ x, y }) => Math.abs(x - first.x) <= GRID && Math.abs(y - first.y) <= GRID).length - 1;
    }
    return all > 0 && same >= ARRANGED * all;
  });
}

export function ordersAsTheyStand(parts: Parts, stands: Stands, setting: Setting, growth: Growth): Orders {
  const all = sided(
    [...parts.streams, ...parts.platforms].map((bundle) => ({ ...bundle, block: blockAsItStands(bundle.block, stands, growth) })),
    stands,
  );
  const columns = Math.max(1, ...all.map(({ block }) => block.columns ?? 1));
  const { block: gap } = setting.gaps;
  const width = (bundle: Bundle): number => layBundle(bundle, { ...setting, columns }).width;
  const rowsOf = (bundles: readonly Bundle[]): readonly (readonly Bundle[])[] =>
    inRows(bundles, (bundle) => boundsAround([...teamsOf(bundle.block), ...around(bundle)], bundle.block, stands));
  const streams = rowsOf(all.slice(0, parts.streams.length));
  const platforms = rowsOf(all.slice(parts.streams.length));
  const wide = Math.max(0, ...[...streams, ...platforms].map((row) => row.reduce((sum, one) => sum + width(one) + gap, -gap)));
  const rows = { streams: streams.map(({ length }) => length), platforms: platforms.map(({ length }) => length) };
  const rest = inRows(parts.rest, (key) => stands.get(key) ?? null).flat();
  return { streams: streams.flat(), platforms: platforms.flat(), rest, shape: { columns, wide, rows } };
}

function blockAsItStands(block: Block, stands: Stands, growth: Growth): Block {
  const lower = block.lower.map((inner) => blockAsItStands(inner, stands, growth));
  const boundsOfInner = (inner: Block) => boundsAround(teamsOf(inner), inner, stands);
  const left = leftOf(block, stands) ?? boundsOf(lower.flatMap((inner) => boundsOfInner(inner) ?? []))?.x ?? 0;
  return {
    ...flowAsItStands(block, stands, growth),
    lower: inRows(lower, boundsOfInner).flat(),
    pull: new Map(
      lower.flatMap((inner) => {
        const bounds = boundsOfInner(inner);
        return bounds === null ? [] : [[inner.id, centre(bounds).x - left] as const];
      }),
    ),
    side: inColumns(block.side, stands),
  };
}

/** Where the first column of a flow begins: teams stand in the middle of places as wide as the widest of them. */
function leftOf({ core }: Block, stands: Stands): number | null {
  const rects = core.flatMap((key) => stands.get(key) ?? []);
  if (rects.length === 0) return null;
  return Math.min(...rects.map((rect) => centre(rect).x)) - Math.max(...rects.map(({ width }) => width)) / 2;
}

/** With the frame, where the block has one. */
function boundsAround(keys: readonly TeamKey[], { framed }: Block, stands: Stands): Rect | null {
  const bounds = boundsOf(keys.flatMap((key) => stands.get(key) ?? []));
  if (bounds === null || !framed) return bounds;
  return {
    x: bounds.x - FRAME.left,
    y: bounds.y - FRAME.top,
    width: bounds.width + FRAME.left + FRAME.right,
    height: bounds.height + FRAME.top + FRAME.bottom,
  };
}

/** Things by their rows, each from left to right. Those without a place come last, in the order in which they are given. */
function inRows<T>(things: readonly T[], rectOf: (thing: T) => Rect | null): readonly (readonly T[])[] {
  const found = things.map((thing) => ({ thing, rect: rectOf(thing) }));
  const standing = found
    .flatMap(({ thing, rect }) => (rect === null ? [] : [{ thing, rect }]))
    .sort((a, b) => a.rect.y - b.rect.y);
  const rows: { readonly thing: T; readonly rect: Rect }[][] = [];
  let lowest = Number.NEGATIVE_INFINITY;
  for (const one of standing) {
    // Rows are aligned at their upper edges, about.
    const half = one.rect.y + one.rect.height / 2;
    if (one.rect.y < lowest) lowest = Math.min(lowest, half);
    else {
      rows.push([]);
      lowest = half;
    }
    rows.at(-1)?.push(one);
  }
  const waiting = found.filter(({ rect }) => rect === null).map(({ thing }) => thing);
  return [
    ...rows.map((row) => row.sort((a, b) => a.rect.x - b.rect.x).map(({ thing }) => thing)),
    ...(waiting.length === 0 ? [] : [waiting]),
  ];
}

/** Teams from top to bottom, in columns from left to right. */
function inColumns(keys: readonly TeamKey[], stands: Stands): readonly TeamKey[] {
  const standing = keys.flatMap((key) => {
    const rect = stands.get(key);
    return rect === undefined ? [] : [{ key, rect }];
  });
  const column = lines(
    standing.map(({ rect }) => rect.x),
    Math.max(0, ...standing.map(({ rect }) => rect.width)) / 2,
  );
  return [
    ...standing
      .map(({ key, rect }, i) => ({ key, y: rect.y, column: column[i] ?? 0 }))
      .sort((a, b) => a.column - b.column || a.y - b.y)
      .map(({ key }) => key),
    ...keys.filter((key) => !stands.has(key)),
  ];
}

/** Each team around a block at the side of the block that it is nearest to. */
function sided(bundles: readonly Bundle[], stands: Stands): readonly Bundle[] {
  const frames = bundles.map(({ block }) => boundsAround(teamsOf(block), block, stands));
  const found = bundles.map(() => ({ above: [] as TeamKey[], left: [] as TeamKey[], beside: [] as TeamKey[] }));
  for (const [home, bundle] of bundles.entries()) {
    for (const key of around(bundle)) {
      const rect = stands.get(key);
      const nearest = rect === undefined ? null : nearestSide(rect, frames, home);
      found[nearest?.index ?? home]?.[nearest?.side ?? "beside"].push(key);
    }
  }
  return bundles.map((bundle, i) => {
    const { above = [], left = [], beside = [] } = found[i] ?? {};
    const byPlace = (keys: readonly TeamKey[]) => inColumns(keys, stands);
    return {
      ...bundle,
      above: byPlace(above),
      left: byPlace(left),
      beside: byPlace(beside),
      wishes: wishesOf(above, [...left, ...beside], frames[i] ?? null, stands),
    };
  });
}

/** Where the middles of those around a block are: from its left edge for those above it, from its upper edge for those at its sides. */
function wishesOf(above: readonly TeamKey[], sides: readonly TeamKey[], frame: Rect | null, stands: Stands): Bundle["wishes"] {
  const at = (keys: readonly TeamKey[], of: (middle: Point) => number) =>
    keys.flatMap((key) => {
      const rect = stands.get(key);
      return rect === undefined ? [] : [[key, of(centre(rect))] as const];
    });
  return frame === null ? new Map() : new Map([...at(above, ({ x }) => x - frame.x), ...at(sides, ({ y }) => y - frame.y)]);
}

/** @param home the frame that is taken where another is as near; a step of the grid is no difference */
function nearestSide(rect: Rect, frames: readonly (Rect | null)[], home: number) {
  let found: { readonly index: number; readonly side: "above" | "left" | "beside"; readonly away: number } | null = null;
  for (const [index, frame] of frames.entries()) {
    if (frame === null) continue;
    const [right, bottom] = [frame.x + frame.width, frame.y + frame.height];
    const level = rect.y < bottom && rect.y + rect.height > frame.y;
    const over = rect.x < right && rect.x + rect.width > frame.x;
    const sides = [
      ...(level && rect.x >= right ? [{ side: "beside", away: rect.x - right } as const] : []),
      ...(level && rect.x + rect.width <= frame.x ? [{ side: "left", away: frame.x - rect.x - rect.width } as const] : []),
      ...(over && rect.y + rect.height <= frame.y ? [{ side: "above", away: frame.y - rect.y - rect.height } as const] : []),
    ];
    for (const { side, away } of sides) {
      const worth = index === home ? away - NEARER : away;
      if (away <= FAR && (found === null || worth < found.away)) found = { index, side, away: worth };
    }
  }
  return found;
}

/** Who works with a block stands beside it, where another block is hardly nearer. */
const NEARER = 16;
/** Farther away than this nobody stands beside a block: a team that has come anew waits there. */
const FAR = 240;
