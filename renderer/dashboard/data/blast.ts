// What breaks for how many: services and capabilities ordered by their consumers.
import type { Org, TeamKey } from "../../../shared/org/types.ts";
import type { CapabilityUse, Scores } from "../../../shared/score/types.ts";
import { inDigits, t } from "../../../shared/words/t.ts";
import { type Entry, entryOf, type Group, type Pin, type Row, type Tone, unknownWords } from "./marks.ts";

export interface BlastRadius {
  /** Series "consumers", pins for targets; most consumers first. */
  readonly rows: readonly Row[];
  /** Teams with services or capabilities of which nothing is said about consumers, with how many. */
  readonly silent: Group;
}

type State = NonNullable<CapabilityUse["state"]>;
type States = Readonly<Record<State, readonly [Tone, string]>>;

/** Said once for all rows: there may be thousands. */
const statesInWords = (): States => ({
  shared: ["accent", t("dashboard:blast.shared")],
  candidate: ["quiet", t("dashboard:blast.candidate")],
  "not-shared": ["quiet", t("dashboard:blast.notShared")],
  unused: ["unknown", t("dashboard:blast.unused")],
});

export function blastRadius(org: Org, scores: Scores): BlastRadius {
  const rows: Row[] = [];
  const silent: Entry[] = [];
  const states = statesInWords();
  for (const { key, consumers } of scores.teams.values()) {
    let quiet = 0;
    consumers.capabilities.forEach((use, index) => {
      if (use.count === null) quiet++;
      else rows.push(rowOf(org, key, use, use.count, index, states));
    });
    if (quiet > 0) silent.push(entryOf(org, key, t("dashboard:capabilities", { count: quiet })));
  }
  rows.sort((a, b) => reach(b) - reach(a) || (a.label < b.label ? -1 : a.label > b.label ? 1 : a.id < b.id ? -1 : 1));
  return { rows, silent: { title: t("dashboard:blast.nothingSaid"), entries: silent } };
}

function reach(row: Row): number {
  return row.marks.consumers?.value ?? 0;
}

function rowOf(org: Org, team: TeamKey, use: CapabilityUse, count: number, index: number, states: States): Row {
  const owner = org.teams.get(team)?.name ?? team;
  const [tone, state] = use.state === null ? (["unknown", ""] as const) : states[use.state];
  const target =
    use.target === null
      ? ""
      : t(use.unreachable ? "dashboard:blast.unreachable" : "dashboard:blast.target", { target: use.target });
  // "All stream-aligned teams" may be hundreds for each of hundreds of capabilities: listed when somebody asks.
  const group: Group = {
    get title() {
      return t("dashboard:blast.of", { name: use.name, team: owner });
    },
    get entries() {
      const known = use.consumers.flatMap(({ name, key }) => (key === null ? [] : [{ ...entryOf(org, key, ""), name }]));
      return known.length === 0 ? [entryOf(org, team, t("dashboard:blast.provides"))] : known;
    },
    get remark() {
      if (use.consumers.length === 0 && count > 0) return t("dashboard:blast.nobodyNamed");
      return unknownWords(use.consumers.flatMap(({ name, key }) => (key === null ? [name] : [])));
    },
  };
  return {
    id: `${team} ${index}`,
    label: use.name === owner ? use.name : `${use.name} · ${owner}`,
    team,
    words: [inDigits(count), state, target].filter(Boolean).join(" · "),
    severity: use.unreachable ? "warning" : use.state === "unused" ? "info" : null,
    marks:
      count === 0
        ? {}
        : {
            consumers: {
              value: count,
              get words() {
                return [`${group.title}: ${inDigits(count)}`, state].filter(Boolean).join(", ");
              },
              tone,
              hatched: false,
              group,
            },
          },
    pins: use.target === null ? [] : [targetPin(org, team, use.name, use.target)],
  };
}

function targetPin(org: Org, team: TeamKey, name: string, target: number): Pin {
  const words = t("dashboard:blast.targetOf", { name, target });
  return {
    kind: "target",
    min: target,
    max: target,
    words,
    group: { title: words, entries: [entryOf(org, team, t("dashboard:blast.itsTarget"))] },
  };
}
