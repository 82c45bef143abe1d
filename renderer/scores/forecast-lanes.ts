// A hiring forecast laid out on a time line: one lane for each subteam, hires as points in time. Pure.

import { firstDay } from "../../shared/score/day.ts";
import type { Forecast } from "../../shared/score/types.ts";
import { inDate, language, t } from "../../shared/words/t.ts";

interface ForecastLane {
  readonly subteam: string;
  readonly hires: readonly {
    readonly hire: number;
    readonly date: string;
    /** 0–1 from the first date to the last. */
    readonly at: number;
    readonly engineers: number;
    /** The hire that brings the subteam to the threshold. */
    readonly reaches: boolean;
  }[];
}

export interface ForecastLine {
  readonly from: string;
  readonly to: string;
  readonly lanes: readonly ForecastLane[];
  /** 0–1, where a lead can no longer be avoided; null without a day for it. */
  readonly forcedAt: number | null;
}

/** Null where there is neither a hire nor a day to show. */
export function forecastLine({ hires, reaches, final, forcedOn, threshold }: Forecast): ForecastLine | null {
  const dates = [...hires.map(({ date }) => date), ...(forcedOn === null ? [] : [forcedOn])].sort();
  const [from, to] = [dates[0], dates.at(-1)];
  if (from === undefined || to === undefined) return null;
  const [start, end] = [firstDay(from), firstDay(to)];
  if (start === null || end === null) return null;
  const at = (date: string): number => (end === start ? 0 : ((firstDay(date) ?? start) - start) / (end - start));
  const names = new Set([...reaches, ...final, ...hires].map(({ subteam }) => subteam));
  const lanes = [...names].map((subteam) => ({
    subteam,
    hires: hires
      .filter((hire) => hire.subteam === subteam)
      .map(({ hire, date, engineers }) => ({ hire, date, at: at(date), engineers, reaches: engineers === threshold })),
  }));
  return { from, to, lanes, forcedAt: forcedOn === null ? null : at(forcedOn) };
}

/** "The 9th engineer, 2026-08-03, forces a lead in Data Platform." Where there are as many already, that is said. */
export function forcedWords({ forcedAt, forcedOn, forcedIn, hires, final }: Forecast): string {
  const today = final.reduce((sum, { engineers }) => sum + engineers, 0) - hires.length;
  if (today >= forcedAt) return t("scores:forecast.there", { today, forcedAt });
  const nth = ordinal(forcedAt);
  if (forcedOn === null) {
    return forcedIn === null ? t("scores:forecast.forces", { nth }) : t("scores:forecast.forcesIn", { nth, where: forcedIn });
  }
  const when = inDate(forcedOn);
  return forcedIn === null
    ? t("scores:forecast.forcesOn", { nth, when })
    : t("scores:forecast.forcesOnIn", { nth, when, where: forcedIn });
}

/** When each subteam reaches the threshold, in words. */
export function reachWords({ reaches, final, threshold }: Forecast): readonly string[] {
  return reaches.map(({ subteam, date }) => {
    if (date !== null) return t("scores:forecast.reaches", { subteam, threshold, date: inDate(date) });
    const engineers = final.find((one) => one.subteam === subteam)?.engineers ?? 0;
    return engineers >= threshold
      ? t("scores:forecast.reached", { subteam, threshold })
      : t("scores:forecast.stays", { subteam, engineers });
  });
}

/** "1st", "2nd", "3rd", "4th", "11th", "22nd"; "1.", "2." in German. */
export function ordinal(count: number): string {
  const form = new Intl.PluralRules(language(), { type: "ordinal" }).select(count);
  const known = form === "one" || form === "two" || form === "few" ? form : "other";
  return t(`scores:forecast.nth.${known}`, { number: count });
}
