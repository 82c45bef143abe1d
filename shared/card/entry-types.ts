// What a card says of its team and one other, wherever in the card it is said. Types only.

/** Keys and list indexes from the top of the front matter, e.g. ["metadata", "capabilities", 0]. */
export type FieldPath = readonly (string | number)[];

export const MODES = ["x-as-a-service", "collaboration", "facilitating"] as const;
export type Mode = (typeof MODES)[number];

/** One entry of interaction_modes or interactions, both forms brought to one. */
export interface InteractionEntry {
  /** As written: a name, an id or something that resolves by slug. */
  readonly team: string;
  /** null: not recorded, or not a mode we know (then modeText holds what was written). */
  readonly mode: Mode | null;
  readonly modeText: string;
  /** What this card's own team does. null: not said. */
  readonly role: "provides" | "consumes" | null;
  readonly purpose: string | null;
  readonly start: string | null;
  readonly expected: string | null;
  readonly nextMode: Mode | null;
  /** Where it is written, e.g. ["interactions", 2] or ["interaction_modes", "Team A"]. */
  readonly field: FieldPath;
  readonly line: number;
}

export interface DependencyEntry {
  readonly team: string;
  readonly type: "ok" | "slowing" | "blocking" | null;
  readonly reason: string | null;
  readonly field: FieldPath;
  readonly line: number;
}
