// Platforms that say they are inside one value stream and are used by others.
import type { TeamKey } from "../../org/types.ts";
import { t } from "../../words/t.ts";
import { listed } from "../count-words.ts";
import type { View } from "../view.ts";
import type { TeamSmell } from "./finding.ts";
import { type Stream, streamsOf } from "./streams.ts";

interface User {
  readonly key: TeamKey;
  readonly stream: Stream;
}

/** A platform that all of thousands of teams use is found just the same; more of them than this help nobody to see it. */
const MOST_NAMED = 20;

/**
 * Users by the org and by the names under the body's capabilities; a user without a value stream is outside of none. What "all
 * stream-aligned teams" means is worked out once for all platforms.
 */
export function leakSmells(view: View): TeamSmell {
  const streamOf = streamsOf(view);
  const everyone = new Map<string | null, readonly User[]>();
  const usersOfType = (type: string | null): readonly User[] => {
    let users = everyone.get(type);
    if (users === undefined) {
      users = view.teams.flatMap(({ key, type: own }) => {
        const stream = type === null || own === type ? streamOf(key) : null;
        return stream === null ? [] : [{ key, stream }];
      });
      everyone.set(type, users);
    }
    return users;
  };

  return (team, { consumers }, _view, say) => {
    const own = team.type === "platform" ? streamOf(team.key) : null;
    if (own === null) return;
    const outside = new Map<TeamKey, Stream>();
    let more = false;
    const look = (key: TeamKey | null): void => {
      const stream = key === null ? null : streamOf(key);
      if (key !== null && stream !== null && stream.slug !== own.slug) outside.set(key, stream);
    };
    for (const { key } of consumers.derived) look(key);
    for (const name of new Set(team.card.facts.capabilities.flatMap((capability) => capability.consumers?.names ?? []))) {
      const meant = view.meantBy(name);
      if (meant.kind === "team" || meant.kind === "grouping") look(meant.key);
      if (meant.kind !== "all") continue;
      for (const user of usersOfType(meant.type)) {
        if (user.stream.slug === own.slug || outside.has(user.key)) continue;
        more = outside.size >= MOST_NAMED;
        if (more) break;
        outside.set(user.key, user.stream);
      }
    }
    if (outside.size === 0) return;
    const keys = [...outside.keys()].sort();
    const names = listed(keys.map((key) => `${view.nameOf(key)} (${outside.get(key)?.name ?? ""})`));
    const said = { name: team.name, stream: own.name, count: keys.length, names };
    const what = more ? t("smells:leak.byMore", said) : t("smells:leak.by", said);
    say("PLT-LEAK", "warning", "value_stream", what, keys);
  };
}
