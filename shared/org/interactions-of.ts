// Which of a card's interactions count: the front matter's or, where it records none, those of the tables in its body. Planned rows and the
// body's dependencies never do.
import type { InteractionEntry } from "../card/entry-types.ts";
import type { Card } from "../card/types.ts";

/** One source or the other, never both: two half-kept lists would make edges that neither of them means. */
export function interactionsOf(card: Card): readonly InteractionEntry[] {
  return card.interactions.length > 0 ? card.interactions : card.facts.interactions;
}
