import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { snap, snapLines } from "./snap.ts";

const NEIGHBOUR = { x: 1000, y: 500, width: 240, height: 76 };
const team = (x: number, y: number) => ({ x, y, width: 240, height: 76 });

describe("snapping", () => {
  it("brings a team that is nearly in line into line, and shows it", () => {
    const { dx, dy, guides } = snap(team(1004, 803), snapLines([NEIGHBOUR]), 1);
    expect(dx).toBe(-4);
    expect((803 + dy) % 4).toBe(0);
    // Both are as wide, so one line through the centres stands for all three.
    expect(guides).toEqual([{ axis: "vertical", at: 1120, from: 500, to: 880 }]);
  });

  it("shows which edge is in line where sizes differ", () => {
    const upright = { x: 997, y: 803, width: 64, height: 176 };
    const { guides } = snap(upright, snapLines([NEIGHBOUR]), 1);
    expect(guides).toEqual([{ axis: "vertical", at: 1000, from: 500, to: 980 }]);
  });

  it("aligns edges with centres too, whichever is nearest", () => {
    // The left edge is 3 from the neighbour's middle; nothing else is near.
    expect(snap(team(1123, 803), snapLines([NEIGHBOUR]), 1).dx).toBe(-3);
  });

  it("reaches as far on the screen whatever the zoom", () => {
    const lines = snapLines([NEIGHBOUR]);
    expect(snap(team(1010, 800), lines, 0.5).dx).toBe(-10);
    expect(snap(team(1010, 800), lines, 1).guides).toEqual([]);
  });

  it("rests on the grid where nobody is near, and never moves farther than it reaches", () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -3000, max: 3000 }), (x, y) => {
        const { dx, dy, guides } = snap(team(x, y), snapLines([NEIGHBOUR]), 1);
        expect(Math.abs(dx)).toBeLessThanOrEqual(6);
        expect(Math.abs(dy)).toBeLessThanOrEqual(6);
        if (guides.every((guide) => guide.axis !== "vertical")) expect(Math.abs((x + dx) % 4)).toBe(0);
      }),
    );
  });
});
