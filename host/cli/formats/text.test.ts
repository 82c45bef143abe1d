import { describe, expect, it } from "vitest";
import { coloursFor } from "../terminal.ts";
import { EXAMPLE_FINDINGS, EXAMPLE_FOLDER } from "./example-findings.ts";
import { asText } from "./text.ts";

const none = coloursFor({}, {});
const text = (width: number) => asText(EXAMPLE_FOLDER, EXAMPLE_FINDINGS, { colours: none, width });

describe("the report as text", () => {
  it("groups by file, aligns line, severity and code, and ends with the counts", () => {
    expect(text(Number.POSITIVE_INFINITY).split("\n")).toEqual([
      "the folder",
      "      warning  WATCH-FAILED  Only looked for.",
      "",
      "a, b/ä 100%.md",
      "   7  info     SIZE-SMALL    One person. Waived until 2027-01-01: We start (else error).",
      "",
      "z.md",
      '  12  error    REF-DANGLING  No "A | <b>`x`</b><U+001B>[31m" here: ::error::x',
      "      error    REF-DANGLING  No B here.",
      "",
      "1 team, 0 relations: 2 errors, 1 warning, 1 note, 1 of them waived",
      "Load: 1 low. Judged as of 2026-11-01.",
    ]);
  });

  it("wraps messages below themselves within the terminal", () => {
    const lines = text(60).split("\n");
    expect(lines).toContain("   7  info     SIZE-SMALL    One person. Waived until");
    expect(lines).toContain("                             2027-01-01: We start (else");
    for (const line of lines.slice(0, 10)) expect(line.length).toBeLessThanOrEqual(60);
  });

  it("tells severity by colour too, where somebody looks on, and by word always", () => {
    const look = { colours: coloursFor({ isTTY: true }, {}), width: Number.POSITIVE_INFINITY };
    const coloured = asText(EXAMPLE_FOLDER, EXAMPLE_FINDINGS, look);
    expect(coloured).toContain("\u001b[31merror  \u001b[39m");
    expect(coloured).toContain("\u001b[33mwarning\u001b[39m");
    // Nothing that a card holds reaches the terminal as a command.
    expect(coloured).not.toContain('\u001b[31m"');
  });

  it("says of an empty folder that nothing was found", () => {
    const empty = { ...EXAMPLE_FOLDER, scores: { ...EXAMPLE_FOLDER.scores, teams: new Map() } };
    const [total, load] = asText(empty, [], { colours: none, width: 80 }).split("\n");
    expect(total).toBe("0 teams, 0 relations: 0 errors, 0 warnings, 0 notes");
    expect(load).toContain("no teams");
  });
});
