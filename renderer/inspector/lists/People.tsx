// Who is in the team of a card. Shows what is there.
import type { Card } from "../../../shared/card/types.ts";

export function People({ card }: { readonly card: Card }) {
  const names = card.members.map(({ name, role }) => name ?? role ?? "Vacant");
  if (names.length === 0) return null;
  return (
    <section aria-label="People">
      <h3>People</h3>
      <ul className="relations">
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list may hold the same text twice
          <li key={index}>{name}</li>
        ))}
      </ul>
    </section>
  );
}
