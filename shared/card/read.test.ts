// One test for each promise of the reader; long because the format has that many fields.
import { describe, expect, it } from "vitest";
import { readMarkdown, unreadableCard } from "./read.ts";
import type { Card } from "./types.ts";

function read(text: string, path = "teams/a-team.md"): Card {
  const file = readMarkdown(path, "hash", text);
  if (file.kind !== "card") throw new Error("not a card");
  return file.card;
}
const front = (...lines: readonly string[]) => `---\n${lines.join("\n")}\n---\n`;
const codes = (card: Card) => card.problems.map(({ code }) => code);

const FULL = `---
name: "Payments"   # quoted
team_id: pay
team_type: stream-aligned
position: { x: -12.5, y: 1e3 }
dependencies:
- Ledger
- team: Fraud
  type: Slowing
  reason: "waits for scores"
interactions:
- {team: Platform, mode: XaaS, role: consumes, purpose: CI, start: 2024-01-15, expected: 8w, next_mode: collaboration}
- teamName: Enablers
  interaction_mode: Facilitation
interaction_modes:
  Search: collaboration
  x-as-a-service: [Storage, "Mail"]
domains:
  - {name: Payments, complexity: complex}
  - Refunds
services:
  - name: Pay API
    capability: card payments
    consumers: [Shop, Mobile]
    sla: 99.9%
    target_consumers: 6
    blast_radius: high
  - Invoices
members:
  - Ada
  - {name: Grace, role: SRE, fte: 0.5, reports_to: Ada}
  - {role: Engineer, vacant: true}
lead: Ada
parent: Money
subteams:
  - name: Cards
    members: [Bo, Cy]
    size: 2
    lead: Bo
    owns: tokens
    on_call: {pool: 2, depth: 2}
leadership: {threshold: 4}
on_call: {pool: 8, depth: 2, coverage: 24x7, sites: 1}
rotation: {min_months: 6, max_months: 9}
infra_time_pct: 25
colour: yes
metadata:
  size: 1 specialist
  value_stream: Checkout
  value_stream_inner: Money
  platform_grouping: ~
  platform_grouping_inner:
  cognitive_load: Low to Medium
  capabilities: [Card payments, 1.10, 2024-06]
  consumers: 8-10 teams
  established: January 2024
  last_updated: 2024-01-15
  slack: "#pay"
---
# Ignored
`;

