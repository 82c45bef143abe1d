// Every smell at every severity, and just inside its border not at all.
import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../card/read.ts";
import { explainCode } from "../explain.ts";
import { SCORE_CODES } from "../problem-codes.ts";
import { RELATION_CASES } from "./cases-of-relations.ts";
import { SERVICE_CASES } from "./cases-of-services.ts";
import { TEAM_CASES } from "./cases-of-teams.ts";
import { judgedIn, smellsIn, viewOfCards } from "./example-findings.ts";
import { smellsOf } from "./smells.ts";

const CASES = [...TEAM_CASES, ...RELATION_CASES, ...SERVICE_CASES];

describe("smellsOf", () => {
  test.each(CASES.map(([code, severity, teams, says = ""]) => ({ code, severity, teams, says })))(
    "$code: $severity",
    ({ code, severity, teams, says }) => {
      const found = smellsIn(teams).filter((finding) => finding.code === code);
      expect(found.map((finding) => finding.severity)).toEqual(
        severity === null ? [] : Array(Math.max(1, found.length)).fill(severity),
      );
      if (severity !== null) expect(found.map(({ message }) => message).join("\n")).toContain(says);
    },
  );

  test("a card that could not be read whole is not called unrelated", () => {
    const read = readMarkdown("a.md", "hash", "---\nname: [\n---\n");
    if (read.kind !== "card") throw new Error("not a card");
    const view = viewOfCards([read.card]);
    expect(smellsOf(view, judgedIn(view))).toEqual([]);
  });

  test("what is written in another form of a field is found there", () => {
    const modes = smellsIn({ Alpha: { interaction_modes: { collaboration: ["B", "C"] } } });
    const many = modes.find(({ code }) => code === "INT-COLLAB-MANY");
    expect([many?.field, many?.line]).toEqual(["interaction_modes", 4]);
    const inner = { team_type: "platform", metadata: { value_stream_inner: "Shop" } };
    const user = { metadata: { value_stream: "Bank" }, interactions: [{ team: "Alpha", mode: "xaas" }] };
    const leak = smellsIn({ Alpha: inner, Beta: user }).find(({ code }) => code === "PLT-LEAK");
    expect(leak?.field).toBe("metadata.value_stream_inner");
  });

  test("every code that is no waiver's is raised at each of its severities", () => {
    const raised = new Set(CASES.map(([code, severity]) => `${code} ${severity}`));
    const promised = Object.entries(SCORE_CODES)
      .filter(([code]) => !code.startsWith("WAIVER-"))
      .flatMap(([code, { severities }]) => severities.map((severity) => `${code} ${severity}`));
    expect(promised.filter((one) => !raised.has(one))).toEqual([]);
  });

  test("every code has a case that does not raise it", () => {
    const spared = new Set(CASES.filter(([, severity]) => severity === null).map(([code]) => code));
    const codes = Object.keys(SCORE_CODES).filter((code) => !code.startsWith("WAIVER-"));
    expect(codes.filter((code) => !spared.has(code as keyof typeof SCORE_CODES))).toEqual([]);
  });

  test("every finding names its team first, a severity of its code, and ends with what to do", () => {
    for (const finding of CASES.flatMap(([, , teams]) => smellsIn(teams))) {
      const text = explainCode(finding.code);
      expect(text?.severities).toContain(finding.severity);
      expect(finding.message.endsWith(`. ${text?.advice}`), finding.message).toBe(true);
      expect(finding.message).not.toMatch(/undefined|null|NaN|Infinity|(?<![.\d])1 (?:people|teams|weeks|days)\b/);
      if (finding.code === "ORG-RATIO") expect([finding.path, finding.teams]).toEqual(["", []]);
      else expect(finding.teams[0]).toBe(`card:${finding.path}`);
    }
  });
});
