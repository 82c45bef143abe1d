// How the team grows and what runs out of a card. Shows what is there.
import type { Card } from "../../../shared/card/types.ts";

export function Growth({ card }: { readonly card: Card }) {
  const names = card.limits.map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <section aria-label="Growth">
      <h3>Growth</h3>
      <ul className="relations">
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list may hold the same text twice
          <li key={index}>{name}</li>
        ))}
      </ul>
    </section>
  );
}
