// Teams that raise a smell, each beside one just inside its border: what can be told from a single card. Data for tests; not part of the app.
import type { Severity } from "../../result.ts";
import type { ScoreCode } from "../problem-codes.ts";
import type { Fields } from "./example-findings.ts";

/** Severity null: these teams must not raise the code. `says` must be part of the message. */
export type Case = readonly [code: ScoreCode, severity: Severity | null, teams: Readonly<Record<string, Fields>>, says?: string];

const sized = (size: number, more: Fields = {}): Readonly<Record<string, Fields>> => ({ Alpha: { metadata: { size }, ...more } });
const domains = (...complexities: readonly string[]): Readonly<Record<string, Fields>> => ({
  Alpha: { domains: complexities.map((complexity, i) => ({ name: `D${i + 1}`, complexity })) },
});
const one = (fields: Fields): Readonly<Record<string, Fields>> => ({ Alpha: fields });
const platform = (fields: Fields): Readonly<Record<string, Fields>> => one({ team_type: "platform", ...fields });
const composition = (...bullets: readonly string[]): string =>
  `# Alpha\n\n## Team Composition\n${bullets.map((bullet) => `- ${bullet}`).join("\n")}\n`;
const headings = (...names: readonly string[]): string =>
  `# Alpha\n\n## Platform Capabilities\n\n${names.map((name) => `### ${name}\n- text\n`).join("\n")}`;
const capabilities = (...names: readonly string[]): Fields => ({ metadata: { capabilities: [...names] } });
const five = ["a", "b", "c", "d", "e"];

