// What an Org is worked out from, kept beside it so that one changed card costs what it touches. Mutable, and therefore never
// seen outside shared/org: an Org itself is immutable, and its index always belongs to the newest one.
import type { Card } from "../card/types.ts";
import type { Problem } from "../result.ts";
import type { Standing } from "./direction.ts";
import { duplicatesOf } from "./duplicates.ts";
import { GroupingIndex } from "./groupings.ts";
import { cardKey, homePath, type Pair, pairOf, subteamKey, writerPath } from "./keys.ts";
import { type Candidate, NameIndex } from "./names.ts";
import { type Link, type References, referencesOf } from "./references.ts";
import { type PairRelations, relationsBetween } from "./relations.ts";
import { Hierarchy } from "./subteams.ts";
import { type TypeTable, typeOf, typeTable } from "./team-type.ts";
import type { CustomTeamType, TeamKey } from "./types.ts";

/** What a change touched and what has to be looked at again. Sets, since one thing is often touched from several sides. */
export interface Dirty {
  readonly teams: Set<TeamKey>;
  readonly pairs: Map<string, Pair>;
  readonly groupings: Set<string>;
}

const NO_LINKS: readonly Link[] = [];

export class OrgIndex {
  readonly cards = new Map<string, Card>();
  readonly names = new NameIndex();
  readonly groupings = new GroupingIndex();
  readonly hierarchy = new Hierarchy();
  /** By card path. */
  readonly references = new Map<string, References>();
  /** Problems about a sharing of names or ids, by card path and then by the slug of the bucket they were found in. */
  readonly duplicates = new Map<string, Map<string, readonly Problem[]>>();
  /** Paths of the cards with such problems, by slug. */
  readonly #withDuplicates = new Map<string, readonly string[]>();
  /** Paths of the cards with a reference to a team, ghost or grouping. */
  readonly #incoming = new Map<TeamKey, Set<string>>();
  /** Paths of the cards with a reference whose text has this slug. */
  readonly #mentions = new Map<string, Set<string>>();
  types: TypeTable;

  constructor(types: readonly CustomTeamType[]) {
    this.types = typeTable(types);
  }

