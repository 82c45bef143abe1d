// The form of a card's simple fields: those that it has, those that were asked for, and what may be added.

import { useState } from "react";
import type { Card } from "../../../shared/card/types.ts";
import type { Team } from "../../../shared/org/types.ts";
import { t } from "../../../shared/words/t.ts";
import { useOrg } from "../../state/stores.tsx";
import { AddField } from "./AddField.tsx";
import { CatalogField } from "./CatalogField.tsx";
import { GROUPS, groupName, idOf } from "./catalog.ts";
import { fieldsToShow } from "./shown.ts";

export function CardFields({ card, team }: { readonly card: Card; readonly team: Team }) {
  const [added, setAdded] = useState<readonly string[]>([]);
  const drafts = useOrg((state) => state.drafts);
  const { shown, absent } = fieldsToShow(card, drafts, added);
  const last = added.at(-1);
  return (
    <section aria-label={t("inspector:cardFields")}>
      <h3>{t("inspector:card")}</h3>
      {GROUPS.map((group) => {
        const defs = shown.filter((def) => def.group === group);
        if (defs.length === 0) return null;
        return (
          <fieldset className="field-group" key={group}>
            <legend className={group === "team" ? "visually-hidden" : undefined}>{groupName(group)}</legend>
            {defs.map((def) => (
              <CatalogField key={idOf(def)} def={def} card={card} team={team} autoFocus={idOf(def) === last} />
            ))}
          </fieldset>
        );
      })}
      {absent.length > 0 && <AddField defs={absent} onAdd={(def) => setAdded([...added, idOf(def)])} />}
    </section>
  );
}
