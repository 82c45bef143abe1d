// That marks, names and facts never run into one another on the cards of whole organisations: the sample as it is shipped, and a large
// one, judged as the app judges them.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { generateOrg } from "../bench/generate.ts";
import { readMarkdown } from "../shared/card/read.ts";
import { layTeamOut } from "../shared/diagram/draw-team.ts";
import { boundsOf, contains, inflate, overlaps, type Rect } from "../shared/geometry.ts";
import { sizeOf } from "../shared/graph/size.ts";
import { buildOrg } from "../shared/org/build.ts";
import { scoreOrg } from "../shared/score/score-org.ts";
import { DEFAULT_SETTINGS } from "../shared/score/settings.ts";
import { measureText } from "../shared/text/measure.ts";

const scratch = await mkdtemp(join(tmpdir(), "teamscape-marks-"));
await generateOrg(scratch, 300);
afterAll(() => rm(scratch, { recursive: true, force: true }));

async function orgOf(folder: string) {
  const found = await readdir(folder, { recursive: true, encoding: "utf8" });
  const paths = found.filter((path) => path.endsWith(".md") && !path.endsWith("README.md"));
  const read = await Promise.all(
    paths.map(async (path) =>
      readMarkdown(relative(folder, join(folder, path)), path, await readFile(join(folder, path), "utf8")),
    ),
  );
  return buildOrg(read.flatMap((file) => (file.kind === "card" ? [file.card] : [])));
}

type Line = ReturnType<typeof layTeamOut>["lines"][number];

/** Around a line's letters, from the top of its capitals to its descenders. */
function boxOf({ text, at, size, weight, anchor, turn }: Line): Rect {
  const width = measureText(text, size, weight);
  const before = anchor === "middle" ? width / 2 : 0;
  const [up, down] = [size * 0.76, size * 0.22];
  return turn === 0
    ? { x: at.x - before, y: at.y - up, width, height: up + down }
    : { x: at.x - up, y: at.y - (width - before), width: up + down, height: width };
}

describe.each([
  ["sample-org", join(import.meta.dirname, "..", "sample-org"), 20],
  ["300 generated teams", scratch, 300],
] as const)("%s", async (_, folder, least) => {
  const org = await orgOf(folder);
  const scores = scoreOrg(org, DEFAULT_SETTINGS, "2026-06-01");
  const laid = [...org.teams.values()].flatMap((team) => {
    if (team.kind !== "card") return [];
    const rect = { x: 0, y: 0, ...sizeOf(team) };
    return [{ team, rect, ...layTeamOut(team, rect, scores.teams.get(team.key)) }];
  });

  test("every card was judged and has a mark", () => {
    expect(laid.length).toBeGreaterThanOrEqual(least);
    for (const { team, marks } of laid) expect(marks.length, team.name).toBeGreaterThan(0);
  });

  test("nothing on a card overlaps, and all of it stays inside", () => {
    for (const { team, rect, lines, marks } of laid) {
      const boxes = [...lines.map(boxOf), ...marks.map((mark) => mark.rect)];
      for (const [i, a] of boxes.entries()) {
        for (const b of boxes.slice(i + 1)) expect(overlaps(a, b), `${team.name}: ${JSON.stringify([a, b])}`).toBe(false);
      }
      const around = boundsOf(boxes) ?? rect;
      const corner = { x: around.x + around.width, y: around.y + around.height };
      expect(contains(rect, around) && contains(rect, corner), team.name).toBe(true);
    }
  });

  test("the middle of a card is the team's, not a mark's", () => {
    for (const { team, rect, marks } of laid) {
      const middle = { x: rect.width / 2, y: rect.height / 2 };
      for (const mark of marks) expect(contains(inflate(mark.rect, 3), middle), team.name).toBe(false);
    }
  });

  test("marks keep their distance, and each one's words fit in it", () => {
    for (const { marks } of laid) {
      for (const { text, length } of marks) expect(measureText(text, 10.5, 600)).toBeLessThanOrEqual(length - 14);
      for (const [i, mark] of marks.entries()) {
        const before = marks[i - 1];
        if (before !== undefined) expect(mark.start - before.start - before.length).toBeGreaterThanOrEqual(4);
      }
    }
  });
});
