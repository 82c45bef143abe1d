import { describe, expect, it } from "vitest";
import { exampleTeam, nodeAt } from "../../shared/diagram/example-graph.ts";
import { neighbour } from "./neighbours.ts";

const at = (name: string, x: number, y: number) => nodeAt(exampleTeam(name, "platform"), x, y);
const middle = at("Middle", 0, 0);
const right = at("Right", 320, 10);
const farRight = at("Far right", 900, 0);
const below = at("Below", 40, 200);
const nodes = [middle, farRight, right, below];

describe("going with the arrow keys", () => {
  it("takes the nearest team in that direction, straight ahead before aside", () => {
    expect(neighbour(middle, "right", nodes)).toBe(right.key);
    expect(neighbour(right, "right", nodes)).toBe(farRight.key);
    expect(neighbour(middle, "down", nodes)).toBe(below.key);
    expect(neighbour(below, "up", nodes)).toBe(middle.key);
    expect(neighbour(farRight, "left", nodes)).toBe(right.key);
  });

  it("stays where it is at the border", () => {
    expect(neighbour(middle, "left", nodes)).toBeNull();
    expect(neighbour(middle, "up", nodes)).toBeNull();
  });
});
