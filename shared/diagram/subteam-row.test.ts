// Subteams kept in a card stand on it as boxes that never leave it, and say their names where there is room.
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../card/read.ts";
import { boundsOf, type Rect } from "../geometry.ts";
import { formOf } from "../notation.ts";
import { buildOrg } from "../org/build.ts";
import type { Team } from "../org/types.ts";
import { layTeamOut } from "./draw-team.ts";
import { fitSubteams } from "./subteam-row.ts";

function teamWith(names: readonly string[], type = "platform"): Team {
  const subteams = names.map((name, i) => `  - {name: "${name}", size: ${i + 2}}`);
  const lines = ["name: Data Infrastructure", `team_type: ${type}`, ...(names.length === 0 ? [] : ["subteams:", ...subteams])];
  const read = readMarkdown("data.md", "0".repeat(64), `---\n${lines.join("\n")}\n---\n`);
  if (read.kind !== "card") throw new Error("no card");
  const team = [...buildOrg([read.card], []).teams.values()].find(({ kind }) => kind === "card");
  if (team === undefined) throw new Error("no team");
  return team;
}

const FOUR = ["Data Platform", "Data Engineering", "MLOps", "BI Services"];
const textsIn = (names: readonly string[], room: number) => fitSubteams(teamWith(names), room).map(({ text }) => text);

describe("fitSubteams", () => {
  it("says names and sizes, then initials and sizes, then how many more", () => {
    expect(textsIn(FOUR, 1000)).toEqual(["Data Platform 2", "Data Engineering 3", "MLOps 4", "BI Services 5"]);
    expect(textsIn(FOUR, 212)).toEqual(["DP 2", "DE 3", "MLO 4", "BS 5"]);
    expect(textsIn([...FOUR, ...FOUR, ...FOUR], 212).at(-1)).toMatch(/^\+\d+$/);
    expect(textsIn(FOUR, 30)).toEqual([]);
    expect(textsIn([], 1000)).toEqual([]);
  });
});

describe("layTeamOut", () => {
  it.each(["platform", "stream-aligned", "enabling", "complicated-subsystem"])(
    "keeps boxes and words of a %s apart and on it",
    (type) => {
      const { width, height } = formOf(type);
      const rect: Rect = { x: 40, y: 80, width, height };
      const { boxes } = layTeamOut(teamWith(FOUR, type), rect, undefined);
      expect(boxes.length).toBeGreaterThan(1);
      expect(boundsOf([rect, ...boxes.map((box) => box.rect)])).toEqual(rect);
      const along = boxes.map((box) =>
        box.turn === 0 ? [box.rect.x, box.rect.width] : [-box.rect.y - box.rect.height, box.rect.height],
      );
      along.reduce(([x = 0, length = 0], [next = 0, own = 0]) => {
        expect(next).toBeGreaterThanOrEqual(x + length);
        return [next, own];
      });
    },
  );
});
