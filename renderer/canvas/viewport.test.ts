import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clearRect,
  fitViewport,
  revealViewport,
  toCanvas,
  toScreen,
  uncoverViewport,
  visibleRect,
  zoomAround,
} from "./viewport.ts";

const SIZE = { width: 1440, height: 820 };
const INSETS = { left: 260, right: 356, top: 12, bottom: 56 };
const rect = fc.record({
  x: fc.integer({ min: -50_000, max: 50_000 }),
  y: fc.integer({ min: -50_000, max: 50_000 }),
  width: fc.integer({ min: 1, max: 40_000 }),
  height: fc.integer({ min: 1, max: 40_000 }),
});
const viewport = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  zoom: fc.double({ min: 0.05, max: 3, noNaN: true }),
});

describe("fit", () => {
  it("shows everything clear of the chrome, in the middle, never enlarged", () => {
    fc.assert(
      fc.property(rect, (bounds) => {
        const v = fitViewport(bounds, SIZE, INSETS);
        const clear = clearRect(SIZE, INSETS);
        const at = toScreen(bounds, v);
        expect(v.zoom).toBeLessThanOrEqual(1);
        expect(at.x + (bounds.width * v.zoom) / 2).toBeCloseTo(clear.x + clear.width / 2, 3);
        expect(at.y + (bounds.height * v.zoom) / 2).toBeCloseTo(clear.y + clear.height / 2, 3);
        if (v.zoom > 0.02) {
          expect(at.x).toBeGreaterThanOrEqual(clear.x);
          expect(at.y).toBeGreaterThanOrEqual(clear.y);
        }
      }),
    );
  });

  it("of an empty folder is the plain view", () => {
    expect(fitViewport(null, SIZE, INSETS).zoom).toBe(1);
  });

  it("uses the whole view where chrome leaves no room", () => {
    expect(clearRect({ width: 500, height: 400 }, INSETS)).toEqual({ x: 0, y: 0, width: 500, height: 400 });
  });
});

describe("zooming", () => {
  it("keeps the point under the anchor where it is", () => {
    fc.assert(
      fc.property(viewport, fc.double({ min: 0.05, max: 3, noNaN: true }), (v, zoom) => {
        const anchor = { x: 300, y: 200 };
        const before = toCanvas(anchor, v);
        const after = toScreen(before, zoomAround(v, zoom, anchor));
        expect(after.x).toBeCloseTo(anchor.x, 4);
        expect(after.y).toBeCloseTo(anchor.y, 4);
      }),
    );
  });

  it("stays within its limits", () => {
    expect(zoomAround({ x: 0, y: 0, zoom: 1 }, 99, { x: 0, y: 0 }).zoom).toBe(3);
    expect(zoomAround({ x: 0, y: 0, zoom: 1 }, 0, { x: 0, y: 0 }).zoom).toBe(0.02);
  });
});

describe("revealing", () => {
  const team = { x: 5000, y: 3000, width: 240, height: 76 };

  it("leaves alone what is in the clear", () => {
    expect(revealViewport({ ...team, x: 500, y: 300 }, { x: 0, y: 0, zoom: 1 }, SIZE, INSETS)).toBeNull();
  });

  it("pans what is elsewhere into the clear, at the same zoom", () => {
    const v = revealViewport(team, { x: 0, y: 0, zoom: 1 }, SIZE, INSETS);
    if (v === null) throw new Error("nothing was done");
    const at = toScreen(team, v);
    expect(v.zoom).toBe(1);
    expect(at.x + team.width).toBeLessThanOrEqual(SIZE.width - INSETS.right);
    expect(at.y + team.height).toBeLessThanOrEqual(SIZE.height - INSETS.bottom);
  });

  it("comes closer where the card could not be read", () => {
    expect(revealViewport(team, { x: 0, y: 0, zoom: 0.1 }, SIZE, INSETS)?.zoom).toBe(1);
  });

  it("pulls a team from under a panel, and no farther than needed", () => {
    const under = { ...team, x: 1200, y: 300 };
    const v = uncoverViewport(under, { x: 0, y: 0, zoom: 1 }, SIZE, INSETS);
    expect(v).toEqual({ x: SIZE.width - INSETS.right - 16 - 240 - 1200, y: 0, zoom: 1 });
  });
});

it("the visible part of the canvas is what its corners show", () => {
  fc.assert(
    fc.property(viewport, (v) => {
      const visible = visibleRect(v, SIZE);
      const corner = toScreen({ x: visible.x + visible.width, y: visible.y + visible.height }, v);
      expect(corner.x).toBeCloseTo(SIZE.width, 3);
      expect(corner.y).toBeCloseTo(SIZE.height, 3);
    }),
  );
});
