// Value streams and platform groupings as nested rectangles. A team is drawn in one place: its platform grouping if it has one,
// else its value stream. A platform grouping all of whose teams are in one value stream is an inner platform, drawn inside that stream.
import type { Card } from "../card/types.ts";
import { cardKey, groupingKey } from "./keys.ts";
import type { Candidate } from "./names.ts";
import type { Grouping } from "./types.ts";

type Kind = Grouping["kind"];

/** One grouping that a card names, by its outer and inner name. */
interface Named {
  readonly kind: Kind;
  readonly key: string;
  readonly name: string;
  readonly outer: Named | null;
}

/** What a card says about where its team belongs, from the outside in; empty without a grouping. */
interface Membership {
  readonly stream: readonly Named[];
  readonly platform: readonly Named[];
  /** All of both. */
  readonly named: readonly Named[];
}

/** A grouping and the cards that name it. Held by an index that outlives one Org. */
interface Entry {
  readonly named: Named;
  /** Paths of cards that name it, directly or by one of its inner groupings. */
  readonly members: Set<string>;
}

interface GroupingChange {
  /** Keys of every grouping that may look different now. */
  readonly touched: ReadonlySet<string>;
  readonly appeared: readonly Candidate[];
  readonly vanished: readonly Candidate[];
}

const NOTHING: readonly Named[] = [];
const NO_CANDIDATES: readonly Candidate[] = [];
const NO_CHANGE: GroupingChange = { touched: new Set(), appeared: [], vanished: [] };

export class GroupingIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #memberships = new Map<string, Membership>();
  /** Of cards in a value stream and nothing else, by its name: most are, and hundreds in the same one. */
  readonly #ofStream = new Map<string, Membership>();

  /** Takes in what a card says now, null once it is gone. */
  set(path: string, card: Card | null): GroupingChange {
    const before = this.#memberships.get(path)?.named ?? NOTHING;
    const membership = card === null ? undefined : this.#membershipOf(card);
    const after = membership?.named ?? NOTHING;
    if (before.length === after.length && before.every(({ key }, i) => key === after[i]?.key)) return NO_CHANGE;
    for (const { key } of before) {
      const entry = this.#entries.get(key);
      entry?.members.delete(path);
      if (entry?.members.size === 0) this.#entries.delete(key);
    }
    const appeared: Named[] = [];
    for (const named of after) {
      const entry = this.#entries.get(named.key);
      if (entry !== undefined) entry.members.add(path);
      else {
        this.#entries.set(named.key, { named, members: new Set([path]) });
        appeared.push(named);
      }
    }
    if (membership === undefined || after.length === 0) this.#memberships.delete(path);
    else this.#memberships.set(path, membership);
    const touched = new Set<string>();
    for (const { key } of after) touched.add(key);
    if (before.length === 0) return { touched, vanished: NO_CANDIDATES, appeared: appeared.map(candidateOf) };
    const vanished = before.filter(({ key }) => !this.#entries.has(key));
    // One that lost its last card and got it back at once was there all the time.
    const lasting = new Set(before.map(({ key }) => key));
    return {
      touched: new Set([...touched, ...lasting]),
      vanished: vanished.map(candidateOf),
      appeared: appeared.filter(({ key }) => !lasting.has(key)).map(candidateOf),
    };
  }

  #membershipOf(card: Card): Membership {
    const { valueStream, valueStreamInner, platformGrouping, platformGroupingInner } = card;
    const alone = valueStreamInner === null && platformGrouping === null && platformGroupingInner === null;
    if (!alone || valueStream === null) return membershipOf(card);
    const known = this.#ofStream.get(valueStream);
    if (known !== undefined) return known;
    const membership = membershipOf(card);
    this.#ofStream.set(valueStream, membership);
    return membership;
  }

  /** Name of a grouping that some card names; null for one that none does. */
  nameOf(key: string): string | null {
    return this.#entries.get(key)?.named.name ?? null;
  }

  /** The grouping as it is to be drawn; null when no card names it. */
  grouping(key: string): Grouping | null {
    const entry = this.#entries.get(key);
    if (entry === undefined) return null;
    const { kind, name, outer } = entry.named;
    const drawn: string[] = [];
    for (const path of entry.members) if (this.#home(path) === key) drawn.push(cardKey(path));
    const parent = outer?.key ?? (kind === "platform-grouping" ? this.#streamAround(entry.members) : null);
    return { key, kind, name, parent, teams: drawn.sort() };
  }

  /** The one grouping that a card's team is drawn in. */
  #home(path: string): string | undefined {
    const membership = this.#memberships.get(path);
    return (membership?.platform.at(-1) ?? membership?.stream.at(-1))?.key;
  }

  /** The innermost value stream that all of these cards are in. */
  #streamAround(paths: ReadonlySet<string>): string | null {
    let shared: readonly string[] | null = null;
    for (const path of paths) {
      const streams: readonly string[] = this.#memberships.get(path)?.stream.map(({ key }) => key) ?? [];
      const common: readonly string[] = shared === null ? streams : shared.filter((key) => streams.includes(key));
      if (common.length === 0) return null;
      shared = common;
    }
    return shared?.at(-1) ?? null;
  }
}

const candidateOf = ({ key, name }: Named): Candidate => ({ key, name, id: name, idDeclared: false, kind: "grouping" });

function membershipOf(card: Card): Membership {
  const stream = chain("value-stream", card.valueStream, card.valueStreamInner);
  const platform = chain("platform-grouping", card.platformGrouping, card.platformGroupingInner);
  return { stream, platform, named: [...stream, ...platform] };
}

/** Outer, then inner. An inner name without an outer one is a grouping by itself. */
function chain(kind: Kind, outerName: string | null, innerName: string | null): readonly Named[] {
  const prefix = kind === "value-stream" ? "stream" : "platform";
  const names = [outerName, innerName].map((name) => name?.trim() ?? "").filter((name) => name !== "");
  const [first, second] = names;
  if (first === undefined) return [];
  const outer: Named = { kind, key: groupingKey(prefix, first, null), name: first, outer: null };
  return second === undefined ? [outer] : [outer, { kind, key: groupingKey(prefix, first, second), name: second, outer }];
}
