// Room for teams without a position: on nobody, inside their grouping, near their partners, the same every time.
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../card/read.ts";
import type { Card, Position } from "../card/types.ts";
import { centre, overlaps, type Rect } from "../geometry.ts";
import { buildOrg } from "../org/build.ts";
import type { Org } from "../org/types.ts";
import { buildGraph } from "./build.ts";
import { layoutInProcess } from "./elk.ts";
import { placeTeams } from "./place.ts";
import type { Graph } from "./types.ts";

function card(name: string, front: string): Card {
  const read = readMarkdown(`${name}.md`, "0".repeat(64), `---\nname: ${name}\n${front}\n---\n`);
  if (read.kind !== "card") throw new Error("no card");
  return read.card;
}

/** Forty teams in four streams and a platform grouping, with relations within and across. */
function cards(position: (index: number) => string): Card[] {
  return Array.from({ length: 40 }, (_, index) => {
    const grouping = index % 5 === 4 ? "platform_grouping: Shared" : `value_stream: Stream ${index % 5}`;
    const partner = `interaction_modes:\n  Team ${(index + 5) % 40}: collaboration\n  Team ${(index * 7 + 4) % 40}: x-as-a-service`;
    return card(
      `Team ${index}`,
      `team_type: ${index % 5 === 4 ? "platform" : index % 7 === 0 ? "enabling" : "stream-aligned"}\n${position(index)}${partner}\nmetadata:\n  ${grouping}`,
    );
  });
}

function overlapping(graph: Graph): string[] {
  const nodes = [...graph.nodes.values()];
  return nodes.flatMap((a, i) => nodes.slice(i + 1).flatMap((b) => (overlaps(a.rect, b.rect) ? [`${a.key} on ${b.key}`] : [])));
}

const place = async (org: Org, known: ReadonlyMap<string, Position> = new Map()) =>
  placeTeams(org, known, await layoutInProcess());

describe("placeTeams", () => {
  it("arranges an organisation without any position: nobody on anybody, groupings apart, streams above platforms", async () => {
    const org = buildOrg(cards(() => ""));
    const placed = await place(org);
    expect(placed.size).toBe(40);
    const graph = buildGraph(org, placed);
    expect(overlapping(graph)).toEqual([]);
    const outer = graph.groups.filter((group) => group.depth === 0);
    expect(outer).toHaveLength(5);
    outer.forEach((a, i) => {
      for (const b of outer.slice(i + 1)) expect(overlaps(a.rect, b.rect), `${a.key} ${b.key}`).toBe(false);
    });
    const platform = outer.find((group) => group.grouping.kind === "platform-grouping")?.rect as Rect;
    for (const stream of outer.filter((group) => group.grouping.kind === "value-stream"))
      expect(stream.rect.y + stream.rect.height).toBeLessThanOrEqual(platform.y);
  });

  it("gives the same places every time, in whatever order the cards come, and leaves its own result alone", async () => {
    const all = cards(() => "");
    const placed = await place(buildOrg(all));
    const again = await place(buildOrg([...all].reverse()));
    expect(Object.fromEntries(again)).toEqual(Object.fromEntries(placed));
    expect((await place(buildOrg(all), placed)).size).toBe(0);
  });

  it("puts newcomers beside the others of their grouping and never on a card", async () => {
    const org = buildOrg(
      cards((index) =>
        index < 30
          ? `position: {x: ${(index % 5) * 900 + (Math.floor(index / 5) % 2) * 320}, y: ${Math.floor(index / 10) * 200}}\n`
          : "",
      ),
    );
    const placed = await place(org);
    expect([...placed.keys()].sort()).toEqual(Array.from({ length: 10 }, (_, i) => `card:Team ${30 + i}.md`));
    const graph = buildGraph(org, placed);
    expect(overlapping(graph)).toEqual([]);
    const outer = graph.groups.filter((group) => group.depth === 0);
    outer.forEach((a, i) => {
      for (const b of outer.slice(i + 1)) expect(overlaps(a.rect, b.rect), `${a.key} ${b.key}`).toBe(false);
    });
  });

  it("puts a ghost near the team that names it", async () => {
    const org = buildOrg([
      card("Far", "position: {x: 4000, y: 0}"),
      card("Asker", "position: {x: 0, y: 0}\ndependencies: [Nobody]"),
    ]);
    const placed = await place(org);
    const [ghost] = placed.values();
    if (ghost === undefined) throw new Error("no ghost was placed");
    const asker = centre({ x: 0, y: 0, width: 240, height: 76 });
    expect(Math.hypot(ghost.x - asker.x, ghost.y - asker.y)).toBeLessThan(500);
  });
});
