// Settling a conflict: the Change that writes what the person chose, and when there is nothing to choose. Pure.
import type { CardEdit, Change, ConflictFile, FileStep } from "../../shared/card/edit-types.ts";
import { readMarkdown } from "../../shared/card/read.ts";
import type { Card } from "../../shared/card/types.ts";
import { assertNever } from "../../shared/result.ts";
import type { Conflict, Settled } from "./org-state.ts";

const THEIRS: Settled = { kind: "theirs" };

/**
 * What is to be written, made against what the disk held when the conflict was found; files of the Change that nobody else had touched
 * go along. Null where everything is theirs.
 */
export function settledChange(
  { change, files }: Pick<Conflict, "change" | "files">,
  settled: ReadonlyMap<string, Settled>,
): Change | null {
  const chosen = (path: string) => settled.get(path) ?? THEIRS;
  if (files.every(({ path }) => chosen(path).kind === "theirs")) return null;
  const disputed = new Set(files.map(({ path }) => path));
  const cards: CardEdit[] = change.cards.filter(({ path }) => !disputed.has(path));
  const steps: FileStep[] = (change.files ?? []).filter(({ path }) => !disputed.has(path));
  for (const file of files) {
    const choice = chosen(file.path);
    if (choice.kind === "theirs") continue;
    const text = textOf(choice, file);
    const renaming = (change.files ?? []).find((step) => step.kind === "rename" && step.path === file.path);
    const to = renaming?.kind === "rename" ? renaming.to : file.path;
    if (file.theirsHash === null) {
      if (text !== null) steps.push({ kind: "create", path: to, text });
      continue;
    }
    if (text === null) {
      // Never because nobody knows any more what mine was: see `isMineLost`.
      if (deletes(change, file.path)) steps.push({ kind: "delete", path: file.path, base: file.theirsHash });
      continue;
    }
    if (text !== file.theirs) {
      cards.push({ path: file.path, base: file.theirsHash, edits: [{ kind: "replace-source", text }] });
    }
    if (to !== file.path) steps.push({ kind: "rename", path: file.path, base: file.theirsHash, to });
  }
  return { label: change.label, cards, files: steps };
}

const deletes = ({ files = [] }: Change, path: string): boolean =>
  files.some((step) => step.kind === "delete" && step.path === path);

/** Whether one side cannot be had: its text is not known any more, or cannot be made of what is there. No deletion is meant by that. */
export function isMineLost(change: Change, { path, mine }: Pick<ConflictFile, "path" | "mine">): boolean {
  return mine === null && !deletes(change, path);
}

function textOf(choice: Exclude<Settled, { kind: "theirs" }>, file: ConflictFile): string | null {
  switch (choice.kind) {
    case "mine":
      return file.mine;
    case "text":
      return choice.text;
    default:
      return assertNever(choice);
  }
}

/** Whether the disk holds already what the Change asks for: made twice, as after a reply that was lost, or by both alike. */
export function alreadyDone(change: Change, files: readonly ConflictFile[]): boolean {
  const same = new Set(files.filter(({ mine, theirs }) => mine === theirs).map(({ path }) => path));
  return [...change.cards, ...(change.files ?? [])].every(({ path }) => same.has(path));
}

/**
 * A move made anew on the bytes that are there now, for cards that somebody else changed but left where they stood: the drag began from
 * that very place, so it takes nothing back. Null for any other Change, and where a card was moved elsewhere too.
 */
export function moveOnTop(change: Change, files: readonly ConflictFile[], cards: ReadonlyMap<string, Card>): Change | null {
  if ((change.files ?? []).length > 0 || !change.cards.every(onlyMoves)) return null;
  const hashes = new Map<string, string>();
  for (const { path, theirs, theirsHash } of files) {
    if (theirs === null || theirsHash === null) return null;
    const read = readMarkdown(path, theirsHash, theirs);
    const before = cards.get(path);
    if (before === undefined || read.kind !== "card" || !read.card.editable || !samePlace(read.card, before)) return null;
    hashes.set(path, theirsHash);
  }
  return { ...change, cards: change.cards.map((card) => ({ ...card, base: hashes.get(card.path) ?? card.base })) };
}

const onlyMoves = ({ edits }: CardEdit): boolean =>
  edits.every((edit) => edit.kind === "set" && edit.field.length === 1 && edit.field[0] === "position");

const samePlace = ({ position: a }: Card, { position: b }: Card): boolean => a?.x === b?.x && a?.y === b?.y;
