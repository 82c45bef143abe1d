// A field of the catalogue for one card: what the kit's controls need to edit it. Pure.
import type { Card } from "../../../shared/card/types.ts";
import type { CustomTeamType } from "../../../shared/org/types.ts";
import { ok } from "../../../shared/result.ts";
import { type FieldDef, idOf, pathIn } from "./catalog.ts";
import type { FieldSpec } from "./field-types.ts";
import { editsFor } from "./parse.ts";
import { stepLabel } from "./words.ts";

export function specOf(def: FieldDef, card: Card, types: readonly CustomTeamType[]): FieldSpec {
  return {
    card,
    field: idOf(def),
    read: def.read,
    parse(typed, now) {
      const value = def.parse(typed);
      if (!value.ok) return value;
      if (def.kind === "name") return ok([{ kind: "set-name", name: typed.trim() }]);
      return ok(editsFor(pathIn(def, now), value.value, now));
    },
    label: (typed) => stepLabel(def, card.name, typed, types),
  };
}
