// Reads what a card measures: limits that run out, flow metrics, time spent on infrastructure. Numbers may carry a unit and a sign of
// being rough; what they mean is decided in shared/score.
import { said } from "../words/said.ts";
import { type Amount, amountOf, durationOf, frequencyOf, percentOf, tidy, unitFactor } from "./amounts.ts";
import type { Reading } from "./reading.ts";
import { childOf, type Found, findField, itemsOf, mappingOf, readMeant, report, textOf, wrongType } from "./reading.ts";
import type { FlowMetrics, Limit } from "./types.ts";
import type { YamlMapping } from "./yaml-tree.ts";
import { isNull, real } from "./yaml-values.ts";

/** A list of mappings, or one mapping of limits by their names. */
export function readLimits(reading: Reading): readonly Limit[] {
  const found = findField(reading, "limits");
  if (found === null || isNull(found.node)) return [];
  const limits: Limit[] = [];
  const node = real(found.node);
  if (node.kind === "mapping") {
    for (const { name, key, value } of node.entries) {
      if (name === null || name === "<<") continue;
      const at = { field: [...found.field, name], node: value, offset: key.start };
      const mapping = mappingOf(reading, at);
      if (mapping !== null) limits.push(limitIn(reading, at, mapping, name));
    }
    return limits;
  }
  for (const item of itemsOf(reading, found)) {
    const mapping = real(item.node);
    if (mapping.kind === "mapping") limits.push(limitIn(reading, item, mapping, null));
    else wrongType(reading, item, "limit");
  }
  return limits;
}

function limitIn(reading: Reading, at: Found, mapping: YamlMapping, key: string | null): Limit {
  const child = (...names: readonly string[]): Found | null => childOf(mapping, at.field, ...names);
  const named = textOf(reading, child("name", "limit", "component")) ?? key;
  const metric = textOf(reading, child("metric"));
  const name = [named, metric].filter((part) => part !== null).join(", ");
  if (name === "") report(reading, "FIELD-VALUE", at, said("faults:field.nameless.limit", { field: at.field.join(".") }));
  const founds = [child("current"), child("trigger", "threshold"), child("critical")] as const;
  const amounts = founds.map((found) => readMeant(reading, found, amountOf, "amount"));
  const unit = textOf(reading, child("unit")) ?? amounts.find((amount) => amount?.unit != null)?.unit ?? null;
  const [current = null, trigger = null, critical = null] = amounts.map((amount, index) =>
    inUnit(reading, founds[index] ?? null, amount, unit),
  );
  const weeks = (found: Found | null): Pick<Amount, "low" | "high"> | null =>
    readMeant(reading, found, (text) => durationOf(text, "weeks"), "time");
  return {
    name: name === "" ? `Limit ${at.field.at(-1)}` : name,
    current,
    trigger,
    critical,
    unit,
    leadWeeks: weeks(child("lead_time_weeks", "lead_time"))?.high ?? null,
    // The nearer end of a range: what may run out in four weeks is planned for in four.
    breachWeeks: weeks(child("weeks_to_breach", "breach", "time_to_breach", "breach_in"))?.low ?? null,
    line: reading.lines.line(at.offset),
  };
}

/** The number in the limit's own unit; null, with a Problem, where it measures something else. */
function inUnit(reading: Reading, found: Found | null, amount: Amount | null, unit: string | null): number | null {
  if (amount === null || found === null) return null;
  const factor = unitFactor(amount.unit, unit);
  if (factor !== null) return tidy(amount.low * factor);
  const units = { unit: String(amount.unit), other: String(unit) };
  report(reading, "FIELD-VALUE", found, said("faults:field.unit", { field: found.field.join("."), ...units }));
  return null;
}

export function readFlow(reading: Reading): FlowMetrics | null {
  const found = findField(reading, "flow_metrics");
  const mapping = mappingOf(reading, found);
  if (found === null || mapping === null) return null;
  const child = (...names: readonly string[]): Found | null => childOf(mapping, found.field, ...names);
  // The far end of a range: a metric is worth no more than is sure.
  const time = (at: Found | null, unit: "hours" | "days"): number | null =>
    readMeant(reading, at, (text) => durationOf(text, unit)?.high ?? null, unit);
  const deployments = child("deployment_frequency", "deploy_frequency");
  return {
    leadTimeDays: time(child("lead_time_days", "lead_time"), "days"),
    deploymentsPerYear: readMeant(reading, deployments, frequencyOf, "frequency"),
    deploymentText: textOf(reading, deployments),
    changeFailPct: readMeant(reading, child("change_fail_rate", "change_failure_rate"), percentOf, "share"),
    mttrHours: time(child("mttr_hours", "mttr"), "hours"),
    line: reading.lines.line(found.key ?? found.offset),
  };
}

export function readInfraTime(reading: Reading): number | null {
  return readMeant(reading, findField(reading, "infra_time_pct"), percentOf, "percentage");
}
