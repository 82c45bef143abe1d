// docs/scoring.md cannot drift from the source: every table between its marks is the one that the source gives. UPDATE_DOCS=1 writes them.
import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { ORG_CODES } from "../shared/org/problem-codes.ts";
import { SCORE_CODES } from "../shared/score/problem-codes.ts";
import { SETTING_ENTRIES } from "../shared/score/settings-list.ts";
import { type LeadState, LOAD_LEVELS, type Verdict } from "../shared/score/types.ts";
import { DOC_TABLES, tableText } from "./doc-tables.ts";

const DOC = "docs/scoring.md";
const BLOCK = /(<!-- table: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g;

function withTables(text: string, seen: string[]): string {
  return text.replace(BLOCK, (_block, begin: string, name: string, end: string) => {
    const table = DOC_TABLES[name];
    if (table === undefined) throw new Error(`${DOC} asks for a table ${name}, which is not made.`);
    seen.push(name);
    return `${begin}${tableText(table)}\n${end}`;
  });
}

describe("docs/scoring.md", () => {
  it("has every table, each as the source gives it", async () => {
    const text = await readFile(DOC, "utf8");
    const seen: string[] = [];
    const wanted = withTables(text, seen);
    expect(seen.toSorted()).toEqual(Object.keys(DOC_TABLES).sort());
    if (process.env.UPDATE_DOCS === "1") await writeFile(DOC, wanted);
    else expect(text).toBe(wanted);
  });

  it("names every setting and code once in its tables, and no code that there is not", async () => {
    const text = await readFile(DOC, "utf8");
    for (const { key } of SETTING_ENTRIES) expect(text.split(`| \`${key}\` |`), key).toHaveLength(2);
    for (const code of Object.keys(SCORE_CODES)) expect(text.split(`| ${code} |`), code).toHaveLength(2);
    const named = text.match(/\b[A-Z]{2,}-[A-Z]+(?:-[A-Z]+)*\b/g) ?? [];
    const known = new Set([...Object.keys(SCORE_CODES), ...Object.keys(ORG_CODES)]);
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });

  it("tells every verdict, level and state of a lead", async () => {
    const text = await readFile(DOC, "utf8");
    const verdicts: Readonly<Record<Verdict, true>> = {
      agree: true,
      understated: true,
      "understated-severe": true,
      unexplained: true,
      thin: true,
      undeclared: true,
      "no-evidence": true,
    };
    const states: Readonly<Record<LeadState, true>> = {
      empty: true,
      "needs-lead": true,
      "ok-led": true,
      "lead-outside": true,
      "premature-lead": true,
      "at-threshold": true,
      "ok-flat": true,
    };
    for (const word of [...Object.keys(verdicts), ...Object.keys(states), ...LOAD_LEVELS]) expect(text).toContain(`| ${word} |`);
  });
});
