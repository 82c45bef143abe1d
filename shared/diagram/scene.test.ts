import { describe, expect, test } from "vitest";
import { contains, type Rect } from "../geometry.ts";
import type { Graph } from "../graph/types.ts";
import { PALETTES, THEMES } from "../notation.ts";
import { measureText } from "../text/measure.ts";
import { exampleGraph, exampleTeam, graphOf, nodeAt } from "./example-graph.ts";
import { exampleFinding, exampleScores } from "./example-scores.ts";
import { sceneOf } from "./scene.ts";
import type { Scene, SceneItem, TextItem } from "./scene-types.ts";

const options = { title: "Example", theme: "light" } as const;
const textsOf = (scene: Scene): readonly TextItem[] => scene.items.filter((item) => item.kind === "text");
const wordsOf = (scene: Scene): readonly string[] => textsOf(scene).map((item) => item.text);
const aboutOf = (scene: Scene): readonly string[] =>
  scene.items.flatMap((item: SceneItem) => (item.kind !== "text" && item.about !== undefined ? [item.about] : []));

/** Box of a line of text, ascent and descent taken generously. */
function textBox({ text, at, size, weight, anchor, turn }: TextItem): Rect {
  const width = measureText(text, size, weight);
  const before = anchor === "middle" ? width / 2 : anchor === "end" ? width : 0;
  return turn === 0
    ? { x: at.x - before, y: at.y - size, width, height: size * 1.25 }
    : { x: at.x - size, y: at.y - (width - before), width: size * 1.25, height: width };
}

const inside = (outer: Rect, inner: Rect): boolean =>
  contains(outer, inner) && contains(outer, { x: inner.x + inner.width, y: inner.y + inner.height });

describe("what is drawn", () => {
  const scene = sceneOf(exampleGraph(), options);

  test("every team with its name, type and facts; every relation with its ends, mode and purpose; every grouping", () => {
    const about = aboutOf(scene);
    expect(about).toContain("Product Search, Stream-aligned, 8 people");
    expect(about).toContain("Route Optimiser, Complicated subsystem, 5 people");
    expect(about).toContain("Test Enablement, Enabling, 1 person");
    expect(about).toContain("Permissions, Undefined type, no card");
    expect(about).toContain("Product Search – Payments & Fraud <script>, Collaboration, fraud rules");
    expect(about).toContain(
      "Data Storage Platform for Every Stream in the Company → Payments & Fraud <script>, X-as-a-Service, the two cards name different modes",
    );
    expect(about).toContain("Data Storage Platform for Every Stream in the Company → Undecided, informal");
    expect(about).toContain("Payments & Fraud <script> depends on Route Optimiser");
    expect(about).toContain("Test Enablement depends on Permissions, blocking");
    expect(about).toContain("Value stream · Buy online");
    expect(wordsOf(scene)).toEqual(
      expect.arrayContaining(["Value stream · Buy online", "Platform grouping · Shared services", "8 people"]),
    );
  });

  test("title, counts and a sentence for who cannot see it", () => {
    expect(wordsOf(scene).slice(0, 2)).toEqual(["Example", "6 teams · 5 interactions · 3 dependencies"]);
    expect(scene.description).toBe("Team Topologies diagram: 6 teams · 5 interactions · 3 dependencies.");
  });

  test("long names break into lines, the enabling team reads upwards, the octagon is centred", () => {
    const by = (text: string) => textsOf(scene).find((item) => item.text === text);
    expect(by("Data Storage Platform for Every")).toBeDefined();
    expect(by("Stream in the Company")).toBeDefined();
    expect(by("Test Enablement")).toMatchObject({ turn: -90, anchor: "middle" });
    expect(by("Route Optimiser")).toMatchObject({ turn: 0, anchor: "middle" });
    expect(by("Product Search")).toMatchObject({ turn: 0, anchor: "start" });
  });

  test("triangles point from provider to consumer, arrow heads at what is depended on", () => {
    const paths = scene.items.filter((item) => item.kind === "path");
    const upwards = paths.filter((path) => path.turn === -90 && path.about?.includes("X-as-a-Service"));
    expect(upwards.map((path) => path.at)).toContainEqual({ x: 80, y: 248 });
    expect(paths.filter((path) => path.turn === 90 && path.at.y === 200 && path.data.startsWith("M0 0"))).toHaveLength(1);
  });

  test("groupings lie behind lines, lines behind teams, badges on top", () => {
    const indexOf = (wanted: (item: SceneItem) => boolean): number => scene.items.findIndex(wanted);
    const area = indexOf((item) => item.kind === "rect" && item.about === "Value stream · Buy online");
    const line = indexOf((item) => item.kind === "path" && item.about?.includes("Collaboration") === true);
    const team = indexOf((item) => item.kind === "path" && item.about?.startsWith("Payments & Fraud <script>, Stream") === true);
    const badge = scene.items.findLastIndex((item) => item.kind === "path" && item.about?.includes("Collaboration") === true);
    expect([area, line, team, badge]).toEqual([area, line, team, badge].toSorted((a, b) => a - b));
    expect(Math.min(area, line, team)).toBeGreaterThan(-1);
    expect(badge).toBeGreaterThan(team);
  });
});

