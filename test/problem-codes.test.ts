// docs/problems.md is what scripts and people rely on: every code, its severity and its meaning, exactly as in the source. UPDATE_DOCS=1 writes
// the tables anew.
import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { HOST_CODES } from "../host/workspace/problem-codes.ts";
import { CARD_CODES } from "../shared/card/problem-codes.ts";
import { PLAN_CODES } from "../shared/edits/problem-codes.ts";
import { ORG_CODES } from "../shared/org/problem-codes.ts";
import type { Severity } from "../shared/result.ts";
import { explainCode } from "../shared/score/explain.ts";
import { SCORE_CODES } from "../shared/score/problem-codes.ts";
import { SETTINGS_CODES } from "../shared/score/settings-codes.ts";
import { VIEW_CODES } from "../shared/views/view-codes.ts";

/** One severity, or those that a judgement can have, worst first. What cards can raise has its meaning in the catalogue. */
type Entry = { readonly meaning?: string } & ({ readonly severity: Severity } | { readonly severities: readonly Severity[] });
const meaningOf = (code: string, entry: Entry): string => entry.meaning ?? explainCode(code)?.meaning ?? "";
const severitiesOf = (entry: Entry): string => ("severity" in entry ? entry.severity : entry.severities.join(", "));

const DOC = "docs/problems.md";

describe("problem codes", () => {
  const tables = {
    "In one card": CARD_CODES,
    "In what was asked for": PLAN_CODES,
    "Between cards": ORG_CODES,
    "Scores and smells": SCORE_CODES,
    "In teamscape.yml": SETTINGS_CODES,
    "In teamscape.views.yml": VIEW_CODES,
    "In the folder, on the disk, in a request": HOST_CODES,
  };

  it.each(Object.entries(tables))("docs/problems.md lists all of %j", async (heading, codes) => {
    const text = await readFile(DOC, "utf8");
    const start = text.indexOf(`## ${heading}\n`);
    const next = text.indexOf("\n## ", start);
    const section = text.slice(start, next === -1 ? undefined : next);
    const rows = section.split("\n").filter((line) => /^\| [A-Z]/.test(line));
    const wanted = Object.entries<Entry>(codes).map(
      ([code, entry]) => `| ${code} | ${severitiesOf(entry)} | ${meaningOf(code, entry).replaceAll("|", "\\|")} |`,
    );
    if (process.env.UPDATE_DOCS === "1")
      await writeFile(
        DOC,
        text.replace(rows.join("\n"), () => wanted.join("\n")),
      );
    else expect(rows).toEqual(wanted);
  });

  it("gives no code two meanings", () => {
    const all = Object.values(tables).flatMap((codes) => Object.keys(codes));
    expect(all.filter((code, index) => all.indexOf(code) !== index)).toEqual([]);
  });
});
