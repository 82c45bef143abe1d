// Which team type a card means: one of Team Topologies, one of the folder's own, or none.
import { type Card, TEAM_TYPES } from "../card/types.ts";
import type { Problem } from "../result.ts";
import { t } from "../words/t.ts";
import { orgProblem } from "./problem-codes.ts";
import type { CustomTeamType } from "./types.ts";

/** Spellings of every type that may be used in the folder, each with the id it stands for. */
export type TypeTable = ReadonlyMap<string, string>;

const folded = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");

/** Known types, then the folder's own by id and by name. A folder cannot redefine a known type. */
export function typeTable(custom: readonly CustomTeamType[]): TypeTable {
  const table = new Map<string, string>();
  const add = (spelling: string, id: string): void => {
    if (!table.has(folded(spelling))) table.set(folded(spelling), id);
  };
  for (const type of TEAM_TYPES) add(type, type);
  for (const type of custom) add(type.id, type.id);
  for (const type of custom) add(type.name, type.id);
  return table;
}

/** The type that a card is drawn as; "undefined" for one that nobody defined. */
export function typeOf(card: Card, table: TypeTable): string {
  return table.get(card.type) ?? table.get(folded(card.type)) ?? "undefined";
}

const NONE: readonly Problem[] = [];

export function typeProblems(card: Card, table: TypeTable): readonly Problem[] {
  const type = table.get(card.type) ?? table.get(folded(card.type));
  // A card that could not be read whole has more pressing problems than the type nobody could read.
  if (type !== undefined && (type !== "undefined" || !card.editable)) return NONE;
  const field = ["team_type", "type", "metadata.team_type", "metadata.type"].find((name) => card.lines[name] !== undefined);
  const at = { field: field ?? "team_type", line: field === undefined ? undefined : card.lines[field] };
  if (type === undefined) {
    const known = [...new Set(table.values())].filter((id) => id !== "undefined").join(", ");
    const message = t("problems:said.noSuchType", { text: card.type.slice(0, 40), known });
    return [orgProblem("TYPE-UNKNOWN", card.path, message, at)];
  }
  const message = t("problems:said.noType", { name: card.name });
  return [orgProblem("TYPE-UNDEFINED", card.path, message, at)];
}
