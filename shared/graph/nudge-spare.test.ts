// Where lanes go that lie on each other, and that all others stay.
import { describe, expect, it } from "vitest";
import type { Lane } from "./nudge-lanes.ts";
import { toSpareRoomInSlices } from "./nudge-spare.ts";
import { finished } from "./steps.ts";

const lane = (bundle: string, at: number, low = 0, high = 1000): Lane => ({
  bundle,
  before: at,
  at,
  low,
  high,
  least: at - 60,
  most: at + 60,
  turnLow: 0,
  turnHigh: 0,
  stretches: [],
});
const places = (lanes: readonly Lane[], walls: readonly [number, number] = [-1000, 1000]): readonly number[] => {
  const steps = toSpareRoomInSlices(lanes, (one) => {
    one.least = Math.max(one.least, walls[0]);
    one.most = Math.min(one.most, walls[1]);
  });
  finished(steps);
  return lanes.map(({ at }) => at);
};

describe("toSpareRoomInSlices", () => {
  it("moves the shorter of two on one line to the nearest room", () => {
    expect(places([lane("a", 0), lane("b", 1, 200, 400)])).toEqual([0, 11]);
  });

  it("past others, as far off them as there is room", () => {
    expect(places([lane("a", 0), lane("b", 0, 200, 400), lane("c", 8), lane("d", -20)], [-26, 40])).toEqual([0, 19, 8, -20]);
  });

  it("closer where there is less", () => {
    expect(places([lane("a", 0), lane("b", 0, 200, 400)], [-1, 7])).toEqual([0, 6]);
  });

  it("leaves what has no room, what is of one bundle, and what meets end to end", () => {
    expect(places([lane("a", 0), lane("b", 0.5, 200, 400)], [-1, 2])).toEqual([0, 0.5]);
    expect(places([lane("a", 0), lane("a", 0.5, 200, 400)])).toEqual([0, 0.5]);
    expect(places([lane("a", 0), lane("b", 0, 997, 1400)])).toEqual([0, 0]);
  });

  it("says whether there were any", () => {
    expect(finished(toSpareRoomInSlices([lane("a", 0), lane("b", 0)], () => undefined))).toBe("moved");
    expect(finished(toSpareRoomInSlices([lane("a", 0), lane("b", 5)], () => undefined))).toBe("none");
  });
});
