// Where a reader looks for a team on a page, in words: in which row its outermost grouping is and after which other, in which row of its own
// grouping it stands and after whom. Shows how much of a page is as it was once it is arranged anew.
import { readMarkdown } from "../shared/card/read.ts";
import { centre, type Rect } from "../shared/geometry.ts";
import type { Graph } from "../shared/graph/types.ts";
import { buildOrg } from "../shared/org/build.ts";
import type { Org, TeamKey } from "../shared/org/types.ts";

/** The org with one more team in a value stream: it collaborates with the first team of it, and uses the first platform there is. */
export function withOneMore(org: Org, stream: string): Org {
  const grouping = org.groupings.get(stream);
  const partner = org.teams.get(grouping?.teams[0] ?? "")?.name;
  const platform = [...org.teams.values()].find(({ type }) => type === "platform")?.name;
  const relations = [`  ${partner}: collaboration`, ...(platform === undefined ? [] : [`  ${platform}: x-as-a-service`])];
  const text = `---\nname: One More\nteam_type: stream-aligned\ninteraction_modes:\n${relations.join("\n")}\nmetadata:\n  value_stream: ${grouping?.name}\n---\n`;
  const read = readMarkdown("one-more.md", "0".repeat(64), text);
  if (read.kind !== "card" || partner === undefined) throw new Error(`No team to work with in ${stream}`);
  return buildOrg([...cardsOf(org), read.card]);
}

const cardsOf = (org: Org) =>
  [...org.teams.values()].flatMap(({ kind, card }) => (kind === "card" && card !== null ? [card] : []));

/** Outermost value streams that have teams directly in them. */
export const streamsOf = (org: Org): readonly string[] =>
  [...org.groupings.values()]
    .filter(({ kind, parent, teams }) => kind === "value-stream" && parent === null && teams.length > 0)
    .map(({ key }) => key);

/** The share, from 0 to 1, of those teams on both pages for which a reader would look in the wrong place. */
export function movedShare(org: Org, before: Graph, after: Graph): number {
  const only = new Set([...before.nodes.keys()].filter((key) => after.nodes.has(key)));
  const [then, now] = [wherever(org, before, only), wherever(org, after, only)];
  return [...only].filter((key) => then.get(key) !== now.get(key)).length / Math.max(1, only.size);
}

/** @param only other teams are looked past, so that one more between two is not a move of these */
function wherever(org: Org, { nodes, groups }: Graph, only: ReadonlySet<TeamKey>): ReadonlyMap<TeamKey, string> {
  const page = inRows(groups.filter(({ depth }) => depth === 0).map(({ key, rect }) => ({ key, rect })));
  const homes = new Map([...org.groupings.values()].flatMap(({ key, teams }) => teams.map((team) => [team, key] as const)));
  const teams = [...nodes.values()].filter(({ key }) => only.has(key));
  const found = new Map<TeamKey, string>();
  for (const [home, members] of Map.groupBy(teams, ({ key }) => homes.get(key) ?? "")) {
    if (home === "") for (const { key, rect } of members) found.set(key, `beside ${nearest(rect, groups)}`);
    else for (const [key, at] of inRows(members)) found.set(key, `${page.get(rootOf(org, home))} / ${at}`);
  }
  return found;
}

/** The row of each, and what stands before it there. */
function inRows(things: readonly { readonly key: string; readonly rect: Rect }[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let [row, end] = [-1, Number.NEGATIVE_INFINITY];
  const rows: (typeof things)[number][][] = [];
  for (const thing of things.toSorted((a, b) => a.rect.y - b.rect.y)) {
    if (thing.rect.y >= end) {
      row++;
      end = thing.rect.y + thing.rect.height / 2;
      rows[row] = [];
    }
    rows[row]?.push(thing);
  }
  for (const [number, members] of rows.entries()) {
    const inOrder = members.toSorted((a, b) => a.rect.x - b.rect.x);
    for (const [i, { key }] of inOrder.entries()) found.set(key, `row ${number} after ${inOrder[i - 1]?.key ?? "nobody"}`);
  }
  return found;
}

function nearest(rect: Rect, groups: Graph["groups"]): string {
  const at = centre(rect);
  const away = (other: Rect): number =>
    Math.max(other.x - at.x, at.x - other.x - other.width, 0) + Math.max(other.y - at.y, at.y - other.y - other.height, 0);
  return groups.filter(({ depth }) => depth === 0).toSorted((a, b) => away(a.rect) - away(b.rect))[0]?.key ?? "nobody";
}

function rootOf(org: Org, key: string): string {
  const parent = org.groupings.get(key)?.parent ?? null;
  return parent === null ? key : rootOf(org, parent);
}
