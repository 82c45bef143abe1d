// Who is used by how many: each platform's consumers as the cards show them, beside what its own card says.
import type { Org, TeamKey } from "../../../shared/org/types.ts";
import type { Severity } from "../../../shared/result.ts";
import type { ConsumerCount, Consumers, Scores } from "../../../shared/score/types.ts";
import { inDigits, t } from "../../../shared/words/t.ts";
import { type Entry, entryOf, type Group, type Pin, type Row, type Tone, unknownWords } from "./marks.ts";

/** Series "consumers" with pins for what front matter and body say. Most consumers first. Platforms, and whoever declares consumers. */
export function consumerRows(org: Org, scores: Scores): readonly Row[] {
  const rows: Row[] = [];
  const by = byWords();
  for (const team of org.teams.values()) {
    const consumers = scores.teams.get(team.key)?.consumers;
    if (consumers === undefined || (team.type !== "platform" && consumers.demand === null)) continue;
    const group = consumersOf(org, team.name, consumers, by);
    const count = consumers.derived.length;
    const [severity, judged] = judgement(consumers);
    rows.push({
      id: team.key,
      label: team.name,
      team: team.key,
      words: [inDigits(count), said("says", consumers.declared), said("body", consumers.body), judged]
        .filter(Boolean)
        .join(" · "),
      severity,
      marks:
        count === 0
          ? {}
          : {
              consumers: {
                value: count,
                words: [`${group.title}: ${inDigits(count)}`, judged].filter(Boolean).join(", "),
                tone: toneOf(team.type, consumers.load),
                hatched: false,
                group,
              },
            },
      pins: [...pin(org, team.key, "declared", consumers.declared), ...pin(org, team.key, "body", consumers.body)],
    });
  }
  return rows.sort((a, b) => reach(b) - reach(a) || (a.label < b.label ? -1 : 1));
}

function reach(row: Row): number {
  return row.marks.consumers?.value ?? 0;
}

function consumersOf(org: Org, name: string, { derived }: Consumers, by: ByWords): Group {
  const entries: Entry[] = [];
  const unknown: string[] = [];
  for (const consumer of derived) {
    if (consumer.key === null) unknown.push(consumer.name);
    else entries.push({ ...entryOf(org, consumer.key, by[consumer.by]), name: consumer.name });
  }
  return { title: t("dashboard:consumers.of", { team: name }), entries, remark: unknownWords(unknown) };
}

type ByWords = Readonly<Record<Consumers["derived"][number]["by"], string>>;

/** Said once for all rows: there may be thousands. */
const byWords = (): ByWords => ({
  interaction: t("dashboard:consumers.asService"),
  dependency: t("dashboard:consumers.depends"),
  service: t("dashboard:consumers.byService"),
});

/** How much it matters, and the word for it: whether it is asked of too much, then too little, then whether the counts agree. */
function judgement({ demand, load, difference }: Consumers): readonly [Severity | null, string] {
  if (load === "overloaded") return ["error", t("dashboard:consumers.overloaded")];
  if (load === "watch") return ["warning", t("dashboard:consumers.watch")];
  if (difference === "unbacked") return ["warning", t("dashboard:consumers.unbacked")];
  if (demand === "none") return ["warning", t("dashboard:consumers.unused")];
  if (difference === "major") return ["warning", t("dashboard:consumers.differ")];
  if (demand === "single") return ["info", t("dashboard:consumers.single")];
  if (demand === "under") return ["info", t("dashboard:consumers.under")];
  return [null, ""];
}

function toneOf(type: string, load: Consumers["load"]): Tone {
  return load === "overloaded" ? "error" : load === "watch" ? "warning" : `type:${type}`;
}

function said(by: "says" | "body", count: ConsumerCount | null): string {
  if (count === null) return "";
  const { min, max } = count;
  return t(`dashboard:consumers.${by}`, { count: min === max ? inDigits(min) : `${inDigits(min)}–${inDigits(max)}` });
}

function pin(org: Org, key: TeamKey, kind: "declared" | "body", count: ConsumerCount | null): readonly Pin[] {
  if (count === null) return [];
  const says = { count: count.text };
  const line = { ...says, line: count.line };
  const own = kind === "declared";
  const note = own ? t("dashboard:consumers.pinCard", says) : t("dashboard:consumers.pinText", says);
  const entry = entryOf(org, key, own ? t("dashboard:consumers.pinCardLine", line) : t("dashboard:consumers.pinTextLine", line));
  return [
    { kind, min: count.min, max: count.max, words: `${entry.name}: ${note}`, group: { title: entry.name, entries: [entry] } },
  ];
}
