// Smells accepted on purpose, until a day, and waivers that have no effect.
import { describe, expect, test } from "vitest";
import { CARD_CODES } from "../card/problem-codes.ts";
import type { JsonValue } from "../card/types.ts";
import { ORG_CODES } from "../org/problem-codes.ts";
import { speak } from "../words/t.ts";
import { explainCode } from "./explain.ts";
import { SCORE_CODES } from "./problem-codes.ts";
import { cardsOf, type Fields, judgedIn, viewOfCards } from "./smells/example-findings.ts";
import { smellsOf } from "./smells/smells.ts";
import type { Finding } from "./types.ts";
import { applyWaivers } from "./waivers.ts";

function waived(teams: Readonly<Record<string, Fields>>): readonly Finding[] {
  const view = viewOfCards(cardsOf(teams));
  const problems = view.org.problems.map((problem): Finding => ({ ...problem, teams: [`card:${problem.path}`], waived: null }));
  return applyWaivers([...smellsOf(view, judgedIn(view)), ...problems], view);
}
const small = (waivers: JsonValue, more: Fields = {}) => waived({ Alpha: { metadata: { size: 1 }, waivers, ...more } });
const told = (findings: readonly Finding[], code: string) =>
  findings.filter((finding) => finding.code === code).map(({ severity, waived: by, field }) => ({ severity, by, field }));

describe("applyWaivers", () => {
  test("makes a note of it through the last day, and keeps what it was", () => {
    for (const until of ["2026-11-01", "2026-11", "2026", null]) {
      const found = small([{ code: "size-small", reason: "new", until }]);
      expect(told(found, "SIZE-SMALL")).toEqual([
        { severity: "info", by: { reason: "new", until, severity: "error" }, field: "metadata.size" },
      ]);
      expect(found.some(({ code }) => code.startsWith("WAIVER-"))).toBe(false);
    }
  });

  test("an expired one has no effect and is said", () => {
    for (const until of ["2026-10-31", "2026-10", "2025"]) {
      const found = small([{ code: "SIZE-SMALL", until }]);
      expect(told(found, "SIZE-SMALL")[0]).toMatchObject({ severity: "error", by: null });
      expect(told(found, "WAIVER-EXPIRED")).toEqual([{ severity: "info", by: null, field: "waivers.0" }]);
      expect(told(found, "WAIVER-UNUSED")).toEqual([]);
    }
  });

  test("of two for one code the one that holds longest counts", () => {
    const found = small([
      { code: "SIZE-SMALL", until: "2026-10-31" },
      { code: "SIZE-SMALL", until: "2026-12-31" },
      { code: "SIZE-SMALL", until: "2026-11-30" },
    ]);
    expect(told(found, "SIZE-SMALL")[0]?.by?.until).toBe("2026-12-31");
    expect(told(found, "WAIVER-EXPIRED")).toHaveLength(1);
  });

  test("one for no code, or for what is no judgement, is said to be unknown", () => {
    const found = small(["SIZE-TINY", "FIELD-VALUE", "WAIVER-UNUSED", "toString"], {
      domains: [{ name: "D", complexity: "odd" }],
    });
    expect(told(found, "WAIVER-UNKNOWN").map(({ severity, field }) => [severity, field])).toEqual([
      ["warning", "waivers.0"],
      ["warning", "waivers.1"],
      ["warning", "waivers.2"],
      ["warning", "waivers.3"],
    ]);
    expect(told(found, "FIELD-VALUE")[0]).toMatchObject({ severity: "warning", by: null });
  });

  test("one that matches nothing on its own card is said, whatever other cards raise", () => {
    const found = waived({ Alpha: { metadata: { size: 7 }, waivers: ["SIZE-SMALL"] }, Beta: { metadata: { size: 1 } } });
    expect(told(found, "WAIVER-UNUSED")).toEqual([{ severity: "info", by: null, field: "waivers.0" }]);
    expect(told(found, "SIZE-SMALL")[0]).toMatchObject({ severity: "error", by: null });
  });

  test("what the org says of a card's references can be waived", () => {
    const found = waived({ Alpha: { dependencies: ["Nobody Here"], team_type: "platform", waivers: ["REF-DANGLING"] } });
    expect(told(found, "REF-DANGLING")[0]).toMatchObject({ severity: "info", by: { severity: "error" } });
  });

  test("without waivers nothing changes but the order", () => {
    const found = waived({ Beta: { metadata: { size: 1 } }, Alpha: { metadata: { size: 1 } } });
    expect(found.map(({ path }) => path)).toEqual(found.map(({ path }) => path).toSorted());
    expect(found.every(({ waived: by }) => by === null)).toBe(true);
  });
});

describe("explainCode", () => {
  test("has words of each language for every code", () => {
    const codes = [SCORE_CODES, ORG_CODES, CARD_CODES].flatMap((table) => Object.keys(table));
    const english = codes.map(explainCode);
    speak("de");
    const german = codes.map(explainCode);
    speak("en");
    for (const [i, code] of codes.entries()) {
      const [one, other] = [english[i], german[i]];
      expect(other?.severities, code).toEqual(one?.severities);
      for (const text of [one, other])
        for (const words of [text?.meaning, text?.advice, text?.source]) expect(words).toMatch(/\p{L}/u);
      for (const part of ["meaning", "advice"] as const) expect(other?.[part], code).not.toBe(one?.[part]);
    }
  });

  test("knows codes of scores, of the org and of cards, and no others", () => {
    expect(explainCode("DOM-COMPLEX")).toMatchObject({ severities: ["error"], source: "Team Topologies" });
    expect(explainCode("REF-DANGLING")).toMatchObject({ severities: ["error"], source: "our own judgement" });
    expect(explainCode("YAML-SYNTAX")).toMatchObject({ severities: ["error"], source: "the format of team cards" });
    expect([explainCode("toString"), explainCode("FOLDER-GONE")]).toEqual([null, null]);
  });
});
