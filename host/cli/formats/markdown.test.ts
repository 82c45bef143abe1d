import { describe, expect, it } from "vitest";
import { EXAMPLE_FINDINGS, EXAMPLE_FOLDER } from "./example-findings.ts";
import { asMarkdown } from "./markdown.ts";

const lines = asMarkdown(EXAMPLE_FOLDER, EXAMPLE_FINDINGS).split("\n");

describe("the report as Markdown", () => {
  it("shows what a card holds as text: no markup, no row of its own", () => {
    expect(lines[0]).toBe("# Teamscape: org &lt;1&gt;");
    expect(lines).toContain('| error | REF-DANGLING | z.md:12 | No "A \\| &lt;b&gt;\\`x\\`&lt;/b&gt;�\\[31m" here: ::error::x |');
    expect(lines).toContain("| warning | WATCH-FAILED | the folder | Only looked for. |");
  });

  it("gives every row of a table as many cells as its head", () => {
    const cells = (line: string) => line.split(/(?<!\\)\|/).length;
    const tables = lines
      .join("\n")
      .split("\n\n")
      .filter((block) => block.startsWith("|"));
    expect(tables).toHaveLength(3);
    for (const table of tables) expect(new Set(table.split("\n").map(cells)).size).toBe(1);
  });

  it("counts, and tells each team's load beside what it declares", () => {
    expect(lines).toContain("| 1 | 0 | 2 | 1 | 1 | 1 |");
    expect(lines).toContain("| Zed \\| \\*Z\\* | undefined | 7 | low | 5, low | scope 5 |  |");
  });

  it("says so where nothing was found", () => {
    expect(asMarkdown(EXAMPLE_FOLDER, [])).toContain("## Findings\n\nNothing was found.");
  });
});
