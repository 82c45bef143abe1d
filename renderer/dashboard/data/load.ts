// How load is spread over the teams: what the cards add up to beside what they declare. A lower bound is never counted as judged.
import type { Level } from "../../../shared/card/types.ts";
import type { Org } from "../../../shared/org/types.ts";
import type { Load, LoadLevel, Scores } from "../../../shared/score/types.ts";
import { levelWords, scoreWords } from "../../../shared/score/words.ts";
import { type Entry, entryOf, Lists, type Mark, markOf, type Row, type Tone } from "./marks.ts";

type Column = LoadLevel | "at-least" | "none";

const COLUMNS: readonly { readonly id: Column; readonly label: string; readonly tone: Tone }[] = [
  { id: "low", label: "Low", tone: "load:0" },
  { id: "medium", label: "Medium", tone: "load:1" },
  { id: "high", label: "High", tone: "load:2" },
  { id: "very-high", label: "Very high", tone: "load:3" },
  { id: "at-least", label: "At least …", tone: "unknown" },
  { id: "none", label: "Not judged", tone: "unknown" },
];

/** A declared level between two counts as the lower of them, as it does in the combined level. */
const COLUMN_OF: Readonly<Record<Level, LoadLevel>> = {
  low: "low",
  "low-medium": "low",
  medium: "medium",
  "medium-high": "medium",
  high: "high",
  "very-high": "very-high",
};

export interface LoadSpread {
  /** Series "derived", "bound" (hatched, on top of it) and "declared" (beside them). */
  readonly rows: readonly Row[];
  /** Teams with a level that is no lower bound. */
  readonly judged: number;
  readonly teams: number;
  /** Some card declares a level between two. */
  readonly between: boolean;
}

export function loadSpread(org: Org, scores: Scores): LoadSpread {
  const [derived, bound, declared] = [new Lists<Column>(), new Lists<Column>(), new Lists<Column>()];
  let teams = 0;
  let judged = 0;
  let between = false;
  for (const { key, kind } of org.teams.values()) {
    if (kind !== "card") continue;
    teams++;
    const load = scores.teams.get(key)?.load;
    const entry = entryOf(org, key, load === undefined ? "not judged yet" : noteOf(load));
    const column: Column = load === undefined || load.score === null ? "none" : (load.level ?? "at-least");
    if (load?.lowerBound === true && column !== "none") bound.put(column, entry);
    else derived.put(column, entry);
    if (column !== "none" && load?.lowerBound === false) judged++;
    const says = load?.declared ?? null;
    between ||= says === "low-medium" || says === "medium-high";
    declared.put(says === null ? "none" : COLUMN_OF[says], entry);
  }
  const rows = COLUMNS.map(({ id, label, tone }): Row => {
    const marks: Record<string, Mark> = {};
    const add = (series: string, entries: readonly Entry[], title: string, look: Tone, hatched: boolean): void => {
      if (entries.length > 0) marks[series] = markOf({ title, entries }, look, hatched);
    };
    const level = label.toLowerCase();
    add("derived", derived.get(id), id === "none" ? "Load not judged" : `Load ${level}`, tone, id === "none");
    add("bound", bound.get(id), id === "at-least" ? "Load at least low, no level yet" : `Load at least ${level}`, tone, true);
    add("declared", declared.get(id), id === "none" ? "No load declared" : `Load declared ${level}`, "outline", false);
    const sum = (marks.derived?.value ?? 0) + (marks.bound?.value ?? 0);
    const words = id === "at-least" ? String(sum) : `${sum} · ${marks.declared?.value ?? 0}`;
    return { id, label, team: null, words, severity: null, marks, pins: [] };
  });
  return { rows, judged, teams, between };
}

function noteOf(load: Load): string {
  return `${scoreWords(load)} · ${load.declared === null ? "nothing declared" : `declared ${levelWords(load.declared)}`}`;
}
