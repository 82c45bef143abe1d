// Edits to cards as data: what a caller may ask for, and what undo needs. The engine is edit.ts.
import type { Problem } from "../result.ts";
import type { FieldPath } from "./entry-types.ts";
import type { Card, JsonValue } from "./types.ts";

/** One replacement on a text, offsets in UTF-16 code units, start ≤ end. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A typed command that compiles to splices on the exact source text. */
export type Edit =
  | { readonly kind: "set"; readonly field: FieldPath; readonly value: JsonValue }
  | { readonly kind: "unset"; readonly field: FieldPath }
  | { readonly kind: "insert-item"; readonly field: FieldPath; readonly index: number; readonly value: JsonValue }
  | { readonly kind: "remove-item"; readonly field: FieldPath; readonly index: number }
  | { readonly kind: "replace-body"; readonly text: string }
  | { readonly kind: "replace-source"; readonly text: string }
  /** Raw splices, as an inverse holds them. Allowed only against the base they were made for. */
  | { readonly kind: "splice"; readonly splices: readonly Splice[] };

/** Edits to one card, made against one state of its bytes. */
export interface CardEdit {
  readonly path: string;
  /** Card.hash of the bytes it was made from. */
  readonly base: string;
  readonly edits: readonly Edit[];
}

/** A named, undoable unit over one or more cards. All or nothing. */
export interface Change {
  /** In the user's words: "Move 3 teams". */
  readonly label: string;
  readonly cards: readonly CardEdit[];
}

/** What became of a Change. The inverse restores the very bytes. */
export type ChangeOutcome =
  | { readonly kind: "saved"; readonly cards: readonly Card[]; readonly inverse: Change }
  | { readonly kind: "conflict"; readonly paths: readonly string[]; readonly problems: readonly Problem[] }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] };
