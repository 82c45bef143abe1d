// Front matter that has no field of its own in the form: key and value, added, renamed, changed and removed.

import type { Card, OtherField } from "../../../shared/card/types.ts";
import { t } from "../../../shared/words/t.ts";
import { useOrg } from "../../state/stores.tsx";
import { FieldFrame, inputProps } from "../form/FieldFrame.tsx";
import { TextField } from "../form/TextField.tsx";
import { useField } from "../form/use-field.ts";
import { NewField } from "./NewField.tsx";
import { isNested, keySpec, otherFields, valueSpec } from "./other-fields.ts";
import { ToolButton } from "./ToolButton.tsx";
import "./lists.css";

export function OtherFields({ card }: { readonly card: Card }) {
  const fields = otherFields(card);
  if (fields.length === 0 && !card.editable) return null;
  return (
    <section aria-label={t("lists:section.others")} className="lists">
      <h3>
        {t("lists:section.others")} {fields.length > 0 && <span>{fields.length}</span>}
      </h3>
      <ul className="edit-list other-fields">
        {fields.map((field, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a field that is renamed keeps its place, and the focus in it
          <OtherRow key={index} card={card} other={field} />
        ))}
      </ul>
      <NewField card={card} />
    </section>
  );
}

function OtherRow({ card, other }: { readonly card: Card; readonly other: OtherField }) {
  const change = useOrg((state) => state.change);
  const name = other.field.join(".");
  const nested = isNested(other.value);
  const remove = () =>
    void change((cards) => {
      const now = cards.get(card.path);
      if (now === undefined || !now.editable) return null;
      const edits = [{ kind: "unset", field: other.field }] as const;
      return {
        label: t("lists:step.removeField", { field: name, name: card.name }),
        cards: [{ path: card.path, base: now.hash, edits }],
      };
    });
  const where = other.field.length > 1 ? `${String(other.field[0])}.` : "";
  return (
    <li className="list-row">
      <div className="list-line">
        <div className="list-cells">
          {where !== "" && <span className="other-where">{where}</span>}
          <TextField
            spec={keySpec(card, other)}
            name={t("lists:field.key")}
            fullName={t("lists:field.keyOf", { field: name })}
            bare
          />
          {!nested && (
            <TextField
              spec={valueSpec(card, other)}
              name={t("lists:field.value")}
              fullName={t("lists:field.valueOf", { field: name })}
              placeholder={t("lists:field.nothing")}
              bare
            />
          )}
        </div>
        <span className="list-tools">
          <ToolButton part="remove" words={t("lists:remove", { name })} disabled={!card.editable} onClick={remove} />
        </span>
      </div>
      {nested && <YamlField card={card} other={other} />}
    </li>
  );
}

/** Several lines of YAML. Enter is a new line; leaving it, or Ctrl and Enter, writes it. */
function YamlField({ card, other }: { readonly card: Card; readonly other: OtherField }) {
  const field = useField(valueSpec(card, other));
  const name = other.field.join(".");
  const frame = { name: t("lists:field.value"), fullName: t("lists:field.valueOf", { field: name }), bare: true } as const;
  return (
    <FieldFrame {...frame} path={card.path} field={field}>
      <textarea
        {...inputProps(field, frame)}
        className="field-input other-yaml"
        rows={Math.min(12, field.text.split("\n").length)}
        spellCheck={false}
        value={field.text}
        onChange={(event) => field.onChange(event.currentTarget.value)}
        onBlur={field.onLeave}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) field.onCommit();
          else if (event.key === "Escape" && field.dirty) {
            event.stopPropagation();
            field.onCancel();
          }
        }}
      />
    </FieldFrame>
  );
}
