import { describe, expect, it } from "vitest";
import { exampleTeam, graphOf, nodeAt } from "../../shared/diagram/example-graph.ts";
import { firstInReadingOrder, MAX_MOUNTED, mountedTeams, NOTHING_NEAR, nearTeams } from "./mounting.ts";

const SIZE = { width: 1440, height: 820 };
const rows = (count: number) =>
  graphOf(
    Array.from({ length: count }, (_, i) => nodeAt(exampleTeam(`T ${i}`, "platform"), (i % 40) * 320, Math.floor(i / 40) * 140)),
    [],
    [],
  );

describe("mounting", () => {
  it("mounts what is in view and around it, and keeps that while it serves", () => {
    const graph = rows(1000);
    const near = nearTeams(graph, { x: 0, y: 0, zoom: 1 }, SIZE, NOTHING_NEAR, true);
    expect(near.keys.has("card:t-0.md")).toBe(true);
    expect(near.keys.has("card:t-39.md")).toBe(false);
    expect(near.keys.size).toBeLessThan(60);
    expect(nearTeams(graph, { x: -100, y: -50, zoom: 1 }, SIZE, near, false)).toBe(near);
    expect(nearTeams(graph, { x: -900, y: 0, zoom: 1 }, SIZE, near, false)).not.toBe(near);
  });

  it("mounts a whole small organisation however far out, and none of a large one", () => {
    const far = { x: 0, y: 0, zoom: 0.1 };
    expect(nearTeams(rows(60), far, SIZE, NOTHING_NEAR, true).keys.size).toBe(60);
    expect(nearTeams(rows(1000), far, SIZE, NOTHING_NEAR, true).keys.size).toBe(0);
  });

  it("never mounts more than the limit, those singled out first", () => {
    const graph = rows(1000);
    const keys = [...graph.nodes.keys()];
    const mounted = mountedTeams(graph, NOTHING_NEAR, ["card:t-999.md", ...keys]);
    expect(mounted.length).toBe(MAX_MOUNTED);
    expect(mounted).toContain("card:t-999.md");
  });

  it("keeps drawing order and leaves out teams that are gone", () => {
    const graph = rows(3);
    expect(mountedTeams(graph, NOTHING_NEAR, ["card:t-2.md", "card:gone.md", "card:t-0.md"])).toEqual([
      "card:t-0.md",
      "card:t-2.md",
    ]);
  });

  it("reads row by row", () => {
    const a = nodeAt(exampleTeam("A", "platform"), 300, 0);
    const b = nodeAt(exampleTeam("B", "platform"), 0, 10);
    const c = nodeAt(exampleTeam("C", "platform"), 0, 200);
    expect(firstInReadingOrder([c, a, b])).toBe(b.key);
    expect(firstInReadingOrder([])).toBeNull();
  });
});
