// Platforms that say they are inside one value stream and are used by others.
import type { TeamKey } from "../../org/types.ts";
import { counted, listed } from "../count-words.ts";
import type { JudgedTeam } from "../types.ts";
import type { CardTeam, View } from "../view.ts";
import { placeOf, type Say } from "./finding.ts";
import type { Stream } from "./streams.ts";

/** Users by the org and by the names under the body's capabilities; a user without a value stream is outside of none. */
export function leakSmells(
  team: CardTeam,
  { consumers }: JudgedTeam,
  view: View,
  streamOf: (key: TeamKey) => Stream | null,
  say: Say,
): void {
  if (team.type !== "platform") return;
  const own = streamOf(team.key);
  if (own === null) return;
  const outside = new Map<TeamKey, Stream>();
  const look = (key: TeamKey | null): void => {
    const stream = key === null || outside.has(key) ? null : streamOf(key);
    if (key !== null && stream !== null && stream.slug !== own.slug) outside.set(key, stream);
  };
  for (const { key } of consumers.derived) look(key);
  for (const use of consumers.capabilities) if (use.kind === "body") for (const { key } of use.consumers) look(key);
  if (outside.size === 0) return;
  const keys = [...outside.keys()].sort();
  const names = listed(keys.map((key) => `${view.nameOf(key)} (${outside.get(key)?.name ?? ""})`));
  const what = `${team.name} is inside ${own.name} and used by ${counted(keys.length, "team")} of other value streams: ${names}.`;
  say("PLT-LEAK", "warning", placeOf(team.card, "value_stream"), what, keys);
}
