import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlaps, type Rect } from "../geometry.ts";
import { ALIGNMENTS, aligned, distributed, type Moves, spaced } from "./tidy.ts";

const team = (x: number, y: number): Rect => ({ x, y, width: 240, height: 76 });
const standing = (rects: ReadonlyMap<string, Rect>, moves: Moves): ReadonlyMap<string, Rect> =>
  new Map([...rects].map(([key, rect]) => [key, { ...rect, ...moves.get(key) }]));

describe("aligning", () => {
  const rects = new Map([
    ["a", team(0, 0)],
    ["b", { x: 104, y: 200, width: 64, height: 176 }],
    ["c", team(48, 440)],
  ]);
  const edges = (how: (typeof ALIGNMENTS)[number], of: (rect: Rect) => number) => [
    ...new Set([...standing(rects, aligned(rects, how, [])).values()].map(of)),
  ];

  it("brings edges or middles into one line", () => {
    expect(edges("left", (r) => r.x)).toEqual([0]);
    expect(edges("right", (r) => r.x + r.width)).toEqual([288]);
    expect(edges("centre", (r) => r.x + r.width / 2)).toEqual([144]);
  });

  it("says only who moves", () => {
    expect([...aligned(rects, "left", []).keys()]).toEqual(["b", "c"]);
    expect(aligned(new Map([["a", team(8, 8)]]), "left", []).size).toBe(0);
  });

  it("sets side by side what would come to lie on each other", () => {
    const row = new Map([
      ["a", team(0, 0)],
      ["b", team(304, 0)],
    ]);
    const [a, b] = [...standing(row, aligned(row, "left", [])).values()];
    expect([a, b]).toEqual([team(0, 0), team(0, 96)]);
  });

  it("goes around a team that stays", () => {
    const rows = new Map([
      ["a", team(0, 0)],
      ["b", team(400, 200)],
    ]);
    expect(aligned(rows, "left", [team(0, 180)]).get("b")).toEqual({ x: 0, y: 272 });
  });

  it("never sets one on another", () => {
    const place = fc.record({ x: fc.integer({ min: -400, max: 400 }), y: fc.integer({ min: -400, max: 400 }) });
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 9 }), fc.constantFrom(...ALIGNMENTS), (places, how) => {
        const some = new Map(places.map(({ x, y }, i) => [`t${i}`, team(x, y)]));
        const list = [...standing(some, aligned(some, how, [])).values()];
        for (const [i, a] of list.entries()) for (const b of list.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
      }),
    );
  });
});

describe("distributing", () => {
  it("leaves the outer two and sets the rest at one distance", () => {
    const rects = new Map([
      ["a", team(0, 0)],
      ["b", team(256, 8)],
      ["c", team(800, 0)],
    ]);
    // 800 - 240 - 240 = 320 between the outer two, of which the middle one takes 240: 160 on each side.
    expect([...distributed(rects, "across", [])]).toEqual([["b", { x: 400, y: 8 }]]);
  });

  it("needs three", () => {
    expect(
      distributed(
        new Map([
          ["a", team(0, 0)],
          ["b", team(300, 0)],
        ]),
        "across",
        [],
      ).size,
    ).toBe(0);
  });

  it("sets nobody on a team that stands in between", () => {
    const rects = new Map([
      ["a", team(0, 0)],
      ["b", team(300, 0)],
      ["c", team(1200, 0)],
    ]);
    const stranger = team(640, 40);
    const after = standing(rects, distributed(rects, "across", [stranger]));
    expect([...after.values()].filter((rect) => overlaps(rect, stranger))).toEqual([]);
    expect(after.get("a")).toEqual(rects.get("a"));
  });

  it("takes more room where they do not fit between the outer two", () => {
    const rects = new Map([
      ["a", team(0, 0)],
      ["b", team(80, 0)],
      ["c", team(160, 0)],
    ]);
    expect([...distributed(rects, "across", [])]).toEqual([
      ["b", { x: 256, y: 0 }],
      ["c", { x: 512, y: 0 }],
    ]);
  });
});

describe("the same spacing", () => {
  it("is the usual distance among them, along the longer way", () => {
    const rects = new Map([
      ["a", team(0, 0)],
      ["b", team(304, 0)],
      ["c", team(608, 0)],
      ["d", team(1200, 0)],
    ]);
    expect([...spaced(rects, [])]).toEqual([["d", { x: 912, y: 0 }]]);
  });
});
