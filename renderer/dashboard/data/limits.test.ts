import { describe, expect, it } from "vitest";
import { judged } from "./example.ts";
import { flowRows, limitRows } from "./limits.ts";

describe("limits and flow", () => {
  const { org, scores } = judged({
    Store: {
      team_type: "platform",
      limits: [
        { name: "Disk", current: 20, trigger: 200, critical: 300 },
        { name: "Latency", current: 800, trigger: 500, critical: 1500 },
        { name: "Rows" },
      ],
      flow_metrics: { lead_time_days: 40, deployment_frequency: "daily" },
    },
  });

  it("puts the worst limit first and what is not known before what is in order", () => {
    expect(limitRows(org, scores).map(({ name, state }) => [name, state])).toEqual([
      ["Latency", "yellow"],
      ["Rows", "not known"],
      ["Disk", "ok"],
    ]);
  });

  it("has a row for each metric that some card records", () => {
    expect(flowRows(org, scores).map(({ label, words, severity }) => [label, words, severity])).toEqual([
      ["Lead time", "1 with an error", "error"],
      ["Deployments", "1 in order", null],
    ]);
  });
});
