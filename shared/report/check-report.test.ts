import { describe, expect, it } from "vitest";
import { readMarkdown } from "../card/read.ts";
import type { Card } from "../card/types.ts";
import { buildOrg } from "../org/build.ts";
import type { Problem } from "../result.ts";
import { checkReport } from "./check-report.ts";

function card(path: string, ...lines: string[]): Card {
  const read = readMarkdown(path, "0".repeat(64), `---\n${lines.join("\n")}\n---\n`);
  if (read.kind !== "card") throw new Error(`${path} is no card`);
  return read.card;
}

const platform = card("b/platform.md", "name: Platform", "team_type: platform", "position: {x: 1.5, y: -2}");
const alpha = card(
  "a.md",
  "name: Alpha",
  "team_id: al",
  "team_type: stream-aligned",
  "metadata: {size: 7, value_stream: Sales}",
  "interaction_modes: {Platform: x-as-a-service, Nobody: collaboration}",
  "dependencies: [{team: Platform, type: blocking}]",
  "subteams:",
  "  - {name: Zeta, lead: Ann, members: [Ann, Bo]}",
  "  - {name: Eta}",
);
const report = (cards: readonly Card[], problems: readonly Problem[] = []) =>
  checkReport(buildOrg(cards), problems, "2026-11-01");

describe("the report of a check", () => {
  it("lists the cards' teams by path, with what is known and null for what is not", () => {
    const { version, asOf, teams } = report([platform, alpha]);
    expect([version, asOf]).toEqual([1, "2026-11-01"]);
    expect(teams).toEqual([
      {
        path: "a.md",
        id: "al",
        name: "Alpha",
        type: "stream-aligned",
        position: null,
        size: 7,
        groupings: { valueStream: "Sales", platformGrouping: null },
        load: null,
        consumers: null,
        subteams: [
          { name: "Eta", engineers: null, lead: null, state: null },
          { name: "Zeta", engineers: null, lead: "Ann", state: null },
        ],
        onCall: null,
      },
      {
        path: "b/platform.md",
        id: "platform",
        name: "Platform",
        type: "platform",
        position: { x: 1.5, y: -2 },
        size: null,
        groupings: { valueStream: null, platformGrouping: null },
        load: null,
        consumers: null,
        subteams: [],
        onCall: null,
      },
    ]);
  });

  it("lets interactions run from who provides and dependencies from who depends, ghosts by the name they were given", () => {
    expect(report([platform, alpha]).edges).toEqual([
      { from: "Alpha", to: "Nobody", mode: "collaboration", kind: "interaction", direction: "symmetric" },
      { from: "Alpha", to: "Platform", mode: null, kind: "dependency", direction: "declared" },
      { from: "Platform", to: "Alpha", mode: "x-as-a-service", kind: "interaction", direction: "inferred" },
    ]);
  });

  it("sorts the folder's problems and the cards' by place and counts them", () => {
    const gone = { code: "FILE-UNREADABLE", severity: "warning", message: "m", path: "aa.md" } as const;
    const { problems, summary } = report([platform, alpha], [gone]);
    expect(problems.map(({ path }) => path)).toEqual([...problems.map(({ path }) => path)].sort());
    expect(problems).toContainEqual({ ...gone, line: null });
    expect(problems.find(({ code }) => code === "REF-DANGLING")).toMatchObject({ path: "a.md", severity: "error", line: 6 });
    const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
    expect(summary).toEqual({
      teams: 2,
      edges: 3,
      errors: count("error"),
      warnings: count("warning"),
      infos: count("info"),
    });
    expect(summary.errors).toBeGreaterThan(0);
  });

  it("gives the same bytes in whatever order the cards come", () => {
    expect(JSON.stringify(report([alpha, platform]))).toBe(JSON.stringify(report([platform, alpha])));
  });

  it("says of an empty folder that it is empty", () => {
    expect(report([])).toMatchObject({ teams: [], edges: [], problems: [], summary: { teams: 0, edges: 0, errors: 0 } });
  });
});
