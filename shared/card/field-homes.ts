// Where each known field stands by the format, and under which other names it is found. Reader and editor share this one table,
// so that an edit is written where the value was read.

interface FieldHome {
  readonly home: "top" | "metadata";
  readonly aliases?: readonly string[];
  /** Shown by the fields of a Card. The others stay visible as they are written, also those that scores read. */
  readonly typed: boolean;
}

const top: FieldHome = { home: "top", typed: true };
const metadata: FieldHome = { home: "metadata", typed: true };
const asWritten: FieldHome = { home: "top", typed: false };

export const FIELD_HOMES: ReadonlyMap<string, FieldHome> = new Map([
  ["name", top],
  ["team_id", top],
  ["team_type", { ...top, aliases: ["type"] }],
  ["position", top],
  ["dependencies", top],
  ["interaction_modes", top],
  ["interactions", top],
  ["domains", top],
  ["services", top],
  ["members", top],
  ["lead", top],
  ["parent", top],
  ["subteams", top],
  ["leadership", top],
  ["on_call", top],
  ["size", metadata],
  ["value_stream", metadata],
  ["value_stream_inner", metadata],
  ["platform_grouping", metadata],
  ["platform_grouping_inner", metadata],
  ["cognitive_load", metadata],
  ["capabilities", metadata],
  ["consumers", metadata],
  ["established", metadata],
  ["last_updated", metadata],
  ["rotation", asWritten],
  ["hiring", asWritten],
  ["stakeholders", asWritten],
  ["limits", asWritten],
  ["split_triggers", asWritten],
  ["infra_time_pct", asWritten],
  ["flow_metrics", asWritten],
  ["team_api", asWritten],
  ["waivers", asWritten],
]);

/** Field that a key in the front matter stands for, aliases resolved; undefined for a key that is not ours. */
export function fieldNamed(key: string): string | undefined {
  if (FIELD_HOMES.has(key)) return key;
  return key === "type" ? "team_type" : undefined;
}

/** Every place of a field in the order they are believed: home before away, the usual spelling before an alias. */
export function placesOf(field: string): readonly (readonly [place: "top" | "metadata", key: string])[] {
  const known = FIELD_HOMES.get(field);
  if (known === undefined) return [];
  const keys = [field, ...(known.aliases ?? [])];
  const away = known.home === "top" ? ("metadata" as const) : ("top" as const);
  return [...keys.map((key) => [known.home, key] as const), ...keys.map((key) => [away, key] as const)];
}

/** Spellings of the team in an entry of `interactions` or `dependencies`. */
export const TEAM_KEYS = ["team", "team_id", "teamName", "team-name", "team_name"] as const;
/** Spellings of the mode in an entry of `interactions`. */
export const MODE_KEYS = ["mode", "interaction_mode"] as const;
