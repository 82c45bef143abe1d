// One field of the catalogue as the control that fits it.
import type { Card } from "../../../shared/card/types.ts";
import type { Team } from "../../../shared/org/types.ts";
import { TeamGlyph } from "../../shell/TeamGlyph.tsx";
import { useTheme } from "../../shell/theme.ts";
import { useOrg } from "../../state/stores.tsx";
import { ComboField } from "./ComboField.tsx";
import { type FieldDef, pathIn } from "./catalog.ts";
import { useOffers } from "./completions.ts";
import { DateField } from "./DateField.tsx";
import type { FieldSpec } from "./field-types.ts";
import { lineAt, problemsAt } from "./places.ts";
import { useRename } from "./rename.ts";
import { notSaid, SelectField } from "./SelectField.tsx";
import { specOf } from "./spec.ts";
import { NumberField, TextField, type TextFieldProps } from "./TextField.tsx";
import { useTypeChoices } from "./type-choices.ts";
import { typeLabel } from "./words.ts";

interface CatalogFieldProps {
  readonly def: FieldDef;
  readonly card: Card;
  readonly team: Team;
  readonly autoFocus: boolean;
}

export function CatalogField({ def, card, team, autoFocus }: CatalogFieldProps) {
  const types = useOrg((state) => state.org.types);
  const offers = useOffers(def.offer, card);
  const props: TextFieldProps = {
    spec: specOf(def, card, types),
    name: def.name(),
    fullName: def.fullName?.(),
    line: lineAt(card, pathIn(def, card)),
    problems: problemsAt(team.problems, pathIn(def, card)),
    hint: def.hint?.(),
    placeholder: def.placeholder?.(),
    autoFocus,
  };
  if (def.kind === "name") return <NameField {...props} team={team} placeholder={card.name} />;
  if (def.kind === "type") return <TypeField {...props} team={team} />;
  if (def.choices !== undefined) return <SelectField {...props} choices={[notSaid(), ...def.choices()]} />;
  if (def.kind === "date") return <DateField {...props} withToday={def.today} />;
  if (def.kind === "number") return <NumberField {...props} unit={def.unit?.()} />;
  return def.offer === undefined ? <TextField {...props} /> : <ComboField {...props} options={offers} />;
}

/** A new name is asked about where other cards know the team by the old one. */
function NameField({ team, spec, ...props }: TextFieldProps & { readonly team: Team }) {
  const rename: FieldSpec = { ...spec, ...useRename(team) };
  return <TextField {...props} spec={rename} />;
}

function TypeField({ team, ...props }: TextFieldProps & { readonly team: Team }) {
  const theme = useTheme();
  const types = useOrg((state) => state.org.types);
  const choices = useTypeChoices();
  return (
    <SelectField
      {...props}
      choices={choices}
      glyph={(type) => <TeamGlyph type={type === props.spec.card.type ? team.type : type} theme={theme} />}
      // "Stream aligned" is a spelling of a type, not an unknown one.
      meaning={(text) => (text === props.spec.card.type && team.type !== "undefined" ? typeLabel(team.type, types) : null)}
    />
  );
}
