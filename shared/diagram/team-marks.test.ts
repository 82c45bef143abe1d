import { describe, expect, test } from "vitest";
import type { Load, TeamScores } from "../score/types.ts";
import { exampleCard, exampleTeam } from "./example-graph.ts";
import { consumersNamed, counted, exampleFinding, exampleScores, exampleSubteam } from "./example-scores.ts";
import { type MarkKind, marksOf, type TeamMark } from "./team-marks.ts";

const stream = exampleTeam("Orders", "stream-aligned");
const platform = exampleTeam("Storage", "platform");
type Given = Parameters<typeof exampleScores>[1];

function markOf(kind: MarkKind, given: Given, team = platform): TeamMark | undefined {
  return marksOf(team, exampleScores(team.key, given)).find((mark) => mark.kind === kind);
}
const loadOf = (load: Partial<Load>): TeamMark => {
  const mark = markOf("load", { load }, stream);
  if (mark === undefined) throw new Error("no load mark");
  return mark;
};
/** A load that was derived in full, with nothing declared. */
const derived = (score: number, level: Load["level"]): Partial<Load> => ({
  score,
  level,
  combined: level,
  combinedScore: score,
  confidence: "high",
  verdict: "undeclared",
});

describe("load", () => {
  test.each([
    ["low", 10, "low", "ok", false],
    ["medium", 29.3, "medium", "warning", false],
    ["high", 60, "high", "error", true],
    ["very-high", 80, "very high", "error", true],
  ] as const)("%s: a word, and a bar filled by the score", (level, score, word, tone, loud) => {
    const mark = loadOf(derived(score, level));
    expect(mark).toMatchObject({ texts: [word], tone, loud, spoken: `cognitive load ${word}` });
    expect(mark.sign).toEqual({ kind: "bar", share: score / 100, open: false, tick: null });
  });

  test("nothing to go by is said as such: an open bar, no level, never the tone of fine", () => {
    const mark = loadOf({});
    expect(mark).toMatchObject({ texts: ["not judged"], tone: "unknown", spoken: "cognitive load not known" });
    expect(mark.sign).toEqual({ kind: "bar", share: 0, open: true, tick: null });
    expect(mark.reason()).toContain("Nothing on the card says");
  });

  test("a lower bound is 'at least', with an open bar", () => {
    expect(loadOf({ score: 0, lowerBound: true, verdict: "undeclared" }).texts).toEqual(["not judged"]);
    const low = loadOf({ score: 12.5, lowerBound: true, verdict: "undeclared" });
    expect(low).toMatchObject({ texts: ["at least 12.5"], tone: "unknown", spoken: "cognitive load at least 12.5 of 100" });
    expect(low.sign).toMatchObject({ open: true });
    const medium = loadOf({ ...derived(30, "medium"), lowerBound: true });
    expect(medium).toMatchObject({ texts: ["at least medium"], tone: "unknown" });
    expect(loadOf({ ...derived(55, "high"), lowerBound: true })).toMatchObject({ texts: ["at least high"], tone: "error" });
  });

  test("what only the team says is said to be its word", () => {
    const alone = loadOf({ declared: "medium", combined: "medium", combinedScore: 25 });
    expect(alone).toMatchObject({ texts: ["says medium"], tone: "unknown" });
    expect(alone.sign).toEqual({ kind: "bar", share: 0, open: true, tick: 0.375 });
    const thin = { score: 6, lowerBound: true, declared: "low", combined: "low", combinedScore: 6, verdict: "thin" } as const;
    expect(loadOf(thin)).toMatchObject({ texts: ["says low"], tone: "unknown" });
  });

  test("declared against derived: the higher one is the word, the other stands beside it and ticks the bar", () => {
    const under = loadOf({ ...derived(30, "medium"), declared: "low", verdict: "understated" });
    expect(under).toMatchObject({ texts: ["medium, says low", "medium"], spoken: "cognitive load medium, the card says low" });
    expect(under.sign).toMatchObject({ share: 0.3, tick: 0.125 });
    const over = {
      ...derived(10, "low"),
      declared: "high",
      combined: "high",
      combinedScore: 50,
      verdict: "unexplained",
    } as const;
    expect(loadOf(over)).toMatchObject({ texts: ["says high, shows low", "high"], tone: "error" });
    expect(loadOf({ ...derived(30, "medium"), declared: "medium", verdict: "agree" }).texts).toEqual(["medium"]);
  });

  test("no state of a load that is not known in full has the tone of fine", () => {
    for (const level of [null, "low", "medium", "high"] as const) {
      for (const score of level === null ? [null, 3] : [40]) {
        const load = { score, level, combined: level, combinedScore: score, lowerBound: score !== null } as const;
        expect(loadOf(load).tone).not.toBe("ok");
      }
    }
  });
});

