// What the team is there for: capabilities, services with their consumers, domains.

import type { Card } from "../../../shared/card/types.ts";
import { isList, isMapping } from "../../../shared/card/yaml-write.ts";
import { t } from "../../../shared/words/t.ts";
import { Consumers } from "./Consumers.tsx";
import { Lists } from "./Lists.tsx";
import { CAPABILITIES, DOMAINS, SERVICES } from "./list-kinds.ts";
import { writtenAt } from "./written.ts";

const KINDS = [CAPABILITIES, SERVICES, DOMAINS];
const CONSUMERS = ["metadata", "consumers"];

export function Scope({ card }: { readonly card: Card }) {
  const consumers = writtenAt(card, CONSUMERS) ?? null;
  return (
    <section aria-label={t("lists:section.scope")} className="lists">
      <h3>{t("lists:section.scope")}</h3>
      <Lists card={card} kinds={KINDS} />
      {(isList(consumers) || isMapping(consumers)) && (
        <div className="edit-list">
          <Consumers card={card} field={CONSUMERS} />
        </div>
      )}
    </section>
  );
}
