// Writes what a card is to say of its interactions: each entry in the form it has, moved to `interactions` when that form cannot hold it.
import type { Edit } from "../card/edit-types.ts";
import type { FieldPath, InteractionEntry } from "../card/entry-types.ts";
import type { Card, JsonValue } from "../card/types.ts";
import { modeOf } from "../card/vocabulary.ts";
import { isList } from "../card/yaml-write.ts";
import { fitsByTeam, formOf, homeFor, itemsOf, modesOf, wordFor } from "./interaction-forms.ts";
import { isSimple, itemOf, type Said } from "./said.ts";

/** What becomes of a card's entries; those that are not among `changed` stay. Null takes an entry out. */
export interface Revision {
  readonly card: Card;
  readonly changed: ReadonlyMap<InteractionEntry, Said | null>;
  readonly added: readonly Said[];
}

/** Entries of the front matter that the revision leaves, the body's among them where they had to be adopted. */
export function saidAfter({ card, changed, added }: Revision): readonly Said[] {
  const before = card.interactions.length > 0 ? card.interactions : card.facts.interactions;
  const kept = before.flatMap((entry) => {
    const after = changed.get(entry);
    return after === undefined ? [entry] : after === null ? [] : [after];
  });
  return [...kept, ...added];
}

/** The edits, in the order they are to be made. */
export function interactionEdits(revision: Revision): readonly Edit[] {
  const { card } = revision;
  if (card.interactions.length === 0 && card.facts.interactions.length > 0) {
    const all = saidAfter(revision);
    return all.length === 0 ? [] : [adopted(all)];
  }
  const edits: Edit[] = [];
  const gone: FieldPath[] = [];
  const keys = new Set(Object.keys(modesOf(card)));
  const added = [...revision.added];
  for (const [entry, after] of revision.changed) {
    const written = after === null ? null : rewritten(card, entry, after, keys);
    if (written !== null) edits.push(...written);
    else {
      gone.push(entry.field);
      if (after !== null) added.push(after);
    }
  }
  const additions = new Additions(card, keys);
  for (const said of added) edits.push(...additions.add(said));
  return [...edits, ...removals(card, gone, additions.lists)];
}

/** The body's table counts only while the front matter records nothing, so its rows are written down together with the first entry. */
function adopted(all: readonly Said[]): Edit {
  const simple =
    all.every((said) => isSimple(said) && said.mode !== null) && new Set(all.map(({ team }) => team)).size === all.length;
  if (simple)
    return { kind: "set", field: ["interaction_modes"], value: Object.fromEntries(all.map(({ team, mode }) => [team, mode])) };
  return {
    kind: "set",
    field: ["interactions"],
    value: all.map((said) => itemOf({ ...said, modeText: said.mode === null ? said.modeText : "" })),
  };
}

/**
 * Edits where the entry stands; null when its form cannot hold what is to be said.
 * @param keys of `interaction_modes`, those among them that a rename gives
 */
function rewritten(card: Card, entry: InteractionEntry, after: Said, keys: Set<string>): readonly Edit[] | null {
  const { field } = entry;
  const sameMode = entry.mode === after.mode && entry.modeText === after.modeText;
  const mode = after.mode !== null && !sameMode ? wordFor(card, after.mode) : after.modeText || null;
  const set = (at: FieldPath, value: JsonValue): Edit => ({ kind: "set", field: at, value });
  switch (formOf(card, entry)) {
    case "item": {
      const [was, is] = [named(entry), named(after)];
      const edits: Edit[] = sameMode
        ? []
        : [mode === null ? { kind: "unset", field: [...field, "mode"] } : set([...field, "mode"], mode)];
      for (const key of KEYS) {
        const value = is[key];
        if (value !== was[key])
          edits.push(value === null ? { kind: "unset", field: [...field, key] } : set([...field, key], value));
      }
      return edits;
    }
    case "name":
      return isSimple(after) && mode === null ? [set(field, after.team)] : [set(field, itemOf(after))];
    case "by-team": {
      const renamed = after.team !== entry.team;
      if (!fitsByTeam(after) || (renamed && keys.has(after.team))) return null;
      const at = renamed ? [...field.slice(0, -1), after.team] : field;
      if (renamed) keys.add(after.team);
      const rename: readonly Edit[] = renamed ? [{ kind: "rename-key", field, to: after.team }] : [];
      return sameMode ? rename : [...rename, set(at, mode)];
    }
    case "by-mode":
      // A team called like a mode would be taken for the mode of a team called like the key.
      if (modeOf(after.team) !== null) return null;
      return isSimple(after) && sameMode ? [set(field, after.team)] : null;
    case "listed":
      return isSimple(after) && sameMode ? [set(field, after.team)] : null;
    case "body":
      return null;
  }
}

