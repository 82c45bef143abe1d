// A number mistyped in a card sets a team a thousand screens apart: the diagram is made all the same, and at once.
import { expect, test } from "vitest";
import { readMarkdown } from "../card/read.ts";
import { buildOrg } from "../org/build.ts";
import { buildGraph } from "./build.ts";

const text = (name: string, x: number, y: number, more = "") =>
  `---\nname: ${name}\nteam_type: platform\nposition: {x: ${x}, y: ${y}}\n${more}---\n`;

test("a relation between teams very far apart does not cost its length", { timeout: 5000 }, () => {
  const texts = {
    "near.md": text("Near", 0, 0),
    "far.md": text("Far", 30_000_000, -30_000_000, "interaction_modes:\n  Near: collaboration\n"),
  };
  const cards = Object.entries(texts).flatMap(([path, content]) => {
    const file = readMarkdown(path, path, content);
    return file.kind === "card" ? [file.card] : [];
  });
  const graph = buildGraph(buildOrg(cards), new Map());
  const [edge] = graph.edges.values();
  expect(graph.edges.size).toBe(1);
  expect(edge?.points.length).toBeGreaterThan(1);
});
