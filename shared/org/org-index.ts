// What an Org is worked out from, kept beside it so that one changed card costs what it touches. Mutable, and therefore never
// seen outside shared/org: an Org itself is immutable, and its index always belongs to the newest one.
import type { Card } from "../card/types.ts";
import type { Problem } from "../result.ts";
import type { Standing } from "./direction.ts";
import { duplicatesOf } from "./duplicates.ts";
import { GroupingIndex } from "./groupings.ts";
import { cardKey, homeKey, type Pair, pairOf, subteamKey } from "./keys.ts";
import { type Candidate, NameIndex } from "./names.ts";
import { linksTo, type References, referencesOf, targetsOf } from "./references.ts";
import { type PairRelations, relationsBetween } from "./relations.ts";
import { standingOf } from "./standing.ts";
import { Hierarchy } from "./subteams.ts";
import { type TypeTable, typeTable } from "./team-type.ts";
import type { CustomTeamType, TeamKey } from "./types.ts";

/** What a change touched and what has to be looked at again. Sets, since one thing is often touched from several sides. */
export interface Dirty {
  readonly teams: Set<TeamKey>;
  readonly pairs: Map<string, Pair>;
  /** Keys of those that were touched more than once. Of a pair that is touched once while all is built, one side alone speaks. */
  readonly again: Set<string>;
  readonly groupings: Set<string>;
}

const NOBODY: readonly TeamKey[] = [];
const NO_CANDIDATES: readonly Candidate[] = [];

export class OrgIndex {
  // Everything below is keyed by the same strings that the candidates carry: a key put together anew would be hashed anew.
  readonly cards = new Map<TeamKey, Card>();
  readonly names = new NameIndex();
  readonly groupings = new GroupingIndex();
  readonly hierarchy = new Hierarchy();
  readonly references = new Map<TeamKey, References>();
  /** Problems about a sharing of names or ids, by team and then by the slug of the bucket they were found in. */
  readonly duplicates = new Map<TeamKey, Map<string, readonly Problem[]>>();
  /** Teams with such problems, by slug. */
  readonly #withDuplicates = new Map<string, readonly TeamKey[]>();
  /** Teams whose cards refer to a team, ghost or grouping. */
  readonly #incoming = new Map<TeamKey, TeamKey[]>();
  /** Teams whose cards refer to something by a text with this slug. */
  readonly #mentions = new Map<string, TeamKey[]>();
  types: TypeTable;

  constructor(types: readonly CustomTeamType[]) {
    this.types = typeTable(types);
  }

  /** Takes cards in and out and says what that touched. A path in both lists is replaced. */
  apply(upserted: readonly Card[], removed: readonly string[], types: readonly CustomTeamType[] | null): Dirty {
    const dirty: Dirty = { teams: new Set(), pairs: new Map(), again: new Set(), groupings: new Set() };
    const slugs = new Set<string>();
    const stale = new Set<TeamKey>();
    if (types !== null) {
      this.types = typeTable(types);
      for (const [key, card] of this.cards) this.#touchPairs(key, card, dirty);
    }
    const latest = new Map<string, Card | null>(removed.map((path) => [path, null]));
    for (const card of upserted) latest.set(card.path, card);
    for (const [path, card] of latest) {
      const key = cardKey(path);
      if ((this.cards.get(key) ?? null) === card) continue;
      stale.add(key);
      this.#exchange(key, path, card, slugs, dirty);
    }
    for (const slug of slugs) {
      for (const key of this.#mentions.get(slug) ?? []) stale.add(key);
      this.#refreshDuplicates(slug, dirty);
    }
    for (const key of stale) this.#refreshReferences(key, dirty);
    for (const key of this.hierarchy.refreshCircles()) this.#touchWithParent(key, dirty);
    return dirty;
  }

  /** Teams whose cards refer to this key, in order. */
  referrers(key: TeamKey): readonly TeamKey[] {
    return [...(this.#incoming.get(key) ?? [])].sort();
  }

  relationsOf(pair: Pair): PairRelations {
    const links = {
      fromLow: linksTo(this.references.get(pair.low), pair.high),
      fromHigh: linksTo(this.references.get(pair.high), pair.low),
    };
    return relationsBetween(pair, links, this.#standingOf);
  }

  readonly #standingOf = (key: TeamKey): Standing => this.#standing(key);

  #standing(key: TeamKey): Standing {
    return standingOf(key, this.cards.get(homeKey(key)), this.groupings.nameOf(key), this.types);
  }

  #exchange(key: TeamKey, path: string, card: Card | null, slugs: Set<string>, dirty: Dirty): void {
    const before = this.cards.get(key) ?? null;
    if (before !== null) this.#touchPairs(key, before, dirty);
    // A circle is reported with the names of all who are in it.
    for (const member of this.hierarchy.circle(key) ?? []) dirty.teams.add(member);
    if (card === null) this.cards.delete(key);
    else this.cards.set(key, card);
    if (card !== null) this.#touchPairs(key, card, dirty);

    const [old, now] = [candidatesOf(key, before), candidatesOf(key, card)];
    for (let i = 0; i < Math.max(old.length, now.length); i += 1) {
      const [was, is] = [old[i], now[i]];
      if (sameCandidate(was, is)) continue;
      if (was !== undefined) {
        this.names.remove(was, slugs);
        dirty.teams.add(was.key);
      }
      if (is !== undefined) this.names.add(is, slugs);
    }
    for (const one of now) dirty.teams.add(one.key);
    this.#exchangeGroupings(path, card, slugs, dirty);
  }

  #exchangeGroupings(path: string, card: Card | null, slugs: Set<string>, dirty: Dirty): void {
    const { touched, appeared, vanished } = this.groupings.set(path, card);
    for (const key of touched) dirty.groupings.add(key);
    for (const candidate of vanished) this.names.remove(candidate, slugs);
    for (const candidate of appeared) this.names.add(candidate, slugs);
  }

  /** What a team is decides the direction of its relations, so all of them are looked at again. */
  #touchPairs(own: TeamKey, card: Card, dirty: Dirty): void {
    for (const { target } of this.references.get(own)?.links ?? []) touchPair(own, target, dirty);
    this.#touchIncoming(own, dirty);
    for (const i of card.subteams.keys()) this.#touchIncoming(subteamKey(card.path, i), dirty);
  }

