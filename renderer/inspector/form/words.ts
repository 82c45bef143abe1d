// Names of the steps that the form makes in the history, in the words of whoever reads them there. Pure.

import { formOf, isKnownType } from "../../../shared/notation.ts";
import type { CustomTeamType } from "../../../shared/org/types.ts";
import { t } from "../../../shared/words/t.ts";
import type { FieldDef } from "./catalog.ts";

const LONGEST = 60;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** @param of "Orders", "3 teams" */
export function stepLabel(def: FieldDef, of: string, typed: string, types: readonly CustomTeamType[]): string {
  const text = short(typed.trim());
  const whose = short(of);
  if (text === "") return t("form:step.clear", { what: def.what(), whose });
  switch (def.kind) {
    case "name":
      return t("form:step.rename", { whose, text });
    case "type":
      return t("form:step.type", { whose, text: typeLabel(text, types) });
    default:
      return def.path[0] === "position"
        ? t("form:step.move", { whose, text })
        : t("form:step.set", {
            what: def.what(),
            whose,
            text: def.choices?.().find(({ value }) => value === text)?.label ?? text,
          });
  }
}

/** What a team type is called; the id itself where nobody has named it. */
export function typeLabel(id: string, types: readonly CustomTeamType[]): string {
  if (isKnownType(id)) return formOf(id).label;
  return types.find((type) => type.id === id)?.name ?? id;
}
