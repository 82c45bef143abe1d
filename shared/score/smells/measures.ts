// What a team measures of itself: limits, delivery, time that goes into infrastructure.
import { decimal } from "../../decimal.ts";
import type { FlowScore } from "../types.ts";
import { itemPlace, placeOf, type TeamSmell } from "./finding.ts";

export const limitSmells: TeamSmell = ({ card, name }, { limits }, _view, say) => {
  for (const [i, limit] of limits.entries()) {
    const at = itemPlace(card, "limits", i, limit.line);
    // A limit may be called in the plural, so it is not the subject itself.
    const what = `The limit ${limit.name} of ${name} is`;
    if (limit.state === "red") say("LIMIT", "error", at, `${what} red: ${limit.reason}.`);
    else if (limit.state === "yellow") say("LIMIT", "warning", at, `${what} yellow: ${limit.reason}.`);
    else if (limit.state === "watch") say("LIMIT", "info", at, `${what} to be watched: ${limit.reason}.`);
  }
};

export const flowSmells: TeamSmell = ({ card, name }, { flow }, view, say) => {
  for (const { metric, text, state } of flow) {
    if (state === "ok") continue;
    const { field, line } = placeOf(card, "flow_metrics");
    const { key, words, border } = METRICS[metric];
    const own = `${field ?? "flow_metrics"}.${key}`;
    const at = { field: own, line: card.lines[own] ?? card.flow?.line ?? line };
    say("FLOW", state, at, `${words} of ${name} is ${text}; ${border(view.settings.smells, state)}.`);
  }
};

type Border = (s: Parameters<TeamSmell>[2]["settings"]["smells"], state: FlowScore["state"]) => string;
const METRICS: Readonly<Record<FlowScore["metric"], { readonly key: string; readonly words: string; readonly border: Border }>> =
  {
    "lead-time": {
      key: "lead_time_days",
      words: "The lead time",
      border: (s, state) => `over ${state === "error" ? s.leadTimeDaysError : s.leadTimeDays} days is long`,
    },
    deployments: {
      key: "deployment_frequency",
      words: "The rate of deployments",
      border: (s, state) => `${state === "error" ? s.deploymentsPerYearError : s.deploymentsPerYear} a year or fewer is rare`,
    },
    "change-fail": {
      key: "change_fail_rate",
      words: "The share of failing changes",
      border: (s, state) => `over ${state === "error" ? s.changeFailPctError : s.changeFailPct} % is much`,
    },
    recovery: {
      key: "mttr_hours",
      words: "The time to recover",
      border: (s, state) => `over ${state === "error" ? s.mttrHoursError : s.mttrHours} hours is long`,
    },
  };

export const infraTimeSmells: TeamSmell = ({ card, name }, _scores, { settings }, say) => {
  const { infraTimePct: share } = card;
  const { infraTimePct, infraTimePctError } = settings.smells;
  if (share === null || (share <= infraTimePct && share < infraTimePctError)) return;
  const severe = share >= infraTimePctError;
  const border = severe ? `${infraTimePctError} % or more` : `over ${infraTimePct} %`;
  const what = `${decimal(share)} % of the time of ${name} goes into infrastructure, ${border}.`;
  say("INFRA-TIME", severe ? "error" : "warning", "infra_time_pct", what);
};
