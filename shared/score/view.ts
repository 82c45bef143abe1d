// An Org as scores and smells look at it: who relates to whom, who is meant by a name in a list, which teams are subteams of which.
// Made once for each scoring; knows no score.

import { homeKey } from "../org/keys.ts";
import { NameIndex } from "../org/names.ts";
import { resolve } from "../org/resolve.ts";
import type { Org, Relation, Team, TeamKey } from "../org/types.ts";
import { type CardTeam, isCardTeam } from "./card-team.ts";
import { type Roster, rosterOf } from "./roster.ts";
import type { ScoreSettings } from "./settings.ts";

/** What a name in a list of consumers means. */
type Meant =
  | { readonly kind: "team"; readonly key: TeamKey; readonly name: string }
  | { readonly kind: "grouping"; readonly key: string; readonly name: string }
  /** "All stream-aligned teams", and the like for "all teams" (`type` null). */
  | { readonly kind: "all"; readonly type: string | null }
  | { readonly kind: "nobody"; readonly name: string };

export interface View {
  readonly org: Org;
  readonly settings: ScoreSettings;
  /** YYYY-MM-DD */
  readonly asOf: string;
  /** Teams with a card, in key order. */
  readonly teams: readonly CardTeam[];
  /** Relations of a card's team and of the subteams kept inside its card; also of a ghost or a grouping by its key. */
  relationsOf(key: TeamKey): readonly Relation[];
  meantBy(name: string): Meant;
  /** Keys of a team, its embedded subteams and the cards below it: what counts as itself. */
  familyOf(team: Team): ReadonlySet<TeamKey>;
  /** Teams that are drawn in a grouping or in one inside it. */
  teamsIn(groupingKey: string): readonly TeamKey[];
  /** Teams with a card of this type; all of them for null. */
  rosterOf(type: string | null): Roster;
  /** Those that were asked for so far. */
  readonly rosters: ReadonlyMap<string | null, Roster>;
  nameOf(key: TeamKey): string;
}

const NONE: readonly Relation[] = [];
/** The word "teams" may be left out behind a type, and a remark in brackets may follow. */
const ALL =
  /^all (?:the |other )?(?:(stream[ -]?aligned|platform|enabling|complicated[ -]?subsystem)(?:[ -]?(?:product )?teams?)?|(?:product )?teams?)(?: \([^()]{0,40}\))?$/i;

/** @param known rosters of the org before, to be kept where they still hold true */
export function viewOf(org: Org, settings: ScoreSettings, asOf: string, known?: View["rosters"]): View {
  const teams = [...org.teams.values()].filter(isCardTeam);
  const relations = relationsByHome(org);
  const inGrouping = teamsByGrouping(org);
  const meanings = new Map<string, Meant>();
  const rosters = new Map<string | null, Roster>();
  let cards: ReadonlyMap<string, CardTeam | null> | null = null;
  let names: NameIndex | null = null;
  const teamMeant = (name: string): Meant | null => {
    cards ??= cardsByName(teams);
    const team = cards.get(name) ?? null;
    return team === null ? null : { kind: "team", key: team.key, name };
  };
  const nameIndex = (): NameIndex => {
    names ??= namesOf(org);
    return names;
  };
  return {
    org,
    settings,
    asOf,
    teams,
    relationsOf: (key) => relations.get(key) ?? NONE,
    meantBy(name) {
      let meant = meanings.get(name);
      if (meant === undefined) {
        meant = everyoneMeant(name) ?? teamMeant(name) ?? meaningOf(name.trim(), org, nameIndex());
        meanings.set(name, meant);
      }
      return meant;
    },
    familyOf(team) {
      const family = new Set<TeamKey>();
      const take = (key: TeamKey): void => {
        if (family.has(key)) return;
        family.add(key);
        for (const child of org.teams.get(key)?.subteams ?? []) take(child);
      };
      take(team.key);
      return family;
    },
    teamsIn: (key) => inGrouping.get(key) ?? [],
    rosterOf(type) {
      let roster = rosters.get(type);
      if (roster === undefined) {
        roster = rosterOf(type, teams, known?.get(type));
        rosters.set(type, roster);
      }
      return roster;
    },
    rosters,
    nameOf: (key) => org.teams.get(key)?.name ?? org.groupings.get(key)?.name ?? key,
  };
}

function relationsByHome(org: Org): ReadonlyMap<TeamKey, readonly Relation[]> {
  const lists = new Map<TeamKey, Relation[]>();
  const add = (key: TeamKey, relation: Relation): void => {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [relation]);
    else if (list.at(-1) !== relation) list.push(relation);
  };
  for (const relation of org.relations.values()) {
    add(homeKey(relation.from), relation);
    add(homeKey(relation.to), relation);
  }
  return lists;
}

function teamsByGrouping(org: Org): ReadonlyMap<string, readonly TeamKey[]> {
  const lists = new Map<string, TeamKey[]>();
  for (const grouping of org.groupings.values()) {
    const seen = new Set<string>();
    for (let key: string | null = grouping.key; key !== null && !seen.has(key); key = org.groupings.get(key)?.parent ?? null) {
      seen.add(key);
      const list = lists.get(key) ?? [];
      list.push(...grouping.teams);
      lists.set(key, list);
    }
  }
  return lists;
}

/** Cards by their very names, null where two have one: most names in lists are written so and need no slugs. */
function cardsByName(teams: readonly CardTeam[]): ReadonlyMap<string, CardTeam | null> {
  const cards = new Map<string, CardTeam | null>();
  for (const team of teams) cards.set(team.name, cards.has(team.name) ? null : team);
  return cards;
}

function namesOf(org: Org): NameIndex {
  const names = new NameIndex();
  for (const { key, kind, name, id, card } of org.teams.values()) {
    if (kind !== "ghost") names.add({ key, name, id, idDeclared: kind === "card" && card?.idDeclared === true, kind });
  }
  for (const { key, name } of org.groupings.values()) names.add({ key, name, id: name, idDeclared: false, kind: "grouping" });
  return names;
}

function everyoneMeant(name: string): Meant | null {
  const all = ALL.exec(name.trim());
  if (all === null) return null;
  return { kind: "all", type: all[1]?.toLowerCase().replace(/[ -]+|(?<=stream)(?=aligned)/g, "-") ?? null };
}

function meaningOf(text: string, org: Org, names: NameIndex): Meant {
  // "User Profile services" and "E-commerce teams" name a team or stream with a word about what it has.
  for (const spelling of new Set([text, text.replace(/\s+(?:services?|teams?|squads?)$/i, "")])) {
    const found = resolve(names, spelling, true);
    if (found.kind !== "found") continue;
    const grouping = org.groupings.get(found.key);
    if (grouping !== undefined) return { kind: "grouping", key: grouping.key, name: grouping.name };
    return { kind: "team", key: found.key, name: found.candidate.name };
  }
  return { kind: "nobody", name: text };
}
