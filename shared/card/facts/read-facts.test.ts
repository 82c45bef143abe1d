// What is read from bodies, form by form. Long because people write one thing in that many ways.
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../read.ts";
import { readFacts } from "./read-facts.ts";

const facts = (...lines: readonly string[]) => readFacts(lines.join("\n"), 0);

describe("interaction tables", () => {
  const HEADING = "## Teams we currently interact with";

  it("are read by the words of their header, in any order", () => {
    const { interactions } = facts(
      "# Shop",
      HEADING,
      "",
      "| Duration | Purpose | Team Name | Interaction Mode |",
      "|:--------:|---------|-----------|-----------------:|",
      "| 8 weeks | Learn how to test | **[Test Enablement](../enabling/test.md)** | Facilitation |",
      "| | Store \\| retrieve | `Storage` | X as a Service |",
      "| n/a | - | Search | pairing now and then |",
    );
    expect(interactions).toEqual([
      {
        team: "Test Enablement",
        mode: "facilitating",
        modeText: "Facilitation",
        role: null,
        purpose: "Learn how to test",
        start: null,
        expected: "8 weeks",
        nextMode: null,
        field: ["body", "interactions", 0],
        line: 6,
      },
      expect.objectContaining({ team: "Storage", mode: "x-as-a-service", purpose: "Store | retrieve", expected: null, line: 7 }),
      expect.objectContaining({
        team: "Search",
        mode: null,
        modeText: "pairing now and then",
        purpose: null,
        expected: null,
        line: 8,
      }),
    ]);
  });

  it.each([
    "## TEAMS WE CURRENTLY INTERACT WITH",
    "# Interactions",
    "#### interactions with other teams ####",
    "## 4. Interactions",
    "### 🤝 **Interaction modes**:",
    "## Current team interactions",
    "Interactions\n------------",
    "Interactions\n===",
  ])("stand below %j", (heading) => {
    expect(facts(heading, "Team | Mode", "--- | ---", "A | xaas").interactions).toMatchObject([{ team: "A" }]);
  });

  it.each(["## Team members", "## Past interactions", "## Teams we no longer interact with", "## Dependencies"])(
    "are not taken from %j",
    (heading) => {
      const { interactions, planned } = facts(heading, "| Team | Mode |", "|---|---|", "| A | xaas |");
      expect([...interactions, ...planned]).toEqual([]);
    },
  );

  it.each([
    "## Teams we expect to interact with soon",
    "## Planned interactions",
    "## Interactions\n### Teams we plan to interact with",
  ])("are planned below %j", (heading) => {
    const { interactions, planned } = facts(heading, "| Team | Mode |", "|---|---|", "| A | Collaboration |");
    expect(interactions).toEqual([]);
    expect(planned).toMatchObject([{ team: "A", mode: "collaboration", field: ["body", "planned", 0] }]);
  });

  it("leave out the row of dashes, empty rows and rows that only hold a place", () => {
    const rows = [
      "| | |",
      "| - | - |",
      "| … | |",
      "| None | |",
      "| TBD | xaas |",
      "| <team name> | <mode> |",
      "| [Team name] | |",
      "| n/a | |",
    ];
    expect(
      facts(HEADING, "| Team | Mode |", "|---|---|", ...rows, "| Nona | xaas |").interactions.map(({ team }) => team),
    ).toEqual(["Nona"]);
  });

  it("know roles, start and the next mode", () => {
    const { interactions } = facts(
      HEADING,
      "| Interacts with | Type of interaction | Role | Since | Expected end | Next mode |",
      "|---|---|---|---|---|---|",
      "| A | XaaS | we provide | 2026-01 | 2026-06 | Collaboration |",
      "| B | X-as-a-Service (consumer) | | | | |",
    );
    expect(interactions).toMatchObject([
      { team: "A", role: "provides", start: "2026-01", expected: "2026-06", nextMode: "collaboration" },
      { team: "B", mode: "x-as-a-service", role: "consumes" },
    ]);
  });

  it("may follow one another, and other tables between them are none", () => {
    const { interactions } = facts(
      "## Interactions",
      "| Team | Mode |",
      "|---|---|",
      "| A | xaas |",
      "",
      "| Channel | Purpose |",
      "|---|---|",
      "| #shop | talk |",
      "",
      "### With enabling teams",
      "| Mode | Team |",
      "|---|---|",
      "| facilitating | B |",
    );
    expect(interactions.map(({ team, mode, line }) => [team, mode, line])).toEqual([
      ["A", "x-as-a-service", 4],
      ["B", "facilitating", 13],
    ]);
  });

  it("hold names without a known header word in the first column, beside a column of modes", () => {
    expect(facts(HEADING, "| Whom | Mode |", "|---|---|", "| A | xaas |").interactions).toMatchObject([{ team: "A" }]);
    expect(
      facts(HEADING, "| Team type | Mode |", "|---|---|", "| platform | xaas |", "", "| Topic | Purpose |", "|-|-|", "| x | y |")
        .planned,
    ).toEqual([]);
  });

  it("are not read in code or comments", () => {
    const table = ["| Team | Mode |", "|---|---|", "| A | xaas |"];
    expect(facts(HEADING, "```", ...table, "```", "<!--", ...table, "-->", "~~~md", ...table).interactions).toEqual([]);
    const hidden = facts(
      "# T",
      "Text.",
      "## A",
      "Text.",
      "more <!-- hidden",
      "## Dependencies",
      "- A",
      "--> text",
      "- B <!-- not",
      "-->",
      "## Dependencies",
      "- C",
    );
    expect(hidden.dependencies.map(({ team }) => team)).toEqual(["C"]);
  });
});

