// Who is used by how many: each platform's consumers as the cards show them, beside what its own card says.
import type { Org, TeamKey } from "../../../shared/org/types.ts";
import type { Severity } from "../../../shared/result.ts";
import type { ConsumerCount, Consumers, Scores } from "../../../shared/score/types.ts";
import { type Entry, entryOf, type Group, type Pin, type Row, type Tone, unknownWords } from "./marks.ts";

/** Series "consumers" with pins for what front matter and body say. Most consumers first. Platforms, and whoever declares consumers. */
export function consumerRows(org: Org, scores: Scores): readonly Row[] {
  const rows: Row[] = [];
  for (const team of org.teams.values()) {
    const consumers = scores.teams.get(team.key)?.consumers;
    if (consumers === undefined || (team.type !== "platform" && consumers.demand === null)) continue;
    const group = consumersOf(org, team.name, consumers);
    const count = consumers.derived.length;
    const [severity, judged] = judgement(consumers);
    rows.push({
      id: team.key,
      label: team.name,
      team: team.key,
      words: [String(count), said("says", consumers.declared), said("body", consumers.body), judged].filter(Boolean).join(" · "),
      severity,
      marks:
        count === 0
          ? {}
          : {
              consumers: {
                value: count,
                words: `${group.title}: ${count}${judged === "" ? "" : `, ${judged}`}`,
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

function consumersOf(org: Org, name: string, { derived }: Consumers): Group {
  const entries: Entry[] = [];
  const unknown: string[] = [];
  for (const consumer of derived) {
    if (consumer.key === null) unknown.push(consumer.name);
    else entries.push({ ...entryOf(org, consumer.key, BY_WORDS[consumer.by]), name: consumer.name });
  }
  return { title: `Consumers of ${name}`, entries, remark: unknownWords(unknown) };
}

const BY_WORDS: Readonly<Record<Consumers["derived"][number]["by"], string>> = {
  interaction: "as a service",
  dependency: "depends on it",
  service: "named by a service",
};

/** How much it matters, and the word for it: whether it is asked of too much, then too little, then whether the counts agree. */
function judgement({ demand, load, difference }: Consumers): readonly [Severity | null, string] {
  if (load === "overloaded") return ["error", "overloaded"];
  if (load === "watch") return ["warning", "watch"];
  if (difference === "unbacked") return ["warning", "no card backs it"];
  if (demand === "none") return ["warning", "unused"];
  if (difference === "major") return ["warning", "counts differ"];
  if (demand === "single") return ["info", "one only"];
  if (demand === "under") return ["info", "few yet"];
  return [null, ""];
}

function toneOf(type: string, load: Consumers["load"]): Tone {
  return load === "overloaded" ? "error" : load === "watch" ? "warning" : `type:${type}`;
}

function said(by: string, count: ConsumerCount | null): string {
  return count === null ? "" : `${by} ${count.min === count.max ? count.min : `${count.min}–${count.max}`}`;
}

function pin(org: Org, key: TeamKey, kind: "declared" | "body", count: ConsumerCount | null): readonly Pin[] {
  if (count === null) return [];
  const note = kind === "declared" ? `the card says ${count.text}` : `the text below says ${count.text}`;
  const entry = entryOf(org, key, `${note}, line ${count.line}`);
  return [
    { kind, min: count.min, max: count.max, words: `${entry.name}: ${note}`, group: { title: entry.name, entries: [entry] } },
  ];
}
