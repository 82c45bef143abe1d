// How much of each person's time is spent on call, team by team and subteam by subteam.
import type { Org, TeamKey } from "../../../shared/org/types.ts";
import type { Severity } from "../../../shared/result.ts";
import type { OnCallScore, Scores } from "../../../shared/score/types.ts";
import { onCallWords } from "../../../shared/score/words.ts";
import { t } from "../../../shared/words/t.ts";
import { entryOf, type Row, type Tone } from "./marks.ts";

const STATES: Readonly<Record<NonNullable<OnCallScore["state"]>, readonly [Tone, Severity | null]>> = {
  ok: ["ok", null],
  strained: ["warning", "warning"],
  unsustainable: ["error", "error"],
  impossible: ["severe", "error"],
};

/** Series "duty" in percent; the heaviest first, what is not known last. */
export function onCallRows(org: Org, scores: Scores): readonly Row[] {
  const rows: { readonly row: Row; readonly duty: number }[] = [];
  const add = (key: TeamKey, home: TeamKey, label: string, onCall: OnCallScore | null): void => {
    if (onCall !== null) rows.push({ row: rowOf(org, key, home, label, onCall), duty: onCall.duty ?? -1 });
  };
  for (const { key, onCall, subteams } of scores.teams.values()) {
    const name = org.teams.get(key)?.name ?? key;
    add(key, key, name, onCall);
    for (const subteam of subteams) {
      // A subteam with a card of its own is there by its card.
      if (!scores.teams.has(subteam.key)) add(subteam.key, key, subteam.name, subteam.onCall);
    }
  }
  return rows.sort((a, b) => b.duty - a.duty || (a.row.label < b.row.label ? -1 : 1)).map(({ row }) => row);
}

function rowOf(org: Org, key: TeamKey, home: TeamKey, label: string, onCall: OnCallScore): Row {
  const [tone, severity] = onCall.state === null ? (["unknown", null] as const) : STATES[onCall.state];
  const percent = onCall.duty === null ? null : Math.round(onCall.duty * 1000) / 10;
  const says = percent === null ? t("dashboard:notKnown") : t("dashboard:onCall.percent", { percent });
  const title =
    home === key
      ? t("dashboard:onCall.of", { team: label })
      : t("dashboard:onCall.ofPart", { team: label, parent: org.teams.get(home)?.name ?? home });
  const group = { title, entries: [entryOf(org, key, onCallWords(onCall))] };
  return {
    id: key,
    label,
    team: home,
    words: onCall.state === null || onCall.state === "ok" ? says : `${says} · ${t(`dashboard:onCall.${onCall.state}`)}`,
    severity,
    marks:
      percent === null || percent === 0
        ? {}
        : { duty: { value: percent, words: `${label}: ${onCallWords(onCall)}`, tone, hatched: false, group } },
    pins: [],
  };
}