describe("dependencies", () => {
  it.each([
    ["- **Payments**: waits for scores", "Payments", "waits for scores"],
    ["- **Payments:** waits", "Payments", "waits"],
    ["- **Payments** - waits", "Payments", "waits"],
    ["* **[Payments](p.md)** (waits)", "Payments", "waits"],
    ["+ Payments - waits", "Payments", "waits"],
    ["- Payments – waits", "Payments", "waits"],
    ["- Payments — waits", "Payments", "waits"],
    ["- Payments: waits: long", "Payments", "waits: long"],
    ["- Payments", "Payments", null],
    ["- [ ] Payments", "Payments", null],
    ["- E-commerce", "E-commerce", null],
    ["- E-commerce - why-not", "E-commerce", "why-not"],
    ["- __Payments__: why", "Payments", "why"],
    ["- [Payments](https://example.org/a-b:c) - why", "Payments", "why"],
    ["- [[Payments|Pay]]", "Pay", null],
    ["- Ratio 3:1 Team", "Ratio 3:1 Team", null],
  ])("%j names %j", (bullet, team, reason) => {
    expect(facts("", "## Dependencies", bullet).dependencies).toEqual([
      { team, type: null, reason, field: ["body", "dependencies", 0], line: 3 },
    ]);
  });

  it.each(["- None", "* none at the moment", "- _None_.", "- N/A", "-", "- —", "- No dependencies", "- TBD", "Nothing"])(
    "%j is no team",
    (bullet) => {
      expect(facts("## Dependencies", bullet).dependencies).toEqual([]);
    },
  );

  it("end with their section, and nested bullets say more about the one above", () => {
    const { dependencies } = facts(
      "## Our dependencies on other teams",
      "  - A",
      "    - every second Thursday",
      "   - B",
      "",
      "### Upstream",
      "- C",
      "### Downstream",
      "- not ours",
      "## Technologies",
      "- Kafka",
    );
    expect(dependencies.map(({ team }) => team)).toEqual(["A", "B", "C"]);
  });
});

