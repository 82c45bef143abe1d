// What a grouping that is seen from far away says, by the room that it has on the screen.
import { describe, expect, it } from "vitest";
import { exampleTeam, graphOf, nodeAt } from "../../shared/diagram/example-graph.ts";
import { coarseGraph } from "../../shared/graph/fold.ts";
import { isFolded } from "../../shared/graph/stand-in.ts";
import type { GroupNode } from "../../shared/graph/types.ts";
import { foldPicture } from "./fold-picture.ts";

const ZOOM = 0.0625;
const style = { theme: "light", types: new Map() } as const;

/** Texts on a grouping of two teams that is so large on the screen, CSS pixels. */
function said(width: number, height: number, name = "Buy"): readonly string[] {
  const teams = [nodeAt(exampleTeam("A", "stream-aligned"), 0, 0), nodeAt(exampleTeam("B", "stream-aligned"), 300, 0)];
  const group: GroupNode = {
    key: "stream:Buy",
    grouping: { key: "stream:Buy", kind: "value-stream", name, parent: null, teams: teams.map(({ key }) => key) },
    rect: { x: 0, y: 0, width: width / ZOOM, height: height / ZOOM },
    depth: 0,
  };
  const far = coarseGraph(graphOf(teams, [], [group])).groups.find(isFolded);
  if (far === undefined) throw new Error("from far away the grouping is one shape");
  return foldPicture(far, "shape", ZOOM, style, new Map()).flatMap((item) => (item.kind === "text" ? [item.text] : []));
}

describe("a grouping far away", () => {
  it("has name and count in one line where it is low, and its facts below where it is not", () => {
    expect(said(120, 10)).toEqual(["Buy · 2"]);
    expect(said(120, 60)[0]).toBe("Buy");
    expect(said(120, 60)[1]).toContain("2 teams");
  });

  it("leaves the count away rather than cutting the name, and says nothing where nothing could be read", () => {
    expect(said(36, 10)).toEqual(["Buy"]);
    expect(said(120, 6)).toEqual([]);
  });

  it("sets a name smaller before it cuts it, so that names of one kind are told apart", () => {
    expect(said(60, 18, "Stream 101")).toEqual(["Stream 101"]);
    expect(said(30, 18, "Stream 101")).toEqual(["Str…"]);
  });

  it("has a name in a shape as low as a thousand teams make it on a small window", () => {
    expect(said(90, 7.2, "Stream 101")[0]).toContain("Stream 101");
  });
});
