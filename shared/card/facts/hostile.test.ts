// Whatever a body holds, it is read without throwing, every fact has a line of the text, and the time grows with the length only.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BodyFacts } from "../fact-types.ts";
import { readFacts } from "./read-facts.ts";

const PIECES = [
  "# ",
  "## ",
  "### 1. ",
  "#### 2.1 ",
  "Dependencies",
  "Team Composition",
  "Interactions",
  "Teams we expect to interact with soon",
  "Capabilities",
  "Team structure",
  "| Team | Mode |",
  "|---|",
  "| A | xaas |",
  "\\|",
  "|",
  "- ",
  "* ",
  "+ ",
  "**",
  "__",
  "*",
  "_",
  "`",
  "```",
  "~~~",
  "**Consumers**: ",
  "Number of consumers: ",
  "8-10 teams",
  "A, B and C",
  "5 Engineers",
  "├── ",
  "└── ",
  "│",
  "▼",
  "┌──┴──┐",
  "Eng 1",
  "Data",
  "<!--",
  "-->",
  "<",
  ">",
  "[",
  "](",
  ")",
  "[[",
  "]]",
  ":",
  ": ",
  " - ",
  " – ",
  "---",
  "===",
  "\n",
  "\n",
  "\n",
  "\r\n",
  "\r",
  "\t",
  "    ",
  " ",
  "\ufeff",
  "\u00a0",
  "ðŸ”§",
  "🔧",
  "\ud83d",
  "1",
  ".",
];

/** Lines that are read, so that random bodies hold facts between their noise. */
const LINES = [
  "# Data",
  "## Interactions",
  "## Teams we expect to interact with soon",
  "| Team | Mode |",
  "| A | xaas |",
  "## Dependencies",
  "- A - why",
  "## Team Composition",
  "- 5 Engineers",
  "### 1. X",
  "**Consumers**: A, B",
  "- Number of consumers: 8 teams",
  "**Lead**: Ada",
  "## Team structure",
  "```",
  "Data",
  "├── One",
  "└── Two",
  "---",
  "",
];

const linesOf = ({ interactions, planned, dependencies, capabilities, consumers, composition, header, subteams }: BodyFacts) => [
  ...[...interactions, ...planned, ...dependencies, ...capabilities, ...header, ...subteams].map(({ line }) => line),
  ...capabilities.flatMap((capability) => (capability.consumers === null ? [] : [capability.consumers.line])),
  ...(consumers === null ? [] : [consumers.line]),
  ...(composition === null ? [] : [composition.line, ...composition.roles.map(({ line }) => line)]),
];

describe("hostile bodies", () => {
  it("are read without throwing, each fact with a line of the text", () => {
    const piece = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: "binary", maxLength: 8 }));
    const line = fc.oneof(
      fc.constantFrom(...LINES),
      fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join("")),
    );
    const text = fc
      .array(fc.tuple(line, fc.constantFrom("\n", "\n", "\r\n", "\r")), { maxLength: 40 })
      .map((all) => all.flat().join(""));
    let facts = 0;
    fc.assert(
      fc.property(text, fc.nat({ max: 5 }), (body, start) => {
        const lines = linesOf(readFacts(body, Math.min(start, body.length)));
        facts += lines.length;
        const last = body.split(/\r\n|\r|\n/).length;
        expect(lines.filter((line) => !Number.isInteger(line) || line < 1 || line > last)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
    expect(facts, "the random bodies should hold facts at all").toBeGreaterThan(500);
  });

  it("cost as much as they are long, however a line or the lines repeat", () => {
    const heads = [
      "",
      "## Interactions\n| Team | Mode |\n|---|---|\n",
      "## Dependencies\n",
      "## Team Composition\n",
      "### 1. X\n",
      "## Team structure\n```\n",
    ];
    const slow: string[] = [];
    for (const head of heads) {
      for (const piece of [...PIECES, "a", "a ", "- A\n", "| A |", "│   ", "- **a", "[a](b", "# a\n", "├── a\n"]) {
        for (const prefix of ["", "- **Consumers**: "]) {
          const body = head + prefix + piece.repeat(50_000 / piece.length);
          const began = performance.now();
          readFacts(body, 0);
          // 50 KB take a few milliseconds; what backtracks over them takes seconds.
          if (performance.now() - began > 700)
            slow.push(`${JSON.stringify(head)} ${JSON.stringify(prefix + piece)} ${performance.now() - began}`);
        }
      }
    }
    expect(slow).toEqual([]);
  }, 60_000);
});
