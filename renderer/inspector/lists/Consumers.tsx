// Declared consumers, of the team or of one of its services: a list of names, a count, or both as {count, teams}.

import type { FieldPath } from "../../../shared/card/entry-types.ts";
import type { Card, JsonValue } from "../../../shared/card/types.ts";
import { isList, isMapping } from "../../../shared/card/yaml-write.ts";
import { ok } from "../../../shared/result.ts";
import { t } from "../../../shared/words/t.ts";
import { useOrg } from "../../state/stores.tsx";
import type { FieldSpec } from "../form/field-types.ts";
import { TextField } from "../form/TextField.tsx";
import { textOf } from "./columns.ts";
import { ListEditor } from "./ListEditor.tsx";
import { CONSUMER_COUNT, consumerNames } from "./list-kinds.ts";
import { writtenAt } from "./written.ts";

interface ConsumersProps {
  readonly card: Card;
  readonly field: FieldPath;
}

export function Consumers({ card, field }: ConsumersProps) {
  const value = writtenAt(card, field) ?? null;
  if (isList(value)) return <ListEditor card={card} kind={consumerNames(field)} inner />;
  if (isMapping(value)) {
    return (
      <>
        <Count card={card} field={[...field, "count"]} />
        <ListEditor card={card} kind={consumerNames([...field, "teams"])} inner />
      </>
    );
  }
  return (
    <>
      <Count card={card} field={field} />
      <NameThem card={card} field={field} value={value} />
    </>
  );
}

function Count({ card, field }: ConsumersProps) {
  const { label, hint, parse } = CONSUMER_COUNT;
  const spec: FieldSpec = {
    card,
    field: field.join("."),
    read: (state) => textOf(writtenAt(state, field) ?? null) ?? "",
    parse(text) {
      const parsed = parse(text);
      if (!parsed.ok) return parsed;
      return ok([parsed.value === null ? { kind: "unset", field } : { kind: "set", field, value: parsed.value }]);
    },
    label: (text) => t(text.trim() === "" ? "lists:step.clearConsumers" : "lists:step.setConsumers", { name: card.name }),
  };
  return <TextField spec={spec} name={label()} placeholder={hint?.()} />;
}

/** From a count, or nothing, to a list of names beside it. */
function NameThem({ card, field, value }: ConsumersProps & { readonly value: JsonValue }) {
  const change = useOrg((state) => state.change);
  const named: JsonValue = value === null ? [] : { count: value, teams: [] };
  const begin = () =>
    void change((cards) => {
      const now = cards.get(card.path);
      if (now === undefined || !now.editable || JSON.stringify(writtenAt(now, field) ?? null) !== JSON.stringify(value))
        return null;
      const edits = [{ kind: "set", field, value: named }] as const;
      return { label: t("lists:step.listConsumers", { name: card.name }), cards: [{ path: card.path, base: now.hash, edits }] };
    });
  return (
    <button type="button" className="list-add" disabled={!card.editable} onClick={begin}>
      {t("lists:nameConsumers")}
    </button>
  );
}
