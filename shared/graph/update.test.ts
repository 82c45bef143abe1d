// What an update must not keep: ways and clusters that a card outside of every plan's area changes, and ways that end where an outline has
// come to be cut.
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../card/read.ts";
import type { Card } from "../card/types.ts";
import { buildOrg } from "../org/build.ts";
import { updateOrg } from "../org/update.ts";
import { buildGraph } from "./build.ts";
import type { Graph } from "./types.ts";
import { EMPTY_GRAPH, graphOfParts, updateGraph } from "./update.ts";

function card(name: string, type: string, [x, y]: readonly [number, number], modes: readonly string[] = []): Card {
  const relations = modes.length === 0 ? [] : ["interaction_modes:", ...modes.map((mode) => `  ${mode}`)];
  const lines = [`name: ${name}`, `team_type: ${type}`, `position: {x: ${x}, y: ${y}}`, ...relations];
  const read = readMarkdown(`${name.toLowerCase()}.md`, "0".repeat(64), `---\n${lines.join("\n")}\n---\n`);
  if (read.kind !== "card") throw new Error("no card");
  return read.card;
}

/** Teams one right below the other: nothing leads between them. */
const wall = (top: number, count: number): readonly Card[] =>
  Array.from({ length: count }, (_, i) => card(`Wall${i}`, "stream-aligned", [340, top + i * 76]));

const drawn = ({ edges }: Graph) => [...edges].map(([key, { points, badge }]) => [key, points, badge]).sort();

function afterAdding(
  cards: readonly Card[],
  added: Card,
): { readonly before: Graph; readonly updated: Graph; readonly anew: Graph } {
  const org = buildOrg(cards);
  const before = buildGraph(org, new Map());
  const updated = updateGraph(before, updateOrg(org, { upserted: [added], removed: [] }), new Map());
  return { before, updated, anew: buildGraph(buildOrg([...cards, added]), new Map()) };
}

describe("updateGraph", () => {
  it("makes a way anew where a card comes to stand in the wider area that it was searched in", () => {
    const cards = [
      card("Left", "stream-aligned", [0, 0], ["Right: collaboration"]),
      card("Right", "stream-aligned", [700, 0]),
      ...wall(-152, 5),
    ];
    const { before, updated, anew } = afterAdding(cards, card("Added", "stream-aligned", [340, -260]));
    expect(drawn(anew)).not.toEqual(drawn(before));
    expect(drawn(updated)).toEqual(drawn(anew));
  });

  it("moves ways and badges anew where a card comes to stand beside them, outside of what they were searched in", () => {
    const cards = [
      card("Left", "stream-aligned", [0, 0], ["Right: collaboration"]),
      card("Right", "platform", [700, 0]),
      ...wall(-128, 5),
    ];
    const { before, updated, anew } = afterAdding(cards, card("Added", "stream-aligned", [340, -236]));
    expect(drawn(anew)).not.toEqual(drawn(before));
    expect(drawn(updated)).toEqual(drawn(anew));
  });

  it("makes a way anew where the outline that it ends at is cut otherwise, though it takes the same room", () => {
    const org = buildOrg([
      card("Maths", "complicated-subsystem", [600, 10], ["User: collaboration"]),
      card("User", "complicated-subsystem", [40, 110], []),
      card("Near", "complicated-subsystem", [640, 100], ["Maths: facilitating"]),
    ]);
    const before = buildGraph(org, new Map());
    const maths = before.nodes.get("card:maths.md");
    if (maths === undefined) throw new Error("no team");
    const nodes = new Map(before.nodes).set(maths.key, { ...maths, team: { ...maths.team, type: "platform" } });
    const parts = { nodes, groups: before.groups, relations: org.relations };
    const anew = graphOfParts(EMPTY_GRAPH, parts);
    expect(drawn(anew)).not.toEqual(drawn(before));
    expect(drawn(graphOfParts(before, parts))).toEqual(drawn(anew));
  });
});
