import { describe, expect, test } from "vitest";
import { MODES } from "./card/entry-types.ts";
import { TEAM_TYPES } from "./card/types.ts";
import { arrowHead, badgeTurn, dependencySign, modeBadge, roundedRoute, teamOutline } from "./shapes.ts";

/** End points of every command of our own path data (no curve of ours leaves the box of its end points and controls). */
function extent(path: string): { left: number; right: number; top: number; bottom: number } {
  let [x, y] = [0, 0];
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [, command = "", args = ""] of path.matchAll(/([MLHVAQZ])([^MLHVAQZ]*)/g)) {
    const numbers = args.trim() === "" ? [] : args.trim().split(/\s+/).map(Number);
    if (numbers.some(Number.isNaN)) throw new Error(`not a number in ${command}${args}`);
    if (command === "H") x = numbers[0] as number;
    else if (command === "V") y = numbers[0] as number;
    else if (command !== "Z") [x, y] = numbers.slice(-2) as [number, number];
    xs.push(x);
    ys.push(y);
  }
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

describe("teamOutline", () => {
  test("fills its box exactly, whatever the type and size", () => {
    for (const type of [...TEAM_TYPES, "guild"]) {
      for (const [width, height] of [
        [240, 76],
        [64, 176],
        [10, 8],
      ] as const) {
        expect(extent(teamOutline(type, width, height)), type).toEqual({ left: 0, right: width, top: 0, bottom: height });
      }
    }
  });

  test("tells the types apart by form: arcs, corners, and eight sides", () => {
    expect(teamOutline("stream-aligned", 240, 76)).toContain("A");
    expect(teamOutline("platform", 240, 76)).toBe("M0 0H240V76H0Z");
    expect(teamOutline("complicated-subsystem", 176, 92).match(/[ML]/g)).toHaveLength(8);
  });
});

describe("modeBadge", () => {
  test("stays inside its radius", () => {
    for (const mode of [...MODES, null]) {
      const { left, right, top, bottom } = extent(modeBadge(mode, 11));
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(-11);
      expect(Math.max(right, bottom)).toBeLessThanOrEqual(11);
    }
  });

  test("only the triangle turns with its edge, its tip ahead", () => {
    expect(modeBadge("x-as-a-service", 10)).toMatch(/^M10 0L/);
    expect(badgeTurn("x-as-a-service", 1.5)).toBe(1.5);
    expect(badgeTurn("collaboration", 1.5)).toBe(0);
    expect(badgeTurn("facilitating", 1.5)).toBe(0);
    expect(badgeTurn(null, 1.5)).toBe(0);
  });
});

test("a dependency's sign tells slowing from blocking without colour", () => {
  expect(dependencySign("ok", 7)).toBe("");
  expect(dependencySign("slowing", 7)).not.toBe(dependencySign("blocking", 7));
  expect(extent(dependencySign("slowing", 7)).right).toBeLessThan(7);
  expect(extent(arrowHead(9))).toMatchObject({ left: -9, right: 0 });
});

describe("roundedRoute", () => {
  test("rounds each corner and keeps both ends", () => {
    const path = roundedRoute(
      [
        { x: 0, y: 0 },
        { x: 100, y: 0 },
        { x: 100, y: 50 },
      ],
      8,
    );
    expect(path).toBe("M0 0L92 0Q100 0 100 8L100 50");
  });

  test("takes a smaller radius where a leg is short, and survives legs of no length", () => {
    expect(
      roundedRoute(
        [
          { x: 0, y: 0 },
          { x: 6, y: 0 },
          { x: 6, y: 50 },
        ],
        8,
      ),
    ).toBe("M0 0L3 0Q6 0 6 3L6 50");
    expect(
      roundedRoute(
        [
          { x: 0, y: 0 },
          { x: 0, y: 0 },
          { x: 6, y: 0 },
        ],
        8,
      ),
    ).toBe("M0 0L6 0");
    expect(roundedRoute([], 8)).toBe("");
  });
});
