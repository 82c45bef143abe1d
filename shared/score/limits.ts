// How near a team's limits are: latency, disk, connections. A limit without numbers is unknown, never fine.
import type { Card, Limit } from "../card/types.ts";
import { decimal } from "../decimal.ts";
import { counted } from "./count-words.ts";
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
  const against = (border: number): string => `${decimal(current ?? 0)} of ${decimal(border)}${unit === null ? "" : ` ${unit}`}`;
  if (current !== null && critical !== null && current >= critical) {
    return { state: "red", reason: `${against(critical)}, where it becomes critical` };
  }
  if (current !== null && trigger !== null && current >= trigger) return { state: "yellow", reason: against(trigger) };
  if (breachWeeks !== null && leadWeeks !== null && breachWeeks < leadWeeks) {
    const remedy = `a remedy takes ${counted(leadWeeks, "week")}`;
    return { state: "yellow", reason: `reached in ${counted(breachWeeks, "week")}, and ${remedy}` };
  }
  const border = trigger ?? critical;
  if (current === null || border === null) {
    const missing = current === null ? "its current value" : "its trigger";
    return { state: null, reason: `${missing} is not known` };
  }
  return { state: current >= settings.limitWatch * border ? "watch" : "ok", reason: against(border) };
}
