import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlaps } from "../../shared/geometry.ts";
import { createGrid } from "./grid.ts";

const rect = fc.record({
  x: fc.integer({ min: -9000, max: 9000 }),
  y: fc.integer({ min: -9000, max: 9000 }),
  width: fc.integer({ min: 1, max: 9000 }),
  height: fc.integer({ min: 1, max: 9000 }),
});

describe("grid", () => {
  it("finds exactly what overlaps, in the order given, each once", () => {
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 60 }), fc.array(rect, { minLength: 1, maxLength: 8 }), (items, areas) => {
        const grid = createGrid(items, (item) => item);
        for (const area of areas) expect(grid.within(area)).toEqual(items.filter((item) => overlaps(item, area)));
      }),
    );
  });

  it("is empty for no items and for areas far from all of them", () => {
    expect(createGrid([], (item: never) => item).within({ x: 0, y: 0, width: 10, height: 10 })).toEqual([]);
    const grid = createGrid([{ x: 0, y: 0, width: 10, height: 10 }], (item) => item);
    expect(grid.within({ x: 90_000, y: 90_000, width: 10, height: 10 })).toEqual([]);
  });
});
