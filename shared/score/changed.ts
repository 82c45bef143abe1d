// Which teams have to be judged again after an Org became another. Errs on the side of judging: scores that come out alike are kept anyway.
import type { Card } from "../card/types.ts";
import { homeKey } from "../org/keys.ts";
import type { Org, Relation, Team, TeamKey } from "../org/types.ts";
import { sameValue } from "./same-value.ts";

/** Null: names, types, groupings or who is whose subteam changed, which may concern any team. */
export type Touched = ReadonlySet<TeamKey> | null;

/** Home keys of teams whose load, consumers, subteams, duty, limits or flow may differ; empty when nothing that is judged differs. */
export function touchedBetween(before: Org, after: Org): Touched {
  if (before === after) return NONE;
  if (before.groupings !== after.groupings || before.teams.size !== after.teams.size) return null;
  const touched = new Set<TeamKey>();
  if (before.teams !== after.teams) {
    for (const [key, team] of after.teams) {
      const old = before.teams.get(key);
      if (old === team) continue;
      if (old === undefined || !sameStanding(old, team)) return null;
      if (old.size === team.size && sameCard(old.card, team.card)) continue;
      touched.add(homeKey(key));
    }
  }
  if (before.relations !== after.relations) {
    const take = ({ from, to }: Relation): void => {
      touched.add(homeKey(from)).add(homeKey(to));
    };
    for (const [key, relation] of after.relations) {
      const old = before.relations.get(key);
      if (old === relation) continue;
      take(relation);
      if (old !== undefined) take(old);
    }
    for (const [key, relation] of before.relations) if (!after.relations.has(key)) take(relation);
  }
  return touched.size === 0 ? NONE : withFamilies(touched, after);
}

const NONE: ReadonlySet<TeamKey> = new Set();

/** What other teams may see of a team. */
function sameStanding(a: Team, b: Team): boolean {
  return (
    a.kind === b.kind &&
    a.name === b.name &&
    a.id === b.id &&
    a.type === b.type &&
    a.parent === b.parent &&
    a.card?.idDeclared === b.card?.idDeclared &&
    sameValue(a.subteams, b.subteams) &&
    sameValue(a.groupings, b.groupings)
  );
}

/** Where a team stands on the canvas is not judged, nor are the bytes that say so. */
function sameCard(a: Card | null, b: Card | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  const { hash: _hash, position: _position, ...said } = a;
  const { hash: _other, position: _place, ...says } = b;
  return sameValue(said, says);
}

/** With all that is above a touched team, since it counts what is below, and what is below, since it depends on its parent's card. */
function withFamilies(touched: ReadonlySet<TeamKey>, org: Org): ReadonlySet<TeamKey> {
  const all = new Set(touched);
  for (const key of touched) {
    const seen = new Set<TeamKey>();
    for (let parent = org.teams.get(key)?.parent ?? null; parent !== null && !seen.has(parent); ) {
      seen.add(parent);
      all.add(homeKey(parent));
      parent = org.teams.get(parent)?.parent ?? null;
    }
    const below = [...(org.teams.get(key)?.subteams ?? [])];
    for (const child of below) {
      all.add(homeKey(child));
      if (child.startsWith("subteam:")) below.push(...(org.teams.get(child)?.subteams ?? []));
    }
  }
  return all;
}
