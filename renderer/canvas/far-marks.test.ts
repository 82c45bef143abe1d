// What is left of the marks on a card too small to read: inside the shape, off the name, whatever the form, height and name.
import { describe, expect, test } from "vitest";
import { exampleTeam } from "../../shared/diagram/example-graph.ts";
import { exampleFinding, exampleScores } from "../../shared/diagram/example-scores.ts";
import type { TextItem } from "../../shared/diagram/scene-types.ts";
import { contains, overlaps, type Rect } from "../../shared/geometry.ts";
import { sizeOf } from "../../shared/graph/size.ts";
import { formOf } from "../../shared/notation.ts";
import { octagonCut } from "../../shared/shapes.ts";
import { measureText } from "../../shared/text/measure.ts";
import { farMarks } from "./far-marks.ts";
import { teamPicture } from "./team-picture.ts";

const style = { theme: "light", types: new Map() } as const;
const TYPES = ["stream-aligned", "platform", "enabling", "complicated-subsystem", "undefined"];
const NAMES = ["Ops", "Reliability Enablement", "Data Storage Platform for Every Stream in the Company"];
const CASES = TYPES.flatMap((type) => NAMES.flatMap((name) => [3, 14].map((size) => [type, name, size] as const)));

/** Around a line's letters, from the top of its capitals to its baseline. */
function letters({ text, at, size, weight, turn }: TextItem): Rect {
  const width = measureText(text, size, weight);
  const up = size * 0.727;
  return turn === 0
    ? { x: at.x - width / 2, y: at.y - up, width, height: up }
    : { x: at.x - up, y: at.y - width / 2, width: up, height: width };
}

describe.each(CASES)("%s “%s” of %i people", (type, name, size) => {
  const team = exampleTeam(name, type, { size });
  const scores = exampleScores(team.key, {
    load: { score: 60, level: "high", combined: "high", combinedScore: 60 },
    findings: [exampleFinding("error")],
  });
  const rect = { x: 0, y: 0, ...sizeOf(team, { sized: true }) };
  const { items } = farMarks(team, rect, "light", scores);
  const [pill] = items;
  if (pill?.kind !== "path") throw new Error("no pill");
  // "M<radius> …h<straight>…v…": as long as it is straight and round, as high as it is round.
  const [, radius = 0, straight = 0] = (/^M([\d.]+) \S+?h([\d.]+)/.exec(pill.data) ?? []).map(Number);
  const box: Rect = { x: pill.at.x, y: pill.at.y - radius, width: straight + 2 * radius, height: 2 * radius };

  test("keeps its signs inside the shape", () => {
    expect(radius).toBeGreaterThan(5);
    const cut = formOf(type).shape === "octagon" ? octagonCut(rect.width, rect.height) : 0;
    expect(box.x).toBeGreaterThanOrEqual(cut);
    expect(box.x + box.width).toBeLessThanOrEqual(rect.width - cut);
    expect(box.y).toBeGreaterThan(0);
    expect(box.y + box.height).toBeLessThan(rect.height);
  });

  test("and its name beside them, inside too", () => {
    const node = { key: team.key, team, rect, pinned: true };
    const lines = teamPicture(node, "name", style, scores).flatMap((item) => (item.kind === "text" ? [letters(item)] : []));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(overlaps(line, box)).toBe(false);
      expect(contains(rect, line) && contains(rect, { x: line.x + line.width, y: line.y + line.height })).toBe(true);
    }
  });
});

test("none without anything judged", () => {
  const team = exampleTeam("Ops", "platform");
  expect(farMarks(team, sizeOf(team), "light", undefined)).toEqual({ items: [], room: 0 });
});
