// How many teams there are of each type, and how many others there are to support a stream-aligned one.
import { formOf, isKnownType } from "../../../shared/notation.ts";
import type { Org } from "../../../shared/org/types.ts";
import type { ScoreSettings } from "../../../shared/score/settings.ts";
import { inDigits, t } from "../../../shared/words/t.ts";
import { type Entry, entryOf, type Group, Lists, markOf, type Row, sizeWords } from "./marks.ts";

export interface TypeMix {
  /** Series "teams"; most frequent first. */
  readonly rows: readonly Row[];
  readonly stream: Group;
  /** Platform, enabling, complicated subsystem; a type of the folder's own. */
  readonly others: Group;
  /** Stream-aligned teams for each other one; null where there is no other. */
  readonly ratio: number | null;
  readonly low: number;
  readonly high: number;
  /** The ratio in a sentence, with what it is compared with. */
  readonly words: string;
}

export function typeMix(org: Org, { smells }: ScoreSettings): TypeMix {
  const lists = new Lists<string>();
  const types = new Set<string>();
  const stream: Entry[] = [];
  const others: Entry[] = [];
  const sizeOf = sizeWords();
  let teams = 0;
  for (const team of org.teams.values()) {
    if (team.kind !== "card") continue;
    teams++;
    types.add(team.type);
    lists.put(team.type, entryOf(org, team.key, sizeOf(team.size)));
    if (team.type === "stream-aligned") stream.push(entryOf(org, team.key, ""));
    else if (team.type !== "undefined") others.push(entryOf(org, team.key, typeLabel(org, team.type)));
  }
  const rows = [...types]
    .map((type): Row => {
      const mark = markOf({ title: typeLabel(org, type), entries: lists.get(type) }, `type:${type}`);
      return {
        id: type,
        label: typeLabel(org, type),
        team: null,
        words: inDigits(mark.value),
        severity: null,
        marks: { teams: mark },
        pins: [],
      };
    })
    .sort((a, b) => (b.marks.teams?.value ?? 0) - (a.marks.teams?.value ?? 0) || (a.id < b.id ? -1 : 1));
  const ratio = others.length === 0 ? null : stream.length / others.length;
  return {
    rows,
    stream: { title: t("dashboard:types.stream"), entries: stream },
    others: { title: t("dashboard:types.others"), entries: others },
    ratio,
    low: smells.ratioLow,
    high: smells.ratioHigh,
    words: ratioWords(stream.length, others.length, teams, smells),
  };
}

function ratioWords(stream: number, others: number, teams: number, smells: ScoreSettings["smells"]): string {
  const { ratioLow: low, ratioHigh: high, ratioTeams: from } = smells;
  if (others === 0) return t("dashboard:types.alone", { stream, others });
  const ratio = stream / others;
  const said = { stream, count: others, ratio: rounded(ratio), low, high };
  if (teams < from) return t("dashboard:types.few", { ...said, from });
  return ratio < low
    ? t("dashboard:types.fewer", said)
    : ratio > high
      ? t("dashboard:types.more", said)
      : t("dashboard:types.as", said);
}

/** One decimal: "2.3". */
export function ratioText(ratio: number): string {
  return inDigits(rounded(ratio));
}

const rounded = (ratio: number): number => Math.round(ratio * 10) / 10;

function typeLabel(org: Org, type: string): string {
  return isKnownType(type) ? formOf(type).label : (org.types.find(({ id }) => id === type)?.name ?? type);
}
