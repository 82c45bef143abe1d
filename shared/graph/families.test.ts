// Who belongs to a parent is told by one outline where they stand together and nobody else among them, else by a tie to each.
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../card/read.ts";
import { contains, inflate } from "../geometry.ts";
import { buildOrg } from "../org/build.ts";
import { buildGraph } from "./build.ts";
import { familiesOf, movedFamilies } from "./families.ts";
import type { Graph } from "./types.ts";

function graphOf(teams: readonly (readonly [name: string, x: number, y: number, parent?: string])[]): Graph {
  const cards = teams.map(([name, x, y, parent]) => {
    const lines = [`name: ${name}`, "team_type: platform", `position: {x: ${x}, y: ${y}}`];
    if (parent !== undefined) lines.push(`parent: ${parent}`);
    const read = readMarkdown(`${name}.md`, "0".repeat(64), `---\n${lines.join("\n")}\n---\n`);
    if (read.kind !== "card") throw new Error("no card");
    return read.card;
  });
  return buildGraph(buildOrg(cards, []), new Map());
}

const TOGETHER = [
  ["Data", 0, 0],
  ["Lake", 0, 140, "Data"],
  ["Flow", 300, 140, "Data"],
] as const;

describe("familiesOf", () => {
  it("puts one outline around a parent and the subteams near it, which holds all of each", () => {
    const graph = graphOf([...TOGETHER, ["Other", 1000, 0]]);
    const [family, ...more] = familiesOf(graph);
    expect(more).toEqual([]);
    expect(family?.members.map(({ team }) => team.name).sort()).toEqual(["Data", "Flow", "Lake"]);
    expect(family?.ties).toEqual([]);
    for (const { rect } of family?.members ?? []) {
      for (const corner of [rect, { x: rect.x + rect.width, y: rect.y + rect.height }]) {
        expect(family?.outline && contains(inflate(family.outline, -4), corner)).toBe(true);
      }
    }
  });

  it("ties them where another team stands among them, or where they are far apart", () => {
    const among = familiesOf(graphOf([...TOGETHER, ["Other", 300, 0]]))[0];
    const apart = familiesOf(
      graphOf([
        ["Data", 0, 0],
        ["Lake", 3000, 900, "Data"],
      ]),
    )[0];
    expect([among?.outline, among?.ties.length]).toEqual([null, 2]);
    expect([apart?.outline, apart?.ties.length]).toEqual([null, 1]);
    const [[from, to] = []] = apart?.ties ?? [];
    expect(from?.x).toBeGreaterThan(0);
    expect(to?.x).toBeLessThanOrEqual(3000);
  });

  it("keeps an outline inside that of the generation above", () => {
    const families = familiesOf(graphOf([...TOGETHER, ["Pond", 0, 280, "Lake"]]));
    const [outer, inner] = ["Data", "Lake"].map(
      (name) => families.find(({ members }) => members[0]?.team.name === name)?.outline,
    );
    expect(
      outer && inner && contains(outer, inner) && contains(outer, { x: inner.x + inner.width, y: inner.y + inner.height }),
    ).toBe(true);
    expect(outer?.x).toBeLessThan(inner?.x ?? 0);
  });

  it("gives none for teams without drawn subteams", () => {
    expect(
      familiesOf(
        graphOf([
          ["Data", 0, 0],
          ["Lake", 300, 0],
        ]),
      ),
    ).toEqual([]);
  });
});

describe("movedFamilies", () => {
  it("names the areas before and after where a member moved, and nothing where none did", () => {
    const before = graphOf(TOGETHER);
    const after = graphOf([...TOGETHER.slice(0, 2), ["Flow", 300, 200, "Data"]]);
    expect(movedFamilies(before, before)).toEqual([]);
    expect(movedFamilies(before, after)).toEqual([familiesOf(after)[0]?.rect, familiesOf(before)[0]?.rect]);
    expect(movedFamilies(before, graphOf([["Data", 0, 0]]))).toEqual([familiesOf(before)[0]?.rect]);
  });
});
