// The fields that only scores use, in the many ways they are written, and what is said where they cannot be read.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOf, durationOf, frequencyOf, percentOf } from "./amounts.ts";
import { readMarkdown } from "./read.ts";
import type { Card } from "./types.ts";

function read(...lines: readonly string[]): Card {
  const file = readMarkdown("a.md", "hash", `---\n${lines.join("\n")}\n---\n`);
  if (file.kind !== "card") throw new Error("not a card");
  return file.card;
}
const problems = (card: Card) => card.problems.map(({ code, field, line }) => [code, field, line]);

describe("waivers", () => {
  it("are codes in upper case with reason and last day", () => {
    const card = read(
      "waivers:",
      "  - { code: size-small, reason: hiring until spring, until: 2027-03 }",
      "  - PLT-NOPM",
      "  - code: STALE",
      "    until: June 2027",
    );
    expect(card.waivers).toEqual([
      { code: "SIZE-SMALL", reason: "hiring until spring", until: "2027-03", line: 3 },
      { code: "PLT-NOPM", reason: null, until: null, line: 4 },
      { code: "STALE", reason: null, until: "2027-06", line: 5 },
    ]);
    expect(card.problems).toEqual([]);
    expect(card.other.map(({ field }) => field)).toEqual([["waivers"]]);
  });

  it("does not hold where its day cannot be read, and says so", () => {
    const card = read("waivers:", "- {code: STALE, until: soon}", "- {reason: none}", "- [STALE]", "- {code: ORPHAN, until: ~}");
    expect(card.waivers).toEqual([{ code: "ORPHAN", reason: null, until: null, line: 6 }]);
    expect(problems(card)).toEqual([
      ["FIELD-VALUE", "waivers.0.until", 3],
      ["FIELD-VALUE", "waivers.1", 4],
      ["FIELD-TYPE", "waivers.2", 5],
    ]);
    expect(problems(read("waivers: STALE"))).toEqual([["FIELD-TYPE", "waivers", 2]]);
  });
});

describe("hiring and rotation", () => {
  it("are read with their numbers as numbers or texts", () => {
    const card = read(
      "hiring:",
      "  start: 2026-01-05",
      "  every_weeks: 6",
      "  target: 8 engineers",
      "  assign: [MLOps, BI Services]",
      "rotation: { min_months: 6, max_months: 9 months }",
    );
    const assign = ["MLOps", "BI Services"];
    expect(card.hiring).toEqual({ start: "2026-01-05", everyWeeks: 6, target: 8, assign, line: 2 });
    expect(card.rotation).toEqual({ minMonths: 6, maxMonths: 9, line: 7 });
    expect(card.problems).toEqual([]);
    const other = read("metadata:", "  rotation: 6-9 months", "  hiring: {start: 2026-01, every_weeks: 2 months, assign: MLOps}");
    expect(other.rotation).toEqual({ minMonths: 6, maxMonths: 9, line: 3 });
    expect(other.hiring).toMatchObject({ start: "2026-01-01", assign: ["MLOps"], target: null });
    expect(other.hiring?.everyWeeks).toBeCloseTo(8.67, 2);
  });

  it("report what they cannot use and keep the rest", () => {
    const card = read("hiring: {start: soon, every_weeks: 0, target: all, assign: [[x]]}", "rotation: [6, 9]");
    expect(card.hiring).toEqual({ start: null, everyWeeks: null, target: null, assign: [], line: 2 });
    expect(card.rotation).toBeNull();
    expect(problems(card)).toEqual([
      ["FIELD-VALUE", "hiring.start", 2],
      ["FIELD-VALUE", "hiring.every_weeks", 2],
      ["FIELD-VALUE", "hiring.target", 2],
      ["FIELD-TYPE", "hiring.assign.0", 2],
      ["FIELD-TYPE", "rotation", 3],
    ]);
    expect(problems(read("rotation: sometimes"))).toEqual([["FIELD-VALUE", "rotation", 2]]);
  });
});

describe("limits", () => {
  it("are read by any of their spellings", () => {
    const card = read(
      "limits:",
      "- { name: p95 latency, current: ~800 ms, trigger: 500, critical: 1.5 s, lead_time: 6-8 weeks, breach: 4-6 weeks }",
      "- { limit: Connections, current: 150, threshold: 300, lead_time_weeks: 3, weeks_to_breach: 10 }",
      '- { component: Postgres, metric: disk, current: 500 GB, trigger: "12,000 GB", critical: 16 TB, time_to_breach: 2 months }',
      "- { name: Queue, current: 1, trigger: 10, unit: jobs, breach_in: 5 days }",
    );
    expect(card.problems).toEqual([]);
    expect(card.limits).toEqual([
      { name: "p95 latency", current: 800, trigger: 500, critical: 1500, unit: "ms", leadWeeks: 8, breachWeeks: 4, line: 3 },
      { name: "Connections", current: 150, trigger: 300, critical: null, unit: null, leadWeeks: 3, breachWeeks: 10, line: 4 },
      expect.objectContaining({ name: "Postgres, disk", current: 500, trigger: 12_000, critical: 16_000, unit: "GB", line: 5 }),
      expect.objectContaining({ name: "Queue", current: 1, unit: "jobs", leadWeeks: null }),
    ]);
    expect(card.limits[2]?.breachWeeks).toBeCloseTo(8.67, 2);
    expect(card.limits[3]?.breachWeeks).toBeCloseTo(0.714, 3);
  });

  it("may stand under their names", () => {
    expect(read("limits:", "  Disk: {current: 10, trigger: 20}").limits).toMatchObject([{ name: "Disk", current: 10, line: 3 }]);
  });

  it("say where a number or unit is not to be used", () => {
    const card = read("limits:", "- {current: lots, trigger: 5 GB, critical: 3 ms}", "- just text");
    expect(card.limits).toMatchObject([{ name: "Limit 0", current: null, trigger: 5, critical: null, unit: "GB" }]);
    expect(problems(card)).toEqual([
      ["FIELD-VALUE", "limits.0", 3],
      ["FIELD-VALUE", "limits.0.current", 3],
      ["FIELD-VALUE", "limits.0.critical", 3],
      ["FIELD-TYPE", "limits.1", 4],
    ]);
  });
});

