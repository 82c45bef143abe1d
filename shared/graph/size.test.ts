import { describe, expect, test } from "vitest";
import { readMarkdown } from "../card/read.ts";
import { exampleTeam } from "../diagram/example-graph.ts";
import { formOf, TEAM_GAP } from "../notation.ts";
import { buildOrg } from "../org/build.ts";
import { buildGraph } from "./build.ts";
import { sizeOf } from "./size.ts";
import { updateGraph } from "./update.ts";

const heightOf = (size: number | null, sized: boolean) => sizeOf(exampleTeam("T", "stream-aligned", { size }), { sized }).height;
const base = formOf("stream-aligned").height;

describe("height", () => {
  test("is the form's, whatever the size, unless it is asked to show it", () => {
    expect([null, 2, 9, 40].map((size) => heightOf(size, false))).toEqual([base, base, base, base]);
  });

  test("grows by the same for every person more, between the few a card has room for and the many that are too many", () => {
    expect([null, 1, 4].map((size) => heightOf(size, true))).toEqual([base, base, base]);
    const steps = [4, 5, 6, 15, 16].map((size) => heightOf(size, true));
    expect([(steps[1] ?? 0) - (steps[0] ?? 0), (steps[2] ?? 0) - (steps[1] ?? 0), (steps[4] ?? 0) - (steps[3] ?? 0)]).toEqual([
      5, 5, 5,
    ]);
    expect(heightOf(200, true)).toBe(heightOf(16, true));
  });

  test("never grows over what layout leaves between two rows, and never for a ghost", () => {
    expect(heightOf(200, true) - base).toBeLessThan(TEAM_GAP);
    const ghost = exampleTeam("G", "undefined", { kind: "ghost", card: null, size: 9 });
    expect(sizeOf(ghost, { sized: true })).toEqual(sizeOf(ghost));
  });
});

test("teams of another height stay where they are, and the graph is the one that would be built anew", () => {
  const card = (name: string, x: number, y: number, size: number, more = "") => {
    const read = readMarkdown(
      `${name.toLowerCase()}.md`,
      "0".repeat(64),
      `---\nname: ${name}\nteam_type: platform\nsize: ${size}\nposition: {x: ${x}, y: ${y}}\n${more}---\n`,
    );
    if (read.kind !== "card") throw new Error("no card");
    return read.card;
  };
  const org = buildOrg([
    card("Alpha", 0, 0, 4),
    card("Beta", 500, 0, 12, "interaction_modes:\n  Alpha: x-as-a-service\n"),
    card("Gamma", 500, 300, 9, "interaction_modes:\n  Beta: collaboration\n"),
  ]);
  const plain = buildGraph(org, new Map());
  const sized = updateGraph(plain, org, new Map(), { sized: true });
  expect(sized).toEqual(buildGraph(org, new Map(), { sized: true }));
  expect(updateGraph(sized, org, new Map())).toEqual(plain);
  for (const [key, node] of sized.nodes) {
    const was = plain.nodes.get(key);
    expect([node.rect.x, node.rect.y]).toEqual([was?.rect.x, was?.rect.y]);
  }
  expect(sized.nodes.get("card:alpha.md")).toBe(plain.nodes.get("card:alpha.md"));
  const beta = sized.nodes.get("card:beta.md")?.rect;
  expect(beta?.height).toBeGreaterThan(plain.nodes.get("card:beta.md")?.rect.height ?? Number.POSITIVE_INFINITY);
  const down = [...sized.edges.values()].find(
    ({ relation }) => relation.from === "card:gamma.md" || relation.to === "card:gamma.md",
  );
  const ends = [down?.points[0], down?.points.at(-1)].map((point) => point?.y);
  expect(ends).toContain((beta?.y ?? 0) + (beta?.height ?? 0));
});
