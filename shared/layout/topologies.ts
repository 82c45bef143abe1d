// "Team Topologies": value streams as rows in the direction of flow, inner platforms at their lower edge, platforms below, enabling teams
// upright beside those they work with. elk finds the flow inside each stream; here the page is set from it.
import { centre, type Point } from "../geometry.ts";
import type { TeamKey } from "../org/types.ts";
import { type Block, type Measures, standing } from "./block.ts";
import { type Bundle, layBundle, type Parts, partsOf, teamsOf } from "./bundles.ts";
import { inFlowOrder } from "./flow-order.ts";
import type { Job } from "./job.ts";
import { type Links, linksByTeam, otherEnd } from "./links.ts";
import { swapNeighbours } from "./neighbours.ts";
import { shapeOf } from "./page-shape.ts";
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
  const { columns, wide } = shapeOf(parts, base);
  const measures: Measures = { ...base, columns };
  const lay = (bundle: Bundle) => layBundle(bundle, measures);
  const streams = orderedStreams(parts.streams, parts.platforms, job.links, lay, wide, job.gaps.block);
  const platforms = byUse(parts.platforms, streams, links);
  let rects = pageOf(streams, platforms, parts.rest, measures, wide, links, null);
  for (let round = 0; round < ROUNDS; round++) {
    const middles = new Map<TeamKey, Point>(Array.from(rects, ([key, rect]) => [key, centre(rect)]));
    for (const { block } of [...streams, ...platforms]) swapNeighbours(block, middles, links);
    rects = pageOf(streams, platforms, parts.rest, measures, wide, links, middles);
  }
  return rects;
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