describe("flow metrics and infrastructure time", () => {
  it("are read as numbers and as texts with a unit", () => {
    const plain = read("flow_metrics: {lead_time_days: 14, deployment_frequency: weekly, change_fail_rate: 0.12, mttr_hours: 2}");
    expect(plain.flow).toEqual({
      leadTimeDays: 14,
      deploymentsPerYear: 52,
      deploymentText: "weekly",
      changeFailPct: 12,
      mttrHours: 2,
      line: 2,
    });
    const texts = read(
      "flow_metrics:",
      "  lead_time_days: 2 weeks",
      "  deployment_frequency: 3",
      "  change_fail_rate: 12%",
      "  mttr_hours: 90 min",
      "infra_time_pct: 25%",
    );
    expect(texts.flow).toMatchObject({
      leadTimeDays: 14,
      deploymentsPerYear: 156,
      deploymentText: "3",
      changeFailPct: 12,
      mttrHours: 1.5,
    });
    expect(texts.infraTimePct).toBe(25);
    expect([plain, texts].flatMap((card) => card.problems)).toEqual([]);
  });

  it("say what they cannot use", () => {
    const card = read(
      "flow_metrics: {lead_time_days: long, deployment_frequency: rarely, change_fail_rate: 120, mttr_hours: 3 GB}",
      "infra_time_pct: [1]",
    );
    expect(card.flow).toMatchObject({ leadTimeDays: null, deploymentsPerYear: null, deploymentText: "rarely", mttrHours: null });
    expect(card.infraTimePct).toBeNull();
    const fields = ["lead_time_days", "deployment_frequency", "change_fail_rate", "mttr_hours"];
    expect(new Set(card.problems.map(({ field }) => field))).toEqual(
      new Set([...fields.map((field) => `flow_metrics.${field}`), "infra_time_pct"]),
    );
  });
});

describe("amounts", () => {
  it.each([
    ["daily", 365],
    ["Weekly (Tuesdays)", 52],
    ["monthly or rarer", 12],
    ["2 per week", 104],
    ["3x/week", 156],
    ["2 deploys per week", 104],
    ["twice a month", 24],
    ["several per day", 1095],
    ["multiple times a day", 1095],
    ["on-demand", 1095],
    ["On demand", 1095],
    ["10+ per day", 3650],
    ["every two weeks", 26],
    ["every other month", 6],
    ["fortnightly", 26],
    ["bi-weekly", 26],
    ["less than monthly", 12],
    ["quarterly", 4],
    ["1-2 per month", 12],
    ["5", 260],
    ["every 0 weeks", null],
    ["when it is ready", null],
    ["", null],
  ])("reads a frequency of %j", (text, perYear) => {
    expect(frequencyOf(text)).toBe(perYear);
  });

  it.each([
    ["~800 ms", 800, 800, "ms"],
    ["12,000", 12_000, 12_000, null],
    ["12 000 rows/s", 12_000, 12_000, "rows/s"],
    ["500 GB of 1 TB", 500, 500, "GB"],
    ["< 1 s", 1, 1, "s"],
    ["p95 800 ms", 800, 800, "ms"],
    ["6-8 weeks", 6, 8, "weeks"],
    ["8 to 6", 6, 8, null],
    ["1,5 h", 1.5, 1.5, "h"],
    ["10k", 10_000, 10_000, null],
    ["80 %", 80, 80, "%"],
    ["150 of 300", 150, 150, null],
    ["-3", -3, -3, null],
    ["1.2.3", 1.2, 1.2, null],
  ])("reads %j", (text, low, high, unit) => {
    expect(amountOf(text)).toEqual({ low, high, unit });
  });

  it.each([
    ["12", 12],
    ["12%", 12],
    ["0.12", 12],
    ["0.5%", 0.5],
    ["1", 1],
    ["0", 0],
    ["101", null],
    ["-1", null],
    ["some", null],
  ])("reads a share of %j", (text, percent) => {
    expect(percentOf(text)).toBe(percent);
  });

  it("takes a bare number for the unit that is asked for, and a negative one or another measure for nothing", () => {
    expect(durationOf("3", "days")).toMatchObject({ low: 3, high: 3 });
    expect(durationOf("3 months", "weeks")).toEqual({ low: 13, high: 13 });
    expect(durationOf("5 business days", "days")).toEqual({ low: 5, high: 5 });
    expect(durationOf("-3 days", "days")).toBeNull();
    expect(durationOf("3 apples", "days")).toBeNull();
  });

  it("is finite for any text, and quick for a long one", () => {
    const piece = fc.constantFrom("1", "9,000", "-", " ", "–", "every ", "per", "week", "k", ".", "about ", "twice", "%", "x");
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 400 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (value) => {
        const numbers = [
          amountOf(value)?.low,
          amountOf(value)?.high,
          frequencyOf(value),
          percentOf(value),
          durationOf(value, "weeks")?.high,
        ];
        expect(numbers.filter((one) => typeof one === "number" && !Number.isFinite(one))).toEqual([]);
      }),
    );
    const began = performance.now();
    for (const part of ["1", "1-", "1 ", "9,000", "every "]) {
      amountOf(part.repeat(300_000));
      frequencyOf(part.repeat(300_000));
    }
    expect(performance.now() - began).toBeLessThan(500);
  });
});