  /** Takes cards in and out and says what that touched. A path in both lists is replaced. */
  apply(upserted: readonly Card[], removed: readonly string[], types: readonly CustomTeamType[] | null): Dirty {
    const dirty: Dirty = { teams: new Set(), pairs: new Map(), groupings: new Set() };
    const slugs = new Set<string>();
    const stale = new Set<string>();
    if (types !== null) {
      this.types = typeTable(types);
      for (const card of this.cards.values()) this.#touchPairs(card, dirty);
    }
    const latest = new Map<string, Card | null>(removed.map((path) => [path, null]));
    for (const card of upserted) latest.set(card.path, card);
    for (const [path, card] of latest) {
      if ((this.cards.get(path) ?? null) === card) continue;
      stale.add(path);
      this.#exchange(path, card, slugs, dirty);
    }
    for (const slug of slugs) {
      for (const path of this.#mentions.get(slug) ?? []) stale.add(path);
      this.#refreshDuplicates(slug, dirty);
    }
    for (const path of stale) this.#refreshReferences(path, dirty);
    for (const key of this.hierarchy.refreshCircles()) this.#touchWithParent(key, dirty);
    return dirty;
  }

  /** Paths of the cards that refer to this key, in order. */
  referrers(key: TeamKey): readonly string[] {
    return [...(this.#incoming.get(key) ?? [])].sort();
  }

  relationsOf(pair: Pair): PairRelations {
    const links = { fromLow: this.#links(pair.low, pair.high), fromHigh: this.#links(pair.high, pair.low) };
    return relationsBetween(pair, links, (key) => this.#standing(key));
  }

  #links(writer: TeamKey, target: TeamKey): readonly Link[] {
    const path = writerPath(writer);
    return (path === null ? undefined : this.references.get(path)?.links.get(target)) ?? NO_LINKS;
  }

  #standing(key: TeamKey): Standing {
    const path = homePath(key);
    const card = path === null ? undefined : this.cards.get(path);
    if (card === undefined)
      return { name: this.groupings.nameOf(key) ?? key, rank: key.startsWith("platform:") ? 3 : 1, enabling: false };
    const type = typeOf(card, this.types);
    const platform = type === "platform" || card.platformGrouping !== null || card.platformGroupingInner !== null;
    return { name: card.name, rank: platform ? 3 : type === "complicated-subsystem" ? 2 : 1, enabling: type === "enabling" };
  }

  #exchange(path: string, card: Card | null, slugs: Set<string>, dirty: Dirty): void {
    const before = this.cards.get(path) ?? null;
    if (before !== null) this.#touchPairs(before, dirty);
    // A circle is reported with the names of all who are in it.
    for (const key of this.hierarchy.circle(cardKey(path)) ?? []) dirty.teams.add(key);
    if (card === null) this.cards.delete(path);
    else this.cards.set(path, card);
    if (card !== null) this.#touchPairs(card, dirty);

    const [old, now] = [candidatesOf(before), candidatesOf(card)];
    for (const [key, candidate] of old) {
      if (sameCandidate(candidate, now.get(key))) continue;
      for (const slug of this.names.remove(candidate)) slugs.add(slug);
    }
    for (const [key, candidate] of now) {
      if (sameCandidate(candidate, old.get(key))) continue;
      for (const slug of this.names.add(candidate)) slugs.add(slug);
    }
    for (const key of [...old.keys(), ...now.keys()]) dirty.teams.add(key);
    this.#exchangeGroupings(path, card, slugs, dirty);
  }

  #exchangeGroupings(path: string, card: Card | null, slugs: Set<string>, dirty: Dirty): void {
    const { touched, appeared, vanished } = this.groupings.set(path, card);
    for (const key of touched) dirty.groupings.add(key);
    for (const candidate of vanished) for (const slug of this.names.remove(candidate)) slugs.add(slug);
    for (const candidate of appeared) for (const slug of this.names.add(candidate)) slugs.add(slug);
  }

  /** What a team is decides the direction of its relations, so all of them are looked at again. */
  #touchPairs(card: Card, dirty: Dirty): void {
    const own = cardKey(card.path);
    for (const target of this.references.get(card.path)?.links.keys() ?? []) touchPair(own, target, dirty);
    const keys = [own, ...card.subteams.map((_, i) => subteamKey(card.path, i))];
    for (const key of keys) {
      dirty.teams.add(key);
      for (const path of this.#incoming.get(key) ?? []) touchPair(cardKey(path), key, dirty);
    }
  }

  #refreshDuplicates(slug: string, dirty: Dirty): void {
    const found = duplicatesOf(slug, this.names);
    const concerned = new Set(found.keys());
    for (const path of this.#withDuplicates.get(slug) ?? []) concerned.add(path);
    for (const path of concerned) {
      const bySlug = this.duplicates.get(path) ?? new Map<string, readonly Problem[]>();
      const problems = found.get(path);
      if (problems === undefined) bySlug.delete(slug);
      else bySlug.set(slug, problems);
      if (bySlug.size === 0) this.duplicates.delete(path);
      else this.duplicates.set(path, bySlug);
      dirty.teams.add(cardKey(path));
    }
    if (found.size === 0) this.#withDuplicates.delete(slug);
    else this.#withDuplicates.set(slug, [...found.keys()]);
  }

  #refreshReferences(path: string, dirty: Dirty): void {
    const own = cardKey(path);
    const before = this.references.get(path);
    const card = this.cards.get(path);
    const after = card === undefined ? undefined : referencesOf(card, this.names);
    for (const slug of before?.slugs ?? []) removeFrom(this.#mentions, slug, path);
    for (const slug of after?.slugs ?? []) addTo(this.#mentions, slug, path);
    for (const target of before === undefined ? [] : targetsOf(before)) {
      removeFrom(this.#incoming, target, path);
      this.#touchTarget(own, target, dirty);
    }
    for (const target of after === undefined ? [] : targetsOf(after)) {
      addTo(this.#incoming, target, path);
      this.#touchTarget(own, target, dirty);
    }
    if (after === undefined) this.references.delete(path);
    else this.references.set(path, after);
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
    const path = writerPath(key);
    const parent = path === null ? null : this.references.get(path)?.parent;
    if (parent) dirty.teams.add(parent);
  }
}

function touchPair(a: TeamKey, b: TeamKey, dirty: Dirty): void {
  const pair = pairOf(a, b);
  dirty.pairs.set(pair.key, pair);
}

function* targetsOf({ links, parent }: References): Iterable<TeamKey> {
  yield* links.keys();
  if (parent !== null && !links.has(parent)) yield parent;
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

function removeFrom(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set?.delete(value) && set.size === 0) sets.delete(key);
}

/** Everyone a card introduces, by key: its team and the subteams kept inside it. */
function candidatesOf(card: Card | null): ReadonlyMap<TeamKey, Candidate> {
  const found = new Map<TeamKey, Candidate>();
  if (card === null) return found;
  const { path, name, id, idDeclared } = card;
  found.set(cardKey(path), { key: cardKey(path), name, id, idDeclared, kind: "card" });
  for (const [i, subteam] of card.subteams.entries()) {
    const key = subteamKey(path, i);
    found.set(key, { key, name: subteam.name, id: subteam.name, idDeclared: false, kind: "subteam" });
  }
  return found;
}

const sameCandidate = (a: Candidate, b: Candidate | undefined): boolean =>
  b !== undefined && a.name === b.name && a.id === b.id && a.idDeclared === b.idDeclared;
