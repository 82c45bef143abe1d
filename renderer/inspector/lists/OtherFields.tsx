// Front matter that has no field of its own of a card. Shows what is there.
import type { Card } from "../../../shared/card/types.ts";

export function OtherFields({ card }: { readonly card: Card }) {
  const names = card.other.map(
    ({ field, value }) => `${field.join(".")}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  if (names.length === 0) return null;
  return (
    <section aria-label="Other fields">
      <h3>Other fields</h3>
      <ul className="relations">
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list may hold the same text twice
          <li key={index}>{name}</li>
        ))}
      </ul>
    </section>
  );
}
