// Interaction modes: how many of each there are, how long they have run, and which are over.
import { MODES, type Mode } from "../../../shared/card/entry-types.ts";
import { MODE_FORMS } from "../../../shared/notation.ts";
import type { Interaction, Org } from "../../../shared/org/types.ts";
import { type Day, firstDay } from "../../../shared/score/day.ts";
import type { Scores } from "../../../shared/score/types.ts";
import { counted, type Entry, entryOf, type Group, type Mark, merged, type Row, type Tone } from "./marks.ts";

interface ModeCount {
  readonly mode: Mode | null;
  readonly label: string;
  readonly count: number;
  readonly group: Group;
}

export interface Modes {
  readonly counts: readonly ModeCount[];
  /** A row for each age, a series for each mode by its id; "unknown" where none is recorded. */
  readonly ages: readonly Row[];
  /** Interactions past their expected end, by the smell that says so. */
  readonly overdue: { readonly count: number; readonly group: Group };
  readonly interactions: number;
}

type Age = number | "none" | "ahead";

export function modes(org: Org, scores: Scores): Modes {
  const interactions = [...org.relations.values()].filter((relation) => relation.kind === "interaction");
  const { facilitatingWeeks, collaborationWeeks, collaborationWeeksError } = scores.settings.smells;
  const borders = [...new Set([facilitatingWeeks, collaborationWeeks, collaborationWeeksError])].sort((a, b) => a - b);
  const today = firstDay(scores.asOf);
  const ageOf = (interaction: Interaction): Age => {
    const start = interaction.start === null ? null : firstDay(interaction.start);
    if (start === null || today === null) return "none";
    if (start > today) return "ahead";
    const index = borders.findIndex((border) => weeksBetween(start, today) < border);
    return index === -1 ? borders.length : index;
  };
  const byAge = new Map<Age, Interaction[]>();
  for (const interaction of interactions) {
    const age = ageOf(interaction);
    const list = byAge.get(age);
    if (list === undefined) byAge.set(age, [interaction]);
    else list.push(interaction);
  }
  const columns: readonly (readonly [Age, string])[] = [
    ...(byAge.has("ahead") ? [["ahead", "Not begun"] as const] : []),
    ...[...borders, null].map((to, index) => [index, ageLabel(index === 0 ? null : (borders[index - 1] ?? null), to)] as const),
    ["none", "No start"],
  ];
  const overdue = scores.findings.filter((finding) => finding.code === "INT-OVERDUE");
  return {
    counts: [...MODES, null]
      .map((mode) => countOf(org, mode, interactions))
      .filter(({ mode, count }) => mode !== null || count > 0),
    ages: columns.map(([age, label]) => ageRow(org, String(age), label, byAge.get(age) ?? [])),
    overdue: {
      count: overdue.length,
      group: {
        title: "Past their expected end",
        entries: merged(overdue.flatMap((finding) => finding.teams.slice(0, 1).map((key) => entryOf(org, key, finding.message)))),
      },
    },
    interactions: interactions.length,
  };
}

/** Whole and part weeks. */
function weeksBetween(from: Day, to: Day): number {
  return (to - from) / 7;
}

function ageLabel(from: number | null, to: number | null): string {
  if (from === null) return `Under ${to} weeks`;
  return to === null ? `Over ${from}` : `${from} to ${to}`;
}

function countOf(org: Org, mode: Mode | null, all: readonly Interaction[]): ModeCount {
  const own = all.filter((interaction) => interaction.mode === mode);
  const label = modeLabel(mode);
  return { mode, label, count: own.length, group: { title: label, entries: teamsOf(org, own) } };
}

function ageRow(org: Org, id: string, label: string, interactions: readonly Interaction[]): Row {
  const marks: Record<string, Mark> = {};
  for (const mode of [...MODES, null]) {
    const own = interactions.filter((interaction) => interaction.mode === mode);
    if (own.length === 0) continue;
    const title = `${modeLabel(mode)}, ${label.toLowerCase()}`;
    const tone: Tone = mode === null ? "unknown" : `mode:${mode}`;
    const words = `${title}: ${counted(own.length, "interaction")}`;
    marks[mode ?? "unknown"] = {
      value: own.length,
      words,
      tone,
      hatched: mode === null || id === "none",
      group: { title, entries: teamsOf(org, own) },
    };
  }
  return { id, label, team: null, words: String(interactions.length), severity: null, marks, pins: [] };
}

export function modeLabel(mode: Mode | null): string {
  return mode === null ? "Mode not known" : MODE_FORMS[mode].label;
}

/** Both ends of each, with the other end as the note. */
function teamsOf(org: Org, interactions: readonly Interaction[]): readonly Entry[] {
  const name = (key: string): string => entryOf(org, key, "").name;
  const entries = interactions.flatMap(({ from, to, start }) => {
    const since = start === null ? "" : ` since ${start}`;
    return [entryOf(org, from, `with ${name(to)}${since}`), entryOf(org, to, `with ${name(from)}${since}`)];
  });
  return merged(entries.filter(({ key }) => org.teams.has(key)));
}
