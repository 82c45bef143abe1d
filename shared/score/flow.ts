// How well a team delivers, by the four metrics that DORA made known. Judges numbers; how they are written is the card reader's matter.

import type { Card } from "../card/types.ts";
import { t } from "../words/t.ts";
import { amount, rounded } from "./count-words.ts";
import type { SmellSettings } from "./settings.ts";
import type { FlowScore } from "./types.ts";

/** Those of the four that the card gives, in the order lead time, deployments, change fail, recovery. */
export function flowOf(card: Card, settings: SmellSettings): readonly FlowScore[] {
  const { flow } = card;
  if (flow === null) return [];
  const scores: FlowScore[] = [];
  const { leadTimeDays: lead, deploymentsPerYear: deployments, changeFailPct: fail, mttrHours: recovery } = flow;
  if (lead !== null) {
    const state = above(lead, settings.leadTimeDays, settings.leadTimeDaysError);
    scores.push({ metric: "lead-time", text: t("reasons:flow.days", { count: rounded(lead) }), state });
  }
  if (deployments !== null) {
    const { deploymentsPerYear: rare, deploymentsPerYearError: rarest } = settings;
    const state = deployments <= rarest ? "error" : deployments <= rare ? "warning" : "ok";
    scores.push({
      metric: "deployments",
      text:
        flow.deploymentText === null
          ? t("reasons:flow.aYear", { number: amount(deployments) })
          : frequencyWords(flow.deploymentText),
      state,
    });
  }
  if (fail !== null) {
    const state = above(fail, settings.changeFailPct, settings.changeFailPctError);
    scores.push({ metric: "change-fail", text: t("reasons:flow.percent", { number: amount(fail) }), state });
  }
  if (recovery !== null) {
    const state = above(recovery, settings.mttrHours, settings.mttrHoursError);
    scores.push({ metric: "recovery", text: t("reasons:flow.hours", { count: rounded(recovery) }), state });
  }
  return scores;
}

/** The words that cards use, in the language that is spoken; by their English form. */
const USUAL: ReadonlyMap<
  string,
  "hourly" | "daily" | "weekly" | "fortnightly" | "monthly" | "quarterly" | "yearly" | "onDemand"
> = new Map([
  ["hourly", "hourly"],
  ["daily", "daily"],
  ["weekly", "weekly"],
  ["fortnightly", "fortnightly"],
  ["monthly", "monthly"],
  ["quarterly", "quarterly"],
  ["yearly", "yearly"],
  ["on demand", "onDemand"],
  ["on-demand", "onDemand"],
]);

/** What a card says in a usual word, that word; anything else is a quotation. */
function frequencyWords(text: string): string {
  const usual = USUAL.get(text.trim().toLowerCase());
  return usual === undefined ? t("reasons:flow.quoted", { text }) : t(`reasons:flow.usual.${usual}`);
}

const above = (value: number, warning: number, error: number): FlowScore["state"] =>
  value > error ? "error" : value > warning ? "warning" : "ok";
