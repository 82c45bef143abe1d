// The team types a dialog offers: the five of the notation, then the folder's own.
import { TEAM_TYPES } from "../../shared/card/types.ts";
import { formOf } from "../../shared/notation.ts";
import type { CustomTeamType } from "../../shared/org/types.ts";

export interface TypeChoice {
  readonly id: string;
  readonly label: string;
}

export function typeChoices(types: readonly CustomTeamType[]): readonly TypeChoice[] {
  return [
    ...TEAM_TYPES.map((id) => ({ id, label: formOf(id).label })),
    ...types.filter(({ id }) => !TEAM_TYPES.some((known) => known === id)).map(({ id, name }) => ({ id, label: name })),
  ];
}
