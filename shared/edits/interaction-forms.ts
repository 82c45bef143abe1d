// The ways in which a card may write an interaction, and which of them a card uses. The forms are those of read-relations.ts.
import type { InteractionEntry, Mode } from "../card/entry-types.ts";
import type { Card, JsonValue } from "../card/types.ts";
import { modeOf } from "../card/vocabulary.ts";
import { isList, isMapping } from "../card/yaml-write.ts";
import { isSimple, type Said } from "./said.ts";

/**
 * item: `- {team: B, …}`; name: `- B`; by-team: `B: mode`; listed: `mode: [B]`; by-mode: `mode: B`; body: a row of a table, which
 * is read and never written.
 */
export type Form = "item" | "name" | "by-team" | "listed" | "by-mode" | "body";

export function formOf(card: Card, { field }: InteractionEntry): Form {
  const [top, key, index] = field[0] === "metadata" ? field.slice(1) : field;
  if (top === "body") return "body";
  if (top === "interactions") return isMapping(itemsOf(card)[Number(key)] ?? null) ? "item" : "name";
  if (index !== undefined) return "listed";
  const value = modesOf(card)[String(key)];
  const byMode = typeof value === "string" && modeOf(value) === null && modeOf(String(key)) !== null;
  return byMode ? "by-mode" : "by-team";
}

/** `interactions` as it is written; empty where it is not a list. */
export function itemsOf(card: Card): readonly JsonValue[] {
  const written = card.written.interactions ?? null;
  return isList(written) ? written : [];
}

/** `interaction_modes` as it is written; empty where it is not a mapping. */
export function modesOf(card: Card): Readonly<Record<string, JsonValue>> {
  const written = card.written.interaction_modes ?? null;
  return isMapping(written) ? written : {};
}

/** Where a new entry goes: as the card does it; to `interactions` when the other forms cannot hold it. */
export function homeFor(card: Card, said: Said): "item" | "by-team" | "listed" {
  if (!isSimple(said)) return "item";
  const modes = modesOf(card);
  const [items, keys] = [itemsOf(card).length, Object.keys(modes).length];
  if (keys === 0 && (items > 0 || (card.written.interactions !== undefined && card.written.interaction_modes === undefined))) {
    return "item";
  }
  if (items > keys) return "item";
  const listed = Object.entries(modes).some(([key, value]) => isList(value) || formOfValue(key, value) === "by-mode");
  if (listed) return said.mode === null ? "item" : "listed";
  return Object.hasOwn(modes, said.team) || !fitsByTeam(said) ? "item" : "by-team";
}

/** True if `team: mode` says it and is not taken for `mode: team`. */
export const fitsByTeam = (said: Said): boolean =>
  isSimple(said) && (modeOf(said.team) === null || said.mode !== null || said.modeText === "");

const formOfValue = (key: string, value: JsonValue): Form =>
  typeof value === "string" && modeOf(value) === null && modeOf(key) !== null ? "by-mode" : "by-team";

/** The word that the card has for a mode already, in the two forms where it is a value. */
export function wordFor(card: Card, mode: Mode): string {
  const known = card.interactions.find((entry) => entry.mode === mode && ["item", "by-team"].includes(formOf(card, entry)));
  return known?.modeText ?? mode;
}
