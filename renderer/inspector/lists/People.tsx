// Who is in the team: members and vacancies, subteams kept in this card, stakeholders.

import type { Card } from "../../../shared/card/types.ts";
import { t } from "../../../shared/words/t.ts";
import { Lists } from "./Lists.tsx";
import { MEMBERS, STAKEHOLDERS, SUBTEAMS } from "./list-kinds.ts";

const KINDS = [MEMBERS, SUBTEAMS, STAKEHOLDERS];

export function People({ card }: { readonly card: Card }) {
  return (
    <section aria-label={t("lists:section.people")} className="lists">
      <h3>{t("lists:section.people")}</h3>
      <Lists card={card} kinds={KINDS} />
    </section>
  );
}
