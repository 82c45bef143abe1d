import { describe, expect, it } from "vitest";
import { edgeAlong, exampleTeam, graphOf, interaction, nodeAt } from "../../shared/diagram/example-graph.ts";
import { pickAt, teamsWithin } from "./pick.ts";

const alpha = exampleTeam("Alpha", "stream-aligned");
const beta = exampleTeam("Beta", "platform");
const link = edgeAlong(interaction(alpha, beta), [
  { x: 240, y: 38 },
  { x: 600, y: 38 },
]);
const graph = graphOf([nodeAt(alpha, 0, 0), nodeAt(beta, 600, 0)], [link], []);
const NONE: ReadonlySet<string> = new Set();

describe("picking", () => {
  it("hits a team to its border and not beyond, at every zoom", () => {
    for (const zoom of [0.25, 0.5, 1, 3]) {
      expect(pickAt(graph, { x: 239, y: 75 }, zoom, NONE)).toEqual({ kind: "team", key: alpha.key });
      expect(pickAt(graph, { x: 120, y: 79 }, zoom, NONE)).toBeNull();
    }
  });

  it("makes a team that is drawn tiny large enough to hit", () => {
    expect(pickAt(graph, { x: 120, y: 90 }, 0.05, NONE)).toEqual({ kind: "team", key: alpha.key });
  });

  it("hits a relation by its badge and by its line within a few pixels of the screen", () => {
    const relation = { kind: "relation", key: link.key };
    expect(pickAt(graph, { x: 420, y: 46 }, 1, NONE)).toEqual(relation);
    expect(pickAt(graph, { x: 300, y: 42 }, 1, NONE)).toEqual(relation);
    expect(pickAt(graph, { x: 300, y: 44 }, 1, NONE)).toBeNull();
    expect(pickAt(graph, { x: 300, y: 52 }, 0.3, NONE)).toEqual(relation);
  });

  it("takes the raised one of two teams that overlap, else the one drawn last", () => {
    const both = graphOf([nodeAt(alpha, 0, 0), nodeAt(beta, 100, 20)], [], []);
    expect(pickAt(both, { x: 150, y: 40 }, 1, NONE)).toEqual({ kind: "team", key: beta.key });
    expect(pickAt(both, { x: 150, y: 40 }, 1, new Set([alpha.key]))).toEqual({ kind: "team", key: alpha.key });
  });

  it("a marquee takes the teams it touches", () => {
    expect(teamsWithin(graph, { x: 200, y: -10, width: 380, height: 60 })).toEqual([alpha.key]);
    expect(teamsWithin(graph, { x: 200, y: -10, width: 500, height: 60 })).toEqual([alpha.key, beta.key]);
  });
});