  #touchIncoming(key: TeamKey, dirty: Dirty): void {
    dirty.teams.add(key);
    for (const writer of this.#incoming.get(key) ?? NOBODY) touchPair(writer, key, dirty);
  }

  #refreshDuplicates(slug: string, dirty: Dirty): void {
    if (this.names.bucket(slug).length < 2 && !this.#withDuplicates.has(slug)) return;
    const found = duplicatesOf(slug, this.names);
    const concerned = new Set(found.keys());
    for (const key of this.#withDuplicates.get(slug) ?? []) concerned.add(key);
    for (const key of concerned) {
      const bySlug = this.duplicates.get(key) ?? new Map<string, readonly Problem[]>();
      const problems = found.get(key);
      if (problems === undefined) bySlug.delete(slug);
      else bySlug.set(slug, problems);
      if (bySlug.size === 0) this.duplicates.delete(key);
      else this.duplicates.set(key, bySlug);
      dirty.teams.add(key);
    }
    if (found.size === 0) this.#withDuplicates.delete(slug);
    else this.#withDuplicates.set(slug, [...found.keys()]);
  }

  #refreshReferences(own: TeamKey, dirty: Dirty): void {
    const before = this.references.get(own);
    const card = this.cards.get(own);
    const after = card === undefined ? undefined : referencesOf(card, own, this.names);
    for (const slug of before?.slugs ?? []) removeFrom(this.#mentions, slug, own);
    for (const slug of after?.slugs ?? []) addTo(this.#mentions, slug, own);
    for (const target of before === undefined ? NOBODY : targetsOf(before)) {
      removeFrom(this.#incoming, target, own);
      this.#touchTarget(own, target, dirty);
    }
    for (const target of after === undefined ? NOBODY : targetsOf(after)) {
      addTo(this.#incoming, target, own);
      this.#touchTarget(own, target, dirty);
    }
    if (after === undefined) this.references.delete(own);
    else this.references.set(own, after);
    dirty.teams.add(own);
    for (const parent of [before?.parent, after?.parent]) if (parent) dirty.teams.add(parent);
    this.hierarchy.set(own, after?.parent ?? null);
  }

  #touchTarget(own: TeamKey, target: TeamKey, dirty: Dirty): void {
    touchPair(own, target, dirty);
    if (target.startsWith("ghost:")) dirty.teams.add(target);
  }

  #touchWithParent(key: TeamKey, dirty: Dirty): void {
    dirty.teams.add(key);
    const parent = this.references.get(key)?.parent;
    if (parent) dirty.teams.add(parent);
  }
}

function touchPair(a: TeamKey, b: TeamKey, dirty: Dirty): void {
  const pair = pairOf(a, b);
  const touched = dirty.pairs.size;
  dirty.pairs.set(pair.key, pair);
  if (dirty.pairs.size === touched) dirty.again.add(pair.key);
}

// Lists, not sets: most hold one or two, and nobody is put in twice.
function addTo(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function removeFrom(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  const at = list?.lastIndexOf(value) ?? -1;
  if (list === undefined || at === -1) return;
  list[at] = list.at(-1) ?? value;
  list.pop();
  if (list.length === 0) lists.delete(key);
}

/** Everyone a card introduces: its team, then the subteams kept inside it. One place in the list is always one key. */
export function candidatesOf(key: TeamKey, card: Card | null): readonly Candidate[] {
  if (card === null) return NO_CANDIDATES;
  const { path, name, id, idDeclared } = card;
  const team: Candidate = { key, name, id, idDeclared, kind: "card" };
  if (card.subteams.length === 0) return [team];
  const subteams = card.subteams.map((subteam, i): Candidate => {
    return { key: subteamKey(path, i), name: subteam.name, id: subteam.name, idDeclared: false, kind: "subteam" };
  });
  return [team, ...subteams];
}

const sameCandidate = (a: Candidate | undefined, b: Candidate | undefined): boolean =>
  a !== undefined && b !== undefined && a.name === b.name && a.id === b.id && a.idDeclared === b.idDeclared;
