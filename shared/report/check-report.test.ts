import { describe, expect, it } from "vitest";
import { readMarkdown } from "../card/read.ts";
import type { Card } from "../card/types.ts";
import { buildOrg } from "../org/build.ts";
import type { Problem } from "../result.ts";
import { scoreOrg } from "../score/score-org.ts";
import { DEFAULT_SETTINGS } from "../score/settings.ts";
import { allFindings, checkReport } from "./check-report.ts";

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
const report = (cards: readonly Card[], problems: readonly Problem[] = []) => {
  const org = buildOrg(cards);
  const scores = scoreOrg(org, DEFAULT_SETTINGS, "2026-11-01");
  return checkReport(org, scores, allFindings(problems, scores));
};

describe("the report of a check", () => {
  it("lists the cards' teams by path with their keys in one order", () => {
    const { version, asOf, teams } = report([platform, alpha]);
    expect([version, asOf]).toEqual([1, "2026-11-01"]);
    expect(teams.map(({ path }) => path)).toEqual(["a.md", "b/platform.md"]);
    expect(teams[0]).toMatchObject({
      id: "al",
      name: "Alpha",
      type: "stream-aligned",
      position: null,
      size: 7,
      groupings: { valueStream: "Sales", platformGrouping: null },
    });
    expect(teams[1]).toMatchObject({ position: { x: 1.5, y: -2 }, size: null, subteams: [], onCall: null });
    for (const { load, consumers, ...team } of teams) {
      const rest = ["path", "id", "name", "type", "position", "size", "groupings", "subteams", "onCall"];
      expect(Object.keys(team)).toEqual(rest);
      const score = ["score", "lowerBound", "level", "near", "confidence", "declared", "combined", "verdict", "parts"];
      expect(Object.keys(load)).toEqual(score);
      const uses = ["declared", "body", "derived", "difference", "demand", "load", "ratio", "capabilities"];
      expect(Object.keys(consumers)).toEqual(uses);
    }
  });

  it("tells only the parts with points, and all seven where there is no score", () => {
    const scored = card("s.md", "name: S", "metadata: {size: 7, capabilities: [a, b], cognitive_load: low}");
    const bare = card("t.md", "name: T", "metadata: {cognitive_load: high}");
    const [first, second] = report([scored, bare]).teams;
    expect(first?.load).toMatchObject({ score: 10, level: "low", declared: "low", combined: "low", verdict: "agree" });
    expect(first?.load.parts).toEqual([{ part: "scope", points: 10, reason: expect.stringContaining("2 capabilities") }]);
    expect(second?.load).toMatchObject({ score: null, level: null, confidence: "none", combined: "high" });
    const parts = second?.load.parts ?? [];
    expect(parts.map(({ part }) => part)).toEqual(["scope", "spread", "partners", "consumers", "size", "on_call", "new_team"]);
    for (const { points, reason } of parts) {
      expect(points).toBe(0);
      expect(reason).not.toBe("");
    }
  });

  it("sorts consumers, capabilities and subteams by name", () => {
    const provider = card(
      "p.md",
      "name: P",
      "team_type: platform",
      "metadata: {size: 4, consumers: 3 teams}",
      "services:",
      "  - {name: Zip, consumers: [Zed, Alpha]}",
      "  - {name: Ark, consumers: [Alpha]}",
      "on_call: {pool: 3, depth: 1, coverage: 24x7}",
      "subteams: [{name: Zeta, lead: Ann, members: [Ann, Bo, Cy]}, {name: Eta, size: 1}]",
    );
    const zed = card("z.md", "name: Zed", "interaction_modes: {P: x-as-a-service}");
    const team = report([zed, alpha, provider]).teams.find(({ path }) => path === "p.md");
    expect(team?.consumers).toMatchObject({ declared: { min: 3, max: 3 }, body: null, derived: ["Alpha", "Zed"] });
    expect(team?.consumers.capabilities.map(({ name, consumers }) => [name, consumers])).toEqual([
      ["Ark", ["Alpha"]],
      ["Zip", ["Alpha", "Zed"]],
    ]);
    expect(team?.subteams).toEqual([
      { name: "Eta", engineers: 1, lead: null, state: "ok-flat" },
      { name: "Zeta", engineers: 3, lead: "Ann", state: "ok-led" },
    ]);
    expect(team?.onCall).toEqual({ duty: 0.3333, state: "strained" });
  });

  it("counts a waived smell as a note", () => {
    const lone = ["name: L", "team_type: stream-aligned", "metadata: {size: 1}"];
    const of = (lines: readonly string[]) => report([card("l.md", ...lines)]).problems.find(({ code }) => code === "SIZE-SMALL");
    expect(of(lone)?.severity).toBe("error");
    expect(of([...lone, "waivers: [{code: SIZE-SMALL, reason: starting, until: 2027-01-01}]"])?.severity).toBe("info");
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
