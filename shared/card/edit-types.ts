// Edits to cards as data: what a caller may ask for, and what undo needs. The engine is edit.ts.
import type { Problem } from "../result.ts";
import type { ViewsFile } from "../views/types.ts";
import type { FieldPath } from "./entry-types.ts";
import type { Card, DocumentFile, JsonValue } from "./types.ts";

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
  /** Moves an item of a list with its bytes and its comments. `to` is its index afterwards. */
  | { readonly kind: "move-item"; readonly field: FieldPath; readonly from: number; readonly to: number }
  /** Gives a key another name where it stands. `field` ends in the old name; value, comments and place stay. */
  | { readonly kind: "rename-key"; readonly field: FieldPath; readonly to: string }
  /** The team's name where the card says it: in `name`, else in its first heading, else in a new `name`. */
  | { readonly kind: "set-name"; readonly name: string }
  /** Front matter in front of a document that has none, its text untouched. YAML without fences. */
  | { readonly kind: "add-front-matter"; readonly yaml: string }
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

/**
 * What happens to a file as a whole, after the edits of the same Change. `base` is the hash before the Change, also where it edits the
 * same file. Folders on the way are made as needed.
 */
export type FileStep =
  /** Refused where something is there already. `mode`: permission bits, for what is brought back. */
  | { readonly kind: "create"; readonly path: string; readonly text: string; readonly mode?: number | undefined }
  /** To the trash, never for good. */
  | { readonly kind: "delete"; readonly path: string; readonly base: string }
  /** Refused where another file has the new name; another letter case of the same name is no other file. */
  | { readonly kind: "rename"; readonly path: string; readonly base: string; readonly to: string };

/** A named, undoable unit over one or more cards. All or nothing. */
export interface Change {
  /** In the user's words: "Move 3 teams". */
  readonly label: string;
  readonly cards: readonly CardEdit[];
  readonly files?: readonly FileStep[] | undefined;
}

/** A file that got another name with the same bytes, or by a Change. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** The sides of one file that changed since a Change was made for it. */
export interface ConflictFile {
  readonly path: string;
  /** The text that the Change was made for; null when it is not known any more. */
  readonly base: string | null;
  /** That text with the Change made to it (with no base: made to `theirs`); null where there is none, as for a deletion. */
  readonly mine: string | null;
  /** What the disk holds now; null when the file is gone or is no text. */
  readonly theirs: string | null;
  /** Hash of the file as it is now; null when it is gone. */
  readonly theirsHash: string | null;
}

/** What became of a Change. The inverse restores the very bytes. */
export type ChangeOutcome =
  | {
      readonly kind: "saved";
      /** Cards written, created or renamed, as they are now. */
      readonly cards: readonly Card[];
      /** Documents written, created or renamed. */
      readonly documents: readonly DocumentFile[];
      /** Paths that are not there any more: deleted, or the old name of what was renamed. */
      readonly removed: readonly string[];
      readonly renamed: readonly Renamed[];
      /** Present when the Change wrote the file of the saved views. */
      readonly views?: ViewsFile;
      readonly inverse: Change;
    }
  | {
      readonly kind: "conflict";
      readonly paths: readonly string[];
      readonly problems: readonly Problem[];
      readonly files: readonly ConflictFile[];
    }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] };