describe("capabilities", () => {
  it("come from numbered headings, with repeated numbers kept", () => {
    const { capabilities } = facts(
      "# Storage",
      "## Anything",
      "### 1. PostgreSQL",
      "- **Consumers**: Checkout, Product Discovery and [Search](s.md)",
      "### 2) **Redis** caching",
      "#### 1. a detail of it",
      "### 3 - Search clusters",
      "- **Consumers:** All stream-aligned teams",
      "### 3️⃣ Profile store",
      "### 24/7 support",
    );
    expect(capabilities).toEqual([
      {
        name: "PostgreSQL",
        number: 1,
        section: 2,
        consumers: {
          text: "Checkout, Product Discovery and Search",
          names: ["Checkout", "Product Discovery", "Search"],
          line: 4,
        },
        line: 3,
      },
      { name: "Redis caching", number: 2, section: 2, consumers: null, line: 5 },
      {
        name: "Search clusters",
        number: 3,
        section: 2,
        consumers: { text: "All stream-aligned teams", names: ["All stream-aligned teams"], line: 8 },
        line: 7,
      },
      { name: "Profile store", number: 3, section: 2, consumers: null, line: 9 },
    ]);
  });

  it.each([
    "## Platform Capabilities (thinnest viable)",
    "## What it offers",
    "## Services we provide",
    "# Services",
    "## 🔧 Core Responsibilities:",
  ])("come from headings below %j", (heading) => {
    const { capabilities } = facts(
      heading,
      "### Overview",
      "### Export",
      "#### Details",
      "### Filtering",
      "## Contact",
      "### Chat",
    );
    expect(capabilities.map(({ name, number }) => [name, number])).toEqual([
      ["Export", null],
      ["Filtering", null],
    ]);
  });

  it("come from any heading with a line of consumers, but not from the document's title", () => {
    const { capabilities } = facts(
      "# Team",
      "**Consumers**: A",
      "## Export",
      "text",
      "- **Consumers**: A, B",
      "## Notes",
      "Consumers: A",
    );
    expect(capabilities.map(({ name, consumers }) => [name, consumers?.names])).toEqual([["Export", ["A", "B"]]]);
  });

  it("are not the chapters of a document, nor steps of a plan", () => {
    expect(facts("# Pattern", "## 1. The problem", "## 2. A pattern", "### Structure", "## 3. Code").capabilities).toEqual([]);
    expect(facts("# Team", "## Roadmap", "### 1. Hire", "## Our process", "### Weekly", "#### 2. Plan").capabilities).toEqual([]);
    expect(facts("# Team", "## 1. Redis", "## 2. PostgreSQL").capabilities.map(({ name }) => name)).toEqual([
      "Redis",
      "PostgreSQL",
    ]);
  });

  it.each([
    ["Checkout (web, mobile), Search.", ["Checkout", "Search"]],
    ["Research and Development, Sales", ["Research and Development", "Sales"]],
    ["A; B; and C", ["A", "B", "C"]],
    ["User Profile services", ["User Profile services"]],
    ["None", []],
    ["**A**, `B`", ["A", "B"]],
  ])("split consumers %j", (written, names) => {
    expect(facts("### 1. X", `**Consumers**: ${written}`).capabilities[0]?.consumers).toMatchObject({ names, line: 2 });
  });

  it("say nothing of who consumes where only a number is given", () => {
    expect(facts("### 1. X", "- **Consumers**: 6 teams")).toMatchObject({
      capabilities: [{ name: "X", consumers: null }],
      consumers: null,
    });
  });
});

describe("number of consumers", () => {
  it.each([
    ["- Number of consumers: 8 teams", "8 teams", 8, 8],
    ["* **Number of Consumers**: 8-10 teams", "8-10 teams", 8, 10],
    ["Number of consumers: ~8", "~8", 8, 8],
    ["- Total number of consuming teams: 4", "4", 4, 4],
    ["- Consumers: 8 teams", "8 teams", 8, 8],
    ["| Number of consumers | 8 teams |", "8 teams", 8, 8],
    ["- NUMBER OF CONSUMERS: 8", "8", 8, 8],
  ])("is read from %j", (written, text, min, max) => {
    expect(facts("# Team", "## Platform metrics", written).consumers).toEqual({ text, min, max, line: 3 });
  });

  it.each(["- Platform NPS from consumer teams: 72", "- Number of consumers: growing", "Number of consumers is 8"])(
    "is not in %j",
    (written) => {
      expect(facts("# Team", "## Numbers", written).consumers).toBeNull();
    },
  );
});

