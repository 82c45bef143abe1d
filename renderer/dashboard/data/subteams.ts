// Subteams with their leads, and when the next lead can no longer be avoided.
import type { Org, TeamKey } from "../../../shared/org/types.ts";
import type { Severity } from "../../../shared/result.ts";
import type { Forecast, LeadState, Scores, SubteamScore, TeamScores } from "../../../shared/score/types.ts";
import { leadStateWords } from "../../../shared/score/words.ts";
import { inDate, inDigits, t } from "../../../shared/words/t.ts";

export interface SubteamRow {
  readonly key: TeamKey;
  readonly name: string;
  readonly parent: { readonly key: TeamKey; readonly name: string };
  /** "3", or "not known". */
  readonly engineers: string;
  readonly lead: string;
  readonly state: string;
  readonly severity: Severity | null;
  readonly unknown: boolean;
  /** "reaches 3 on 2026-08-03"; empty without a forecast. */
  readonly next: string;
}

interface ForecastNote {
  readonly parent: { readonly key: TeamKey; readonly name: string };
  /** "a lead can no longer be avoided at engineer 9, 2026-08-03, in Data Platform." */
  readonly words: string;
}

export interface Subteams {
  /** Worst state first, then by parent and in the order of the card. */
  readonly rows: readonly SubteamRow[];
  readonly forecasts: readonly ForecastNote[];
}

const SEVERITY: Readonly<Record<LeadState, Severity | null>> = {
  "needs-lead": "error",
  "lead-outside": "warning",
  "premature-lead": "warning",
  "at-threshold": "info",
  empty: "info",
  "ok-led": null,
  "ok-flat": null,
};
const WEIGHT: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

export function subteamRows(org: Org, scores: Scores): Subteams {
  const rows: SubteamRow[] = [];
  const forecasts: ForecastNote[] = [];
  for (const score of scores.teams.values()) {
    if (score.subteams.length === 0) continue;
    const parent = { key: score.key, name: org.teams.get(score.key)?.name ?? score.key };
    for (const subteam of score.subteams) rows.push(rowOf(parent, subteam, score));
    if (score.forecast !== null) forecasts.push({ parent, words: forcedWords(score.forecast) });
  }
  const weight = ({ severity }: SubteamRow): number => (severity === null ? 0 : WEIGHT[severity]);
  return { rows: rows.sort((a, b) => weight(b) - weight(a)), forecasts };
}

function rowOf(parent: SubteamRow["parent"], subteam: SubteamScore, { forecast }: TeamScores): SubteamRow {
  const date = forecast?.reaches.find((reach) => reach.subteam === subteam.name)?.date ?? null;
  return {
    key: subteam.key,
    name: subteam.name,
    parent,
    engineers: subteam.engineers === null ? t("dashboard:notKnown") : inDigits(subteam.engineers),
    lead: subteam.lead ?? "–",
    state: leadStateWords(subteam),
    severity: subteam.state === null ? null : SEVERITY[subteam.state],
    unknown: subteam.state === null,
    next: date === null ? "" : t("dashboard:subteams.reaches", { threshold: forecast?.threshold, day: inDate(date) }),
  };
}

function forcedWords({ forcedAt, forcedOn, forcedIn }: Forecast): string {
  const at = forcedAt;
  if (forcedOn === null)
    return forcedIn === null ? t("dashboard:subteams.forced", { at }) : t("dashboard:subteams.forcedIn", { at, team: forcedIn });
  return forcedIn === null
    ? t("dashboard:subteams.forcedOn", { at, day: inDate(forcedOn) })
    : t("dashboard:subteams.forcedOnIn", { at, day: inDate(forcedOn), team: forcedIn });
}
