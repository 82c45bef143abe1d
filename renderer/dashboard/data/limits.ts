// What runs out and how work flows: limits near or past their triggers, delivery metrics by state.
import type { Org, TeamKey } from "../../../shared/org/types.ts";
import type { Severity } from "../../../shared/result.ts";
import type { FlowScore, LimitScore, Scores } from "../../../shared/score/types.ts";
import { t } from "../../../shared/words/t.ts";
import { entryOf, Lists, type Mark, type Row } from "./marks.ts";

export interface LimitRow {
  readonly id: string;
  readonly team: { readonly key: TeamKey; readonly name: string };
  readonly name: string;
  /** In words: "yellow", "not known". */
  readonly state: string;
  readonly severity: Severity | null;
  readonly unknown: boolean;
  readonly reason: string;
}

const LIMITS: Readonly<Record<NonNullable<LimitScore["state"]>, readonly [Severity | null, number]>> = {
  red: ["error", 0],
  yellow: ["warning", 1],
  watch: ["info", 2],
  ok: [null, 4],
};

/** Worst first; what is not known before what is in order. */
export function limitRows(org: Org, scores: Scores): readonly LimitRow[] {
  const rows: { readonly row: LimitRow; readonly rank: number }[] = [];
  const states = {
    red: t("dashboard:limits.red"),
    yellow: t("dashboard:limits.yellow"),
    watch: t("dashboard:limits.watch"),
    ok: t("dashboard:limits.ok"),
  };
  const notKnown = t("dashboard:notKnown");
  for (const { key, limits } of scores.teams.values()) {
    const team = { key, name: entryOf(org, key, "").name };
    limits.forEach((limit, index) => {
      const [severity, rank] = limit.state === null ? [null, 3] : LIMITS[limit.state];
      const { name, reason } = limit;
      const state = limit.state === null ? notKnown : states[limit.state];
      rows.push({ row: { id: `${key} ${index}`, team, name, state, severity, unknown: limit.state === null, reason }, rank });
    });
  }
  return rows.sort((a, b) => a.rank - b.rank || (a.row.team.name < b.row.team.name ? -1 : 1)).map(({ row }) => row);
}

const METRICS: readonly FlowScore["metric"][] = ["lead-time", "deployments", "change-fail", "recovery"];
/** Also the names of the series, in the order they are stacked. */
export const FLOW_STATES: readonly FlowScore["state"][] = ["ok", "warning", "error"];

/** A row for each metric that some card records, a series for each state. */
export function flowRows(org: Org, scores: Scores): readonly Row[] {
  const lists = new Lists<string>();
  for (const { key, flow } of scores.teams.values())
    for (const { metric, state, text } of flow) lists.put(`${metric} ${state}`, entryOf(org, key, text));
  return METRICS.map((metric): Row => {
    const label = t(`dashboard:limits.${metric}`);
    const marks: Record<string, Mark> = {};
    for (const state of FLOW_STATES) {
      const entries = lists.get(`${metric} ${state}`);
      if (entries.length === 0) continue;
      const title = t(`dashboard:limits.states.${state}`, { metric: label });
      marks[state] = {
        value: entries.length,
        words: `${title}: ${t("dashboard:teams", { count: entries.length })}`,
        tone: state,
        hatched: false,
        group: { title, entries },
      };
    }
    const said = FLOW_STATES.flatMap((state) =>
      marks[state] === undefined ? [] : [t(`dashboard:limits.counts.${state}`, { count: marks[state].value })],
    );
    const severity = marks.error !== undefined ? "error" : marks.warning !== undefined ? "warning" : null;
    return { id: metric, label, team: null, words: said.join(", "), severity, marks, pins: [] };
  }).filter(({ marks }) => Object.keys(marks).length > 0);
}
