// The parts of a page in the manner of Team Topologies: value streams, platforms, and who stands beside each of them.
import type { Team, TeamKey } from "../org/types.ts";
import { type Block, inRow, isFree, layBlock, type Measures, standing } from "./block.ts";
import { type Links, otherEnd } from "./links.ts";
import { type Piece, shifted } from "./piece.ts";
import { type Branch, byKey, type Forest } from "./tree.ts";

/** A block with the enabling and other teams without a grouping that work with it most. */
export interface Bundle {
  readonly block: Block;
  /** Above it, at its left and at its right. */
  readonly above: readonly TeamKey[];
  readonly left: readonly TeamKey[];
  readonly beside: readonly TeamKey[];
  /** Where the middles of those around it would like to be: from its left edge above it, from its upper edge at its sides. */
  wishes: ReadonlyMap<TeamKey, number>;
}

export interface Parts {
  readonly streams: readonly Bundle[];
  readonly platforms: readonly Bundle[];
  /** Teams that nobody here works with. */
  readonly rest: readonly TeamKey[];
}

/** As many teams without a grouping stand beside those they work with; more of them are a block of their own. */
const FEW = 6;
const FEW_SHARE = 0.12;

export function partsOf(forest: Forest, links: Links, teams: number): Parts {
  const loose = Map.groupBy(forest.loose, roleOf);
  const flowing = loose.get("flow") ?? [];
  const offering = loose.get("platform") ?? [];
  const few = forest.roots.length > 0 && flowing.length <= Math.max(FEW, teams * FEW_SHARE);
  const ofKind = (kind: string) => forest.roots.filter(({ grouping }) => grouping.kind === kind).map(blockOf);
  const streams = [...ofKind("value-stream"), ...(few ? [] : heapOf("flow", flowing))];
  const platforms = [
    ...ofKind("platform-grouping"),
    ...(offering.length <= FEW ? offering.flatMap(({ key }) => heapOf(key, [{ key }])) : heapOf("platforms", offering)),
  ];
  const waiting = byKey([...(loose.get("enabling") ?? []), ...(loose.get("ghost") ?? []), ...(few ? flowing : [])]);
  const blocks = [...streams, ...platforms];
  const beside = hosts(blocks, waiting, links);
  const bundle = (block: Block): Bundle => ({
    block,
    above: [],
    left: [],
    beside: beside.get(block.id) ?? [],
    wishes: new Map(),
  });
  return { streams: streams.map(bundle), platforms: platforms.map(bundle), rest: beside.get("") ?? [] };
}

const roleOf = (team: Team): "flow" | "platform" | "enabling" | "ghost" =>
  team.kind === "ghost" ? "ghost" : team.type === "platform" || team.type === "enabling" ? team.type : "flow";

export function blockOf({ grouping, teams, inner }: Branch): Block {
  const inStream = grouping.kind === "value-stream";
  const isLow = ({ type }: Team): boolean => inStream && type === "platform";
  const core = teams.filter((team) => team.type !== "enabling" && !isLow(team));
  return {
    id: grouping.key,
    framed: true,
    core: core.map(({ key }) => key),
    columns: null,
    lower: [...inner.map(blockOf), ...teams.filter(isLow).flatMap(({ key }) => heapOf(key, [{ key }]))],
    side: teams.filter(({ type }) => type === "enabling").map(({ key }) => key),
    pull: new Map(),
  };
}

function heapOf(id: string, teams: readonly Pick<Team, "key">[]): readonly Block[] {
  return teams.length === 0
    ? []
    : [{ id: `~${id}`, framed: false, core: teams.map(({ key }) => key), columns: null, lower: [], side: [], pull: new Map() }];
}

export function teamsOf(block: Block): readonly TeamKey[] {
  return [...block.core.filter((key) => !isFree(key)), ...block.lower.flatMap(teamsOf), ...block.side];
}

/** Each of `waiting` with the block that it has most to do with; one that has enough beside it already counts for less. "" for nobody. */
function hosts(blocks: readonly Block[], waiting: readonly Team[], links: Links): ReadonlyMap<string, readonly TeamKey[]> {
  const homes = new Map(blocks.flatMap((block) => teamsOf(block).map((key) => [key, block.id] as const)));
  const beside = new Map<string, TeamKey[]>();
  for (const { key } of waiting) {
    const weights = new Map<string, number>();
    for (const link of links.get(key) ?? []) {
      const home = homes.get(otherEnd(link, key));
      if (home !== undefined) weights.set(home, (weights.get(home) ?? 0) + 1);
    }
    let [best, most] = ["", Number.NEGATIVE_INFINITY];
    for (const [home, weight] of weights) {
      const worth = weight - (beside.get(home)?.length ?? 0) / 2;
      if (worth > most || (worth === most && home < best)) [best, most] = [home, worth];
    }
    const list = beside.get(best);
    if (list === undefined) beside.set(best, [key]);
    else list.push(key);
  }
  return beside;
}

/** As it is now: what is ordered from here on is its own. */
export const copied = (bundle: Bundle): Bundle => ({ ...bundle, block: copiedBlock(bundle.block) });
const copiedBlock = (block: Block): Block => ({ ...block, lower: block.lower.map(copiedBlock) });

export function layBundle({ block, above, left, beside, wishes }: Bundle, measures: Measures): Piece {
  const piece = layBlock(block, measures);
  if (above.length + left.length + beside.length === 0) return piece;
  const { x: gap } = measures.gaps;
  const before = standing(left, 0, piece.height, measures, wishes);
  const start = left.length === 0 ? 0 : before.width + gap;
  const row = inRow(above, start, piece.width, measures, wishes);
  const top = above.length === 0 ? 0 : row.height + measures.gaps.y;
  const after = standing(beside, start + piece.width + gap, piece.height, measures, wishes);
  return {
    id: piece.id,
    width: Math.max(start + piece.width, row.width, after.width),
    height: top + Math.max(before.height, piece.height, after.height),
    rects: new Map([
      ...shifted(before.rects, 0, top),
      ...row.rects,
      ...shifted(piece.rects, start, top),
      ...shifted(after.rects, 0, top),
    ]),
  };
}

export const around = ({ above, left, beside }: Bundle): readonly TeamKey[] => [...above, ...left, ...beside];
