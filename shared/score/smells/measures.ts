// What a team measures of itself: limits, delivery, time that goes into infrastructure.

import { t } from "../../words/t.ts";
import { amount, written } from "../count-words.ts";
import type { FlowScore } from "../types.ts";
import { itemPlace, placeOf, type TeamSmell } from "./finding.ts";

export const limitSmells: TeamSmell = ({ card, name }, { limits }, _view, say) => {
  for (const [i, limit] of limits.entries()) {
    const at = itemPlace(card, "limits", i, limit.line);
    const said = { limit: limit.name, name, reason: limit.reason };
    if (limit.state === "red") say("LIMIT", "error", at, t("smells:limit.red", said));
    else if (limit.state === "yellow") say("LIMIT", "warning", at, t("smells:limit.yellow", said));
    else if (limit.state === "watch") say("LIMIT", "info", at, t("smells:limit.watch", said));
  }
};

export const flowSmells: TeamSmell = ({ card, name }, { flow }, view, say) => {
  for (const { metric, text, state } of flow) {
    if (state === "ok") continue;
    const { field, line } = placeOf(card, "flow_metrics");
    const { key, border } = METRICS[metric];
    const own = `${field ?? "flow_metrics"}.${key}`;
    const at = { field: own, line: card.lines[own] ?? card.flow?.line ?? line };
    const said = { name, text, border: written(border(view.settings.smells, state)) };
    say("FLOW", state, at, t(`smells:flow.${metric}`, said));
  }
};

type Border = (s: Parameters<TeamSmell>[2]["settings"]["smells"], state: FlowScore["state"]) => number;
const METRICS: Readonly<Record<FlowScore["metric"], { readonly key: string; readonly border: Border }>> = {
  "lead-time": {
    key: "lead_time_days",
    border: (s, state) => (state === "error" ? s.leadTimeDaysError : s.leadTimeDays),
  },
  deployments: {
    key: "deployment_frequency",
    border: (s, state) => (state === "error" ? s.deploymentsPerYearError : s.deploymentsPerYear),
  },
  "change-fail": {
    key: "change_fail_rate",
    border: (s, state) => (state === "error" ? s.changeFailPctError : s.changeFailPct),
  },
  recovery: {
    key: "mttr_hours",
    border: (s, state) => (state === "error" ? s.mttrHoursError : s.mttrHours),
  },
};

export const infraTimeSmells: TeamSmell = ({ card, name }, _scores, { settings }, say) => {
  const { infraTimePct: share } = card;
  const { infraTimePct, infraTimePctError } = settings.smells;
  if (share === null || (share <= infraTimePct && share < infraTimePctError)) return;
  const severe = share >= infraTimePctError;
  const said = { share: amount(share), name, border: written(severe ? infraTimePctError : infraTimePct) };
  const what = severe ? t("smells:infra.orMore", said) : t("smells:infra.over", said);
  say("INFRA-TIME", severe ? "error" : "warning", "infra_time_pct", what);
};
