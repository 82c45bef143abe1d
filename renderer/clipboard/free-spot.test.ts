import { expect, it } from "vitest";
import type { TeamNode } from "../../shared/graph/types.ts";
import { freeSpot } from "./free-spot.ts";

const at = (...spots: readonly (readonly [number, number])[]) => ({
  nodes: new Map(spots.map(([x, y], i) => [String(i), { rect: { x, y, width: 240, height: 76 } } as TeamNode])),
});

it("stands around the middle, on whole numbers", () => {
  expect(freeSpot(at(), { x: 320.4, y: 138 })).toEqual({ x: 200, y: 100 });
});

it("steps aside for whoever stands there, as often as it takes", () => {
  expect(freeSpot(at([200, 100]), { x: 320, y: 138 })).toEqual({ x: 232, y: 132 });
  expect(freeSpot(at([205, 96], [232, 132]), { x: 320, y: 138 })).toEqual({ x: 264, y: 164 });
});
