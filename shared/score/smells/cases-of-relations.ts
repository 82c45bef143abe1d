// Teams that raise a smell by what they have with each other, each beside one just inside its border. Data for tests; not part of the app.
import type { Case } from "./cases-of-teams.ts";
import type { Fields } from "./example-findings.ts";

type Teams = Readonly<Record<string, Fields>>;

const crowd = (count: number, fields: Fields = {}, prefix = "S"): Teams =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${prefix}${i + 1}`, fields]));
const names = (count: number, prefix = "S"): string[] => Object.keys(crowd(count, {}, prefix));
const with_ = (mode: string, count: number, more: Fields = {}): Fields => ({
  interactions: names(count).map((team) => ({ team, mode, ...more })),
});
const both = (mode: string, times: Fields): Teams => ({
  Alpha: { team_type: mode === "facilitating" ? "enabling" : "stream-aligned", interactions: [{ team: "Beta", mode, ...times }] },
  Beta: {},
});
const streams = (count: number): Teams => crowd(count, { team_type: "stream-aligned" });
const platforms = (count: number): Teams => crowd(count, { team_type: "platform" }, "P");
const needs = (team: string, type: string | null = null): Fields => ({ dependencies: [{ team, type }] });
const inStream = (stream: string, fields: Fields = {}): Fields => ({ metadata: { value_stream: stream }, ...fields });
const inGrouping = (fields: Fields): Fields => ({ metadata: { platform_grouping: "G", ...fields } });

export const RELATION_CASES: readonly Case[] = [
  ["INT-COLLAB-MANY", "error", { Alpha: with_("collaboration", 2), ...crowd(2) }, "with 2 teams at once, more than 1: S1 and S2"],
  ["INT-COLLAB-MANY", null, { Alpha: with_("collaboration", 1), ...crowd(1) }],
  ["INT-COLLAB-MANY", null, { Alpha: with_("collaboration", 2, { start: "2026-12-01" }), ...crowd(2) }],
  ["INT-COLLAB-LONG", "info", both("collaboration", {}), "Alpha and Beta collaborate without an end"],
  ["INT-COLLAB-LONG", "info", both("collaboration", { expected: "ongoing" }), '"ongoing"'],
  ["INT-COLLAB-LONG", null, both("collaboration", { expected: "3 months" })],
  ["INT-COLLAB-LONG", "warning", both("collaboration", { expected: "14w" }), "14 weeks, more than 13"],
  ["INT-COLLAB-LONG", "warning", both("collaboration", { start: "2026-08-01" }), "13.1 weeks, more than 13"],
  ["INT-COLLAB-LONG", "info", both("collaboration", { start: "2026-08-02" })],
  ["INT-COLLAB-LONG", "warning", both("collaboration", { expected: "13 sprints" }), "26 weeks"],
  ["INT-COLLAB-LONG", "error", both("collaboration", { start: "2026-10-01", expected: "2027-06-30" }), "more than 26"],
  ["INT-FACIL-LONG", "warning", both("facilitating", { expected: "9w" }), "Alpha facilitates Beta for 9 weeks, more than 8"],
  ["INT-FACIL-LONG", null, both("facilitating", { expected: "8w" })],
  ["INT-FACIL-LONG", "error", both("facilitating", { expected: "27 weeks" })],
  ["INT-FACIL-LONG", null, both("facilitating", {})],
  [
    "INT-FACIL-MANY",
    "warning",
    { Alpha: with_("facilitating", 4), ...crowd(4) },
    "with 4 teams at once, more than 3: S1, S2, S3 and S4",
  ],
  ["INT-FACIL-MANY", null, { Alpha: with_("facilitating", 3), ...crowd(3) }],
  ["INT-OVERDUE", "warning", both("xaas", { expected: "2026-10-31" }), "was to end on 2026-10-31, 1 day ago"],
  ["INT-OVERDUE", null, both("xaas", { expected: "2026-11-01" })],
  ["INT-OVERDUE", "warning", both("collaboration", { start: "2026-07-31", expected: "3 months" })],
  ["INT-OVERDUE", null, both("collaboration", { start: "2026-08-01", expected: "3 months" })],
  [
    "ENB-OWNS",
    "warning",
    { Alpha: { team_type: "enabling", ...with_("xaas", 1, { role: "provides" }) }, ...crowd(1) },
    "provides a service to S1",
  ],
  ["ENB-OWNS", null, { Alpha: { team_type: "enabling", ...with_("facilitating", 1) }, ...crowd(1) }],
  [
    "STR-XAAS",
    "info",
    { Alpha: { team_type: "stream-aligned", ...with_("xaas", 1, { role: "provides" }) }, ...crowd(1) },
    "to 1 team: S1",
  ],
  ["STR-XAAS", null, { Alpha: { team_type: "stream-aligned", ...with_("xaas", 1, { role: "consumes" }) }, ...crowd(1) }],
  [
    "STR-XAAS",
    null,
    { Alpha: { team_type: "stream-aligned", ...inGrouping({}), ...with_("xaas", 1, { role: "provides" }) }, ...crowd(1) },
  ],
  [
    "CS-SINGLE",
    "info",
    { Alpha: { team_type: "complicated-subsystem", ...with_("xaas", 1, { role: "provides" }) }, ...crowd(1) },
    "only S1 uses",
  ],
  ["CS-SINGLE", null, { Alpha: { team_type: "complicated-subsystem", ...with_("xaas", 2, { role: "provides" }) }, ...crowd(2) }],
  [
    "PLT-MODE",
    "warning",
    { Alpha: { team_type: "platform", interaction_modes: { S1: "collaboration", S2: "xaas" } }, ...crowd(2) },
    "1 collaboration and 1 service relation",
  ],
  [
    "PLT-MODE",
    null,
    { Alpha: { team_type: "platform", interaction_modes: { S1: "collaboration", S2: "xaas", S3: "xaas" } }, ...crowd(3) },
  ],
  ["PLT-MODE", null, { Alpha: { team_type: "platform" } }],
  [
    "PLT-UP",
    "warning",
    { Alpha: { team_type: "platform", ...needs("S1") }, ...streams(1) },
    "Alpha depends on the stream-aligned team S1.",
  ],
  ["PLT-UP", null, { Alpha: { team_type: "platform", ...needs("P1") }, ...platforms(1) }],
  ["PLT-EARLY", "warning", { Alpha: { team_type: "platform" }, ...streams(3) }, "3 stream-aligned teams, fewer than 4"],
  ["PLT-EARLY", null, { Alpha: { team_type: "platform" }, ...streams(4) }],
  [
    "PLT-LEAK",
    "warning",
    {
      Alpha: inStream("Shop", { team_type: "platform" }),
      Beta: inStream("Bank", { interactions: [{ team: "Alpha", mode: "xaas" }] }),
    },
    "inside Shop and used by 1 team of other value streams: Beta (Bank)",
  ],
  [
    "PLT-LEAK",
    "warning",
    {
      Alpha: inStream("Shop", {
        team_type: "platform",
        body: "# Alpha\n\n## Platform Capabilities\n\n### 1. Queues\n- **Consumers**: All stream-aligned teams\n",
      }),
      Beta: inStream("Bank", { team_type: "stream-aligned" }),
      Gamma: inStream("Shop", { team_type: "stream-aligned" }),
    },
    "Beta (Bank)",
  ],
  [
    "PLT-LEAK",
    null,
    {
      Alpha: inStream("Shop", { team_type: "platform" }),
      Beta: inStream("shop", { interactions: [{ team: "Alpha", mode: "xaas" }] }),
      Gamma: { interactions: [{ team: "Alpha", mode: "xaas" }] },
    },
  ],
  ["GRP-SIZE", "warning", crowd(7, inGrouping({})), "The platform grouping G has 7 teams, more than 6"],
  ["GRP-SIZE", null, crowd(6, inGrouping({}))],
  ["GRP-SIZE", "warning", crowd(9, inStream("Shop")), "The value stream Shop has 9 teams, more than 8"],
  ["GRP-SIZE", null, { ...crowd(8, inStream("Shop")), Below: inStream("Shop", { parent: "S1" }) }],
  ["GRP-DUNBAR", "warning", crowd(3, inGrouping({ size: 17 })), "has 51 people, more than 50"],
  ["GRP-DUNBAR", null, crowd(2, inGrouping({ size: 25 }))],
  ["GRP-DUNBAR", "warning", crowd(3, inGrouping({ size: 50 }))],
  [
    "GRP-DUNBAR",
    "error",
    { ...crowd(2, inGrouping({ size: 76 })), Unknown: inGrouping({}) },
    "152 people and 1 team of unknown size",
  ],
  [
    "DEP-FAN",
    "warning",
    { Alpha: { dependencies: names(6) }, ...crowd(6) },
    "depends on 6 teams, more than 5: S1, S2, S3 and 3 more",
  ],
  ["DEP-FAN", null, { Alpha: { dependencies: names(5) }, ...crowd(5) }],
  ["DEP-BLOCK", "warning", { Alpha: needs("Beta", "blocking"), Beta: {} }, "Beta blocks Alpha"],
  ["DEP-BLOCK", null, { Alpha: needs("Beta", "slowing"), Beta: {} }],
  ["DEP-BLOCK", "warning", { Alpha: inStream("Shop", needs("Beta", "blocking")), Beta: inStream("Shop") }],
  [
    "DEP-BLOCK",
    "error",
    { Alpha: inStream("Shop", needs("Beta", "blocking")), Beta: inStream("Bank") },
    "across value streams (Shop, Bank)",
  ],
  ["DEP-CYCLE", "info", { Alpha: needs("Beta"), Beta: needs("Gamma"), Gamma: needs("Alpha") }, "Alpha → Beta → Gamma → Alpha"],
  ["DEP-CYCLE", "error", { Alpha: needs("Beta"), Beta: needs("Alpha", "blocking") }, "one of them blocks"],
  [
    "DEP-CYCLE",
    "info",
    { Alpha: needs("Beta"), Beta: { dependencies: ["Alpha", { team: "Gamma", type: "blocking" }] }, Gamma: {} },
  ],
  ["DEP-CYCLE", null, { Alpha: needs("Beta"), Beta: needs("Gamma"), Gamma: {} }],
  ["ORPHAN", "info", { Alpha: {} }, "Alpha has no relation"],
  ["ORPHAN", null, both("xaas", {})],
  ["ORPHAN", null, { Alpha: { parent: "Beta" }, Beta: {} }],
  ["ORG-RATIO", "warning", { ...streams(5), ...platforms(2) }, "5 stream-aligned teams and 2 others, 2.5 to 1, under 3"],
  ["ORG-RATIO", null, { ...streams(4), ...platforms(2) }],
  ["ORG-RATIO", "info", { ...streams(6), ...platforms(2) }, "3 to 1"],
  ["ORG-RATIO", null, { ...streams(6), ...platforms(1) }],
  ["ORG-RATIO", null, { ...streams(9), ...platforms(1) }],
  ["ORG-RATIO", "info", { ...streams(10), ...platforms(1) }, "10 to 1"],
  ["ORG-RATIO", "info", streams(7), "no other"],
  ["ORG-RATIO", null, { ...streams(6), ...platforms(1), Below: { team_type: "platform", parent: "P1" } }],
];