describe("readMarkdown", () => {
  it("reads every field", () => {
    const card = read(FULL);
    expect(card.problems).toEqual([]);
    expect(card).toMatchObject({
      path: "teams/a-team.md",
      hash: "hash",
      name: "Payments",
      id: "pay",
      idDeclared: true,
      type: "stream-aligned",
      position: { x: -12.5, y: 1000 },
      size: { text: "1 specialist", value: 1, line: 48 },
      valueStream: "Checkout",
      valueStreamInner: "Money",
      platformGrouping: null,
      platformGroupingInner: null,
      cognitiveLoad: { text: "Low to Medium", value: "low-medium" },
      capabilities: ["Card payments", "1.10", "2024-06"],
      consumers: { text: "8-10 teams", min: 8, max: 10, teams: null, line: 55 },
      established: { text: "January 2024", value: "2024-01" },
      lastUpdated: { text: "2024-01-15", value: "2024-01-15" },
      lead: "Ada",
      parent: "Money",
      leadThreshold: 4,
      onCall: { pool: 8, depth: 2, coverage: "24x7", sites: 1 },
      editable: true,
    });
    expect(card.dependencies).toEqual([
      { team: "Ledger", type: null, reason: null, field: ["dependencies", 0], line: 7 },
      { team: "Fraud", type: "slowing", reason: "waits for scores", field: ["dependencies", 1], line: 8 },
    ]);
    expect(card.interactions).toEqual([
      {
        team: "Platform",
        mode: "x-as-a-service",
        modeText: "XaaS",
        role: "consumes",
        purpose: "CI",
        start: "2024-01-15",
        expected: "8w",
        nextMode: "collaboration",
        field: ["interactions", 0],
        line: 12,
      },
      expect.objectContaining({ team: "Enablers", mode: "facilitating", field: ["interactions", 1], line: 13 }),
      expect.objectContaining({ team: "Search", mode: "collaboration", field: ["interaction_modes", "Search"], line: 16 }),
      expect.objectContaining({ team: "Storage", mode: "x-as-a-service", field: ["interaction_modes", "x-as-a-service", 0] }),
      expect.objectContaining({
        team: "Mail",
        mode: "x-as-a-service",
        field: ["interaction_modes", "x-as-a-service", 1],
        line: 17,
      }),
    ]);
    expect(card.domains).toEqual([
      { name: "Payments", complexity: "complex" },
      { name: "Refunds", complexity: null },
    ]);
    expect(card.services).toEqual([
      {
        name: "Pay API",
        capability: "card payments",
        consumers: { text: "Shop, Mobile", min: 2, max: 2, teams: ["Shop", "Mobile"], line: 24 },
        owner: null,
        sla: "99.9%",
        targetConsumers: 6,
        blastRadius: "high",
        line: 22,
      },
      {
        name: "Invoices",
        capability: null,
        consumers: null,
        owner: null,
        sla: null,
        targetConsumers: null,
        blastRadius: null,
        line: 28,
      },
    ]);
    expect(card.members).toEqual([
      { name: "Ada", role: null, fte: null, reportsTo: null, vacant: false },
      { name: "Grace", role: "SRE", fte: 0.5, reportsTo: "Ada", vacant: false },
      { name: null, role: "Engineer", fte: null, reportsTo: null, vacant: true },
    ]);
    expect(card.subteams).toEqual([
      {
        name: "Cards",
        members: [
          { name: "Bo", role: null, fte: null, reportsTo: null, vacant: false },
          { name: "Cy", role: null, fte: null, reportsTo: null, vacant: false },
        ],
        size: 2,
        lead: "Bo",
        owns: ["tokens"],
        onCall: { pool: 2, depth: 2, coverage: null, sites: null },
        line: 36,
      },
    ]);
    expect(card.other).toEqual([
      { field: ["rotation"], value: { min_months: 6, max_months: 9 }, line: 44 },
      { field: ["infra_time_pct"], value: 25, line: 45 },
      { field: ["colour"], value: "yes", line: 46 },
      { field: ["metadata", "slack"], value: "#pay", line: 58 },
    ]);
    expect(card.lines).toMatchObject({ name: 2, "position.x": 5, "metadata.size": 48, "interaction_modes.Search": 16 });
  });

  it("gives the line of an unknown key, not of what is below it", () => {
    expect(read(front("name: A", "links:", "  # where", "  - wiki")).other).toEqual([
      { field: ["links"], value: ["wiki"], line: 3 },
    ]);
  });

  it("reads the same with CRLF and a byte order mark", () => {
    const card = read(`\ufeff${FULL.replaceAll("\n", "\r\n")}`);
    expect(card).toEqual(read(FULL));
  });

  it("takes fields at the top for those under metadata, and the other way round", () => {
    const card = read(
      front("size: 7", "consumers: 6", "metadata:", "  name: A", "  type: platform", "  position: {x: 1, y: 2}", "  lead: Bo"),
    );
    expect(card).toMatchObject({
      name: "A",
      type: "platform",
      position: { x: 1, y: 2 },
      lead: "Bo",
      size: { value: 7 },
      consumers: { min: 6, max: 6 },
    });
    expect(codes(card)).toEqual([]);
  });

  it("lets a value win over an empty one and says where two places differ", () => {
    const card = read(front("name: A", "position: null", "size: 3", "metadata:", "  position: {x: 1, y: 2}", "  size: 4"));
    expect(card.position).toEqual({ x: 1, y: 2 });
    expect(card.size?.value).toBe(4);
    expect(card.problems).toMatchObject([{ code: "FIELD-TWICE", field: "size", line: 4 }]);
  });

  it("names a card by its first heading, then by its file", () => {
    expect(read("---\nlead: A\n---\n```\n# not this\n```\n\n# Data Team ##\n# Later\n").name).toBe("Data Team");
    expect(read("---\r\nlead: A\r\n---\r\n# Data Team ##\r\n# Later\r\n").name).toBe("Data Team");
    expect(read("---\n---\nno heading", "x/Data Team.markdown").name).toBe("Data Team");
    expect(read(front("name: ''", "lead: x")).name).toBe("a-team");
    expect(read(front("name: 1.10"))).toMatchObject({ name: "1.10", id: "1-10", idDeclared: false });
  });

  it("takes a text without front matter for a document", () => {
    expect(readMarkdown("a/notes.md", "h", "\ufeff# Our notes\n")).toEqual({
      kind: "document",
      document: { path: "a/notes.md", hash: "h", title: "Our notes" },
    });
    expect(readMarkdown("a/notes.md", "h", "")).toMatchObject({ kind: "document", document: { title: "notes" } });
  });

  it("draws a card whose fields are of the wrong kind, with a Problem at each", () => {
    const card = read(
      front(
        "name: A",
        "team_type: [x]",
        "position: [1, 2]",
        "dependencies: Ledger",
        "interaction_modes: 5",
        "members: [[Ada]]",
        "metadata:",
        "  size: {a: 1}",
        "  capabilities: one",
        "  value_stream: Web",
      ),
    );
    expect(card).toMatchObject({
      name: "A",
      type: "undefined",
      position: null,
      size: null,
      capabilities: [],
      valueStream: "Web",
      editable: true,
    });
    expect(card.problems.map(({ code, field, line }) => [code, field, line]).sort()).toEqual([
      ["FIELD-TYPE", "dependencies", 5],
      ["FIELD-TYPE", "interaction_modes", 6],
      ["FIELD-TYPE", "members.0", 7],
      ["FIELD-TYPE", "metadata.capabilities", 10],
      ["FIELD-TYPE", "metadata.size", 9],
      ["FIELD-TYPE", "position", 4],
      ["FIELD-TYPE", "team_type", 3],
    ]);
    expect(codes(read(front("metadata: [1]")))).toEqual(["FIELD-TYPE"]);
  });

  it("keeps the text of what it does not understand", () => {
    const card = read(
      front(
        "name: A",
        "metadata: {size: many, cognitive_load: meh, established: 2024-13, consumers: all}",
        "interaction_modes: {B: pairing}",
        "dependencies: [{reason: x}, ~]",
      ),
    );
    expect(card.size).toMatchObject({ text: "many", value: null });
    expect(card.cognitiveLoad).toMatchObject({ text: "meh", value: null });
    expect(card.established).toMatchObject({ text: "2024-13", value: null });
    expect(card.interactions).toMatchObject([{ team: "B", mode: null, modeText: "pairing" }]);
    expect(new Set(codes(card))).toEqual(new Set(["FIELD-VALUE"]));
    expect(card.problems).toHaveLength(7);
  });

  it.each([
    ["{x: 204.0, y: 180.0}", { x: 204, y: 180 }],
    ["{x: 100.5, y: -1e2}", { x: 100.5, y: -100 }],
    ["{x: \"100\", y: '2.5'}", { x: 100, y: 2.5 }],
    ["{x: .5, y: +3.}", { x: 0.5, y: 3 }],
    ["null", null],
    ["", null],
    ["{x: .nan, y: 1}", null],
    ["{x: .inf, y: 1}", null],
    ["{x: 1e999, y: 1}", null],
    ["{x: 1}", null],
    ["{x: [1], y: 1}", null],
  ])("reads position %s", (written, position) => {
    expect(read(front(`position: ${written}`)).position).toEqual(position);
  });

  it.each([
    ["6", 6, 6, null],
    ["6 teams", 6, 6, null],
    ["8-10 teams", 8, 10, null],
    ["8 to 10", 8, 10, null],
    ["[A, B]", 2, 2, ["A", "B"]],
    ["{count: 6, teams: [A]}", 6, 6, ["A"]],
    ["{teams: [A, B, C]}", 3, 3, ["A", "B", "C"]],
  ])("reads consumers %s", (written, min, max, teams) => {
    expect(read(front(`consumers: ${written}`)).consumers).toMatchObject({ min, max, teams });
  });

  it.each([
    ["4 teams", { text: "4 teams", min: 4, max: 4, teams: null }],
    ["5", { text: "5", min: 5, max: 5, teams: null }],
    ["3-4", { min: 3, max: 4, teams: null }],
    ["Checkout", { text: "Checkout", min: 1, max: 1, teams: ["Checkout"] }],
    ["[Shop, Mobile]", { text: "Shop, Mobile", min: 2, max: 2, teams: ["Shop", "Mobile"] }],
    ["{count: 6, teams: [Shop]}", { text: "6", min: 6, max: 6, teams: ["Shop"] }],
    ["[]", { min: 0, max: 0, teams: [] }],
  ])("reads a service's consumers %s", (written, consumers) => {
    const card = read(front("services:", `- {name: A, consumers: ${written}}`));
    expect(card.services).toMatchObject([{ consumers: { ...consumers, line: 3 } }]);
    expect(card.problems).toEqual([]);
  });

  it.each([
    ["", null],
    [", owner: ", ""],
    [", owner: nobody", ""],
    [", owner: '?'", ""],
    [", owner: Data Platform", "Data Platform"],
  ])("reads a service's owner%s", (written, owner) => {
    expect(read(front("services:", `- {name: A${written}}`)).services).toMatchObject([{ consumers: null, owner }]);
  });

  it("notes text that was decoded wrongly once, and keeps it", () => {
    const card = read(front("name: Teamâ€™s work"));
    expect(card.name).toBe("Teamâ€™s work");
    expect(card.problems).toMatchObject([{ code: "TEXT-MOJIBAKE", severity: "info", line: 2 }]);
    expect(card.editable).toBe(true);
    expect(codes(read(front("name: Château naïve Ünter", "x: ‘quoted’ – 小さい")))).toEqual([]);
  });

  it("says what is wrong with a file that is no text, and that it is not edited", () => {
    expect(read("---\nname: A\u0000B\n---\n")).toMatchObject({ editable: false, problems: [{ code: "TEXT-NUL", line: 2 }] });
    const problem = { code: "FILE-ENCODING", severity: "error", message: "not UTF-8", path: "a.md" } as const;
    expect(unreadableCard("x/a.md", "h", problem)).toMatchObject({ name: "a", id: "a", editable: false, problems: [problem] });
  });

  it("gives the line and column of a YAML mistake and still draws the card", () => {
    const card = read("---\nname: A\nfoo: [1, 2\n---\n# Heading\n");
    expect(card).toMatchObject({ name: "Heading", editable: false, problems: [{ code: "YAML-SYNTAX", severity: "error" }] });
    expect(card.problems[0]?.line).toBeGreaterThanOrEqual(3);
    expect(read("---\n- a\n- b\n---\n")).toMatchObject({ editable: false, problems: [{ code: "FRONT-NOT-MAPPING", line: 2 }] });
  });
});
