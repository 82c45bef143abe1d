// Who is in the team: members and vacancies, subteams kept in this card, stakeholders.
import type { Card } from "../../../shared/card/types.ts";
import { Lists } from "./Lists.tsx";
import { MEMBERS, STAKEHOLDERS, SUBTEAMS } from "./list-kinds.ts";

const KINDS = [MEMBERS, SUBTEAMS, STAKEHOLDERS];

export function People({ card }: { readonly card: Card }) {
  return (
    <section aria-label="People" className="lists">
      <h3>People</h3>
      <Lists card={card} kinds={KINDS} />
    </section>
  );
}
