// What adopting takes from a text into front matter: values with the line each comes from, for a person to tick. Types only.
import type { FieldPath } from "../entry-types.ts";
import type { JsonValue } from "../types.ts";

/** One value that the text gives. Items of a list are offered one by one. */
export interface Offer {
  /** Stable within one text: "size", "subteams.2". */
  readonly id: string;
  /** What it is, for people: "Team size", "Subteam". */
  readonly label: string;
  /** Where it is written: ["metadata", "size"]; for an item, the list it joins. */
  readonly field: FieldPath;
  readonly item: boolean;
  readonly value: JsonValue;
  /** The value in words. */
  readonly shown: string;
  /** 1-based line of the text. */
  readonly line: number;
  /** Whether it is taken unless the person says otherwise. */
  readonly ticked: boolean;
  /** What to know before taking it; null where it is plain. */
  readonly note: string | null;
}

export interface Adoption {
  readonly offers: readonly Offer[];
  /** Why the text says nothing of a team; null where it does. */
  readonly nothing: string | null;
}
