// Days that the waive dialog offers and refuses. Pure.
import { dayText, firstDay } from "../../shared/score/day.ts";
import { t } from "../../shared/words/t.ts";

/** Long enough to act on a finding, short enough to be asked again. */
const MONTHS = 3;

/** The same day three months on, or the last of that month where it has no such day. */
export function defaultUntil(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + MONTHS + 1, 0));
  lastOfMonth.setUTCDate(Math.min(day, lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10);
}

/** What is wrong with a last day; null when nothing is. Empty means for good. */
export function untilFlaw(until: string, today: string): string | null {
  if (until === "") return null;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(until) ? firstDay(until) : null;
  if (day === null || dayText(day) !== until) return t("findings:dialog.notADay");
  return until < today ? t("findings:dialog.past") : null;
}