const KEYS = ["team", "role", "purpose", "start", "expected", "next_mode"] as const;
const named = (said: Said): Readonly<Record<(typeof KEYS)[number], string | null>> => ({ ...said, next_mode: said.nextMode });

/** New entries, each after the last of its kind. */
class Additions {
  /** Modes whose lists got one. */
  readonly lists = new Set<string>();
  readonly #card: Card;
  readonly #keys: Set<string>;
  readonly #grown = new Map<string, number>();

  /** @param keys of `interaction_modes`, new ones among them */
  constructor(card: Card, keys: Set<string>) {
    this.#card = card;
    this.#keys = keys;
  }

  add(said: Said): readonly Edit[] {
    const card = this.#card;
    const form = homeFor(card, said);
    const home = form === "by-team" && this.#keys.has(said.team) ? "item" : form;
    if (home === "item") {
      const word = said.mode === null ? said.modeText : wordFor(card, said.mode);
      return [
        {
          kind: "insert-item",
          field: ["interactions"],
          index: this.#next("", itemsOf(card).length),
          value: itemOf({ ...said, modeText: word }),
        },
      ];
    }
    const modes = modesOf(card);
    const whole = card.written.interaction_modes ?? null;
    if (home === "by-team") {
      this.#keys.add(said.team);
      const word = said.mode === null ? said.modeText || null : wordFor(card, said.mode);
      const value = isList(whole) ? { [said.team]: word } : word;
      return [{ kind: "set", field: isList(whole) ? ["interaction_modes"] : ["interaction_modes", said.team], value }];
    }
    const key =
      Object.keys(modes).find((one) => modeOf(one) === said.mode && formOfKey(modes, one)) ?? said.mode ?? said.modeText;
    const standing = modes[key];
    this.lists.add(key);
    const field = ["interaction_modes", key];
    if (standing !== undefined && !isList(standing) && this.#grown.get(key) === undefined) {
      this.#next(key, 2);
      return [{ kind: "set", field, value: [standing, said.team] }];
    }
    const index = this.#next(key, standing !== undefined && isList(standing) ? standing.length : 0);
    return [{ kind: "insert-item", field, index, value: said.team }];
  }

  #next(key: string, first: number): number {
    const next = this.#grown.get(key) ?? first;
    this.#grown.set(key, next + 1);
    return next;
  }
}

/** True for a key that holds a mode's teams, not a team's mode. */
const formOfKey = (modes: Readonly<Record<string, JsonValue>>, key: string): boolean => {
  const value = modes[key] ?? null;
  return isList(value) || (typeof value === "string" && modeOf(value) === null);
};

/** Entries taken out, the last of a list first. A mode whose list would be left empty goes with it. */
function removals(card: Card, gone: readonly FieldPath[], grown: ReadonlySet<string>): readonly Edit[] {
  const counts = new Map<string, number>();
  for (const field of gone) counts.set(String(field.slice(0, -1)), (counts.get(String(field.slice(0, -1))) ?? 0) + 1);
  const edits: Edit[] = [];
  const emptied = new Set<string>();
  const placeOf = (field: FieldPath): number => (typeof field.at(-1) === "number" ? Number(field.at(-1)) : -1);
  for (const field of [...gone].sort((a, b) => placeOf(b) - placeOf(a))) {
    const [index, list] = [field.at(-1), field.slice(0, -1)];
    if (typeof index !== "number") {
      // `mode: A` that another team was added to is a list by now, with A first.
      edits.push(
        grown.has(String(index)) && list.at(-1) === "interaction_modes"
          ? { kind: "remove-item", field, index: 0 }
          : { kind: "unset", field },
      );
      continue;
    }
    const mode = String(list.at(-1));
    const whole = list.includes("interaction_modes") ? (modesOf(card)[mode] ?? null) : null;
    const all = isList(whole) && counts.get(String(list)) === whole.length;
    if (!all || grown.has(mode)) edits.push({ kind: "remove-item", field: list, index });
    else if (!emptied.has(mode)) {
      emptied.add(mode);
      edits.push({ kind: "unset", field: list });
    }
  }
  return edits;
}
