// The number at a badge is in the way of words, as the badge is.
import { expect, test } from "vitest";
import { edgeAlong, exampleTeam, graphOf, interaction, nodeAt } from "../diagram/example-graph.ts";
import { labelGround } from "./label-ground.ts";
import { sumPill } from "./sum-pill.ts";

test("words keep clear of the number of a line that stands for several relations, and of no other line's", () => {
  const [a, b] = [nodeAt(exampleTeam("A", "stream-aligned"), 0, 0), nodeAt(exampleTeam("B", "platform"), 600, 0)];
  const single = edgeAlong(interaction(a.team, b.team), [
    { x: 0, y: 300 },
    { x: 600, y: 300 },
  ]);
  const { rect, text } = sumPill(single.badge, 12);
  expect(text).toBe("×12");
  const corner = { x: rect.x + rect.width - 2, y: rect.y + rect.height - 2, width: 1, height: 1 };
  const whole = { x: -1000, y: -1000, width: 4000, height: 4000 };
  const covered = (edge: typeof single) => labelGround(graphOf([a, b], [edge], []), whole).isCovered(corner);
  expect(covered(single)).toBe(false);
  expect(covered({ ...single, sum: Array.from({ length: 12 }, (_, i) => `relation ${i}`) })).toBe(true);
});
