// Names of the steps that the form makes in the history, in the words of whoever reads them there. Pure.
import { formOf, isKnownType } from "../../../shared/notation.ts";
import type { CustomTeamType } from "../../../shared/org/types.ts";
import type { FieldDef } from "./catalog.ts";

const LONGEST = 60;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** @param of "Orders", "3 teams" */
export function stepLabel(def: FieldDef, of: string, typed: string, types: readonly CustomTeamType[]): string {
  const text = short(typed.trim());
  const whose = short(of);
  if (text === "") return `Clear ${def.what} of ${whose}`;
  switch (def.kind) {
    case "name":
      return `Rename ${whose} to ${text}`;
    case "type":
      return `Set type of ${whose} to ${typeLabel(text, types)}`;
    default:
      return def.path[0] === "position"
        ? `Move ${whose} to ${text}`
        : `Set ${def.what} of ${whose} to ${def.choices?.find(({ value }) => value === text)?.label ?? text}`;
  }
}

/** What a team type is called; the id itself where nobody has named it. */
export function typeLabel(id: string, types: readonly CustomTeamType[]): string {
  if (isKnownType(id)) return formOf(id).label;
  return types.find((type) => type.id === id)?.name ?? id;
}
