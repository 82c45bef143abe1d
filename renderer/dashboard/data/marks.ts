// What every card of the dashboard is made of: marks with a value, the words for it, and the teams it stands for. Types and small makers;
// what is counted is in the files beside this one, how it is drawn in ../chart.
import { homeKey } from "../../../shared/org/keys.ts";
import type { Org, TeamKey } from "../../../shared/org/types.ts";
import type { Severity } from "../../../shared/result.ts";
import { t } from "../../../shared/words/t.ts";

/** One team in a list that a mark opens. */
export interface Entry {
  readonly key: TeamKey;
  readonly name: string;
  /** What is said about it here: "62.5, high". May be empty. */
  readonly note: string;
}

/** The teams that a mark stands for. */
export interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
  /** What the list cannot hold: "2 names that no card answers to: …". */
  readonly remark?: string | undefined;
}

/** What a mark is coloured by. `type` and `mode` are the notation's own, `load` the canvas's scale; "unknown" is grey and hatched, never a verdict. */
export type Tone =
  | "accent"
  | "quiet"
  | "outline"
  | "ok"
  | "warning"
  | "error"
  | "severe"
  | "unknown"
  | `load:${0 | 1 | 2 | 3}`
  | `type:${string}`
  | `mode:${string}`;

export interface Mark {
  readonly value: number;
  /** Name of the mark: "High: 4 teams". */
  readonly words: string;
  readonly tone: Tone;
  /** A bound, or something that is not known. */
  readonly hatched: boolean;
  readonly group: Group;
}

/** A value beside a bar, on the bar's own scale: what a card says, what it aims at. */
export interface Pin {
  readonly kind: "declared" | "body" | "target";
  readonly min: number;
  readonly max: number;
  readonly words: string;
  readonly group: Group;
}

/** One bar of a chart, or several stacked. */
export interface Row {
  readonly id: string;
  readonly label: string;
  /** The team its label goes to. */
  readonly team: TeamKey | null;
  /** Said beside the bar. */
  readonly words: string;
  /** How much it matters; shown by a sign. Null for nothing to worry about. */
  readonly severity: Severity | null;
  /** By the name of a series. One without a mark has nothing to draw there. */
  readonly marks: Readonly<Record<string, Mark>>;
  readonly pins: readonly Pin[];
}

export function entryOf(org: Org, key: TeamKey, note: string): Entry {
  return { key, name: org.teams.get(key)?.name ?? org.groupings.get(key)?.name ?? key, note };
}

/** As `entryOf`, with a note that takes longer to say than there is time for thousands of teams: said when it is shown. */
export function notedLater(org: Org, key: TeamKey, note: () => string): Entry {
  return {
    ...entryOf(org, key, ""),
    get note() {
      return note();
    },
  };
}

/** Each team once, by name; the notes of a team that is there several times are joined. */
export function merged(entries: readonly Entry[]): readonly Entry[] {
  const byKey = new Map<TeamKey, { readonly entry: Entry; readonly notes: Set<string> }>();
  for (const entry of entries) {
    const there = byKey.get(entry.key);
    if (there === undefined) byKey.set(entry.key, { entry, notes: new Set([entry.note]) });
    else there.notes.add(entry.note);
  }
  return [...byKey.values()]
    .map(({ entry, notes }) => ({ ...entry, note: [...notes].filter((n) => n !== "").join(" · ") }))
    .sort(byName);
}

/** Lists by a key, each sorted by name when it is asked for. */
export class Lists<K> {
  readonly #lists = new Map<K, Entry[]>();

  put(at: K, entry: Entry): void {
    const list = this.#lists.get(at);
    if (list === undefined) this.#lists.set(at, [entry]);
    else list.push(entry);
  }

  get(at: K): readonly Entry[] {
    return (this.#lists.get(at) ?? []).sort(byName);
  }
}

/** A mark as high as its list is long. */
export function markOf(group: Group, tone: Tone, hatched = false): Mark {
  return {
    value: group.entries.length,
    words: `${group.title}: ${t("dashboard:teams", { count: group.entries.length })}`,
    tone,
    hatched,
    group,
  };
}

export function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** Teams as the canvas draws them: an embedded subteam stands for the card it is in. Each once. */
export function drawnKeys(group: Group): readonly TeamKey[] {
  return [...new Set(group.entries.map((entry) => homeKey(entry.key)))];
}

/** A group whose list is made when it is asked for: many take longer to list than everything takes to be drawn. */
export function listedLater(title: string, list: () => readonly Entry[]): Group {
  let listed: readonly Entry[] | null = null;
  return {
    title,
    get entries() {
      listed ??= list();
      return listed;
    },
  };
}

/** How large a team is, in words: "1 person", "9 people", "size not known". Each size is put into words once. */
export function sizeWords(): (size: number | null) => string {
  const said = new Map<number | null, string>([[null, t("dashboard:sizeNotKnown")]]);
  return (size) => {
    const known = said.get(size);
    if (known !== undefined) return known;
    const words = t("dashboard:people", { count: size ?? 0 });
    said.set(size, words);
    return words;
  };
}

/** Rows as a list of their teams, for those that a chart has no room for. */
export function listOf(title: string, rows: readonly Row[]): Group {
  const entries = rows.flatMap(({ team, label, words }) => (team === null ? [] : [{ key: team, name: label, note: words }]));
  return { title, entries };
}

/** What to say of names in a list that no card answers to; nothing where there are none. */
export function unknownWords(names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : t("dashboard:unknownNames", { count: names.length, names: names.join(", ") });
}
