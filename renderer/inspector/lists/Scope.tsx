// What the team is there for of a card. Shows what is there.
import type { Card } from "../../../shared/card/types.ts";

export function Scope({ card }: { readonly card: Card }) {
  const names = [...card.capabilities, ...card.domains.map(({ name }) => name), ...card.services.map(({ name }) => name)];
  if (names.length === 0) return null;
  return (
    <section aria-label="Scope">
      <h3>Scope</h3>
      <ul className="relations">
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list may hold the same text twice
          <li key={index}>{name}</li>
        ))}
      </ul>
    </section>
  );
}
