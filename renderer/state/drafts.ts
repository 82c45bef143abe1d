// What was typed and is not committed: how it stands to the card as it is now, and to the Changes that are made of it. Pure.
import type { CardEdit, Change, Edit } from "../../shared/card/edit-types.ts";
import type { Card } from "../../shared/card/types.ts";
import { assertNever } from "../../shared/result.ts";
import { draftKey, type TypedDraft } from "./org-state.ts";

type Drafts = ReadonlyMap<string, TypedDraft>;
type Cards = ReadonlyMap<string, Card>;

/**
 * How a draft stands to its card. To put it over what changed elsewhere, once the person has seen that, keep it again with the card's
 * hash as its base: until then a whole source is committed against the old base, so that it ends as a conflict, not over theirs.
 */
export function draftState(
  draft: TypedDraft,
  card: Pick<Card, "hash"> | undefined,
): "fresh" | "changed-elsewhere" | "deleted-elsewhere" {
  if (card === undefined) return "deleted-elsewhere";
  return card.hash === draft.base ? "fresh" : "changed-elsewhere";
}

/** Where an edit writes, dotted as in a draft; null for the whole source. */
function fieldOf(edit: Edit): string | null {
  switch (edit.kind) {
    case "set":
    case "unset":
    case "insert-item":
    case "remove-item":
    case "move-item":
    case "rename-key":
      return edit.field.join(".");
    case "set-name":
      return "name";
    case "replace-body":
      return "body";
    case "add-front-matter":
    case "replace-source":
    case "splice":
      return null;
    default:
      return assertNever(edit);
  }
}

/** Whether an edit writes over what the draft was begun on: the same field, one around it or one in it. */
function concerns(edit: Edit, { field }: TypedDraft): boolean {
  const written = fieldOf(edit);
  if (written === null || field === null) return written === field;
  return written === field || written.startsWith(`${field}.`) || field.startsWith(`${written}.`);
}

const concerned = (card: CardEdit, drafts: Drafts): readonly TypedDraft[] =>
  [...drafts.values()].filter((draft) => draft.path === card.path && card.edits.some((edit) => concerns(edit, draft)));

/**
 * The Change, where it commits a whole source, made against the bytes that this was typed on: what came in between is then a conflict. A
 * field needs none of this: an edit to it writes nothing else, and the form compares what the field says now.
 */
export function onTypedBases(change: Change, drafts: Drafts, cards: Cards): Change {
  const stale = new Map<string, string>();
  for (const card of drafts.size === 0 ? [] : change.cards) {
    const source = concerned(card, drafts).find(({ field }) => field === null);
    if (source !== undefined && draftState(source, cards.get(card.path)) === "changed-elsewhere")
      stale.set(card.path, source.base);
  }
  // Whoever asked for a Change finds it again by its identity, in what is unsaved or in conflict.
  if (stale.size === 0) return change;
  return { ...change, cards: change.cards.map((card) => ({ ...card, base: stale.get(card.path) ?? card.base })) };
}

/** Drafts whose very text a Change writes: with the Change saved or kept elsewhere they have done their work. */
export function committedBy(change: Change, drafts: Drafts): readonly TypedDraft[] {
  if (drafts.size === 0) return [];
  return change.cards.flatMap((card) =>
    concerned(card, drafts).filter((draft) =>
      card.edits.some((edit) => concerns(edit, draft) && writtenBy(edit) === draft.text.trim()),
    ),
  );
}

function writtenBy(edit: Edit): string | null {
  if (edit.kind === "unset") return "";
  if (edit.kind === "replace-source" || edit.kind === "replace-body") return edit.text.trim();
  if (edit.kind !== "set" || typeof edit.value === "object") return null;
  return String(edit.value).trim();
}

/** Without some drafts, as long as nobody has typed on in them. */
export function withoutDrafts(drafts: Drafts, done: readonly TypedDraft[]): Drafts {
  if (done.length === 0) return drafts;
  const next = new Map(drafts);
  for (const draft of done) {
    const key = draftKey(draft.path, draft.field);
    if (next.get(key)?.text === draft.text) next.delete(key);
  }
  return next;
}

/**
 * Drafts of single fields after a Change of our own to their cards: they go on from the new bytes, since nobody else was at work. A draft
 * of a whole source does not: committed, it would take the Change back.
 */
export function rebasedDrafts(drafts: Drafts, before: Cards, saved: readonly Card[]): Drafts {
  const hashes = new Map(saved.map((card) => [card.path, card.hash]));
  const follows = ({ path, field, base }: TypedDraft) => hashes.has(path) && field !== null && before.get(path)?.hash === base;
  if (![...drafts.values()].some(follows)) return drafts;
  return new Map(
    [...drafts].map(([key, draft]) => [key, follows(draft) ? { ...draft, base: hashes.get(draft.path) ?? draft.base } : draft]),
  );
}
