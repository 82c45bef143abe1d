// How near a team's limits are: latency, disk, connections. A limit without numbers is unknown, never fine.

import type { Card, Limit } from "../card/types.ts";
import { t } from "../words/t.ts";
import { amount, rounded } from "./count-words.ts";
import type { SmellSettings } from "./settings.ts";
import type { LimitScore } from "./types.ts";

/** In the order of the card. */
export function limitsOf(card: Card, settings: SmellSettings): readonly LimitScore[] {
  return card.limits.map((limit) => ({ name: limit.name, ...stateOf(limit, settings), line: limit.line }));
}

/**
 * Red from `critical` on. Yellow from `trigger` on, or where the trigger comes sooner than the longest remedy is done. Watched from a
 * share of the trigger on; where no trigger is given, of `critical`.
 */
function stateOf(limit: Limit, settings: SmellSettings): Pick<LimitScore, "state" | "reason"> {
  const { current, trigger, critical, unit, leadWeeks, breachWeeks } = limit;
  const against = (border: number): string => {
    const said = { current: amount(current ?? 0), border: amount(border) };
    return unit === null ? t("reasons:limit.of", said) : t("reasons:limit.ofUnit", { ...said, unit });
  };
  if (current !== null && critical !== null && current >= critical) {
    return { state: "red", reason: t("reasons:limit.critical", { of: against(critical) }) };
  }
  if (current !== null && trigger !== null && current >= trigger) return { state: "yellow", reason: against(trigger) };
  if (breachWeeks !== null && leadWeeks !== null && breachWeeks < leadWeeks) {
    const [breach, lead] = [breachWeeks, leadWeeks].map((count) => t("reasons:limit.weeks", { count: rounded(count) }));
    return { state: "yellow", reason: t("reasons:limit.late", { breach: breach ?? "", lead: lead ?? "" }) };
  }
  const border = trigger ?? critical;
  if (current === null || border === null) {
    return { state: null, reason: t(current === null ? "reasons:limit.noCurrent" : "reasons:limit.noTrigger") };
  }
  return { state: current >= settings.limitWatch * border ? "watch" : "ok", reason: against(border) };
}
