// Organisations laid out by each layout, with their lines, and what a reader would stumble over in them. For layouts.ts, which prints it,
// and for the test that holds it to bounds.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readMarkdown } from "../shared/card/read.ts";
import type { Position } from "../shared/card/types.ts";
import { overlaps } from "../shared/geometry.ts";
import { buildGraph } from "../shared/graph/build.ts";
import type { Layout } from "../shared/graph/elk.ts";
import { crossingsOf } from "../shared/graph/measure.ts";
import { placeTeams } from "../shared/graph/place.ts";
import { titleBox } from "../shared/graph/title-box.ts";
import type { Graph, GroupNode } from "../shared/graph/types.ts";
import { arrange } from "../shared/layout/arrange.ts";
import { measured } from "../shared/layout/measure.ts";
import { relaid } from "../shared/layout/relaid.ts";
import type { LayoutKind, LayoutWish } from "../shared/layout/types.ts";
import { buildOrg } from "../shared/org/build.ts";
import type { Org, TeamKey } from "../shared/org/types.ts";

export function orgIn(folder: string): Org {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
  return buildOrg(
    paths.sort().flatMap((path) => {
      const read = readMarkdown(path, "0".repeat(64), readFileSync(join(folder, path), "utf8"));
      return read.kind === "card" ? [read.card] : [];
    }),
  );
}

/** @param generate writes so many cards into a folder */
export async function generated(count: number, generate: (folder: string, count: number) => Promise<void>): Promise<Org> {
  const folder = mkdtempSync(join(tmpdir(), "layouts-"));
  try {
    await generate(folder, count);
    return orgIn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As its cards place it; who has no place is given one as the app does. */
export const asPlaced = async (org: Org, layout: Layout): Promise<Graph> =>
  buildGraph(org, await placeTeams(org, new Map(), layout));

/**
 * All teams laid out anew. Throws what the layout says where it fails.
 * @param placed where those stand whose cards do not say it
 */
export async function laidOut(
  org: Org,
  kind: LayoutKind,
  layout: Layout,
  more: Partial<LayoutWish> = {},
  placed: ReadonlyMap<TeamKey, Position> = new Map(),
): Promise<Graph> {
  const graph = buildGraph({ ...org, relations: new Map() }, placed);
  const scope = new Set(graph.nodes.keys());
  const found = await arrange(
    { org, graph, layout },
    { kind, scope, direction: "down", spacing: "normal", focus: null, ...more },
  );
  if (!found.ok) throw new Error(found.error);
  const next = relaid(org, new Map(), found.value);
  return buildGraph(next.org, next.placed);
}

export interface Reading {
  /** Pairs of lines that cross, and places where lines of different bundles do. */
  readonly crossings: number;
  readonly places: number;
  /** Of all lines, canvas units. */
  readonly length: number;
  /** Teams on teams, areas of groupings on areas that are neither in nor around them, teams in areas of others. */
  readonly overlaps: readonly string[];
  /** Titles of groupings that another area or a team covers, or comes closer to than `TITLE_ROOM`. */
  readonly titles: readonly string[];
}

/** Free room around a title, canvas units. */
const TITLE_ROOM = 8;

export function readingOf(org: Org, graph: Graph): Reading {
  const { length, crossings } = measured(graph);
  return {
    crossings: crossings ?? Number.NaN,
    places: crossingsOf(graph),
    length,
    overlaps: overlapsIn(org, graph),
    titles: titlesTouched(org, graph),
  };
}

function overlapsIn(org: Org, { nodes, groups }: Graph): readonly string[] {
  const teams = [...nodes.values()];
  const found = teams.flatMap((a, i) =>
    teams.slice(i + 1).flatMap((b) => (overlaps(a.rect, b.rect) ? [`${a.key} on ${b.key}`] : [])),
  );
  const areas = groups.flatMap((a, i) =>
    groups.slice(i + 1).flatMap((b) => (overlaps(a.rect, b.rect) && !related(org, a, b) ? [`${a.key} on ${b.key}`] : [])),
  );
  const strangers = groups.flatMap((group) => {
    const own = membersOf(org, group.key);
    return teams.flatMap(({ key, rect }) => (!own.has(key) && overlaps(rect, group.rect) ? [`${key} in ${group.key}`] : []));
  });
  return [...found, ...areas, ...strangers];
}

function titlesTouched(org: Org, { nodes, groups }: Graph): readonly string[] {
  return groups.flatMap((group) => {
    const title = titleBox(group);
    const areas = groups.filter((other) => other !== group && !isIn(org, group.key, other.key));
    const near = areas.filter((other) => overlaps(other.rect, title, TITLE_ROOM)).map(({ key }) => key);
    const covered = [...nodes.values()].filter(({ rect }) => overlaps(rect, title)).map(({ key }) => key);
    return [...near, ...covered].map((key) => `${key} at the title of ${group.key}`);
  });
}

const related = (org: Org, a: GroupNode, b: GroupNode): boolean => isIn(org, a.key, b.key) || isIn(org, b.key, a.key);

function isIn(org: Org, inner: string, outer: string): boolean {
  for (let at = org.groupings.get(inner); at !== undefined; at = org.groupings.get(at.parent ?? ""))
    if (at.key === outer) return true;
  return false;
}

const membersOf = (org: Org, key: string): ReadonlySet<string> =>
  new Set([...org.groupings.values()].flatMap((grouping) => (isIn(org, grouping.key, key) ? grouping.teams : [])));
