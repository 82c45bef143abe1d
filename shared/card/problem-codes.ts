// Every code that reading or editing one card can report, with its severity and meaning. docs/problems.md lists the same.
// Codes about references and smells belong to their own rooms.
import type { Severity } from "../result.ts";

interface CodeEntry {
  readonly severity: Severity;
  readonly meaning: string;
}

const error = (meaning: string): CodeEntry => ({ severity: "error", meaning });
const warning = (meaning: string): CodeEntry => ({ severity: "warning", meaning });
const info = (meaning: string): CodeEntry => ({ severity: "info", meaning });

export const CARD_CODES = {
  "FRONT-UNCLOSED": error("The front matter opens with --- and no line closes it."),
  "FRONT-LANGUAGE": error("The front matter names a language other than YAML; it is never evaluated."),
  "FRONT-TOO-LARGE": error("The front matter is larger than a card's may be and was not read."),
  "FRONT-DISAGREES": error("Other tools would end this front matter on another line, so the card is not edited."),
  "FRONT-NOT-MAPPING": error("The front matter is not a list of `key: value` lines."),
  "TEXT-NUL": error("The file holds a NUL character, so it is not text."),
  "TEXT-MOJIBAKE": info("The text looks as if it had been decoded wrongly once; it is kept as it is."),
  "CARD-CONFLICT-MARKERS": error(
    "Git's conflict markers stand in the card; the side before the merge is shown and no field is written.",
  ),
  "YAML-SYNTAX": error("The front matter is not valid YAML."),
  "YAML-DEPTH": error("The front matter is nested more than 100 levels deep."),
  "YAML-DUPLICATE-KEY": error("A key is written twice in one mapping; the first is shown."),
  "YAML-UNSAFE-KEY": error("A key such as __proto__ that a card has no use for; it is ignored."),
  "YAML-KEY": error("A key that is not plain text; it is ignored."),
  "YAML-ALIAS": error("An alias that names no anchor before it."),
  "YAML-ALIAS-BOMB": error("Aliases that would unfold into far more than was written; they are ignored."),
  "YAML-TAG": error("A tag that YAML's core schema does not have; nothing is built from it."),
  "YAML-MERGE": warning("A merge key (<<); it is kept but not applied."),
  "FIELD-TYPE": error("A known field holds a value of another kind than it takes; the field is left out."),
  "FIELD-VALUE": warning("A known field holds a value that could not be understood; its text is shown."),
  "FIELD-TWICE": warning("A field is written in two places with different values; one of them is used."),
  "EDIT-NOT-EDITABLE": error("The card could not be read whole, so no field of it is written."),
  "EDIT-PATH": error("The edit names a field or list item that is not there or cannot be there."),
  "EDIT-SHARED": error("The value is shared by an alias, an anchor, a merge key or carries a tag."),
  "EDIT-UNSAFE": error("The edit would have changed more than was asked for, so it was not made."),
  "EDIT-SPLICE": error("A raw replacement does not fit the text it was made for."),
} as const satisfies Readonly<Record<string, CodeEntry>>;

export type CardCode = keyof typeof CARD_CODES;
