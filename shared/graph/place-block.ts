// Teams that are placed as one: laid out among themselves, then moved as a whole.
import { boundsOf, type Rect } from "../geometry.ts";
import { TEAM_GAP } from "../notation.ts";
import { homeKey } from "../org/keys.ts";
import type { Grouping, Team, TeamKey } from "../org/types.ts";
import type { Ground } from "./place-ground.ts";
import { sizeOf } from "./size.ts";

export interface Block {
  /** Sorts blocks the same way every time. */
  readonly id: string;
  readonly grouping: Grouping | null;
  readonly keys: readonly TeamKey[];
  /** Relative to the block's own top left corner. */
  readonly rects: ReadonlyMap<TeamKey, Rect>;
  readonly width: number;
  readonly height: number;
}

/** Above this many teams the layered layout takes seconds; they stand in rows instead. */
const LAYERED_LIMIT = 120;

/** In the direction of flow where they depend on each other, left to right; else in rows. */
export async function blockOf(ground: Ground, teams: readonly Team[], grouping: Grouping | null): Promise<Block> {
  const members = new Set(teams.map((team) => team.key));
  const relations = [...ground.org.relations.values()]
    .map((relation) => ({ key: relation.key, from: homeKey(relation.from), to: homeKey(relation.to) }))
    .filter(({ from, to }) => from !== to && members.has(from) && members.has(to));
  const related = relations.length > 0 && teams.length <= LAYERED_LIMIT;
  const rects = related ? await layered(ground, teams, relations) : inRows(teams);
  const around = boundsOf(rects.values()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const moved = new Map(Array.from(rects, ([key, rect]) => [key, { ...rect, x: rect.x - around.x, y: rect.y - around.y }]));
  return {
    id: grouping?.key ?? `~${teams[0]?.key}`,
    grouping,
    keys: [...members],
    rects: moved,
    width: around.width,
    height: around.height,
  };
}

async function layered(
  { layout }: Ground,
  teams: readonly Team[],
  relations: readonly { readonly key: string; readonly from: TeamKey; readonly to: TeamKey }[],
): Promise<Map<TeamKey, Rect>> {
  const done = await layout({
    id: "block",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      "elk.randomSeed": "1",
      "elk.spacing.nodeNode": String(TEAM_GAP / 2),
      "elk.layered.spacing.nodeNodeBetweenLayers": String(TEAM_GAP),
      "elk.separateConnectedComponents": "true",
      "elk.spacing.componentComponent": String(TEAM_GAP / 2),
      "elk.aspectRatio": "2.4",
    },
    children: teams.map((team) => ({ id: team.key, ...sizeOf(team) })),
    edges: relations.map(({ key, from, to }) => ({ id: key, sources: [from], targets: [to] })),
  });
  return new Map(
    (done.children ?? []).map(({ id, x = 0, y = 0, width = 0, height = 0 }) => [
      id,
      { x: Math.round(x), y: Math.round(y), width, height },
    ]),
  );
}

function inRows(teams: readonly Team[]): Map<TeamKey, Rect> {
  const columns = Math.max(1, Math.ceil(Math.sqrt(teams.length * 1.2)));
  const rects = new Map<TeamKey, Rect>();
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  teams.forEach((team, index) => {
    if (index > 0 && index % columns === 0) {
      x = 0;
      y += rowHeight + TEAM_GAP / 2;
      rowHeight = 0;
    }
    const size = sizeOf(team);
    rects.set(team.key, { x, y, ...size });
    x += size.width + TEAM_GAP;
    rowHeight = Math.max(rowHeight, size.height);
  });
  return rects;
}