describe("team composition", () => {
  it("adds up what has a number", () => {
    const { composition } = facts(
      "# T",
      "## Team Composition",
      "- 5 Platform Engineers",
      "  - 2 of them senior",
      "- **1** Product Manager",
      "- 2x Designer",
      "* Site reliability engineers: 3",
      "- Platform Engineer",
      "- **Skills**: Go",
      "- Founded: 2019",
      "- 1 SRE (vacant)",
      "- 4-6 contractors",
      "- 0.5 Data Scientist",
      "- 9 in total",
    );
    expect(composition?.roles.map(({ count, role, line }) => [count, role, line])).toEqual([
      [5, "Platform Engineers", 3],
      [1, "Product Manager", 5],
      [2, "Designer", 6],
      [3, "Site reliability engineers", 7],
      [4, "contractors", 12],
      [1, "Data Scientist", 13],
    ]);
    expect(composition).toMatchObject({ sum: 16, line: 2 });
  });

  it("is of today, and is none without a number", () => {
    expect(facts("## Target team composition", "- 5 Engineers").composition).toBeNull();
    expect(facts("## Team Composition", "### **Platform Engineer** (Lead)", "- **Key Skills**: much").composition).toBeNull();
    expect(facts("## Team composition", "- 2 Engineers", "## Team composition next year", "- 5 Engineers").composition?.sum).toBe(
      2,
    );
  });
});

describe("header block", () => {
  it("is read with the colon inside or outside the bold, and blanks behind", () => {
    const { header } = facts(
      "# Platform",
      "",
      "**Last Updated**: January 2024  ",
      "**Team Lead:** [Ada](a.md)\\",
      "> **Team Size** : 1 specialist",
      "- **Goal**: a **bold** one",
      "**Company:** Shop **Date:** 2026-03",
      "",
      "Text.",
      "**Later**: not this",
    );
    expect(header.map(({ label, value, line }) => [label, value, line])).toEqual([
      ["Last Updated", "January 2024", 3],
      ["Team Lead", "Ada", 4],
      ["Team Size", "1 specialist", 5],
      ["Goal", "a bold one", 6],
      ["Company", "Shop", 7],
      ["Date", "2026-03", 7],
    ]);
  });

  it("may follow a line about the team, but not a section's text", () => {
    expect(facts("# T", "What we do.", "", "**Team Lead**: Ada").header).toHaveLength(1);
    expect(facts("# T", "## Why", "A reason.", "**Team Lead**: Ada").header).toEqual([]);
    expect(facts("# T", "## Info", "**Team Lead**: Ada", "## Next", "**Team Lead**: Bo").header).toMatchObject([
      { value: "Ada" },
    ]);
  });
});

describe("any text", () => {
  const TEXT = ["# Team", "## Dependencies", "- **A**: why", "", "### 1. X", "**Consumers**: B"].join("\n");

  it("reads the same with any line ending, after a byte order mark and behind front matter", () => {
    const plain = readFacts(TEXT, 0);
    expect(plain.dependencies).toHaveLength(1);
    expect(readFacts(`\ufeff${TEXT}`, 0)).toEqual(plain);
    expect(readFacts(`\ufeff${TEXT}`, 1)).toEqual(plain);
    expect(readFacts(TEXT.replaceAll("\n", "\r\n"), 0)).toEqual(plain);
    expect(readFacts(TEXT.replaceAll("\n", "\r"), 0)).toEqual(plain);
    const card = readMarkdown("a.md", "h", `---\nname: A\n---\n${TEXT}`);
    expect(card.kind === "card" && card.card.facts.dependencies[0]?.line).toBe(6);
  });

  it("is not broken by emoji or mojibake", () => {
    const { dependencies, capabilities } = facts(
      "## ðŸ”§ Owns:",
      "## 🔧 Dependencies:",
      "- 🛒 Shop",
      "### Ã„ 1.",
      "## 🧩 Capabilities",
      "### 🚀 Ünïcode — æ",
    );
    expect(dependencies).toMatchObject([{ team: "🛒 Shop" }]);
    expect(capabilities).toMatchObject([{ name: "Ünïcode — æ" }]);
  });

  it("of nothing says nothing", () => {
    const none = {
      interactions: [],
      planned: [],
      dependencies: [],
      capabilities: [],
      consumers: null,
      composition: null,
      header: [],
      subteams: [],
      lead: null,
    };
    expect(readFacts("", 0)).toEqual(none);
    expect(readFacts("# Title\n\nSome text.\n", 0)).toEqual(none);
  });
});
