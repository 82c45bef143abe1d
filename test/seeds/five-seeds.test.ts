// The five documents that the product was conceived from, modelled as cards with their facts and figures: what is judged of them is
// what they are known to show.
import { describe, expect, test } from "vitest";
import { judge, stream } from "./judge.ts";

const AS_OF = "2026-11-01";

describe("a data storage platform inside one value stream", () => {
  const inShop = "  value_stream: E-Commerce Experience\n";
  const uses = "interaction_modes:\n  Data Storage Platform Team: x-as-a-service\n";
  const { team, findings } = judge(
    {
      "storage.md": `---
name: Data Storage Platform Team
team_type: platform
dependencies: []
interaction_modes: {}
metadata:
  size: 7
  value_stream: E-Commerce Experience
  cognitive_load: medium
  capabilities: [PostgreSQL, Redis, Search clusters, Migrations, Backups]
  consumers: 6 teams
  established: 2024-06
---

# Data Storage

### 1. PostgreSQL
- **Consumers**: Checkout, Product Discovery, User Profile services

### 2. Redis
- **Consumers**: All stream-aligned teams

### 3. Search clusters
- **Consumers**: Search, Product Discovery, Customer Support

### 5. Backups
- **Consumers**: All stream-aligned teams

### 3. User profiles
- **Consumers**: E-commerce teams, Mobile team, Enterprise team

## Team Composition
- 1 Product Manager
- 1 Tech Lead
- 5 Platform Engineers
- 1 SRE
- 1 Developer Advocate

## Numbers
- Number of consumers: 8 teams
`,
      "checkout.md": stream("Checkout", inShop + uses),
      "discovery.md": stream("Product Discovery", inShop + uses),
      "profile.md": stream("User Profile", inShop),
      "search.md": stream("Search", inShop),
      "support.md": stream("Customer Support", inShop),
      "mobile.md": stream("Mobile", "  value_stream: Mobile\n"),
      "enterprise.md": stream("Enterprise", `  value_stream: Enterprise\n${uses}`),
      "orders.md": stream("Orders", inShop),
      "payments.md": stream("Payments", inShop),
      "returns.md": stream("Returns", inShop),
    },
    AS_OF,
  );
  const storage = team("Data Storage Platform Team");

  test("a size of seven against a list of nine", () => {
    const [mismatch] = findings("SIZE-MISMATCH");
    expect(mismatch).toMatchObject({ severity: "warning", path: "storage.md" });
    expect(mismatch?.message.match(/\b\d+\b/g)).toEqual(expect.arrayContaining(["7", "9"]));
  });

  test("five counts of consumers, no two alike", () => {
    const { declared, body, named, namedExpanded, derived } = storage.consumers;
    const counts = [declared?.max, body?.max, named.length, namedExpanded.length, derived.length];
    expect([declared?.max, body?.max, derived.length]).toEqual([6, 8, 3]);
    expect(new Set(counts).size).toBe(5);
    expect(findings("CON-CONFLICT")).toMatchObject([{ severity: "warning", path: "storage.md" }]);
    expect(storage.consumers.difference).toBe("major");
  });

  test("a load that the evidence agrees with", () => {
    expect(storage.load).toMatchObject({ score: 29.3, level: "medium", verdict: "agree", confidence: "high", lowerBound: false });
  });

  test("an inner platform used outside its stream, a heading number used twice", () => {
    const [leak] = findings("PLT-LEAK");
    expect(leak?.message).toMatch(/Mobile/);
    expect(leak?.message).toMatch(/Enterprise/);
    expect(findings("CAP-NUM")).toHaveLength(1);
  });
});

