import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellArea, cellKey, cellsIn, isSharp, sheetFor, TILE, touches } from "./tiles.ts";

const SIZE = { width: 1440, height: 900 };
const viewport = fc.record({
  x: fc.double({ min: -5000, max: 5000, noNaN: true }),
  y: fc.double({ min: -5000, max: 5000, noNaN: true }),
  zoom: fc.double({ min: 0.05, max: 2, noNaN: true }),
});

describe("tiles", () => {
  it("cover every corner of the view that they are drawn for, once each", () => {
    fc.assert(
      fc.property(viewport, (view) => {
        const sheet = sheetFor(view);
        const cells = cellsIn(sheet, view, SIZE);
        expect(new Set(cells.map(cellKey)).size).toBe(cells.length);
        for (const [x, y] of [
          [1, 1],
          [1439, 1],
          [1, 899],
          [1439, 899],
        ] as const) {
          const point = { x: (x - view.x) / view.zoom, y: (y - view.y) / view.zoom, width: 0.001, height: 0.001 };
          expect(cells.some((cell) => touches(cell, sheet, [point]))).toBe(true);
        }
      }),
    );
  });

  it("come in order from the middle of the view", () => {
    const view = { x: 0, y: 0, zoom: 1 };
    const [first] = cellsIn(sheetFor(view), view, SIZE);
    expect(first).toEqual({ column: Math.floor(720 / TILE), row: Math.floor(450 / TILE) });
  });

  it("are touched by what lies in them and by nothing beside them", () => {
    const sheet = { x: 0, y: 0, zoom: 0.5 };
    const area = cellArea({ column: 1, row: 0 }, sheet);
    expect(area).toEqual({ x: 2 * TILE, y: 0, width: 2 * TILE, height: 2 * TILE });
    expect(touches({ column: 1, row: 0 }, sheet, [{ x: area.x + 10, y: 10, width: 5, height: 5 }])).toBe(true);
    expect(touches({ column: 0, row: 0 }, sheet, [{ x: area.x + 10, y: 10, width: 5, height: 5 }])).toBe(false);
  });

  it("stay sharp while a view moves by whole pixels, and not at another zoom", () => {
    const view = { x: 10.25, y: -3.5, zoom: 0.7 };
    const sheet = sheetFor(view);
    expect(isSharp(sheet, { ...view, x: view.x + 40 })).toBe(true);
    expect(isSharp(sheet, { ...view, x: view.x + 0.5 })).toBe(false);
    expect(isSharp(sheet, { ...view, zoom: 0.71 })).toBe(false);
  });
});
