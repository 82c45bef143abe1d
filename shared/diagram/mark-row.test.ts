import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitMarks } from "./mark-row.ts";
import { MARK_KINDS, type MarkKind, type TeamMark } from "./team-marks.ts";

function mark(kind: MarkKind, ...texts: [string, ...string[]]): TeamMark {
  const sign =
    kind === "load"
      ? ({ kind: "bar", share: 0.4, open: false, tick: null } as const)
      : kind === "smells"
        ? ({ kind: "severity", severity: "warning" } as const)
        : null;
  return { kind, texts, tone: "plain", loud: false, sign, spoken: texts[0], reason: () => "" };
}
const ALL = [
  mark("load", "medium, says low", "medium"),
  mark("consumers", "3 consumers, says 6", "says 6, graph 3", "3, says 6"),
  mark("lead", "next hire needs a lead", "next needs lead"),
  mark("smells", "2 smells", "2"),
];
const words = (marks: readonly TeamMark[], room: number) => fitMarks(marks, room).map(({ text }) => text);
const only = (...kinds: readonly MarkKind[]) => ALL.filter(({ kind }) => kinds.includes(kind));

describe("sharing a row", () => {
  test("all say all where there is room, three at the most", () => {
    expect(words(only("load", "consumers", "smells"), 1000)).toEqual(["medium, says low", "3 consumers, says 6", "2 smells"]);
    expect(words(ALL, 1000)).toEqual(["medium, says low", "next hire needs a lead", "2 smells"]);
  });

  test("consumers are shortened before load, load before smells; the count of smells is the last to stay", () => {
    expect(words(only("load", "consumers", "smells"), 320)).toEqual(["medium, says low", "says 6, graph 3", "2 smells"]);
    expect(words(only("load", "consumers", "smells"), 280)).toEqual(["medium, says low", "3, says 6", "2 smells"]);
    expect(words(only("load", "consumers", "smells"), 212)).toEqual(["medium", "3, says 6", "2"]);
    expect(words(only("load", "consumers", "smells"), 124)).toEqual(["medium", "2"]);
    expect(words(only("load", "consumers", "smells"), 40)).toEqual(["2"]);
    expect(words(ALL, 10)).toEqual([]);
  });

  test("never longer than the room, never over one another, in the order of the card", () => {
    const text = fc.string({ minLength: 1, maxLength: 30 });
    const marks = fc
      .subarray([...MARK_KINDS])
      .chain((kinds) => fc.tuple(...kinds.map((kind) => fc.tuple(text, text).map(([long, short]) => mark(kind, long, short)))));
    fc.assert(
      fc.property(marks, fc.integer({ min: 0, max: 400 }), (given, room) => {
        const row = fitMarks(given, room);
        expect(row.length).toBeLessThanOrEqual(3);
        let end = 0;
        for (const { start, length } of row) {
          expect(start).toBeGreaterThanOrEqual(end);
          end = start + length;
        }
        expect(end).toBeLessThanOrEqual(room);
        const order = row.map(({ mark: { kind } }) => MARK_KINDS.indexOf(kind));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
    );
  });
});
