// What time says of an interaction: whether it goes on, until when it is planned, whether it is past that or still to come. Judged
// against a day that is given, by the same reading of dates and lengths as the scores; says it in few words.
import type { Interaction } from "../org/types.ts";
import { assertNever } from "../result.ts";
import { firstDay } from "../score/day.ts";
import { spanOf } from "../score/span.ts";
import { t } from "../words/t.ts";

export type Timing =
  /** Nothing says that it ends. */
  | { readonly kind: "lasting" }
  /** Has an end; `days` to it, null where that cannot be told. */
  | { readonly kind: "running"; readonly days: number | null }
  | { readonly kind: "overdue"; readonly days: number }
  | { readonly kind: "planned"; readonly days: number };

type Timed = Pick<Interaction, "start" | "expected" | "nextMode">;

/** @param asOf YYYY-MM-DD; undefined where nothing is to be judged, then only whether there is an end is told */
export function timingOf({ start, expected, nextMode }: Timed, asOf: string | undefined): Timing {
  const today = asOf === undefined ? null : firstDay(asOf);
  if (start === null && expected === null) return nextMode === null ? { kind: "lasting" } : { kind: "running", days: null };
  const span = spanOf(start, expected);
  if (today !== null && span.start !== null && span.start > today) return { kind: "planned", days: span.start - today };
  if (today !== null && span.end !== null && span.end < today) return { kind: "overdue", days: today - span.end };
  if (expected === null && nextMode === null) return { kind: "lasting" };
  return { kind: "running", days: today === null || span.end === null ? null : span.end - today };
}

/** "3 weeks over", "2 days left", "starts in 5 weeks"; null where time says nothing that can be counted. */
export function timingWords(timing: Timing): string | null {
  switch (timing.kind) {
    case "lasting":
      return null;
    case "running":
      return timing.days === null ? null : timing.days === 0 ? t("notation:left.today") : inUnits("left", timing.days);
    case "overdue":
      return inUnits("over", timing.days);
    case "planned":
      return inUnits("starts", timing.days);
    default:
      return assertNever(timing);
  }
}

const WEEK = 7;
const MONTH = 365.25 / 12;

/** Days up to two weeks, weeks up to three months, then months: never more than two digits for what people plan. */
function inUnits(what: "left" | "over" | "starts", days: number): string {
  if (days < 2 * WEEK) return t(`notation:${what}.days`, { count: days });
  if (days < 3 * MONTH) return t(`notation:${what}.weeks`, { count: Math.floor(days / WEEK) });
  return t(`notation:${what}.months`, { count: Math.floor(days / MONTH) });
}