describe("consumers", () => {
  const three = { derived: consumersNamed("A", "B", "C"), demand: "under", load: "ok" } as const;

  test("are counted on platforms, and on others only where consumers are expected", () => {
    expect(markOf("consumers", { consumers: three })?.texts).toEqual(["3 consumers", "3 use it"]);
    expect(markOf("consumers", { consumers: { ...three, derived: consumersNamed("A") } })?.texts).toEqual([
      "1 consumer",
      "1 uses it",
    ]);
    expect(markOf("consumers", { consumers: { derived: consumersNamed("A") } }, stream)).toBeUndefined();
    expect(markOf("consumers", { consumers: { ...three, demand: "single" } }, stream)).toBeDefined();
  });

  test("nobody at all asks for attention", () => {
    const none = markOf("consumers", { consumers: { demand: "none" } });
    expect(none).toMatchObject({ texts: ["no consumers", "unused"], tone: "warning", loud: true, spoken: "no consumers" });
  });

  test("what the card says beside what the graph shows", () => {
    const said = (difference: "minor" | "major" | "ok", min: number, max = min) =>
      markOf("consumers", { consumers: { ...three, declared: counted(min, max), difference } });
    expect(said("major", 6)).toMatchObject({
      texts: ["3 consumers, says 6", "says 6, graph 3", "3, says 6"],
      tone: "warning",
      loud: true,
    });
    expect(said("major", 8, 10)?.texts[1]).toBe("says 8–10, graph 3");
    expect(said("minor", 4)).toMatchObject({ tone: "plain", loud: false });
    expect(said("ok", 3)?.texts[0]).toBe("3 consumers");
    const both = { ...three, declared: counted(3), body: counted(8), difference: "ok", conflict: true } as const;
    expect(markOf("consumers", { consumers: both })?.texts[0]).toBe("says 3, body says 8");
  });
});

describe("leads", () => {
  test.each([
    ["needs-lead", "needs a lead", "error"],
    ["lead-outside", "led from outside", "warning"],
    ["premature-lead", "lead not due yet", "warning"],
    ["at-threshold", "next hire needs a lead", "plain"],
  ] as const)("%s", (state, text, tone) => {
    expect(markOf("lead", { lead: exampleSubteam("ML", state) })).toMatchObject({ tone, spoken: text });
    expect(markOf("lead", { lead: exampleSubteam("ML", state) })?.texts[0]).toBe(text);
  });

  test("nothing to say of those in order; a parent tells the worst of its subteams, and how many", () => {
    for (const state of ["ok-led", "ok-flat", "empty", null] as const) {
      expect(markOf("lead", { lead: exampleSubteam("ML", state) })).toBeUndefined();
    }
    const subteams = [
      exampleSubteam("A", "at-threshold"),
      exampleSubteam("B", "needs-lead", 3),
      exampleSubteam("C", "needs-lead", 4),
    ];
    const mark = markOf("lead", { subteams });
    expect(mark?.texts).toEqual(["2 need a lead", "2 need a lead"]);
    expect(mark?.reason()).toMatch(/^B: 3 engineers.* C: 4 engineers/);
  });
});

describe("smells", () => {
  const findings = (...list: TeamScores["findings"]) => markOf("smells", { findings: list }, stream);

  test("are counted by the worst of them; notes make no mark", () => {
    expect(findings()).toBeUndefined();
    expect(findings(exampleFinding("info"))).toBeUndefined();
    const warnings = findings(exampleFinding("warning", "Too small."), exampleFinding("warning"), exampleFinding("info"));
    expect(warnings).toMatchObject({ texts: ["2 smells", "2"], tone: "warning", spoken: "2 warnings" });
    expect(warnings?.reason()).toBe("Too small. And 1 more.");
    const mixed = findings(exampleFinding("error"), exampleFinding("warning"));
    expect(mixed).toMatchObject({ sign: { severity: "error" }, tone: "error", spoken: "1 error, 1 warning" });
    expect(findings(exampleFinding("warning"))?.texts[0]).toBe("1 smell");
  });

  test("what is written down for another team is counted there, not here", () => {
    const shared = exampleFinding("warning", "Too many teams.", "GRP", ["card:first.md", stream.key]);
    expect(findings(shared)).toBeUndefined();
    expect(findings(shared, exampleFinding("warning"))?.texts[0]).toBe("1 smell");
  });

  test("what keeps a card from being read is a problem", () => {
    const problem = { code: "YAML", severity: "error", message: "Line 3 is no YAML.", path: "a.md" } as const;
    const broken = exampleTeam("Broken", "platform", { card: exampleCard("a.md", { problems: [problem] }) });
    const mark = markOf("smells", { findings: [exampleFinding("error", problem.message, "YAML")] }, broken);
    expect(mark?.texts[0]).toBe("1 problem");
  });
});

test("a ghost and a team that was not judged have no marks", () => {
  const ghost = exampleTeam("Ghost", "undefined", { kind: "ghost", card: null });
  expect(marksOf(ghost, exampleScores(ghost.key))).toEqual([]);
  expect(marksOf(stream, undefined)).toEqual([]);
});
