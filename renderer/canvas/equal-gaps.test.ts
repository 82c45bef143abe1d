import { describe, expect, it } from "vitest";
import { equalGaps } from "./equal-gaps.ts";
import { snap, snapLines } from "./snap.ts";

const team = (x: number, y = 0) => ({ x, y, width: 240, height: 76 });

describe("equal gaps", () => {
  it("are found between two neighbours, with both gaps", () => {
    expect(equalGaps(team(403), [team(0), team(800)], "across", 6)).toEqual({
      way: -3,
      gaps: [
        { from: 240, to: 400, at: 38 },
        { from: 640, to: 800, at: 38 },
      ],
    });
  });

  it("go on with the distance that two neighbours have", () => {
    expect(equalGaps(team(604), [team(0), team(300)], "across", 6)?.way).toBe(-4);
    expect(equalGaps(team(-302), [team(0), team(300)], "across", 6)?.way).toBe(2);
  });

  it("count in columns too, and only among those in the row", () => {
    expect(equalGaps(team(0, 252), [team(0, 0), team(0, 126)], "down", 6)?.way).toBe(0);
    expect(equalGaps(team(403), [team(0), team(800, 300)], "across", 6)).toBeNull();
  });

  it("are not drawn to from farther than the reach, nor shown for teams that lie on each other", () => {
    expect(equalGaps(team(410), [team(0), team(800)], "across", 6)).toBeNull();
    expect(equalGaps(team(100), [team(0), team(200)], "across", 6)).toBeNull();
  });

  it("are snapped to where no line is nearer, and shown", () => {
    const { dx, guides } = snap(team(403, 300), snapLines([team(0, 300), team(800, 300)]), 1);
    expect(dx).toBe(-3);
    expect(guides.filter(({ gap }) => gap === true)).toEqual([
      { axis: "horizontal", at: 338, from: 240, to: 400, gap: true },
      { axis: "horizontal", at: 338, from: 640, to: 800, gap: true },
    ]);
  });
});