describe("a platform for too few product teams", () => {
  const platform = (members: string) => `---
name: Platform
team_type: platform
metadata:
  capabilities: [Service template, Pipeline]
members: [${members}]
---
`;
  const uses = "interaction_modes:\n  Platform: x-as-a-service\n";
  const orders = stream("Orders", `${uses}infra_time_pct: 30\n`);

  test("three product teams are too early for it, and nobody manages it as a product", () => {
    const few = judge(
      {
        "platform.md": platform("A, B, C, D, E"),
        "orders.md": orders,
        "search.md": stream("Search", `${uses}infra_time_pct: 26\n`),
        "payments.md": stream("Payments", uses),
      },
      AS_OF,
    );
    expect(few.findings("PLT-EARLY")).toMatchObject([{ severity: "warning" }]);
    expect(few.findings("PLT-NOPM")).toMatchObject([{ severity: "warning" }]);
    expect(few.findings("INFRA-TIME").map(({ path, severity }) => [path, severity])).toEqual([
      ["orders.md", "error"],
      ["search.md", "warning"],
    ]);
    expect(few.team("Platform").consumers).toMatchObject({ demand: "under" });
  });

  test("eight are enough", () => {
    const names = ["Orders", "Search", "Payments", "Notifications", "Catalogue", "Checkout", "Profile", "Returns"];
    const texts = Object.fromEntries(names.map((name) => [`${name.toLowerCase()}.md`, stream(name, uses)]));
    const enough = judge({ ...texts, "platform.md": platform("{name: A, role: Product manager}, B, C, D, E") }, AS_OF);
    expect(enough.findings("PLT-EARLY")).toEqual([]);
    expect(enough.findings("PLT-NOPM")).toEqual([]);
    expect(enough.team("Platform").consumers).toMatchObject({ demand: "ok", load: "ok" });
  });
});

describe("a platform engineering team of one", () => {
  const { team, findings } = judge(
    {
      "platform-engineering.md": `---
name: Platform Engineering
team_type: platform
lead: Platform Engineer
metadata:
  size: 1 specialist
  capabilities: [Developer platform, Service orchestration, Development environments, Governance]
  last_updated: January 2024
on_call: {pool: 1, depth: 1}
interactions:
  - {team: Development, mode: x-as-a-service, role: provides}
  - {team: DevOps, mode: collaboration}
  - {team: Infrastructure, mode: collaboration}
---
`,
      "development.md": stream("Development"),
      "devops.md": stream("DevOps"),
      "infrastructure.md": stream("Infrastructure"),
    },
    AS_OF,
  );

  test("one person carries more than a team can", () => {
    const { load, onCall } = team("Platform Engineering");
    expect(load).toMatchObject({ score: 78, level: "very-high", near: 75, verdict: "undeclared" });
    expect(load.parts.filter(({ points }) => points > 0).map(({ part, points }) => [part, points])).toEqual([
      ["scope", 20],
      ["spread", 9],
      ["partners", 20],
      ["consumers", 5],
      ["size", 12],
      ["on_call", 12],
    ]);
    expect(onCall).toMatchObject({ duty: 1, state: "unsustainable" });
    expect(findings("SIZE-SMALL").filter(({ path }) => path === "platform-engineering.md")).toMatchObject([
      { severity: "error" },
    ]);
    expect(findings("INT-COLLAB-MANY")).toMatchObject([{ severity: "error", path: "platform-engineering.md" }]);
    expect(findings("STALE")).toMatchObject([{ severity: "info", path: "platform-engineering.md" }]);
  });
});

describe("three shared services and what runs out", () => {
  const feature = ["One", "Two", "Three", "Four", "Five", "Six", "Seven"].map((word) => `Feature ${word}`);
  const { team, findings } = judge(
    {
      "services.md": `---
name: Platform Services
team_type: platform
metadata: {size: 5, capabilities: [Export, Filtering, Permissions]}
services:
  - {name: Export, consumers: [${feature.slice(0, 5)}], target_consumers: 6}
  - {name: Filtering, consumers: [${feature.slice(0, 6)}], target_consumers: 6}
  - {name: Permissions, consumers: [${feature}], target_consumers: 6}
limits:
  - {name: Query latency p95, unit: ms, current: 800, trigger: 500, critical: 1500, lead_time: 4-6 weeks}
  - {name: Connections, current: 150, trigger: 300, lead_time: 2-3 weeks}
---
`,
      ...Object.fromEntries(feature.map((name) => [`${name.replace(" ", "-").toLowerCase()}.md`, stream(name)])),
    },
    AS_OF,
  );
  const services = team("Platform Services");

  test("seven, six and five consumers, in the order of who would be hit", () => {
    const byReach = [...services.consumers.capabilities]
      .filter(({ kind }) => kind === "service")
      .sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
    expect(byReach.map(({ name, count, state }) => [name, count, state])).toEqual([
      ["Permissions", 7, "shared"],
      ["Filtering", 6, "shared"],
      ["Export", 5, "shared"],
    ]);
    expect(services.consumers.derived).toHaveLength(7);
  });

  test("a goal of six that only Export cannot reach", () => {
    const out = services.consumers.capabilities.filter(({ unreachable }) => unreachable);
    expect(out.map(({ name, target }) => [name, target])).toEqual([["Export", 6]]);
    expect(findings("CON-UNREACHABLE")).toMatchObject([{ severity: "warning" }]);
  });

  test("latency past its trigger, connections half way", () => {
    expect(services.limits.map(({ name, state }) => [name, state])).toEqual([
      ["Query latency p95", "yellow"],
      ["Connections", "watch"],
    ]);
    expect(findings("LIMIT").map(({ severity }) => severity)).toContain("warning");
  });
});

