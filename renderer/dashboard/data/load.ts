// How load is spread over the teams: what the cards add up to beside what they declare. A lower bound is never counted as judged.
import type { Level } from "../../../shared/card/types.ts";
import type { Org } from "../../../shared/org/types.ts";
import type { LoadLevel, Scores } from "../../../shared/score/types.ts";
import { scoreWords } from "../../../shared/score/words.ts";
import { inDigits, t } from "../../../shared/words/t.ts";
import { type Entry, Lists, type Mark, markOf, notedLater, type Row, type Tone } from "./marks.ts";

type Column = LoadLevel | "at-least" | "none";

const COLUMNS: readonly { readonly id: Column; readonly tone: Tone }[] = [
  { id: "low", tone: "load:0" },
  { id: "medium", tone: "load:1" },
  { id: "high", tone: "load:2" },
  { id: "very-high", tone: "load:3" },
  { id: "at-least", tone: "unknown" },
  { id: "none", tone: "unknown" },
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
  const notYet = t("dashboard:load.notYet");
  const says = declaredWords();
  for (const { key, kind } of org.teams.values()) {
    if (kind !== "card") continue;
    teams++;
    const load = scores.teams.get(key)?.load;
    const entry = notedLater(org, key, () => (load === undefined ? notYet : `${scoreWords(load)} · ${says(load.declared)}`));
    const column: Column = load === undefined || load.score === null ? "none" : (load.level ?? "at-least");
    if (load?.lowerBound === true && column !== "none") bound.put(column, entry);
    else derived.put(column, entry);
    if (column !== "none" && load?.lowerBound === false) judged++;
    const level = load?.declared ?? null;
    between ||= level === "low-medium" || level === "medium-high";
    declared.put(level === null ? "none" : COLUMN_OF[level], entry);
  }
  const rows = COLUMNS.map(({ id, tone }): Row => {
    const label = t(`dashboard:load.columns.${id}`);
    const marks: Record<string, Mark> = {};
    const add = (series: string, entries: readonly Entry[], title: string, look: Tone, hatched: boolean): void => {
      if (entries.length > 0) marks[series] = markOf({ title, entries }, look, hatched);
    };
    add("derived", derived.get(id), t(`dashboard:load.ofDerived.${id}`), tone, id === "none");
    add("bound", bound.get(id), t(`dashboard:load.ofBound.${id}`), tone, true);
    add("declared", declared.get(id), t(`dashboard:load.ofDeclared.${id}`), "outline", false);
    const sum = (marks.derived?.value ?? 0) + (marks.bound?.value ?? 0);
    const words = id === "at-least" ? inDigits(sum) : `${inDigits(sum)} · ${inDigits(marks.declared?.value ?? 0)}`;
    return { id, label, team: null, words, severity: null, marks, pins: [] };
  });
  return { rows, judged, teams, between };
}

/** What a team says itself, each level put into words once. */
function declaredWords(): (level: Level | null) => string {
  const nothing = t("dashboard:load.saysNothing");
  const said = new Map<Level, string>();
  return (level) => {
    if (level === null) return nothing;
    const known = said.get(level);
    if (known !== undefined) return known;
    const words = t(`dashboard:load.says.${level}`);
    said.set(level, words);
    return words;
  };
}
