// What several selected teams share, to be changed for all of them in one step.

import type { Card } from "../../../shared/card/types.ts";
import type { Team } from "../../../shared/org/types.ts";
import { t } from "../../../shared/words/t.ts";
import { TeamGlyph } from "../../shell/TeamGlyph.tsx";
import { useTheme } from "../../shell/theme.ts";
import { ComboBox } from "./ComboField.tsx";
import { FIELDS, type FieldDef, idOf } from "./catalog.ts";
import { useOffers } from "./completions.ts";
import { DateBox } from "./DateField.tsx";
import { notSaid, SelectBox } from "./SelectField.tsx";
import { useTypeChoices } from "./type-choices.ts";
import { commonText, useManyField } from "./use-many-field.ts";

const SHARED = [
  "team_type",
  "metadata.value_stream",
  "metadata.platform_grouping",
  "parent",
  "metadata.cognitive_load",
  "metadata.established",
  "metadata.last_updated",
];

const DEFS: readonly FieldDef[] = SHARED.flatMap((id) => FIELDS.filter((def) => idOf(def) === id));

export function ManyFields({ teams }: { readonly teams: readonly Team[] }) {
  const cards = teams.flatMap(({ kind, card }) => (kind === "card" && card?.editable === true ? [card] : []));
  const [first] = cards;
  if (first === undefined) return null;
  const left = teams.length - cards.length;
  return (
    <section aria-label={t("form:many.label")}>
      <h3>{t("form:many.title")}</h3>
      <fieldset className="field-group">
        <legend className="visually-hidden">{t("form:many.fields", { count: cards.length })}</legend>
        {DEFS.map((def) => (
          <ManyField key={idOf(def)} def={def} cards={cards} first={first} />
        ))}
      </fieldset>
      {left > 0 && <p className="meta">{t("form:many.left", { count: left })}</p>}
    </section>
  );
}

interface ManyFieldProps {
  readonly def: FieldDef;
  readonly cards: readonly Card[];
  readonly first: Card;
}

function ManyField({ def, cards, first }: ManyFieldProps) {
  const theme = useTheme();
  const field = useManyField(def, cards);
  const choices = useTypeChoices();
  const offers = useOffers(def.offer, first);
  const differ = commonText(def, cards) === null;
  const props = { field, path: "", name: def.name(), fullName: def.fullName?.(), placeholder: differ ? t("form:several") : "" };
  if (def.kind === "type") {
    const glyph = (type: string) => (type === "" ? null : <TeamGlyph type={type} theme={theme} />);
    return <SelectBox {...props} placeholder={t(differ ? "form:several" : "form:notSaid")} choices={choices} glyph={glyph} />;
  }
  if (def.choices !== undefined) {
    return <SelectBox {...props} choices={differ ? def.choices() : [notSaid(), ...def.choices()]} />;
  }
  return def.kind === "date" ? <DateBox {...props} withToday={def.today} /> : <ComboBox {...props} options={offers} />;
}
