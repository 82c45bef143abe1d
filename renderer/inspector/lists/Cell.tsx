// One column of one item as a field of the form: bare in a row, with its label among the details.
import { Trans } from "react-i18next";
import type { Problem } from "../../../shared/result.ts";
import { t } from "../../../shared/words/t.ts";
import { useUi } from "../../state/stores.tsx";
import { ComboField } from "../form/ComboField.tsx";
import type { FieldSpec } from "../form/field-types.ts";
import { SelectField } from "../form/SelectField.tsx";
import { NumberField, TextField } from "../form/TextField.tsx";
import { cellSpec, type Place } from "./cell-spec.ts";
import { type Column, textOf, valueIn } from "./columns.ts";
import { itemName, sentence } from "./item-words.ts";
import { useNames } from "./use-names.ts";

interface CellProps {
  readonly place: Place;
  readonly column: Column;
  /** In the row itself, without a visible label. */
  readonly bare?: boolean;
}

export function Cell({ place, column, bare = false }: CellProps) {
  const { card, kind, item, index } = place;
  const isMain = column === kind.main;
  const owner = itemName(kind, item, index);
  const fullName = isMain ? `${sentence(kind.noun())} ${index + 1}` : t("lists:columnOf", { column: column.label(), owner });
  if (textOf(valueIn(item, column, isMain)) === null) return <InTheSource path={card.path} name={fullName} line={undefined} />;
  const spec = cellSpec(place, column);
  const vacancy = isMain && textOf(valueIn(item, column, true)) === "";
  return (
    <ColumnField
      spec={spec}
      column={column}
      name={column.label()}
      fullName={fullName}
      bare={bare}
      placeholder={vacancy ? t("lists:vacant") : (column.hint?.() ?? (bare ? column.label() : undefined))}
    />
  );
}

interface ColumnFieldProps {
  readonly spec: FieldSpec;
  readonly column: Column;
  readonly name: string;
  readonly fullName: string;
  readonly bare?: boolean;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean;
}

/** The control that a column asks for. A flag is no field: it is changed by a click. */
export function ColumnField({ column, ...field }: ColumnFieldProps) {
  const names = useNames(column, field.spec.card);
  const problems = problemsAt(field.spec);
  const props = { ...field, problems };
  switch (column.control) {
    case "choice": {
      const choices = [{ value: "", label: t("lists:notSaid") }, ...names.map((name) => ({ value: name, label: name }))];
      return <SelectField {...props} choices={choices} />;
    }
    case "number":
      return <NumberField {...props} />;
    default:
      return names.length === 0 ? <TextField {...props} /> : <ComboField {...props} options={names} />;
  }
}

/** The card's problems at this very place, wherever the card keeps the field. */
function problemsAt({ card, field }: FieldSpec): readonly Problem[] {
  const bare = field.replace(/^metadata\./, "");
  return card.problems.filter((problem) => problem.field?.replace(/^metadata\./, "") === bare);
}

/** Stands where no field can: what is written there is neither text nor number. */
export function InTheSource({
  path,
  name,
  line,
}: {
  readonly path: string;
  readonly name: string;
  readonly line: number | undefined;
}) {
  const setUi = useUi((ui) => ui.set);
  const go = () => setUi({ inspectorTab: "source", ...(line === undefined ? {} : { sourceLine: { path, line } }) });
  return (
    <p className="list-source">
      <Trans
        i18nKey="lists:inSource"
        values={{ name }}
        components={{ source: <button type="button" className="link" onClick={go} /> }}
      />
    </p>
  );
}
