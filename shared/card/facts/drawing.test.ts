// Subteams from trees and charts, and the many drawings in code that show something else.
import { describe, expect, it } from "vitest";
import { readFacts } from "./read-facts.ts";

const subteams = (...lines: readonly string[]) => readFacts(lines.join("\n"), 0).subteams;
const drawn = (heading: string, ...lines: readonly string[]) =>
  subteams("# Data Infrastructure", heading, "```", ...lines, "```");

describe("trees", () => {
  it("give the branches of the first level, with the engineers below them", () => {
    expect(
      drawn(
        "## Team Structure",
        "Data Infrastructure Team",
        "├── Data Platform Team",
        "│   ├── Eng 1",
        "│   └── Engineer 2",
        "├── Data Engineering (3 engineers)",
        "│   └── Airflow, Spark",
        "├── MLOps",
        "│   ├── 2 ML Engineers",
        "│   └── Tech Lead",
        "├── Team lead: Ada",
        "└── BI Services",
        "    └── dashboards",
      ),
    ).toEqual([
      { name: "Data Platform Team", engineers: 2, people: ["Eng 1", "Engineer 2"], line: 5 },
      { name: "Data Engineering", engineers: 3, people: [], line: 8 },
      { name: "MLOps", engineers: 3, people: ["Tech Lead"], line: 10 },
      { name: "BI Services", engineers: null, people: [], line: 14 },
    ]);
  });

  it.each([
    ["ASCII", ["Data", "|-- One", "|   `-- Eng 1", "+-- Two"]],
    ["a leader between", ["Director", "└── Data Lead", "    ├── One", "    │   └── Eng 1", "    └── Two"]],
    ["tabs and round corners", ["\tData", "\t├─ One", "\t│\t╰─ Dev A", "\t╰─ Two"]],
  ])("are read with %s", (_, lines) => {
    expect(drawn("## Subteams", ...lines).map(({ name, engineers }) => [name, engineers])).toEqual([
      ["One", 1],
      ["Two", null],
    ]);
  });

  it("count where the root is the document's own team, or is a team of teams", () => {
    expect(
      subteams("# Data Infrastructure", "```text", "Data Infrastructure", "├── Data Platform", "└── MLOps", "```"),
    ).toHaveLength(2);
    expect(subteams("# Notes", "```", "Data Group", "├── Platform Team", "└── MLOps Team", "```")).toHaveLength(2);
  });

  it("count outside of code too", () => {
    expect(subteams("# T", "## Our teams", "", "T", "├── One", "└── Two", "", "text")).toEqual([
      { name: "One", engineers: null, people: [], line: 5 },
      { name: "Two", engineers: null, people: [], line: 6 },
    ]);
  });

  it.each([
    ["files", "## Structure", ["src/", "├── index.ts", "└── lib/"]],
    ["files under the team's name", "## About", ["data-infrastructure", "├── README.md", "└── src"]],
    ["a repository", "## Repository structure", ["Data Infrastructure", "├── Docs", "└── Charts"]],
    ["consumers", "## Consumers", ["Platform Team", "├── Orders Team", "└── Search Team"]],
    ["parts of a system", "## Storage", ["Storage", "├── PostgreSQL", "└── Redis"]],
    ["one team's people", "## Team structure", ["Data Platform", "├── Eng 1", "└── Eng 2"]],
  ])("are no subteams where they show %s", (_, heading, lines) => {
    expect(drawn(heading, ...lines)).toEqual([]);
  });
});

describe("charts", () => {
  const chart = [
    "              Data Lead",
    "                  │",
    "      ┌───────────┼───────────┐",
    "      ▼           ▼           ▼",
    "  Data Plat-    MLOps    BI Services",
    "  form Team     Team        Team",
    "      │                       │",
    "  ┌───┴───┬───────┐           │",
    "  ▼       ▼       ▼           ▼",
    "Eng 1   Eng 2   Eng 3       Eng 4",
  ];

  it("give the level above the engineers, each by the lines that lead to it", () => {
    expect(drawn("### Team Structure", ...chart)).toEqual([
      { name: "Data Plat- form Team", engineers: 3, people: ["Eng 1", "Eng 2", "Eng 3"], line: 8 },
      { name: "MLOps Team", engineers: null, people: [], line: 8 },
      { name: "BI Services Team", engineers: 1, people: ["Eng 4"], line: 8 },
    ]);
    expect(readFacts(["# Data", "### Team Structure", "```", ...chart, "```"].join("\n"), 0).lead).toEqual({
      name: "Data Lead",
      line: 4,
    });
  });

  it("read boxes, and the level below the top where no people are drawn", () => {
    const boxes = [
      "        ┌──────────┐",
      "        │   Data   │",
      "        └────┬─────┘",
      "       ┌─────┴──────┐",
      "       ▼            ▼",
      "  ┌─────────┐  ┌─────────┐",
      "  │ One (2) │  │   Two   │",
      "  └─────────┘  └─────────┘",
    ];
    expect(drawn("## Squads", ...boxes).map(({ name, engineers }) => [name, engineers])).toEqual([
      ["One", 2],
      ["Two", null],
    ]);
  });

  it("say the same as a tree once", () => {
    const tree = ["Data Infrastructure", "├── Data Plat- form", "├── MLOps", "└── BI Services"];
    const both = subteams("# D", "## Teams", "```", ...tree, "```", "### Structure", "```", ...chart, "```");
    expect(both.map(({ name, engineers, line }) => [name, engineers, line])).toEqual([
      ["Data Plat- form", 3, 5],
      ["MLOps", null, 6],
      ["BI Services", 1, 7],
    ]);
  });

  it.each([
    ["a chain", ["Orders Team", "  │", "  ▼", "Search Team", "  │", "  ▼", "Mail Team"]],
    ["a flow to the side", ["  Data", "   │", "   ▼", "One  →  Two"]],
    ["several tops", ["One     Two", " │       │", " ▼       ▼", "Three  Four"]],
    ["a team of people", ["   Data", "    │", " ┌──┴──┐", " ▼     ▼", "Eng 1  Eng 2"]],
  ])("are no subteams where they show %s", (_, lines) => {
    expect(drawn("## Team structure", ...lines)).toEqual([]);
  });

  it.each(["mermaid", "ts", "go", "yaml"])("are not looked for in %s", (language) => {
    expect(subteams("# D", "## Team structure", `\`\`\`${language}`, ...chart, "```")).toEqual([]);
  });
});
