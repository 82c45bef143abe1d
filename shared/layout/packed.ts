// "By grouping": each grouping a compact block, the blocks packed to the shape of a page; neighbours are those that work with each other.
import type { Team, TeamKey } from "../org/types.ts";
import type { Job } from "./job.ts";
import { byId, edgesBetween, inTurn, runElk, single } from "./layered.ts";
import { swapped } from "./neighbours.ts";
import { framed, type Piece, pieceOf, type Rects } from "./piece.ts";
import { Reckoner } from "./reckon.ts";
import { cornerAt } from "./spacing.ts";
import { type Branch, forestOf } from "./tree.ts";

const ASPECT = 1.6;
const ROUNDS = 3;

export async function packed(job: Job): Promise<Rects> {
  const { roots, loose } = forestOf(job.org, job.keys);
  let done = 0;
  const pack = (id: string, pieces: readonly Piece[], gap: number): Promise<Rects> =>
    runElk(job.layout, id, chained(pieces, job), [], {
      "elk.algorithm": "rectpacking",
      "elk.aspectRatio": String(ASPECT),
      "elk.spacing.nodeNode": String(gap),
      "elk.padding": "[top=0,left=0,bottom=0,right=0]",
      // Boxes keep their size; a frame is drawn from its teams, so there is nothing to stretch.
      "elk.rectpacking.whiteSpaceElimination.strategy": "NONE",
    });
  const box = async (branch: Branch): Promise<Piece> => {
    const inner = await inTurn(branch.inner, box);
    const { key } = branch.grouping;
    const piece = pieceOf(key, await pack(key, [...branch.teams.map((team) => single(job, team.key)), ...inner], job.gaps.y));
    job.tell(++done, roots.length + 1);
    return framed(piece);
  };
  const boxes = await inTurn(roots, box);
  const heap =
    loose.length === 0
      ? []
      : [
          pieceOf(
            "~",
            await pack(
              "~",
              loose.map(({ key }) => single(job, key)),
              job.gaps.y,
            ),
          ),
        ];
  return inPlace(await pack("", [...boxes, ...heap], job.gaps.block), [...roots.flatMap(heapsOf), loose], job);
}

/** Teams directly in each grouping of a branch. */
const heapsOf = (branch: Branch): readonly (readonly Team[])[] => [branch.teams, ...branch.inner.flatMap(heapsOf)];

/** Teams of one grouping and of one size change places where that brings partners together. */
function inPlace(rects: Rects, heaps: readonly (readonly Team[])[], job: Job): Rects {
  const page = new Reckoner(job.links, () => null);
  page.place(rects);
  const alike = heaps.flatMap((teams) => [
    ...Map.groupBy(
      teams.map(({ key }) => key),
      (key) => `${job.sizes.get(key)?.width} ${job.sizes.get(key)?.height}`,
    ).values(),
  ]);
  const result = new Map(rects);
  for (let round = 0; round < ROUNDS; round++) for (const keys of alike) swapped(keys, page);
  for (const [key, rect] of rects) {
    const middle = page.at(key);
    if (middle !== null) result.set(key, { ...rect, ...cornerAt(rect, middle) });
  }
  return result;
}

/** In an order in which each piece follows the one that it has most to do with, so that packing puts them side by side. */
function chained(pieces: readonly Piece[], job: Job): readonly Piece[] {
  const near = new Map<string, Map<string, number>>();
  const add = (a: string, b: string): void => {
    const known = near.get(a) ?? new Map<string, number>();
    known.set(b, (known.get(b) ?? 0) + 1);
    near.set(a, known);
  };
  for (const { consumer, provider } of edgesBetween(pieces, job.links)) {
    add(consumer, provider);
    add(provider, consumer);
  }
  const waiting = new Map(byId(pieces).map((piece) => [piece.id, piece]));
  /** How much each of the waiting has to do with those that stand. */
  const pull = new Map<TeamKey, number>();
  const order: Piece[] = [];
  while (waiting.size > 0) {
    let next: Piece | null = null;
    let most = -1;
    for (const piece of waiting.values()) {
      const weight = pull.get(piece.id) ?? 0;
      if (weight > most) [next, most] = [piece, weight];
    }
    if (next === null) break;
    waiting.delete(next.id);
    order.push(next);
    // What was pulled by those before fades: only the last ones are neighbours on the page.
    for (const [key, weight] of pull) pull.set(key, weight * 0.7);
    for (const [key, weight] of near.get(next.id) ?? []) pull.set(key, (pull.get(key) ?? 0) + weight);
  }
  return order;
}
