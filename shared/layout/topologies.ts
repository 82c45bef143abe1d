// "Team Topologies": value streams as rows in the direction of flow, inner platforms at their lower edge, platforms below, enabling teams
// upright beside those they work with. elk finds the flow inside each stream; here the page is set from it.
import { boundsOf, centre, type Point } from "../geometry.ts";
import type { TeamKey } from "../org/types.ts";
import { type Block, type Measures, standing } from "./block.ts";
import { type Bundle, copied, layBundle, type Parts, partsOf, teamsOf } from "./bundles.ts";
import { inFlowOrder } from "./flow-order.ts";
import type { Job } from "./job.ts";
import { type Link, type Links, linksByTeam, otherEnd } from "./links.ts";
import { swapNeighbours } from "./neighbours.ts";
import { ASPECT, type Shape, shapesOf } from "./page-shape.ts";
import { joined, type Rects, shifted } from "./piece.ts";
import { drawnTo, type Placed, shelve } from "./shelves.ts";
import { orderedStreams } from "./stream-order.ts";
import { forestOf } from "./tree.ts";

/** How often places and orders are brought in line with each other. */
const ROUNDS = 3;

export async function topologies(job: Job): Promise<Rects> {
  const links = linksByTeam(job.links);
  const parts = partsOf(forestOf(job.org, job.keys), links, job.keys.size);
  await orderFlows(parts, job, links);
  const base = { sizes: job.sizes, gaps: job.gaps };
  let best: Rects = new Map();
  let least = Number.POSITIVE_INFINITY;
  for (const shape of shapesOf(parts, base, triesFor(job.keys.size))) {
    const rects = settled(job, parts, shape, links);
    const cost = costOf(rects, job.links);
    if (cost < least) [best, least] = [rects, cost];
  }
  return best;
}

/** So many shapes are tried in full; in a large organisation the first is as good as any, and time matters more. */
const triesFor = (teams: number): number => (teams <= 60 ? 16 : teams <= 200 ? 6 : teams <= 500 ? 2 : 1);

function settled(job: Job, parts: Parts, { columns, wide }: Shape, links: Links): Rects {
  const measures: Measures = { sizes: job.sizes, gaps: job.gaps, columns };
  const lay = (bundle: Bundle) => layBundle(bundle, measures);
  const offering = parts.platforms.map(copied);
  const streams = orderedStreams(parts.streams.map(copied), offering, job.links, lay, wide, job.gaps.block);
  const platforms = byUse(offering, streams, links);
  let rects = pageOf(streams, platforms, parts.rest, measures, wide, links, null);
  for (let round = 0; round < ROUNDS; round++) {
    const middles = new Map<TeamKey, Point>(Array.from(rects, ([key, rect]) => [key, centre(rect)]));
    for (const { block } of [...streams, ...platforms]) {
      swapNeighbours(block, middles, links);
      pullLower(block, rects, middles, links);
    }
    rects = pageOf(streams, platforms, parts.rest, measures, wide, links, middles);
  }
  return rects;
}

/** Draws what stands at a block's lower edge towards those that it works with, in place. */
function pullLower(block: Block, rects: Rects, at: ReadonlyMap<TeamKey, Point>, links: Links): void {
  const left = Math.min(...block.core.map((key) => rects.get(key)?.x ?? Number.POSITIVE_INFINITY));
  if (!Number.isFinite(left)) return;
  block.pull = new Map(
    block.lower.flatMap((inner) => {
      const x = meanOf(teamsOf(inner), links, (key) => at.get(key));
      return x === null ? [] : [[inner.id, x - left] as const];
    }),
  );
}

/** How long lines are, roughly; a page that is far from the shape of a screen is shown smaller, so its lines count for more. */
function costOf(rects: Rects, links: readonly Link[]): number {
  const bounds = boundsOf(rects.values());
  if (bounds === null) return 0;
  let length = 0;
  for (const { from, to } of links) {
    const [a, b] = [rects.get(from), rects.get(to)];
    if (a === undefined || b === undefined) continue;
    const [p, q] = [centre(a), centre(b)];
    const [dx, dy] = [Math.abs(p.x - q.x), Math.abs(p.y - q.y)];
    length += dx + dy + (dy < 8 && dx > 340 ? dx / 2 : 0);
  }
  const off = Math.abs(Math.log(bounds.width / Math.max(1, bounds.height) / ASPECT));
  return (length + bounds.width + bounds.height) * (1 + off);
}

/** Lets elk find the flow of each block, in place. */
async function orderFlows({ streams, platforms }: Parts, { layout, org, links: all, tell }: Job, links: Links): Promise<void> {
  const blocks = [...streams, ...platforms].flatMap(({ block }) => withInner(block));
  for (const [i, block] of blocks.entries()) {
    const teams = block.core.flatMap((key) => org.teams.get(key) ?? []);
    const own = teams.length < all.length ? [...new Set(teams.flatMap(({ key }) => links.get(key) ?? []))] : all;
    block.core = await inFlowOrder(layout, teams, own);
    tell(i + 1, blocks.length);
  }
}

const withInner = (block: Block): readonly Block[] => [block, ...block.lower.flatMap(withInner)];

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
  streams: readonly Bundle[],
  platforms: readonly Bundle[],
  rest: readonly TeamKey[],
  measures: Measures,
  wide: number,
  links: Links,
  at: ReadonlyMap<TeamKey, Point> | null,
): Rects {
  const { block: gap } = measures.gaps;
  const upper = shelve(
    streams.map((bundle) => layBundle(bundle, measures)),
    wide,
    gap,
  );
  const standingUp = new Map(Array.from(joined(upper.placed), ([key, rect]) => [key, centre(rect)]));
  const known = (key: TeamKey): Point | undefined => standingUp.get(key) ?? at?.get(key);
  const below = upper.placed.length === 0 ? 0 : upper.height + gap;
  const across = Math.max(wide, upper.width);
  const pieces = platforms.map((bundle) => layBundle(bundle, measures));
  const lower = drawnTo(shelve(pieces, across, gap, below), across, gap, ({ rects }) => meanOf(rects.keys(), links, known));
  const placed: readonly Placed[] = [...upper.placed, ...lower.placed];
  const foot = lower.placed.length === 0 ? below : below + lower.height + gap;
  return new Map([...joined(placed), ...inRows(rest, foot, across, measures)]);
}

/** Mean x of what some teams are related to, other than to each other; null for nothing. */
function meanOf(keys: Iterable<TeamKey>, links: Links, at: (key: TeamKey) => Point | undefined): number | null {
  const own = new Set(keys);
  let [sum, count] = [0, 0];
  for (const key of own) {
    for (const link of links.get(key) ?? []) {
      const other = otherEnd(link, key);
      const point = own.has(other) ? undefined : at(other);
      if (point === undefined) continue;
      sum += point.x;
      count++;
    }
  }
  return count === 0 ? null : sum / count;
}

/** Teams that nobody works with, below everything. */
function inRows(keys: readonly TeamKey[], top: number, wide: number, measures: Measures): Rects {
  const pieces = keys.map((key) => {
    const { rects, width, height } = standing([key], 0, 0, measures);
    return { id: key, rects, width, height };
  });
  return shifted(joined(shelve(pieces, wide, measures.gaps.x).placed), 0, top);
}
