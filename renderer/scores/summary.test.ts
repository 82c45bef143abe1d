import { describe, expect, it } from "vitest";
import type { Severity } from "../../shared/result.ts";
import type { LoadLevel, TeamScores } from "../../shared/score/types.ts";
import { summarise } from "./summary.ts";

/** Only what a summary looks at. */
const scored = (level: LoadLevel | null, ...severities: readonly Severity[]): TeamScores =>
  ({ load: { combined: level }, findings: severities.map((severity) => ({ severity, waived: null })) }) as unknown as TeamScores;

const SCORES = new Map([
  ["a", scored("high", "error", "info")],
  ["b", scored("low")],
  ["c", scored(null, "info")],
  ["d", scored("high", "warning")],
]);

describe("summarise", () => {
  it("counts levels and findings, and never takes unknown for low", () => {
    expect(summarise(SCORES, SCORES.keys())).toEqual({
      levels: [
        { level: "low", teams: ["b"] },
        { level: "medium", teams: [] },
        { level: "high", teams: ["a", "d"] },
        { level: "very-high", teams: [] },
        { level: "unknown", teams: ["c"] },
      ],
      findings: { error: 1, warning: 1, info: 2 },
      troubled: ["a", "d"],
    });
  });

  it("counts a finding that names two teams once", () => {
    const a = scored("low", "warning");
    const shared = { ...scored("low"), findings: a.findings };
    const both = new Map([
      ["a", a],
      ["b", shared],
    ]);
    expect(summarise(both, ["a", "b"]).findings).toEqual({ error: 0, warning: 1, info: 0 });
    expect(summarise(both, ["a", "b"]).troubled).toEqual(["a", "b"]);
  });

  it("counts only the teams that are asked for and have a card", () => {
    const { levels, findings } = summarise(SCORES, ["b", "ghost:x"]);
    expect(levels.flatMap(({ teams }) => teams)).toEqual(["b"]);
    expect(findings).toEqual({ error: 0, warning: 0, info: 0 });
  });
});
