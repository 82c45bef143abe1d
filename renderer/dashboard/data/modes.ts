// Interaction modes: how many of each there are, how long they have run, and which are over.
import { MODES, type Mode } from "../../../shared/card/entry-types.ts";
import { MODE_FORMS } from "../../../shared/notation.ts";
import type { Interaction, Org } from "../../../shared/org/types.ts";
import { type Day, firstDay } from "../../../shared/score/day.ts";
import type { Scores } from "../../../shared/score/types.ts";
import { told } from "../../../shared/words/said.ts";
import { inDate, inDigits, t } from "../../../shared/words/t.ts";
import { type Entry, entryOf, type Group, listedLater, type Mark, merged, type Row, type Tone } from "./marks.ts";

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

interface AgeColumn {
  readonly age: Age;
  readonly label: string;
  /** What those of a mode and this age are called. */
  readonly of: (mode: string) => string;
}

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
  const columns: readonly AgeColumn[] = [
    ...(byAge.has("ahead")
      ? [
          {
            age: "ahead",
            label: t("dashboard:modes.ahead"),
            of: (mode: string) => t("dashboard:modes.ofAhead", { mode }),
          } as const,
        ]
      : []),
    ...[...borders, null].map((to, index) => ageColumn(index, index === 0 ? null : (borders[index - 1] ?? null), to)),
    { age: "none", label: t("dashboard:modes.none"), of: (mode) => t("dashboard:modes.ofNone", { mode }) },
  ];
  const overdue = scores.findings.filter((finding) => finding.code === "INT-OVERDUE");
  return {
    counts: [...MODES, null]
      .map((mode) => countOf(org, mode, interactions))
      .filter(({ mode, count }) => mode !== null || count > 0),
    ages: columns.map((column) => ageRow(org, column, byAge.get(column.age) ?? [])),
    overdue: {
      count: overdue.length,
      group: {
        title: t("dashboard:modes.pastEnd"),
        entries: merged(overdue.flatMap((finding) => finding.teams.slice(0, 1).map((key) => entryOf(org, key, told(finding))))),
      },
    },
    interactions: interactions.length,
  };
}

/** Whole and part weeks. */
function weeksBetween(from: Day, to: Day): number {
  return (to - from) / 7;
}

/** Weeks from one border to the next; null before the first and after the last. */
function ageColumn(age: number, from: number | null, to: number | null): AgeColumn {
  if (from === null)
    return {
      age,
      label: t("dashboard:modes.under", { count: to ?? 0 }),
      of: (mode) => t("dashboard:modes.ofUnder", { mode, count: to ?? 0 }),
    };
  return to === null
    ? { age, label: t("dashboard:modes.over", { from }), of: (mode) => t("dashboard:modes.ofOver", { mode, from }) }
    : {
        age,
        label: t("dashboard:modes.between", { from, to }),
        of: (mode) => t("dashboard:modes.ofBetween", { mode, from, to }),
      };
}

function countOf(org: Org, mode: Mode | null, all: readonly Interaction[]): ModeCount {
  const own = all.filter((interaction) => interaction.mode === mode);
  const label = modeLabel(mode);
  return { mode, label, count: own.length, group: listedLater(label, () => teamsOf(org, own)) };
}

function ageRow(org: Org, { age, label, of }: AgeColumn, interactions: readonly Interaction[]): Row {
  const marks: Record<string, Mark> = {};
  for (const mode of [...MODES, null]) {
    const own = interactions.filter((interaction) => interaction.mode === mode);
    if (own.length === 0) continue;
    const title = of(modeLabel(mode));
    const tone: Tone = mode === null ? "unknown" : `mode:${mode}`;
    const words = `${title}: ${t("dashboard:interactions", { count: own.length })}`;
    marks[mode ?? "unknown"] = {
      value: own.length,
      words,
      tone,
      hatched: mode === null || age === "none",
      group: listedLater(title, () => teamsOf(org, own)),
    };
  }
  return { id: String(age), label, team: null, words: inDigits(interactions.length), severity: null, marks, pins: [] };
}

export function modeLabel(mode: Mode | null): string {
  return mode === null ? t("dashboard:modes.notKnown") : MODE_FORMS[mode].label;
}

/** Both ends of each, with the other end as the note. */
function teamsOf(org: Org, interactions: readonly Interaction[]): readonly Entry[] {
  const name = (key: string): string => entryOf(org, key, "").name;
  const entries = interactions.flatMap(({ from, to, start }) => {
    const withTeam = (key: string): string =>
      start === null
        ? t("dashboard:modes.with", { team: name(key) })
        : t("dashboard:modes.withSince", { team: name(key), day: inDate(start) });
    return [entryOf(org, from, withTeam(to)), entryOf(org, to, withTeam(from))];
  });
  return merged(entries.filter(({ key }) => org.teams.has(key)));
}
