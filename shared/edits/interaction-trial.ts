// Plans for the interactions of two teams, and the trial of each: what the org would make of the revised cards, worked out before anything is
// written, so that a Change gives the very relation that was wished for and leaves every other one alone.

import type { CardEdit } from "../card/edit-types.ts";
import type { Mode } from "../card/entry-types.ts";
import type { Card } from "../card/types.ts";
import type { StandingOf, Voice } from "../org/direction.ts";
import { homeKey, type Pair } from "../org/keys.ts";
import type { NameIndex } from "../org/names.ts";
import { type Link, referencesOf } from "../org/references.ts";
import { relationsBetween, voicesBetween } from "../org/relations.ts";
import { standingOf } from "../org/standing.ts";
import { typeTable } from "../org/team-type.ts";
import type { Interaction, Org, TeamKey } from "../org/types.ts";
import { interactionEdits, type Revision, saidAfter } from "./interaction-edits.ts";
import { namesOf, ownCard } from "./plan-context.ts";
import type { Said } from "./said.ts";

/** Revisions by the key of the team whose card it is. */
export type Revisions = ReadonlyMap<TeamKey, Revision>;

/** What an interaction is to be. `from` is null where the direction does not matter. */
export interface Wish {
  readonly mode: Mode | null;
  readonly modeText: string;
  readonly from: TeamKey | null;
  readonly purpose: string | null;
  readonly start: string | null;
  readonly expected: string | null;
  readonly nextMode: Mode | null;
}

export class Trial {
  readonly org: Org;
  readonly names: NameIndex;
  readonly #standingOf: StandingOf;

  constructor(org: Org) {
    this.org = org;
    this.names = namesOf(org);
    const types = typeTable(org.types);
    this.#standingOf = (key) =>
      standingOf(key, org.teams.get(homeKey(key))?.card ?? undefined, org.groupings.get(key)?.name ?? null, types);
  }

  /** Who says what of an interaction, by its key. */
  voices(pair: Pair): ReadonlyMap<string, readonly Voice[]> {
    return voicesBetween(pair, { fromLow: this.#links(pair.low, pair.high), fromHigh: this.#links(pair.high, pair.low) });
  }

  /** Why the revised cards would not say it so: other interactions of the pair would change, or this one comes out otherwise. */
  fails(pair: Pair, revisions: Revisions, gone: string | null, wish: Wish | null): boolean {
    const before = this.#interactions(pair, new Map()).filter(({ key }) => key !== gone);
    const rest = this.#interactions(pair, revisions);
    if (wish !== null) {
      const at = rest.findIndex((interaction) => grants(interaction, wish));
      if (at === -1) return true;
      rest.splice(at, 1);
    }
    const [old, now] = [before, rest].map((list) => list.map(signature).sort());
    return JSON.stringify(old) !== JSON.stringify(now);
  }

  #interactions(pair: Pair, revisions: Revisions): Interaction[] {
    const links = { fromLow: this.#links(pair.low, pair.high, revisions), fromHigh: this.#links(pair.high, pair.low, revisions) };
    const { relations } = relationsBetween(pair, links, this.#standingOf);
    return relations.filter((relation) => relation.kind === "interaction");
  }

  #links(own: TeamKey, other: TeamKey, revisions: Revisions = new Map()): readonly Link[] {
    const card = ownCard(this.org, own);
    const revision = revisions.get(own);
    if (card === null) return [];
    const revised = revision === undefined ? card : { ...card, interactions: asEntries(revision) };
    return referencesOf(revised, own, this.names).links.filter(({ target }) => target === other);
  }
}

const asEntries = (revision: Revision): Card["interactions"] =>
  saidAfter(revision).map((said, index) => ({ ...said, field: ["interactions", index], line: 0 }));

function grants(found: Interaction, wish: Wish): boolean {
  return (
    found.mode === wish.mode &&
    found.conflict === null &&
    (wish.from === null || found.direction === "symmetric" || found.from === wish.from) &&
    found.purpose === wish.purpose &&
    found.start === wish.start &&
    found.expected === wish.expected &&
    found.nextMode === wish.nextMode
  );
}

const signature = ({ from, to, mode, modeText, purpose, start, expected, nextMode }: Interaction): string =>
  JSON.stringify([from, to, mode, modeText, purpose, start, expected, nextMode]);

/** Notes what is to become of entries, card by card. */
export class Draft {
  readonly #org: Org;
  readonly #changed = new Map<TeamKey, Map<Voice["entry"], Said | null>>();
  readonly #added = new Map<TeamKey, Said[]>();

  constructor(org: Org) {
    this.#org = org;
  }

  change({ writer, entry }: Pick<Voice, "writer" | "entry">, said: Said | null): void {
    const changes = this.#changed.get(writer) ?? new Map();
    this.#changed.set(writer, changes.set(entry, said));
  }

  add(writer: TeamKey, said: Said): void {
    this.#added.set(writer, [...(this.#added.get(writer) ?? []), said]);
  }

  revisions(): Revisions {
    const revisions = new Map<TeamKey, Revision>();
    for (const key of [...this.#changed.keys(), ...this.#added.keys()]) {
      const card = ownCard(this.#org, key);
      if (card !== null)
        revisions.set(key, { card, changed: this.#changed.get(key) ?? new Map(), added: this.#added.get(key) ?? [] });
    }
    return revisions;
  }
}

/** Edits of all revised cards; those that stay as they are are left out. */
export function cardEdits(revisions: Revisions): readonly CardEdit[] {
  return [...revisions.values()].flatMap((revision) => {
    const edits = interactionEdits(revision);
    return edits.length === 0 ? [] : [{ path: revision.card.path, base: revision.card.hash, edits }];
  });
}

/** Cards in which the front matter would be left without an interaction, so that the table in the body counted again. */
export function uncovered(revisions: Revisions): Card | null {
  for (const revision of revisions.values()) {
    if (revision.card.facts.interactions.length > 0 && saidAfter(revision).length === 0) return revision.card;
  }
  return null;
}
