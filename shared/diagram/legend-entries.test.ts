import { describe, expect, test } from "vitest";
import { contains } from "../geometry.ts";
import { THEMES } from "../notation.ts";
import { edgeAlong, exampleGraph, exampleTeam, interaction } from "./example-graph.ts";
import { type LegendSubject, legendSections } from "./legend-entries.ts";
import { ICON } from "./mark-legend.ts";

const NOTHING: LegendSubject = { teams: [], groups: [], edges: [], flow: false };
const style = { theme: "light", types: new Map(), asOf: "2026-11-01" } as const;
const labels = (subject: Partial<LegendSubject>, more: { readonly sized?: boolean } = {}) =>
  legendSections({ ...NOTHING, ...subject }, new Map(), { ...style, ...more })
    .flat()
    .map((entry) => entry.label);
const [a, b] = [exampleTeam("A", "platform", { size: 3 }), exampleTeam("B", "platform")];
const edge = (more: Parameters<typeof interaction>[2]) => edgeAlong(interaction(a, b, more), [{ x: 0, y: 0 }]);

describe("a legend", () => {
  test("of nothing is empty", () => expect(labels({})).toEqual([]));

  test("explains lines only where they differ, and every sign of time that is there", () => {
    expect(labels({ edges: [edge({})] })).toEqual(["X-as-a-Service"]);
    expect(labels({ edges: [edge({ expected: "2027-01" })] })).toEqual(["X-as-a-Service", "Ends at a date"]);
    const late = edge({ expected: "2026-01", nextMode: "collaboration" });
    expect(labels({ edges: [edge({}), late, edge({ start: "2027-01" })] })).toEqual([
      "X-as-a-Service",
      "Goes on",
      "Ends at a date",
      "Not begun yet",
      "Past its end",
      "Next mode",
    ]);
  });

  test("says nothing of time where one line stands for several, but that it does", () => {
    const sum = { ...edge({ expected: "2026-01" }), sum: ["x", "y"] };
    expect(labels({ edges: [sum] })).toEqual(["X-as-a-Service", "Several in one"]);
    expect(labels({ edges: [{ ...sum, sum: ["x"] }] })).toEqual(["X-as-a-Service", "Ends at a date", "Past its end"]);
  });

  test("tells open from folded groupings", () => {
    const [group] = exampleGraph().groups;
    if (group === undefined) throw new Error("the example has groupings");
    const folded = { ...group, folded: { teams: [a.key], nodes: [], people: 3, far: false } };
    expect(labels({ groups: [group] })).toEqual(["Value stream"]);
    expect(labels({ groups: [folded] })).toEqual(["Folded stream"]);
  });

  test("tells what heights say, and for whom they say nothing", () => {
    expect(labels({ teams: [a] }, { sized: true })).toEqual(["Platform", "Height: people"]);
    expect(labels({ teams: [a, b] }, { sized: true })).toEqual(["Platform", "Height: people", "Size not known"]);
    expect(labels({ teams: [a, b], flow: true })).toEqual(["Platform", "Flow of change"]);
  });

  test.each(THEMES)("in %s no picture leaves its box, and no two entries say the same", (theme) => {
    const { nodes, groups, edges } = exampleGraph();
    const subject = {
      teams: Array.from(nodes.values(), (node) => node.team),
      groups,
      edges: [...edges.values(), edge({ expected: "2026-01", nextMode: "collaboration" }), { ...edge({}), sum: ["x", "y"] }],
      flow: true,
    };
    const entries = legendSections(subject, new Map(), { ...style, theme, sized: true }).flat();
    expect(new Set(entries.map((entry) => entry.label)).size).toBe(entries.length);
    const box = { x: -ICON.width / 2 - 1, y: -ICON.height / 2 - 1, width: ICON.width + 2, height: ICON.height + 2 };
    for (const entry of entries) {
      for (const item of entry.icon({ x: 0, y: 0 })) {
        const corners =
          item.kind === "rect" ? [item.rect, { x: item.rect.x + item.rect.width, y: item.rect.y + item.rect.height }] : [item.at];
        for (const corner of corners) expect(contains(box, corner), entry.label).toBe(true);
      }
    }
  });
});
