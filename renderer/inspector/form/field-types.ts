// What a field of the form is made from, and what the hook gives to the control that shows it. Types only.
import type { Edit } from "../../../shared/card/edit-types.ts";
import type { Card } from "../../../shared/card/types.ts";
import type { Result } from "../../../shared/result.ts";

export interface FieldSpec {
  readonly card: Card;
  /** Dotted place in the card under which a draft is kept: "metadata.size", "members.2.role". */
  readonly field: string;
  /** What a state of the card says, as text; "" for nothing. */
  readonly read: (card: Card) => string;
  /** The edits that make the card say this text, "" being nothing; or what is wrong with it, for the person who types. */
  readonly parse: (text: string, card: Card) => Result<readonly Edit[], string>;
  /** Name of the step in the history: "Set size of Orders to 7". */
  readonly label: (text: string) => string;
  /** Where a commit has to be asked about first: true when it was taken over, as by a dialog. The draft stays until the card says it. */
  readonly instead?: ((text: string) => boolean) | undefined;
}

/** Why a committed text is not in the file. */
export interface Refusal {
  readonly words: string;
  /** What can be done about it here: null when only another text helps. */
  readonly remedy: { readonly words: string; readonly run: () => void } | null;
}

export interface Field {
  /** For `id` and `htmlFor`; the notes of the field have `${id}-notes`. */
  readonly id: string;
  /** FieldSpec.field, for whoever looks for it on the page. */
  readonly place: string;
  /** What the control shows: what was typed, else what the card says. */
  readonly text: string;
  /** What the card says. */
  readonly saved: string;
  /** What is wrong with what was typed. It is not written. */
  readonly error: string | null;
  readonly refusal: Refusal | null;
  /** Something is typed that the card does not say. */
  readonly dirty: boolean;
  /** The card has been changed to `saved` since typing began. */
  readonly stale: boolean;
  /** Typed in an earlier session, and nobody has decided on it yet. */
  readonly restored: boolean;
  readonly saving: boolean;
  onChange(text: string): void;
  /** Writes what is typed, or the text given; nothing where the card says it already. Not for a blur: see `onLeave`. */
  onCommit(text?: string): void;
  /** On blur: writes what is typed unless there is something to decide first. */
  onLeave(): void;
  /** Takes back what was typed. */
  onCancel(): void;
  /** Undoes or redoes the last step of the history. For a field in which nothing is typed: else the keys are the box's own. */
  onStep?(step: "undo" | "redo"): void;
  /** Takes the field out of the card whatever it holds, also where that could not be read. */
  onRemove(): void;
}
