// Words' room: on nothing, near what they are about, the same every time, the first wish first, and fast enough for a frame.
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../card/read.ts";
import { overlaps, type Rect } from "../geometry.ts";
import { buildOrg } from "../org/build.ts";
import { buildGraph } from "./build.ts";
import { labelSpots } from "./label-spots.ts";
import { measure } from "./measure.ts";
import { moveNodes } from "./move.ts";

const COLUMNS = 20;

/** Teams in rows, each with the next one and the one below it. */
function graphOf(count: number, step: { readonly x: number; readonly y: number }) {
  const cards = Array.from({ length: count }, (_, i) => {
    const partners = [i % COLUMNS === COLUMNS - 1 ? null : i + 1, i + COLUMNS < count ? i + COLUMNS : null];
    const lines = partners.flatMap((other) => (other === null ? [] : [`  Team ${other}: collaboration`]));
    const at = `{x: ${(i % COLUMNS) * step.x}, y: ${Math.floor(i / COLUMNS) * step.y}}`;
    const relations = lines.length === 0 ? "{}" : `\n${lines.join("\n")}`;
    const text = `---\nname: Team ${i}\nteam_type: stream-aligned\nposition: ${at}\ninteraction_modes: ${relations}\n---\n`;
    const read = readMarkdown(`t${i}.md`, "0".repeat(64), text);
    if (read.kind !== "card") throw new Error("no card");
    return read.card;
  });
  return buildGraph(buildOrg(cards), new Map());
}

const wishesFor = (keys: Iterable<string>) => Array.from(keys, (key) => ({ key, width: 80, height: 26 }));

describe("labelSpots", () => {
  const graph = graphOf(120, { x: 420, y: 240 });
  const wishes = wishesFor(graph.edges.keys());

  it("finds room for all where there is room, on nothing, as large as wished", () => {
    const spots = labelSpots(graph, wishes);
    expect(spots.size).toBe(wishes.length);
    expect(measure(graph, spots).labelsOnAnything).toEqual([]);
    for (const { width, height } of spots.values()) expect({ width, height }).toEqual({ width: 80, height: 26 });
  });

  it("stays by the way that the words are about", () => {
    for (const [key, spot] of labelSpots(graph, wishes)) {
      const points = graph.edges.get(key)?.points ?? [];
      const near = points.slice(1).some((q, i) => {
        const p = points[i] ?? q;
        const line: Rect = {
          x: Math.min(p.x, q.x),
          y: Math.min(p.y, q.y),
          width: Math.abs(p.x - q.x),
          height: Math.abs(p.y - q.y),
        };
        return overlaps(line, spot, 20);
      });
      expect(near, key).toBe(true);
    }
  });

  it("gives the same again, and leaves out what the graph does not have", () => {
    expect([...labelSpots(graph, wishes)]).toEqual([...labelSpots(graph, [...wishes, { key: "gone", width: 9, height: 9 }])]);
  });

  it("gives nothing where nothing fits, and the first wish goes first", () => {
    const [edge] = graph.edges.keys();
    expect(labelSpots(graph, [{ key: edge ?? "", width: 4000, height: 900 }]).size).toBe(0);
    const spots = labelSpots(graph, [
      { key: edge ?? "", width: 4000, height: 900 },
      { key: edge ?? "", width: 40, height: 14 },
    ]);
    expect(spots.get(edge ?? "")).toMatchObject({ width: 40, height: 14 });
  });

  it("sees teams where a drag has them", () => {
    const [key, spot] = [...labelSpots(graph, wishes)][0] ?? ["", { x: 0, y: 0, width: 0, height: 0 }];
    const stranger = [...graph.nodes.keys()].find((team) => !key.includes(team)) ?? "";
    const moved = moveNodes(graph, new Map([[stranger, { x: spot.x - 20, y: spot.y - 10 }]]));
    const now = labelSpots(moved, wishesFor([key])).get(key);
    expect(now === undefined || !overlaps(now, moved.nodes.get(stranger)?.rect ?? spot)).toBe(true);
  });

  it("takes less than ten milliseconds for two hundred", () => {
    const some = wishes.slice(0, 200);
    expect(some).toHaveLength(200);
    const times = Array.from({ length: 15 }, () => {
      const start = performance.now();
      labelSpots(graph, some);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(10);
  });
});
