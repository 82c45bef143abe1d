// Teams that raise a smell by who uses them, who owns what and who leads whom, each beside one just inside its border. Data for tests.
import type { Case } from "./cases-of-teams.ts";
import type { Fields } from "./example-findings.ts";

type Teams = Readonly<Record<string, Fields>>;

/** A platform, what its card says of its consumers, and teams that use it. */
const used = (count: number, metadata: Fields = {}, more: Fields = {}): Teams => ({
  Alpha: { team_type: "platform", metadata, ...more },
  ...Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `S${String(i + 1).padStart(2, "0")}`,
      { interactions: [{ team: "Alpha", mode: "xaas" }] },
    ]),
  ),
});
const service = (fields: Fields): Teams => ({ Alpha: { services: [{ name: "Queues", ...fields }] } });
const engineers = (count: number): string[] => Array.from({ length: count }, (_, i) => `E${i + 1}`);
const subteam = (fields: Fields, parent: Fields = {}): Teams => ({
  Alpha: { ...parent, subteams: [{ name: "Below", ...fields }] },
});
const owning = (...subteams: readonly Fields[]): Fields => ({ subteams: [...subteams] });
const reporting = (count: number): Fields => ({ members: engineers(count).map((name) => ({ name, reports_to: "Lin" })) });

export const SERVICE_CASES: readonly Case[] = [
  ["CON-MINOR", "info", used(4, { consumers: "5 teams" }), "Alpha says 5, the cards show 4: S01, S02, S03 and S04"],
  ["CON-MINOR", null, used(4, { consumers: 4 })],
  ["CON-MAJOR", "warning", used(4, { consumers: 6 }), "Alpha says 6"],
  ["CON-MAJOR", null, used(4, { consumers: "2-5 teams" })],
  ["CON-UNBACKED", "warning", used(0, { consumers: 6 }), "the cards show none"],
  ["CON-UNBACKED", null, used(0, { consumers: 0 })],
  ["CON-UNDECLARED", "info", used(4), "declares no consumers, the cards show 4"],
  ["CON-UNDECLARED", null, used(4, { consumers: 4 })],
  [
    "CON-CONFLICT",
    "warning",
    used(0, { consumers: 6 }, { body: "# Alpha\n\n## Metrics\n- Number of consumers: 8 teams\n" }),
    "says 6, its body says 8",
  ],
  ["CON-CONFLICT", null, used(0, { consumers: 8 }, { body: "# Alpha\n\n## Metrics\n- Number of consumers: 8 teams\n" })],
  ["CON-UNUSED", "warning", used(0, { established: "2025-11" }), "No card shows a consumer of Alpha."],
  [
    "CON-UNUSED",
    "warning",
    used(0, {}, { body: "# Alpha\n\n## Metrics\n- Number of consumers: 8 teams\n" }),
    "of Alpha, though its body says 8",
  ],
  ["CON-UNUSED", "error", used(0, { established: "2025-10" }), "over 12 months ago"],
  ["CON-UNUSED", null, used(1)],
  ["CON-SINGLE", "warning", used(1), "1 consumer, S01"],
  ["CON-SINGLE", null, used(2)],
  ["CON-FEW", "info", used(3), "3 consumers, fewer than 4"],
  ["CON-FEW", null, used(4)],
  ["CON-FEW", "info", used(0, { consumers: 3 }), "Alpha says it has 3 consumers"],
  ["CON-FEW", null, { Alpha: { team_type: "stream-aligned", metadata: { consumers: 2 } } }],
  [
    "CON-UNDECLARED",
    null,
    used(4, {}, { team_type: "stream-aligned", interactions: [{ team: "S01", mode: "xaas", role: "provides" }] }),
  ],
  ["CON-WATCH", "info", used(5, { size: 2 }), "5 consumers, 2.5 for each person"],
  ["CON-WATCH", null, used(4, { size: 2 })],
  ["CON-OVERLOADED", "warning", used(7, { size: 2 }), "3.5 for each person"],
  ["CON-OVERLOADED", null, used(6, { size: 2 })],
  ["CON-OVERLOADED", "warning", used(16)],
  [
    "CON-UNREACHABLE",
    "warning",
    service({ consumers: ["A", "B", "C", "D", "E"], target_consumers: 6 }),
    "5 consumers: A, B, C and 2 more; its target is 6",
  ],
  ["CON-UNREACHABLE", null, service({ consumers: ["A", "B", "C", "D", "E"], target_consumers: 5 })],
  ["CAP-UNUSED", "info", service({ consumers: 0 }), "Queues of Alpha has 0 consumers"],
  ["CAP-UNUSED", null, service({})],
  ["CAP-NOT-SHARED", "info", service({ consumers: ["A"] }), "1 consumer: A"],
  ["CAP-NOT-SHARED", null, service({ consumers: ["A", "B"] })],
  ["CAP-CANDIDATE", "info", service({ consumers: ["A", "B"] }), "2 consumers: A and B"],
  ["CAP-CANDIDATE", null, service({ consumers: ["A", "B", "C"] })],
  [
    "OWN-DUP",
    "error",
    { Alpha: { services: ["Airflow"] }, Beta: { services: ["airflow"] } },
    "Airflow is owned by Alpha and Beta",
  ],
  ["OWN-DUP", "error", { Alpha: owning({ name: "A", owns: ["Airflow"] }, { name: "B", owns: ["Airflow"] }) }, "owned by A and B"],
  ["OWN-DUP", null, { Alpha: { services: ["Airflow"], ...owning({ name: "A", owns: ["Airflow"] }) } }],
  ["OWN-DUP", null, { Alpha: owning({ name: "A", owns: ["Airflow"] }), A: { parent: "Alpha", services: ["Airflow"] } }],
  ["OWN-DUP", null, { Alpha: { services: [{ name: "Airflow", owner: "Beta" }] }, Beta: { services: ["Airflow"] } }],
  ["OWN-DUP", null, { Alpha: { services: ["Airflow", "Airflow"] } }],
  ["OWN-NONE", "warning", service({ owner: "nobody" }), "Nobody owns Queues of Alpha"],
  ["OWN-NONE", "warning", service({ owner: "Omega" }), 'no team here is called "Omega"'],
  ["OWN-NONE", null, service({ owner: "Alpha" })],
  ["OWN-NONE", null, service({})],
  [
    "OWN-NONE",
    "warning",
    { Alpha: { services: ["Airflow"], ...owning({ name: "A", owns: ["Kafka"] }) } },
    "none of its subteams lists it",
  ],
  ["OWN-NONE", null, { Alpha: { services: ["Airflow"], ...owning({ name: "A" }) } }],
  ["PRO-NEEDS-LEAD", "error", subteam({ size: 3 }), "Below (Alpha) has 3 engineers and no lead"],
  ["PRO-NEEDS-LEAD", null, subteam({ size: 2 })],
  ["PRO-NEEDS-LEAD", "error", { Alpha: { parent: "Beta", metadata: { size: 3 } }, Beta: {} }, "Alpha (Beta)"],
  ["PRO-LEAD-OUTSIDE", "warning", subteam({ members: engineers(3), lead: "Zed" }), "its lead Zed is none of them"],
  ["PRO-LEAD-OUTSIDE", null, subteam({ members: engineers(3), lead: "E2" })],
  ["PRO-PREMATURE-LEAD", "warning", subteam({ size: 2, lead: "Ana" }), "2 engineers and a lead, Ana"],
  ["PRO-PREMATURE-LEAD", null, subteam({ size: 3, lead: "Ana" })],
  ["PRO-AT-THRESHOLD", "info", subteam({ size: 2 }), "the next hire makes 3"],
  ["PRO-AT-THRESHOLD", null, subteam({ size: 1 })],
  [
    "PRO-REPORT",
    "warning",
    subteam({ members: [{ name: "Ana", reports_to: "Bo" }, "Bo"] }, { lead: "Lin" }),
    "In Below, Ana reports to Bo, not to Lin",
  ],
  ["PRO-REPORT", null, subteam({ members: [{ name: "Ana", reports_to: "lin" }] }, { lead: "Lin" })],
  ["PRO-REPORT", "warning", subteam({ members: [{ name: "Ana", reports_to: "Bo" }], lead: "Bo" }), "not to the lead of Alpha"],
  ["PRO-REPORT", null, subteam({ members: [{ name: "Ana", reports_to: "Cas" }], lead: "Bo" })],
  ["PRO-SPAN", "warning", { Alpha: reporting(9) }, "Lin has 9 direct reports in Alpha, more than 8"],
  ["PRO-SPAN", null, { Alpha: reporting(8) }],
  [
    "PRO-SPAN",
    "warning",
    { Alpha: { lead: "Lin", ...owning({ name: "A", size: 5 }, { name: "B", members: ["Lin", "E1", "E2", "E3", "E4"] }) } },
    "9 direct reports",
  ],
  [
    "PRO-SPAN",
    "warning",
    { Alpha: { lead: "Lin", members: ["Lin", ...engineers(5)], ...owning({ name: "A", size: 4 }) } },
    "Lin has 9 direct reports",
  ],
  ["PRO-SPAN", null, { Alpha: { lead: "Lin", members: ["Lin", ...engineers(4)], ...owning({ name: "A", size: 4 }) } }],
  ["PRO-SPAN", null, { Alpha: { lead: "Lin", members: engineers(9) } }],
  ["PRO-SPAN", null, { Alpha: owning({ name: "A", size: 5 }, { name: "B", size: 5 }) }],
  ["ONC-UNSUSTAINABLE", "error", subteam({ on_call: { pool: 2, depth: 2 } }), "Below (Alpha) has 2 of 2 on call"],
  [
    "ONC-SLA",
    "error",
    {
      Alpha: {
        on_call: { pool: 5 },
        services: [{ name: "Kafka", sla: "99.95%" }],
        ...owning({ name: "A", owns: ["Kafka"], on_call: { pool: 1 } }),
      },
    },
  ],
];
