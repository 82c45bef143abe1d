// "Team Topologies": value streams as rows in the direction of flow, inner platforms at their lower edge, platforms below, enabling teams
// upright beside those they work with. elk finds the flow inside each stream; here pages of several shapes are set from it, and the one
// that reads best is improved. The page as it stands is one of them, and stays where no other reads much better.
import { ordersAsTheyStand, wasArranged, whereTheyStand } from "./as-it-stands.ts";
import { type Block, isFree } from "./block.ts";
import { type Parts, partsOf } from "./bundles.ts";
import { inFlowOrder } from "./flow-order.ts";
import { improved } from "./improve.ts";
import type { Job } from "./job.ts";
import { judged } from "./judge.ts";
import { type Links, linksByTeam } from "./links.ts";
import { inLine, type Page, type Setting, settingOf, settled } from "./page.ts";
import { shapesOf } from "./page-shape.ts";
import type { Rects } from "./piece.ts";
import { forestOf } from "./tree.ts";

export async function topologies(job: Job): Promise<Rects> {
  const links = linksByTeam(job.links);
  const parts = partsOf(forestOf(job.org, job.keys), links, job.keys.size);
  const effort = effortFor(job.keys.size);
  const done = await orderFlows(parts, job, links, effort.improved);
  const shapes = shapesOf(parts, { sizes: job.sizes, gaps: job.gaps }, effort.shapes);
  const setting = settingOf(parts, job, links);
  const pages: Page[] = [];
  for (const shape of shapes) {
    for (const daring of ["plain", "bold"] as const) {
      const page = settled(parts, shape, setting, daring);
      // Two shapes that break rows and flows alike give the same page.
      if (!pages.some(({ cost }) => cost === page.cost)) pages.push(page);
    }
    await job.pause();
  }
  pages.sort((a, b) => a.cost - b.cost);
  const known = await knownPage(parts, job, setting, effort);
  // It takes the time of one of the others.
  const improvable = pages.slice(0, known !== null && effort.improved > 1 ? effort.improved - 1 : effort.improved);
  for (const [i, page] of improvable.entries()) {
    pages.push(await improved(page, setting, effort, false, job.pause));
    job.tell(done + i + 1, done + effort.improved);
  }
  pages.sort((a, b) => a.cost - b.cost);
  const [least] = pages;
  const stays = known !== null && (least === undefined || known.cost * STAYING <= least.cost);
  return best(job, pages.slice(0, stays ? effort.judged - 1 : effort.judged), stays ? known : null);
}

/** What a page that people know counts for, beside another: nobody should look for all teams anew for less. */
const STAYING = 0.8;

/** The page as it stands, with those teams in it that are new; null where most are new, or where it was not arranged in this manner. */
async function knownPage(parts: Parts, job: Job, setting: Setting, effort: Effort): Promise<Page | null> {
  const stands = whereTheyStand(job);
  if (stands === null || !wasArranged(parts, stands, setting)) return null;
  const [page] = (["across", "down"] as const)
    .map((growth) => inLine(ordersAsTheyStand(parts, stands, setting, growth), setting, "steady"))
    .sort((a, b) => a.cost - b.cost);
  await job.pause();
  return page === undefined ? null : improved(page, setting, effort, true, job.pause);
}

const withoutFree = (rects: Rects): Rects => new Map([...rects].filter(([key]) => !isFree(key)));

/** The first of those whose lines read best. @param known one that may read a little worse; null for none */
async function best(job: Job, fresh: readonly Page[], known: Page | null): Promise<Rects> {
  let [found, least]: [Rects, number] = [new Map(), Number.POSITIVE_INFINITY];
  const pages = known === null ? fresh : [known, ...fresh];
  for (const page of pages) {
    const rects = withoutFree(page.rects);
    const cost = pages.length === 1 ? 0 : (page === known ? STAYING : 1) * (await judged(job.org, job.nodes, rects, job.pause));
    if (cost < least) [found, least] = [rects, cost];
  }
  return found;
}

interface Effort {
  /** Shapes of a page that are set in full. */
  readonly shapes: number;
  /** How many of the best of them are improved, and how often everything on them is looked at. */
  readonly improved: number;
  readonly sweeps: number;
  readonly thorough: boolean;
  /** How many of the best of all these have their lines routed. */
  readonly judged: number;
}

/** In a large organisation the first shape is as good as any, and time matters more. */
function effortFor(teams: number): Effort {
  if (teams <= 60) return { shapes: 16, improved: 8, sweeps: 4, thorough: true, judged: 8 };
  if (teams <= 120) return { shapes: 6, improved: 3, sweeps: 4, thorough: false, judged: 2 };
  if (teams <= 200) return { shapes: 4, improved: 1, sweeps: 2, thorough: false, judged: 1 };
  return { shapes: teams <= 500 ? 2 : 1, improved: 0, sweeps: 0, thorough: false, judged: 1 };
}

/** Lets elk find the flow of each block, in place. @param ahead how many parts of work follow. @returns how many there were */
async function orderFlows(
  { streams, platforms }: Parts,
  { layout, org, links: all, tell }: Job,
  links: Links,
  ahead: number,
): Promise<number> {
  const blocks = [...streams, ...platforms].flatMap(({ block }) => withInner(block));
  for (const [i, block] of blocks.entries()) {
    const teams = block.core.flatMap((key) => org.teams.get(key) ?? []);
    const own = teams.length < all.length ? [...new Set(teams.flatMap(({ key }) => links.get(key) ?? []))] : all;
    block.core = await inFlowOrder(layout, teams, own);
    tell(i + 1, blocks.length + ahead);
  }
  return blocks.length;
}

const withInner = (block: Block): readonly Block[] => [block, ...block.lower.flatMap(withInner)];
