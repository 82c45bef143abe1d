// What breaks for how many: services and capabilities ordered by their consumers.
import type { Org, TeamKey } from "../../../shared/org/types.ts";
import type { CapabilityUse, Scores } from "../../../shared/score/types.ts";
import { counted, type Entry, entryOf, type Group, type Pin, type Row, type Tone, unknownWords } from "./marks.ts";

export interface BlastRadius {
  /** Series "consumers", pins for targets; most consumers first. */
  readonly rows: readonly Row[];
  /** Teams with services or capabilities of which nothing is said about consumers, with how many. */
  readonly silent: Group;
}

type State = NonNullable<CapabilityUse["state"]>;
const STATES: Readonly<Record<State, readonly [Tone, string]>> = {
  shared: ["accent", "shared"],
  candidate: ["quiet", "candidate"],
  "not-shared": ["quiet", "not shared"],
  unused: ["unknown", "unused"],
};

export function blastRadius(org: Org, scores: Scores): BlastRadius {
  const rows: Row[] = [];
  const silent: Entry[] = [];
  for (const { key, consumers } of scores.teams.values()) {
    let quiet = 0;
    consumers.capabilities.forEach((use, index) => {
      if (use.count === null) quiet++;
      else rows.push(rowOf(org, key, use, use.count, index));
    });
    if (quiet > 0) silent.push(entryOf(org, key, counted(quiet, "capability", "capabilities")));
  }
  rows.sort((a, b) => reach(b) - reach(a) || (a.label < b.label ? -1 : a.label > b.label ? 1 : a.id < b.id ? -1 : 1));
  return { rows, silent: { title: "Nothing said about consumers", entries: silent } };
}

function reach(row: Row): number {
  return row.marks.consumers?.value ?? 0;
}

function rowOf(org: Org, team: TeamKey, use: CapabilityUse, count: number, index: number): Row {
  const owner = org.teams.get(team)?.name ?? team;
  const [tone, state] = use.state === null ? (["unknown", ""] as const) : STATES[use.state];
  const target = use.target === null ? "" : `target ${use.target}${use.unreachable ? " unreachable" : ""}`;
  // "All stream-aligned teams" may be hundreds for each of hundreds of capabilities: listed when somebody asks.
  const group: Group = {
    title: `Consumers of ${use.name} by ${owner}`,
    get entries() {
      const known = use.consumers.flatMap(({ name, key }) => (key === null ? [] : [{ ...entryOf(org, key, ""), name }]));
      return known.length === 0 ? [entryOf(org, team, "provides it")] : known;
    },
    get remark() {
      if (use.consumers.length === 0 && count > 0) return "The card gives a number and names nobody.";
      return unknownWords(use.consumers.flatMap(({ name, key }) => (key === null ? [name] : [])));
    },
  };
  return {
    id: `${team} ${index}`,
    label: use.name === owner ? use.name : `${use.name} · ${owner}`,
    team,
    words: [String(count), state, target].filter(Boolean).join(" · "),
    severity: use.unreachable ? "warning" : use.state === "unused" ? "info" : null,
    marks:
      count === 0
        ? {}
        : { consumers: { value: count, words: `${group.title}: ${count}, ${state}`, tone, hatched: false, group } },
    pins: use.target === null ? [] : [targetPin(org, team, use.name, use.target)],
  };
}

function targetPin(org: Org, team: TeamKey, name: string, target: number): Pin {
  const words = `${name}: target of ${target}`;
  return {
    kind: "target",
    min: target,
    max: target,
    words,
    group: { title: words, entries: [entryOf(org, team, "its target")] },
  };
}
