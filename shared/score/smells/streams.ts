// Which value stream a team belongs to, also by the grouping it is drawn in. Two teams without one are not in the same stream.
import type { TeamKey } from "../../org/types.ts";
import { slugOf } from "../../slug.ts";
import type { View } from "../view.ts";

export interface Stream {
  readonly slug: string;
  readonly name: string;
}

/** Takes a team's or a grouping's key; answers with the outermost stream, null outside of any. Remembers what it was asked. */
export function streamsOf(view: View): (key: TeamKey) => Stream | null {
  const { groupings, teams } = view.org;
  const drawnIn = new Map<TeamKey, string>();
  for (const { key, teams: members } of groupings.values()) for (const member of members) drawnIn.set(member, key);
  const known = new Map<TeamKey, Stream | null>();

  const around = (start: string | undefined): string | null => {
    let stream: string | null = null;
    const seen = new Set<string>();
    for (let at = start === undefined ? undefined : groupings.get(start); at !== undefined && !seen.has(at.key); ) {
      seen.add(at.key);
      if (at.kind === "value-stream") stream = at.name;
      at = at.parent === null ? undefined : groupings.get(at.parent);
    }
    return stream;
  };
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const name = teams.get(key)?.groupings.valueStream ?? around(groupings.has(key) ? key : drawnIn.get(key));
    const stream = name === null || name === undefined ? null : { slug: slugOf(name) || name, name };
    known.set(key, stream);
    return stream;
  };
}