describe("legend", () => {
  const labels = ["Stream-aligned", "Platform", "Collaboration", "Facilitating", "Blocking", "Named, no card", "Value stream"];

  test("explains what is in view", () => {
    expect(wordsOf(sceneOf(exampleGraph(), options))).toEqual(expect.arrayContaining(labels));
  });

  test("and nothing else", () => {
    const words = wordsOf(sceneOf(graphOf([nodeAt(exampleTeam("Only", "platform"), 0, 0)], [], []), options));
    expect(words).toEqual(["Example", "1 team · 0 interactions", "Only", "Platform"]);
  });

  test("a folder's own type has its name and colour", () => {
    const types = [{ id: "guild", name: "Guild of Makers", description: "", color: "#2f9e44" }];
    const scene = sceneOf(exampleGraph(), { ...options, types });
    expect(wordsOf(scene)).toContain("Guild of Makers");
    expect(aboutOf(scene)).toContain("Undecided, Guild of Makers");
    expect(scene.items.some((item) => item.kind === "path" && item.fill === "#2f9e44" && item.dash.length === 0)).toBe(true);
  });
});

describe("scores", () => {
  const graph = exampleGraph();
  const [search, payments] = [...graph.nodes.keys()] as [string, string];
  const scores = new Map([
    [search, exampleScores(search, { load: { score: 30, level: "medium", combined: "medium", combinedScore: 30 } })],
    [
      payments,
      exampleScores(payments, {
        load: { score: 12, lowerBound: true },
        findings: [exampleFinding("error"), exampleFinding("warning")],
      }),
    ],
  ]);
  const scene = sceneOf(graph, { ...options, scores });

  test("stand on the cards, in what is read out, and in the legend", () => {
    expect(wordsOf(scene)).toEqual(expect.arrayContaining(["medium", "at least 12", "2 smells"]));
    expect(wordsOf(scene)).toEqual(expect.arrayContaining(["Cognitive load", "Load, at least", "Smells, one an error"]));
    expect(wordsOf(scene)).not.toContain("Error in the card");
    expect(aboutOf(scene)).toContain("Product Search, Stream-aligned, 8 people, cognitive load medium");
  });

  test("in every theme, all colours are the palette's", () => {
    for (const theme of THEMES) {
      const palette = JSON.stringify(PALETTES[theme]);
      for (const item of sceneOf(graph, { ...options, theme, scores }).items) {
        expect(palette).toContain(`"${item.fill}"`);
        if (item.kind !== "text" && item.stroke !== "none") expect(palette).toContain(`"${item.stroke}"`);
      }
    }
  });

  test("without them a team shows only that its card has a problem, and no legend speaks of load", () => {
    const words = wordsOf(sceneOf(graph, options));
    expect(words).toContain("Error in the card");
    expect(words.some((word) => /load|smell/i.test(word))).toBe(false);
  });
});

describe("margins", () => {
  test("nothing is cropped: every text and every shape's corner lies inside the frame", () => {
    const scene = sceneOf(exampleGraph(), { ...options, title: "A long title ".repeat(30) });
    for (const item of textsOf(scene)) expect(inside(scene.frame, textBox(item)), item.text).toBe(true);
    for (const item of scene.items) if (item.kind === "rect") expect(inside(scene.frame, item.rect)).toBe(true);
    for (const item of scene.items)
      if (item.kind === "path") expect(contains(scene.frame, item.at) || item.at.x === 0).toBe(true);
  });

  test("texts of teams stay inside their team", () => {
    const graph = exampleGraph();
    const scene = sceneOf(graph, options);
    for (const { rect, team } of graph.nodes.values()) {
      const name = textsOf(scene).find((item) => team.name.startsWith(item.text) && contains(rect, item.at));
      expect(name !== undefined && inside(rect, textBox(name)), team.name).toBe(true);
    }
  });

  test("an edge that leaves all teams behind widens the frame", () => {
    const graph = exampleGraph();
    const [first] = graph.edges.values();
    if (first === undefined) throw new Error("the example has edges");
    const far = { ...first, points: [...first.points, { x: 5000, y: -900 }] };
    const { frame } = sceneOf({ ...graph, edges: new Map(graph.edges).set(first.key, far) }, options);
    expect(contains(frame, { x: 5000, y: -900 })).toBe(true);
  });

  test("an empty organisation says so", () => {
    const scene = sceneOf(graphOf([], [], []), options);
    expect(wordsOf(scene)).toEqual(["Example", "0 teams · 0 interactions", "No teams to draw."]);
    expect(scene.frame.width).toBeGreaterThan(500);
  });
});

test("the order of the graph's maps does not show", () => {
  const graph = exampleGraph();
  const backwards: Graph = {
    ...graph,
    nodes: new Map([...graph.nodes].reverse()),
    edges: new Map([...graph.edges].reverse()),
    groups: graph.groups.toReversed(),
  };
  expect(sceneOf(backwards, options)).toEqual(sceneOf(graph, options));
});

test.each(THEMES)("in %s all colours are the palette's", (theme) => {
  const scene = sceneOf(exampleGraph(), { ...options, theme });
  const palette = JSON.stringify(PALETTES[theme]);
  expect(scene.ground).toBe(PALETTES[theme].ground);
  for (const item of scene.items) {
    expect(palette).toContain(`"${item.fill}"`);
    if (item.kind !== "text" && item.stroke !== "none") expect(palette).toContain(`"${item.stroke}"`);
  }
});