export const TEAM_CASES: readonly Case[] = [
  ["SIZE-SMALL", "error", sized(1), "Alpha has 1 person"],
  ["SIZE-SMALL", "warning", sized(2)],
  ["SIZE-SMALL", "warning", sized(4), "4 people, fewer than 5"],
  ["SIZE-SMALL", null, sized(5)],
  ["SIZE-SMALL", null, { ...sized(2, { parent: "Beta" }), Beta: {} }],
  ["SIZE-LARGE", "warning", sized(10), "10 people, more than 9"],
  ["SIZE-LARGE", null, sized(9)],
  ["SIZE-LARGE", "warning", sized(15)],
  ["SIZE-LARGE", "error", sized(16), "more than 15"],
  [
    "SIZE-MISMATCH",
    "warning",
    sized(7, { body: composition("1 Product Manager", "8 Engineers") }),
    "says 7, its body lists 9 people",
  ],
  ["SIZE-MISMATCH", null, sized(9, { body: composition("1 Product Manager", "8 Engineers") })],
  ["DOM-COMPLEX", "error", domains("complex", "simple"), "complex domain D1 and 1 more"],
  ["DOM-COMPLEX", null, domains("complex")],
  ["DOM-MULTI", "error", domains("complicated", "complicated"), "2 complicated domains: D1 and D2"],
  ["DOM-MULTI", null, domains("complicated", "simple", "simple", "simple")],
  ["DOM-MULTI", "warning", domains("simple", "simple", "simple", "simple"), "4 simple domains"],
  ["PLT-NOPM", "warning", platform({ members: [{ name: "Ana", role: "Engineer" }, "Bo"] }), "lists 2 people"],
  ["PLT-NOPM", null, platform({ members: [{ name: "Ana", role: "Product Manager" }] })],
  ["PLT-NOPM", null, platform({})],
  ["PLT-NOPM", "warning", platform({ body: composition("8 Engineers") }), "8 people"],
  ["PLT-NOPM", null, platform({ body: composition("1 Platform Product Manager", "8 Engineers") })],
  ["PLT-NOCAP", "info", platform({})],
  ["PLT-NOCAP", null, platform(capabilities("Queues"))],
  ["PLT-NOCAP", null, platform({ services: ["Queues"] })],
  ["PLT-GROUP", "warning", platform({ metadata: { size: 10 } }), "10 people, more than 9"],
  ["PLT-GROUP", null, platform({ metadata: { size: 9 } })],
  [
    "ENB-OWNS",
    "warning",
    one({ team_type: "enabling", ...capabilities("Search", "Ads") }),
    "owns 2 capabilities (Search and Ads)",
  ],
  ["ENB-OWNS", null, one({ team_type: "enabling" })],
  ["CAP-DRIFT", "info", one({ ...capabilities("Queues", "Caches"), body: headings("1. Queues", "2. Search") }), "lists Caches"],
  ["CAP-DRIFT", null, one({ ...capabilities("queues", "Caches"), body: headings("1. Queues", "2. Caches") })],
  ["CAP-DRIFT", null, one(capabilities("Queues"))],
  ["CAP-NUM", "info", one({ body: headings("1. Queues", "3. Search", "3. Caches") }), "the number 3: Search (line"],
  ["CAP-NUM", null, one({ body: headings("1. Queues", "2. Search") })],
  [
    "CL-UNDERSTATED",
    "warning",
    one({ metadata: { size: 7, cognitive_load: "low", capabilities: five } }),
    "declares its cognitive load as low",
  ],
  [
    "CL-UNDERSTATED",
    "error",
    one({
      metadata: { size: 7, cognitive_load: "low" },
      domains: [
        { name: "a", complexity: "complex" },
        { name: "b", complexity: "complicated" },
      ],
    }),
    "50, high",
  ],
  ["CL-UNDERSTATED", null, one({ metadata: { size: 7, cognitive_load: "medium", capabilities: five } })],
  ["CL-UNEXPLAINED", "info", one({ metadata: { size: 7, cognitive_load: "high", capabilities: five } }), "as high"],
  ["CL-UNEXPLAINED", null, one({ metadata: { size: 7, cognitive_load: "medium", capabilities: five } })],
  ["INFRA-TIME", "warning", one({ infra_time_pct: 26 }), "26 % of the time of Alpha"],
  ["INFRA-TIME", null, one({ infra_time_pct: 25 })],
  ["INFRA-TIME", "warning", one({ infra_time_pct: 29 })],
  ["INFRA-TIME", "error", one({ infra_time_pct: 30 })],
  [
    "LIMIT",
    "error",
    one({ limits: [{ name: "p95", current: 1500, trigger: 500, critical: 1500 }] }),
    "The limit p95 of Alpha is red",
  ],
  ["LIMIT", "warning", one({ limits: [{ name: "p95", current: 800, trigger: 500, critical: 1500 }] }), "800 of 500"],
  ["LIMIT", "info", one({ limits: [{ name: "Connections", current: 150, trigger: 300 }] }), "150 of 300"],
  ["LIMIT", null, one({ limits: [{ name: "Connections", current: 149, trigger: 300 }] })],
  ["FLOW", "warning", one({ flow_metrics: { lead_time_days: 15 } }), "15 days"],
  ["FLOW", null, one({ flow_metrics: { lead_time_days: 14, deployment_frequency: "daily" } })],
  ["FLOW", "error", one({ flow_metrics: { deployment_frequency: "monthly" } }), "monthly"],
  ["ROTATION", "info", one({ rotation: { min_months: 3, max_months: 9 } }), "every 3 to 9 months"],
  ["ROTATION", "info", one({ rotation: { min_months: 6, max_months: 12 } })],
  ["ROTATION", null, one({ rotation: { min_months: 6, max_months: 9 } })],
  [
    "STALE",
    "info",
    one({ metadata: { last_updated: "2025-10-31" } }),
    "last updated 2025-10-31, over 12 months before 2026-11-01",
  ],
  ["STALE", null, one({ metadata: { last_updated: "2025-11-01" } })],
  ["STALE", null, one({ metadata: { last_updated: "2025-11" } })],
  ["ONC-IMPOSSIBLE", "error", one({ on_call: { pool: 1, depth: 2 } }), "2 of 1 on call at once"],
  ["ONC-IMPOSSIBLE", null, one({ on_call: { pool: 2, depth: 2 } })],
  ["ONC-UNSUSTAINABLE", "error", one({ on_call: { pool: 2, depth: 2 } }), "100 % of each person's time"],
  ["ONC-UNSUSTAINABLE", null, one({ on_call: { pool: 4, depth: 2 } })],
  ["ONC-STRAINED", "warning", one({ on_call: { pool: 4, depth: 2 } }), "50 %"],
  ["ONC-STRAINED", null, one({ on_call: { pool: 4, depth: 1 } })],
  ["ONC-SMALL", "info", one({ on_call: { pool: 11, depth: 2, sites: 2 } }), "12 on 2 sites"],
  ["ONC-SMALL", null, one({ on_call: { pool: 12, depth: 2, sites: 2 } })],
  ["ONC-SMALL", null, one({ on_call: { pool: 8, depth: 2 } })],
  ["ONC-SMALL", null, one({ on_call: { pool: 7, depth: 2 } })],
  [
    "ONC-SLA",
    "error",
    one({ on_call: { pool: 1 }, services: [{ name: "Search", sla: "99.9% monthly" }] }),
    "Search of Alpha promises 99.9% monthly with 1 person",
  ],
  ["ONC-SLA", null, one({ on_call: { pool: 2 }, services: [{ name: "Search", sla: "99.9%" }] })],
  ["ONC-SLA", null, one({ on_call: { pool: 1 }, services: [{ name: "Search", sla: "99.5%, p99.9 under 80 ms" }] })],
  ["ONC-SLA", null, one({ services: [{ name: "Search", sla: "99.99%" }] })],
];
