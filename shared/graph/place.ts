// Room for teams without a position: near what they interact with, inside their grouping, on top of nobody. The same cards and known
// places give the same result. Nothing here is written to a card; the user's own positions are never touched.
import type { Position } from "../card/types.ts";
import { boundsOf, centre, type Point, type Rect } from "../geometry.ts";
import { TEAM_GAP } from "../notation.ts";
import { homeKey } from "../org/keys.ts";
import type { Grouping, Org, Team, TeamKey } from "../org/types.ts";
import type { Layout } from "./elk.ts";
import { padded } from "./groups.ts";
import { type Block, blockOf } from "./place-block.ts";
import type { Ground } from "./place-ground.ts";
import { arrangeAll } from "./place-rows.ts";
import { freeSpot } from "./place-spot.ts";
import { sizeOf } from "./size.ts";

/** @param known places that were found earlier; they stay */
export async function placeTeams(
  org: Org,
  known: ReadonlyMap<TeamKey, Position>,
  layout: Layout,
): Promise<Map<TeamKey, Position>> {
  const rects = new Map<TeamKey, Rect>();
  const waiting: Team[] = [];
  for (const team of [...org.teams.values()].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    if (team.kind === "subteam") continue;
    const at = team.card?.position ?? known.get(team.key);
    if (at === undefined) waiting.push(team);
    else rects.set(team.key, { x: at.x, y: at.y, ...sizeOf(team) });
  }
  if (waiting.length === 0) return new Map();
  const ground: Ground = { org, rects, partners: partnersOf(org), layout };
  const blocks = await blocksOf(ground, waiting);
  if (rects.size === 0) arrangeAll(ground, blocks);
  else for (const block of inOrder(ground, blocks)) settle(ground, block);
  return new Map(
    waiting.flatMap(({ key }) => {
      const rect = rects.get(key);
      return rect === undefined ? [] : [[key, { x: rect.x, y: rect.y }] as const];
    }),
  );
}

/** Teams of one grouping stay together; without a grouping, or with neighbours that stand already, each goes its own way. */
async function blocksOf(ground: Ground, waiting: readonly Team[]): Promise<readonly Block[]> {
  const home = homesOf(ground.org);
  const together = Map.groupBy(waiting, (team) => home.get(team.key)?.key ?? null);
  const blocks: Block[] = [];
  for (const [key, teams] of together) {
    const grouping = key === null ? null : (ground.org.groupings.get(key) ?? null);
    const founded = grouping?.teams.some((team) => ground.rects.has(team)) ?? false;
    if (grouping !== null && !founded) blocks.push(await blockOf(ground, teams, grouping));
    else for (const team of teams) blocks.push(await blockOf(ground, [team], grouping));
  }
  return blocks;
}

/** Those with most neighbours standing first: they know best where they belong. */
function inOrder(ground: Ground, blocks: readonly Block[]): readonly Block[] {
  const standing = (block: Block) =>
    block.keys.reduce((sum, key) => sum + anchors(ground, key).length, 0) + (block.grouping === null ? 0 : 0.5);
  return blocks
    .map((block) => ({ block, weight: standing(block) }))
    .sort((a, b) => b.weight - a.weight || (a.block.id < b.block.id ? -1 : 1))
    .map(({ block }) => block);
}

/** Finds room for a block and puts its teams there. */
function settle(ground: Ground, block: Block): void {
  const around = block.grouping === null ? null : boundsOf(block.grouping.teams.flatMap((key) => ground.rects.get(key) ?? []));
  const near = block.keys.flatMap((key) => anchors(ground, key));
  const wish = wishOf(ground, near, around);
  const spot = freeSpot(ground, block, wish, around === null ? null : padded(around));
  for (const [key, rect] of block.rects) ground.rects.set(key, { ...rect, x: rect.x + spot.x, y: rect.y + spot.y });
}

/** The middle of the neighbours, drawn into the grouping where there is one; without either, below everything. */
function wishOf(ground: Ground, near: readonly Rect[], around: Rect | null): Point {
  const points = near.map(centre);
  const middle = points.length === 0 ? null : { x: mean(points.map((p) => p.x)), y: mean(points.map((p) => p.y)) };
  if (around !== null) {
    const inside = (value: number, from: number, length: number) => Math.min(from + length, Math.max(from, value));
    return middle === null
      ? centre(around)
      : { x: inside(middle.x, around.x, around.width), y: inside(middle.y, around.y, around.height) };
  }
  if (middle !== null) return middle;
  const all = boundsOf(ground.rects.values());
  return all === null ? { x: 0, y: 0 } : { x: all.x + all.width / 2, y: all.y + all.height + 2 * TEAM_GAP };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const anchors = (ground: Ground, key: TeamKey): readonly Rect[] =>
  (ground.partners.get(key) ?? []).flatMap((partner) => ground.rects.get(partner) ?? []);

function partnersOf(org: Org): ReadonlyMap<TeamKey, readonly TeamKey[]> {
  const partners = new Map<TeamKey, TeamKey[]>();
  const add = (from: TeamKey, to: TeamKey) => {
    const list = partners.get(from);
    if (list === undefined) partners.set(from, [to]);
    else list.push(to);
  };
  for (const relation of org.relations.values()) {
    const [from, to] = [homeKey(relation.from), homeKey(relation.to)];
    if (from === to) continue;
    add(from, to);
    add(to, from);
  }
  return partners;
}

/** The grouping that each team is drawn in. */
function homesOf(org: Org): ReadonlyMap<TeamKey, Grouping> {
  return new Map([...org.groupings.values()].flatMap((grouping) => grouping.teams.map((key) => [key, grouping] as const)));
}
