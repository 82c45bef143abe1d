// Which fields the form shows for a card, and which it offers to add. Pure.
import type { Card } from "../../../shared/card/types.ts";
import { draftKey, type TypedDraft } from "../../state/org-state.ts";
import { FIELDS, type FieldDef, idOf, pathIn } from "./catalog.ts";
import { lineAt } from "./places.ts";

/** @param added ids of fields that were asked for, which stay while they are empty */
export function fieldsToShow(
  card: Card,
  drafts: ReadonlyMap<string, TypedDraft>,
  added: readonly string[],
): { readonly shown: readonly FieldDef[]; readonly absent: readonly FieldDef[] } {
  const fitting = FIELDS.filter((def) => def.fits?.(card) ?? true);
  const shown = fitting.filter(
    (def) =>
      def.always === true ||
      lineAt(card, pathIn(def, card)) !== undefined ||
      def.read(card) !== "" ||
      drafts.has(draftKey(card.path, idOf(def))) ||
      added.includes(idOf(def)),
  );
  return { shown, absent: fitting.filter((def) => !shown.includes(def)) };
}
