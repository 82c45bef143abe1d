// How the team grows and what runs out: hiring, limits, reasons to split, and findings accepted on purpose.

import { useState } from "react";
import type { Card, JsonValue } from "../../../shared/card/types.ts";
import { isMapping } from "../../../shared/card/yaml-write.ts";
import { inSentence, t } from "../../../shared/words/t.ts";
import { ColumnField, InTheSource } from "./Cell.tsx";
import { keySpec } from "./cell-spec.ts";
import { ListEditor } from "./ListEditor.tsx";
import { Lists } from "./Lists.tsx";
import { HIRES, HIRING, LIMITS, SPLIT_TRIGGERS, WAIVERS } from "./list-kinds.ts";
import { writtenAt } from "./written.ts";

const KINDS = [LIMITS, SPLIT_TRIGGERS, WAIVERS];

export function Growth({ card }: { readonly card: Card }) {
  const value = writtenAt(card, ["hiring"]) ?? null;
  const [asked, setAsked] = useState(false);
  const shown = value !== null || asked;
  return (
    <section aria-label={t("lists:section.growth")} className="lists">
      <h3>{t("lists:section.growth")}</h3>
      {shown && <Hiring card={card} value={value} />}
      <Lists card={card} kinds={KINDS} others={shown ? [] : [{ noun: t("lists:hiring.noun"), onAdd: () => setAsked(true) }]} />
    </section>
  );
}

/** A mapping of four keys: three fields and the order in which subteams get the hires. */
function Hiring({ card, value }: { readonly card: Card; readonly value: JsonValue }) {
  if (value !== null && !isMapping(value))
    return <InTheSource path={card.path} name={t("lists:hiring.title")} line={card.lines.hiring} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like the rest of the panel
    <div className="edit-list" role="group" aria-label={t("lists:hiring.title")}>
      <h4>{t("lists:hiring.title")}</h4>
      {HIRING.map((column, index) => (
        <ColumnField
          key={column.path.join(".")}
          spec={keySpec(card, ["hiring"], column, () => t("lists:hiring.what", { column: inSentence(column.label()) }))}
          column={column}
          name={column.label()}
          fullName={t("lists:hiring.column", { column: column.label() })}
          placeholder={column.hint?.()}
          autoFocus={value === null && index === 0}
        />
      ))}
      <ListEditor card={card} kind={HIRES} inner />
    </div>
  );
}