describe("eight engineers in four pairs", () => {
  const pair = (name: string, first: number, owns: string) => `  - name: ${name}
    members: [Engineer ${first}, Engineer ${first + 1}]
    owns: [${owns}]
    on_call: {pool: 2, depth: 2, coverage: 24x7}
`;
  const card = (subteams: string, hiring: string) => `---
name: Data Infrastructure
team_type: platform
lead: Lead
metadata: {capabilities: [Data platform]}
subteams:
${subteams}hiring: {start: 2026-01-05, every_weeks: 6, target: ${hiring}}
---
`;
  const four =
    pair("Data Platform", 1, "Spark, Airflow") +
    pair("Data Engineering", 3, "Ingestion, Airflow DAGs, Airflow") +
    pair("MLOps", 5, "Model serving") +
    pair("BI Services", 7, "Dashboards");
  const { team, findings } = judge({ "data.md": card(four, "9") }, AS_OF);
  const data = team("Data Infrastructure");

  test("each pair is one hire away from needing a lead", () => {
    expect(data.subteams.map(({ name, engineers, state }) => [name, engineers, state])).toEqual([
      ["Data Platform", 2, "at-threshold"],
      ["Data Engineering", 2, "at-threshold"],
      ["MLOps", 2, "at-threshold"],
      ["BI Services", 2, "at-threshold"],
    ]);
    expect(findings("PRO-AT-THRESHOLD").length).toBeGreaterThan(0);
  });

  test("two people two deep are always on call", () => {
    expect(data.subteams.map(({ onCall }) => [onCall?.duty, onCall?.state])).toEqual(Array(4).fill([1, "unsustainable"]));
    expect(findings("ONC-UNSUSTAINABLE").every(({ severity }) => severity === "error")).toBe(true);
    expect(findings("ONC-UNSUSTAINABLE").length).toBeGreaterThan(0);
  });

  test("Airflow has two owners", () => {
    const [twice, ...others] = findings("OWN-DUP");
    expect(others).toEqual([]);
    expect(twice?.severity).toBe("error");
    expect(twice?.message).toMatch(/Airflow.*Data Platform.*Data Engineering|Airflow.*Data Engineering.*Data Platform/);
  });

  test("the ninth engineer gives Data Platform its third", () => {
    expect(data.forecast).toMatchObject({ forcedAt: 9, threshold: 3 });
    expect(data.forecast?.hires).toEqual([{ hire: 1, date: "2026-02-16", subteam: "Data Platform", engineers: 3 }]);
  });

  test("from four singles, hires fill the pairs and the first forced lead comes on 3 August 2026", () => {
    const single = (name: string) => `  - {name: ${name}, size: 1}\n`;
    const start = judge(
      { "data.md": card(["Data Platform", "Data Engineering", "MLOps", "BI Services"].map(single).join(""), "8") },
      AS_OF,
    ).team("Data Infrastructure");
    expect(start.forecast?.hires.map(({ date, subteam }) => [date, subteam])).toEqual([
      ["2026-02-16", "Data Platform"],
      ["2026-03-30", "Data Engineering"],
      ["2026-05-11", "MLOps"],
      ["2026-06-22", "BI Services"],
    ]);
    expect(start.forecast?.reaches.every(({ date }) => date === null)).toBe(true);
    expect(start.forecast).toMatchObject({ forcedAt: 9, forcedOn: "2026-08-03", forcedIn: "Data Platform" });
  });
});
