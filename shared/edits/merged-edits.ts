// Edits that several parts of one plan make to the same card, as one list for that card.
import type { CardEdit } from "../card/edit-types.ts";

/** A Change names a card once. The edits stay in the order given; parts must not depend on each other's places. */
export function mergedEdits(parts: readonly CardEdit[]): readonly CardEdit[] {
  const byPath = new Map<string, CardEdit>();
  for (const part of parts) {
    const known = byPath.get(part.path);
    byPath.set(part.path, known === undefined ? part : { ...known, edits: [...known.edits, ...part.edits] });
  }
  return [...byPath.values()];
}
