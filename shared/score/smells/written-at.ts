// Finds the line of a card that speaks of another team, so that a finding about a relation can be jumped to.
import type { DependencyEntry, InteractionEntry, Mode } from "../../card/entry-types.ts";
import { ghostKey } from "../../org/keys.ts";
import type { TeamKey } from "../../org/types.ts";
import { slugOf } from "../../slug.ts";
import type { CardTeam } from "../card-team.ts";
import type { View } from "../view.ts";
import { type Place, placeOf } from "./finding.ts";

type Entry = InteractionEntry | DependencyEntry;
type Entries = ReadonlyMap<TeamKey, readonly Entry[]>;

interface Written {
  readonly interactions: Entries;
  readonly dependencies: Entries;
}

export interface WrittenAt {
  /** The entry with this mode if there is one, else any of the two teams' entries, else the field they are in. */
  interaction(team: CardTeam, other: TeamKey, mode: Mode | null): Place;
  dependency(team: CardTeam, other: TeamKey): Place;
}

/** Remembers what it has looked up: a hub with thousands of partners is read once. */
export function writtenAt(view: View): WrittenAt {
  const known = new Map<TeamKey, Written>();
  const written = (team: CardTeam): Written => {
    let found = known.get(team.key);
    if (found === undefined) {
      const { interactions, dependencies, facts } = team.card;
      found = {
        interactions: byTeam([...interactions, ...facts.interactions], view),
        dependencies: byTeam([...dependencies, ...facts.dependencies], view),
      };
      known.set(team.key, found);
    }
    return found;
  };
  return {
    interaction(team, other, mode) {
      const entries = written(team).interactions.get(other) ?? [];
      return placeIn(entries.find((entry) => "mode" in entry && entry.mode === mode) ?? entries[0], team, "interactions");
    },
    dependency: (team, other) => placeIn(written(team).dependencies.get(other)?.[0], team, "dependencies"),
  };
}

function placeIn(entry: Entry | undefined, { card }: CardTeam, field: string): Place {
  return entry === undefined ? placeOf(card, field) : { field: entry.field.join("."), line: entry.line };
}

function byTeam(entries: readonly Entry[], view: View): Entries {
  const lists = new Map<TeamKey, Entry[]>();
  for (const entry of entries) {
    const meant = view.meantBy(entry.team);
    const key = meant.kind === "team" || meant.kind === "grouping" ? meant.key : ghostKey(slugOf(entry.team), entry.team);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [entry]);
    else list.push(entry);
  }
  return lists;
}
