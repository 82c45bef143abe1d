// Limits and delivery metrics, on both sides of each border.
import { afterEach, describe, expect, test } from "vitest";
import type { FlowMetrics, Limit } from "../card/types.ts";
import { cardWith } from "../org/example-cards.ts";
import { speak } from "../words/t.ts";
import { flowOf } from "./flow.ts";
import { limitsOf } from "./limits.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";

const card = cardWith("a.md", { name: "A" });

afterEach(() => speak("en"));

describe("limitsOf", () => {
  const NOTHING: Limit = {
    name: "p95",
    current: null,
    trigger: null,
    critical: null,
    unit: null,
    leadWeeks: null,
    breachWeeks: null,
    line: 7,
  };
  const judged = (given: Partial<Limit>) => {
    const [score] = limitsOf({ ...card, limits: [{ ...NOTHING, ...given }] }, DEFAULT_SETTINGS.smells);
    return [score?.state, score?.reason];
  };

  test.each<[Partial<Limit>, string | null, string]>([
    [{ current: 800, trigger: 500, critical: 1500, unit: "ms" }, "yellow", "800 of 500 ms"],
    [{ current: 1500, trigger: 500, critical: 1500 }, "red", "1500 of 1500, where it becomes critical"],
    [{ current: 1499, trigger: 500, critical: 1500 }, "yellow", "1499 of 500"],
    [{ current: 500, trigger: 500 }, "yellow", "500 of 500"],
    [{ current: 150, trigger: 300 }, "watch", "150 of 300"],
    [{ current: 149, trigger: 300 }, "ok", "149 of 300"],
    [{ current: 149, trigger: 300, breachWeeks: 8, leadWeeks: 8 }, "ok", "149 of 300"],
    [{ current: 149, trigger: 300, breachWeeks: 7, leadWeeks: 8 }, "yellow", "reached in 7 weeks, and a remedy takes 8 weeks"],
    [{ breachWeeks: 1, leadWeeks: 8 }, "yellow", "reached in 1 week, and a remedy takes 8 weeks"],
    [{ current: 80, critical: 100 }, "watch", "80 of 100"],
    [{ current: 80 }, null, "its trigger is not known"],
    [{ trigger: 80 }, null, "its current value is not known"],
  ])("%j: %s", (given, state, reason) => {
    expect(judged(given)).toEqual([state, reason]);
  });
});

describe("flowOf", () => {
  const NOTHING: FlowMetrics = {
    leadTimeDays: null,
    deploymentsPerYear: null,
    deploymentText: null,
    changeFailPct: null,
    mttrHours: null,
    line: 9,
  };
  const states = (given: Partial<FlowMetrics>) =>
    flowOf({ ...card, flow: { ...NOTHING, ...given } }, DEFAULT_SETTINGS.smells).map(({ metric, text, state }) => [
      metric,
      text,
      state,
    ]);

  test.each<[Partial<FlowMetrics>, readonly string[]]>([
    [{ leadTimeDays: 14 }, ["lead-time", "14 days", "ok"]],
    [{ leadTimeDays: 14.5 }, ["lead-time", "14.5 days", "warning"]],
    [{ leadTimeDays: 30 }, ["lead-time", "30 days", "warning"]],
    [{ leadTimeDays: 31 }, ["lead-time", "31 days", "error"]],
    [{ deploymentsPerYear: 365, deploymentText: "daily" }, ["deployments", "daily", "ok"]],
    [{ deploymentsPerYear: 53 }, ["deployments", "53 a year", "ok"]],
    [{ deploymentsPerYear: 52, deploymentText: "weekly" }, ["deployments", "weekly", "warning"]],
    [{ deploymentsPerYear: 12, deploymentText: "monthly" }, ["deployments", "monthly", "error"]],
    [{ deploymentsPerYear: 12, deploymentText: "Monthly" }, ["deployments", "monthly", "error"]],
    [{ deploymentsPerYear: 104, deploymentText: "2 per week" }, ["deployments", "2 per week", "ok"]],
    [{ changeFailPct: 10 }, ["change-fail", "10 %", "ok"]],
    [{ changeFailPct: 15 }, ["change-fail", "15 %", "warning"]],
    [{ changeFailPct: 15.5 }, ["change-fail", "15.5 %", "error"]],
    [{ mttrHours: 2 }, ["recovery", "2 hours", "ok"]],
    [{ mttrHours: 4 }, ["recovery", "4 hours", "warning"]],
    [{ mttrHours: 4.5 }, ["recovery", "4.5 hours", "error"]],
  ])("%j: %j", (given, expected) => {
    expect(states(given)).toEqual([expected]);
  });

  test("says usual frequencies in German too, and quotes any other", () => {
    speak("de");
    const words = (deploymentText: string) => states({ deploymentsPerYear: 26, deploymentText })[0]?.[1];
    expect(["Weekly", "on-demand", "fortnightly", "2 per week"].map(words)).toEqual([
      "wöchentlich",
      "nach Bedarf",
      "zweiwöchentlich",
      "„2 per week“",
    ]);
  });

  test("says nothing of what is not given", () => {
    expect(flowOf(card, DEFAULT_SETTINGS.smells)).toEqual([]);
    expect(states({})).toEqual([]);
  });
});
