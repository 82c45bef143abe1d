// docs/problems.md is what scripts and people rely on: every code, its severity and its meaning, exactly as in the source.
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { HOST_CODES } from "../host/workspace/problem-codes.ts";
import { CARD_CODES } from "../shared/card/problem-codes.ts";
import { ORG_CODES } from "../shared/org/problem-codes.ts";

describe("problem codes", () => {
  const tables = {
    "In one card": CARD_CODES,
    "Between cards": ORG_CODES,
    "In the folder, on the disk, in a request": HOST_CODES,
  };

  it.each(Object.entries(tables))("docs/problems.md lists all of %j", async (heading, codes) => {
    const section = (await readFile("docs/problems.md", "utf8")).split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
    const rows = section.split("\n").filter((line) => /^\| [A-Z]/.test(line));
    expect(rows).toEqual(
      Object.entries(codes).map(
        ([code, { severity, meaning }]) => `| ${code} | ${severity} | ${meaning.replaceAll("|", "\\|")} |`,
      ),
    );
  });

  it("gives no code two meanings", () => {
    const all = Object.values(tables).flatMap((codes) => Object.keys(codes));
    expect(all.filter((code, index) => all.indexOf(code) !== index)).toEqual([]);
  });
});
